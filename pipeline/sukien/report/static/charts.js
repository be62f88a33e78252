"use strict";

/** What all charts share: colours of the page, and a tooltip whose text is never markup. */
function frame(extra) {
  return {
    color: TYPES.map((type) => colour(`type-${type}`)),
    tooltip: {
      confine: true,
      backgroundColor: colour("raised"),
      borderColor: colour("line"),
      textStyle: { color: colour("ink") },
      ...(extra || {}),
    },
  };
}

/** Lines of a tooltip as an element. */
function tip(...lines) {
  return el("div", null, lines.filter(Boolean).map((line, index) => el(index ? "div" : "strong", null, line)));
}

function axis(extra) {
  return {
    axisLine: { lineStyle: { color: colour("line") } },
    axisTick: { lineStyle: { color: colour("line") } },
    axisLabel: { color: colour("soft"), ...(extra || {}) },
    splitLine: { lineStyle: { color: colour("line"), opacity: 0.6 } },
  };
}

/** All months (YYYY-MM) or years from the first to the last. */
function stretch(first, last) {
  const out = [];
  if (first.length === 4) {
    for (let year = Number(first); year <= Number(last); year++) out.push(String(year).padStart(4, "0"));
    return out;
  }
  for (let year = Number(first.slice(0, 4)), month = Number(first.slice(5, 7)); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    out.push(name);
    if (name >= last) return out;
  }
}

/** Events by month or by year; of those whose month is not known, only the years can tell. */
function timeline(list, unit) {
  const length = unit === "month" ? 7 : 4;
  const dated = list.filter((event) => known(startOf(event)) && startOf(event).length >= length);
  const part = (event) => startOf(event).slice(0, length);
  const byPart = groupBy(dated, part);
  const seen = [...byPart.keys()].sort();
  const parts = seen.length ? stretch(seen[0], seen[seen.length - 1]) : [];
  const at = new Map(parts.map((one, index) => [one, index]));
  const types = TYPES.filter((type) => dated.some((event) => event.type === type));
  const left = list.length - dated.length;
  // A lone date of long ago would press all others together: the view opens on where nearly all of them are.
  const order = dated.map((event) => at.get(part(event))).sort((a, b) => a - b);
  const few = Math.max(1, Math.floor(order.length * 0.03));
  const lone = order.length > 10 && order[few] - order[0] > (unit === "month" ? 36 : 5);
  const zoom = order.length ? [order[lone ? few : 0], order[order.length - 1]] : [0, 0];
  return {
    name: t("figure", `by_${unit}`),
    height: 340,
    note: left ? t("overview", unit === "month" ? "timeline_note" : "timeline_undated", { n: number(left) }) : "",
    open: (bar) => address("events", { from: parts[bar.dataIndex], to: parts[bar.dataIndex], type: types[bar.seriesIndex] }),
    table: () => ({
      head: [t("figure", unit), t("figure", "number"), ...types.map((type) => t("types", type))],
      rows: seen.map((one) => {
        const counts = tally(byPart.get(one).map((event) => event.type));
        return [
          el("a", { href: address("events", { from: one, to: one }) }, day(one)),
          byPart.get(one).length,
          ...types.map((type) => counts.get(type) || 0),
        ];
      }),
    }),
    option: () => ({
      ...frame({
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: (bars) =>
          tip(day(parts[bars[0].dataIndex]), ...bars.filter((bar) => bar.value > 0).map((bar) => `${bar.seriesName}: ${number(bar.value)}`)),
      }),
      color: types.map((type) => colour(`type-${type}`)),
      legend: { top: 0, textStyle: { color: colour("ink") }, inactiveColor: colour("soft"), icon: "roundRect", itemWidth: 12, itemHeight: 12 },
      grid: { left: 36, right: 16, top: 56, bottom: 72 },
      xAxis: { type: "category", data: parts, ...axis({ formatter: day, hideOverlap: true }) },
      yAxis: { type: "value", minInterval: 1, ...axis() },
      dataZoom: [
        { type: "slider", show: !document.documentElement.classList.contains("paper"), startValue: zoom[0], endValue: zoom[1], bottom: 12, height: 24, labelFormatter: (_, one) => day(one), textStyle: { color: colour("soft") }, borderColor: colour("line"), dataBackground: { lineStyle: { color: colour("accent") }, areaStyle: { color: colour("accent"), opacity: 0.15 } }, fillerColor: colour("tint"), handleStyle: { color: colour("raised"), borderColor: colour("accent") } },
      ],
      series: types.map((type) => {
        // "-" is nothing: a bar of no height would be drawn all the same.
        const values = new Array(parts.length).fill("-");
        for (const event of dated) {
          const place = at.get(part(event));
          if (event.type === type) values[place] = values[place] === "-" ? 1 : values[place] + 1;
        }
        return { name: t("types", type), type: "bar", stack: "all", data: values, barMaxWidth: 28 };
      }),
    }),
  };
}

function countryBars(list) {
  const all = ranked(tally(list.flatMap((event) => event.countries)));
  const top = all.slice(0, 20);
  return {
    height: 60 + top.length * 24,
    open: (part) => address("events", { state: part.name }),
    table: () => ({
      head: [t("figure", "country"), t("figure", "number")],
      rows: all.map(([code, count]) => [el("a", { href: address("events", { state: code }) }, stateName(code)), count]),
    }),
    option: () => ({
      ...frame({ formatter: (part) => tip(stateName(part.name), `${t("figure", "number")}: ${number(part.value)}`) }),
      grid: { left: 128, right: 48, top: 8, bottom: 28 },
      xAxis: { type: "value", minInterval: 1, ...axis() },
      yAxis: { type: "category", inverse: true, data: top.map(([code]) => code), ...axis({ formatter: stateName, width: 118, overflow: "truncate", interval: 0, color: colour("ink") }) },
      series: [{ type: "bar", data: top.map(([, count]) => count), barMaxWidth: 16, itemStyle: { color: colour("accent"), borderRadius: 3 }, label: { show: true, position: "right", color: colour("ink"), formatter: (part) => number(part.value) } }],
    }),
  };
}

/** States against a second thing that events have: `key` gives it, `name` its words, `filter` its parameter. */
function matrix(list, { label, key, name, filter, columns }) {
  const kept = ranked(tally(list.filter((event) => key(event) && event.countries.length).map(key))).slice(0, 18).map(([one]) => one);
  const rows = ranked(tally(list.flatMap((event) => (kept.includes(key(event)) ? event.countries : [])))).slice(0, 22).map(([code]) => code);
  const order = columns ? columns.filter((one) => kept.includes(one)) : kept;
  const counts = tally(list.flatMap((event) => (key(event) ? event.countries.map((code) => `${code}\n${key(event)}`) : [])));
  const cells = rows.flatMap((code, y) => order.map((one, x) => [x, y, counts.get(`${code}\n${one}`) || 0])).filter((cell) => cell[2]);
  const target = (code, one) => address("events", { state: code, [filter]: one });
  return {
    name: label,
    note: t("overview", "matrix_note", { rows: rows.length }),
    height: 150 + rows.length * 22,
    least: 560,
    open: (part) => target(rows[part.value[1]], order[part.value[0]]),
    table: () => ({
      head: [t("figure", "country"), ...order.map(name)],
      rows: rows.map((code) => [
        stateName(code),
        ...order.map((one) => {
          const count = counts.get(`${code}\n${one}`);
          return count ? el("a", { href: target(code, one) }, number(count)) : "";
        }),
      ]),
    }),
    option: () => ({
      ...frame({ formatter: (part) => tip(`${stateName(rows[part.value[1]])} · ${name(order[part.value[0]])}`, `${t("figure", "number")}: ${number(part.value[2])}`) }),
      grid: { left: 128, right: 12, top: 118, bottom: 8 },
      xAxis: { type: "category", position: "top", data: order.map(name), ...axis({ rotate: 40, interval: 0, width: 130, overflow: "truncate", color: colour("ink") }), splitLine: { show: true, lineStyle: { color: colour("line"), opacity: 0.4 } } },
      yAxis: { type: "category", inverse: true, data: rows.map(stateName), ...axis({ interval: 0, width: 118, overflow: "truncate", color: colour("ink") }) },
      visualMap: { type: "continuous", show: false, min: 0, max: Math.max(1, ...cells.map((cell) => cell[2])), inRange: { color: [colour("heat-low"), colour("heat-high")] } },
      series: [{ type: "heatmap", data: cells, label: { show: true, color: colour("heat-ink") }, itemStyle: { borderColor: colour("raised"), borderWidth: 2, borderRadius: 3 } }],
    }),
  };
}

const MOST_NODES = 36;
const MOST_PEOPLE = 12;

/** Who stands in the same events, as a ring: nodes next to each other serve the same state. */
function network(list, { label, members, name, state, target, note }) {
  const pairs = new Map();
  const partners = new Map();
  for (const event of list) {
    const keys = [...new Set(members(event))].sort();
    for (let i = 0; i < keys.length; i++)
      for (let j = i + 1; j < keys.length; j++) {
        const pair = `${keys[i]}\n${keys[j]}`;
        pairs.set(pair, (pairs.get(pair) || 0) + 1);
        for (const [one, two] of [[keys[i], keys[j]], [keys[j], keys[i]]]) {
          if (!partners.has(one)) partners.set(one, new Set());
          partners.get(one).add(two);
        }
      }
  }
  const weight = new Map([...partners].map(([key, set]) => [key, set.size]));
  const lines = ranked(pairs).map(([pair, count]) => [...pair.split("\n"), count]);
  // The closest pairs first, and among those the best connected: nobody on the ring stands without a line.
  const strength = ([one, two, count]) => count * (weight.get(one) + weight.get(two));
  lines.sort((a, b) => strength(b) - strength(a));
  const inside = new Set();
  for (const [one, two] of lines) if (new Set([...inside, one, two]).size <= MOST_NODES) inside.add(one).add(two);
  const nodes = [...inside];
  const shown = lines.filter(([one, two]) => inside.has(one) && inside.has(two));
  const groups = ranked(tally(nodes.map(state)));
  const palette = groups.slice(0, TYPES.length - 1).map(([code]) => code);
  nodes.sort((a, b) => groups.findIndex(([code]) => code === state(a)) - groups.findIndex(([code]) => code === state(b)) || weight.get(b) - weight.get(a));
  const category = (key) => (palette.includes(state(key)) ? palette.indexOf(state(key)) : palette.length);
  const names = [...palette.map((code) => (code ? stateName(code) : t("figure", "unknown"))), t("figure", "other")];
  const used = new Set(nodes.map(category));
  return {
    name: label,
    note: note || t("overview", "network_note", { nodes: nodes.length }),
    height: 820,
    least: 640,
    open: (part) => (part.dataType === "edge" ? target([part.data.source, part.data.target]) : target([part.data.id])),
    table: () => ({
      head: [label, t("figure", "with"), t("figure", "number")],
      rows: lines.slice(0, 300).map(([one, two, count]) => [name(one), name(two), el("a", { href: target([one, two]) }, number(count))]),
    }),
    option: () => ({
      ...frame({
        formatter: (part) =>
          part.dataType === "edge"
            ? tip(`${name(part.data.source)} – ${name(part.data.target)}`, `${t("figure", "number")}: ${number(part.data.times)}`)
            : tip(part.name, stateName(state(part.data.id) || "")),
      }),
      color: TYPES.map((type) => colour(`type-${type}`)),
      legend: { type: "plain", bottom: 0, data: names.filter((_, index) => used.has(index)), textStyle: { color: colour("ink") }, inactiveColor: colour("soft") },
      series: [
        {
          type: "graph",
          layout: "circular",
          circular: { rotateLabel: true },
          left: 170,
          right: 170,
          top: 165,
          bottom: 195,
          categories: names.map((one) => ({ name: one })),
          label: { show: true, color: colour("ink"), fontSize: 11, width: 150, overflow: "truncate" },
          lineStyle: { curveness: 0.3, color: "source", opacity: 0.55 },
          emphasis: { focus: "adjacency", lineStyle: { opacity: 1 } },
          data: nodes.map((key) => ({ id: key, name: name(key), symbolSize: 8 + 3 * Math.sqrt(weight.get(key)), category: category(key) })),
          links: shown.map(([source, to, times]) => ({ source, target: to, times, lineStyle: { width: Math.min(8, 0.75 + times) } })),
        },
      ],
    }),
  };
}

function seriesByYear(list) {
  const dated = list.filter((event) => event.meeting && known(startOf(event)));
  const rows = ranked(tally(dated.map(seriesKey))).slice(0, 30).map(([key]) => key);
  const years = [...new Set(dated.map((event) => startOf(event).slice(0, 4)))].sort();
  const counts = tally(dated.map((event) => `${seriesKey(event)}\n${startOf(event).slice(0, 4)}`));
  const cells = rows.flatMap((key, y) => years.map((year, x) => [x, y, counts.get(`${key}\n${year}`) || 0])).filter((cell) => cell[2]);
  const target = (key, year) => address("events", { series: key, from: year, to: year });
  const name = (key) => seriesShort(seriesOf(key));
  return {
    height: 60 + rows.length * 24,
    least: 560,
    open: (part) => target(rows[part.value[1]], years[part.value[0]]),
    table: () => ({
      head: [t("columns", "series"), ...years],
      rows: rows.map((key) => [
        name(key),
        ...years.map((year) => {
          const count = counts.get(`${key}\n${year}`);
          return count ? el("a", { href: target(key, year) }, number(count)) : "";
        }),
      ]),
    }),
    option: () => ({
      ...frame({ formatter: (part) => tip(`${name(rows[part.value[1]])} · ${years[part.value[0]]}`, `${t("figure", "number")}: ${number(part.value[2])}`) }),
      grid: { left: 240, right: 12, top: 32, bottom: 8 },
      xAxis: { type: "category", position: "top", data: years, ...axis({ color: colour("ink") }) },
      yAxis: { type: "category", inverse: true, data: rows.map(name), ...axis({ interval: 0, width: 230, overflow: "truncate", color: colour("ink") }) },
      visualMap: { type: "continuous", show: false, min: 0, max: Math.max(1, ...cells.map((cell) => cell[2])), inRange: { color: [colour("heat-low"), colour("heat-high")] } },
      series: [{ type: "heatmap", data: cells, label: { show: true, color: colour("heat-ink") }, itemStyle: { borderColor: colour("raised"), borderWidth: 2, borderRadius: 3 } }],
    }),
  };
}
