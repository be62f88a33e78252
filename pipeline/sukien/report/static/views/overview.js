"use strict";

const views = {};

views.overview = () => {
  const counts = DATA.run.counts;
  const list = happenings;
  const starts = list.map(startOf).filter(known).sort();
  const states = new Set(list.flatMap((event) => event.countries));
  const tiles = [
    ["documents", counts.documents, "#articles"],
    ["happenings", happenings.length, "#events"],
    ["events", counts.events, "#events?each=1"],
    ["people", DATA.people.length, "#people"],
    ["states", states.size, null],
    ["mentions", counts.entities, null],
    ["review", DATA.events.filter((event) => event.review.length).length, "#review"],
  ];
  const scope = { documents: number(counts.documents), events: number(happenings.length) };
  const intro = starts.length
    ? t("overview", "intro", { ...scope, from: day(starts[0].slice(0, 7)), to: day(starts[starts.length - 1].slice(0, 7)) })
    : t("overview", "intro_undated", scope);
  const words = WORDS[language].overview.tiles;
  const bySeries = { label: t("figure", "series"), key: seriesKey, name: (key) => seriesShort(seriesOf(key)), filter: "series" };
  const byType = { label: t("figure", "types"), key: (event) => event.type, name: (type) => t("types", type), filter: "type", columns: TYPES };
  const person = {
    label: t("figure", "people"),
    members: (event) => (event.people.length <= MOST_PEOPLE ? event.people : []),
    name: (key) => (people.get(key) || { name: key }).name,
    state: (key) => (people.get(key) || {}).country || "",
    target: (keys) => address("events", { person: keys }),
  };
  const pair = {
    label: t("figure", "states"),
    members: (event) => (event.countries.length === 2 && PAIRED.has(event.type) ? event.countries : []),
    name: stateName,
    state: (code) => code,
    target: (codes) => address("events", { state: codes, pair: 1 }),
    note: t("overview", "network_states_note"),
  };
  // Months of many years are bars too thin to see: the years come first there.
  const years = starts.length ? Number(starts[starts.length - 1].slice(0, 4)) - Number(starts[Math.floor(starts.length * 0.03)].slice(0, 4)) : 0;
  const units = years > 4 ? ["year", "month"] : ["month", "year"];
  return [
    el("h1", { tabindex: -1 }, t("overview", "title")),
    el("p", { class: "intro" }, intro),
    el(
      "ul",
      { class: "tiles" },
      tiles.map(([key, value, target]) =>
        el("li", { class: `tile tile-${key}` }, el(target ? "a" : "div", target ? { href: target } : null, el("span", { class: "value" }, number(value)), el("span", { class: "name" }, words[key]))),
      ),
    ),
    el(
      "div",
      { class: "grid" },
      el("div", { class: "wide" }, figure(t("overview", "timeline"), units.map((unit) => timeline(list, unit)))),
      el("div", { class: "side" }, quality()),
      el("div", { class: "less" }, figure(t("overview", "by_country"), [countryBars(list)])),
      el("div", { class: "more-half" }, figure(t("overview", "matrix"), [matrix(list, bySeries), matrix(list, byType)])),
      el("div", { class: "full" }, figure(t("overview", "network"), [network(list, person), network(list, pair)])),
    ),
  ];
};

/** What should be known of the data before it is used: a count for each kind of gap, with a way to it. */
function quality() {
  const list = DATA.events;
  const reason = (prefix) => list.filter((event) => event.review.some((one) => one.code.startsWith(prefix))).length;
  const articles = (test) => DATA.documents.filter(test).length;
  const rows = [
    [t("quality", "failures"), DATA.failures.length, "#articles"],
    [t("quality", "text_gone"), articles((one) => one.text === null), "#articles"],
    [t("quality", "conflicts"), reason("conflict"), address("events", { reason: "conflict", each: 1 })],
    [t("quality", "low", { n: 70 }), reason("confidence"), address("events", { reason: "confidence", each: 1 })],
    [t("quality", "undated"), reason("undated"), address("events", { reason: "undated", each: 1 })],
    [t("quality", "no_year"), reason("no_year"), address("events", { reason: "no_year", each: 1 })],
    [t("quality", "no_published"), articles((one) => !one.published.value), "#articles?sort=published"],
    [t("quality", "no_events"), articles((one) => !one.events), "#articles?sort=events"],
    ...ranked(tally(DATA.documents.flatMap((one) => one.warnings.map((warning) => warning.split(":")[0])))).map(([code, count]) => [
      t("warnings", code), count, "#articles?sort=-warnings",
    ]),
    [t("quality", "skipped"), DATA.run.counts.skipped, "#articles"],
  ].filter((row) => row[1]);
  const id = "quality";
  return el(
    "section",
    { class: "card", "aria-labelledby": id },
    el("h2", { id }, t("overview", "quality")),
    rows.length
      ? el("ul", { class: "quality" }, rows.map(([label, count, target]) => el("li", null, el("span", { class: "count" }, number(count)), target ? el("a", { href: target }, label) : label)))
      : el("p", null, t("overview", "quality_none")),
  );
}
