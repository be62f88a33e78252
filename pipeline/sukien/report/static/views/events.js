"use strict";

/** The last list of events that was shown: what "previous" and "next" of an event go through. */
let lastList = [];

const KEPT = ["state", "series", "edition", "person", "article", "reason", "pair"];

views.events = (query) => {
  const results = el("div", { id: "results" });
  const count = el("p", { class: "intro", role: "status" });
  let order = query.get("sort") || "-date";
  const refresh = () => {
    const rows = select(query);
    lastList = sortRows(rows, COLUMNS_SORT[order.replace(/^-/, "")] || startOf, order.startsWith("-")).map((event) => event.event_id);
    count.textContent = t("events", "shown", { n: number(rows.length), all: number(query.get("each") ? DATA.events.length : happenings.length) });
    results.replaceChildren(
      sortedTable({
        caption: t("events", "title"),
        columns: eventColumns(),
        rows,
        order,
        empty: t("events", "none"),
        onsort: (key) => {
          order = key;
          set("sort", key);
          lastList = sortRows(rows, COLUMNS_SORT[key.replace(/^-/, "")], key.startsWith("-")).map((event) => event.event_id);
        },
      }),
    );
  };
  const set = (name, value) => {
    if (value) query.set(name, value);
    else query.delete(name);
    history.replaceState(null, "", address("events", Object.fromEntries([...new Set(query.keys())].map((key) => [key, query.getAll(key)]))));
  };
  const change = (name) => (event) => {
    const field = event.target;
    set(name, field.type === "checkbox" ? (field.checked ? "1" : "") : field.value.trim());
    refresh();
  };
  refresh();
  return [
    el("h1", { tabindex: -1 }, t("events", "title")),
    filters(query, change),
    chosen(query),
    el("div", { class: "bar" }, count, el("button", { type: "button", onclick: () => download(select(query)) }, t("events", "download"))),
    results,
  ];
};

function filters(query, change) {
  const field = (label, control) => el("label", { class: "field" }, el("span", null, label), control);
  const choice = (name, options) =>
    el(
      "select",
      { onchange: change(name), name },
      el("option", { value: "" }, t("events", "any")),
      options.map(([value, label, count]) => el("option", { value, selected: query.get(name) === value }, count === undefined ? label : `${label} (${number(count)})`)),
    );
  const counted = (values, name) => ranked(tally(values)).map(([value, count]) => [value, name(value), count]);
  const list = query.get("each") ? DATA.events : happenings;
  const states = list.flatMap((event) => [...new Set([...event.countries, (event.location || {}).country].filter(Boolean))]);
  const series = list.map(seriesKey).filter(Boolean);
  const collator = new Intl.Collator(language);
  const byName = (a, b) => collator.compare(a[1], b[1]);
  const text = (name, type, extra) => el("input", { type, name, value: query.get(name) || "", oninput: change(name), ...extra });
  return el(
    "form",
    { class: "filters card", "aria-label": t("events", "filters"), onsubmit: (event) => event.preventDefault() },
    el("label", { class: "field grow" }, el("span", null, t("events", "search")), text("q", "search", { placeholder: t("events", "search_hint") })),
    field(t("columns", "type"), choice("type", counted(list.map((event) => event.type), (one) => t("types", one)))),
    field(t("columns", "status"), choice("status", counted(list.map((event) => event.status), (one) => t("statuses", one)))),
    field(t("columns", "country"), choice("country", counted(states, stateName).sort(byName))),
    field(t("columns", "series"), choice("series", counted(series, (key) => seriesShort(seriesOf(key))).sort(byName))),
    field(t("events", "from"), text("from", "date", { value: whole(query.get("from"), "-01", "-01") })),
    field(t("events", "to"), text("to", "date", { value: whole(query.get("to"), "-12", "-31") })),
    field(t("events", "confidence"), el("select", { name: "confidence", onchange: change("confidence") }, ["", "50", "60", "70", "80", "90"].map((value) => el("option", { value, selected: (query.get("confidence") || "") === value }, value ? `${value} %` : t("events", "any"))))),
    el("label", { class: "field tick" }, el("input", { type: "checkbox", name: "review", checked: Boolean(query.get("review")), onchange: change("review") }), el("span", null, t("events", "review_only"))),
    el("label", { class: "field tick" }, el("input", { type: "checkbox", name: "each", checked: Boolean(query.get("each")), onchange: change("each") }), el("span", null, t("events", "each"))),
  );
}

/** A month or year as the first or last of its days, which is what a date field can show. */
function whole(date, month, last) {
  if (!date) return "";
  const parts = date.length === 4 ? date + month : date.slice(0, 7);
  if (date.length === 10) return date;
  const length = new Date(Date.UTC(Number(parts.slice(0, 4)), Number(parts.slice(5, 7)), 0)).getUTCDate();
  return parts + (last === "-01" ? last : `-${length}`);
}

/** Filters that came by a link and have no field of their own, each with a way to drop it. */
function chosen(query) {
  const names = {
    state: stateName,
    series: (key) => seriesShort(seriesOf(key)),
    edition: (edition) => `${t("columns", "edition")} ${edition}`,
    person: (key) => (people.get(key) || { name: key }).name,
    article: (id) => (documents.get(id) || {}).title || id,
    reason: (code) => (code === "conflict" ? t("quality", "conflicts") : t("reasons", code)),
    pair: () => t("overview", "network_states_note"),
  };
  const all = [...query].filter(([key, value]) => value && key !== "sort");
  if (!all.length) return null;
  const without = (key, value) => {
    const rest = new URLSearchParams([...query].filter((pair) => !(pair[0] === key && pair[1] === value)));
    return `#events?${rest}`;
  };
  return el(
    "p",
    { class: "chosen" },
    all.filter(([key]) => KEPT.includes(key)).map(([key, value]) => el("a", { class: "drop", href: without(key, value), "aria-label": `${t("events", "clear")}: ${names[key](value)}` }, names[key](value), el("span", { "aria-hidden": "true" }, " ×"))),
    el("a", { href: "#events" }, t("events", "clear")),
  );
}

const COLUMNS_SORT = {
  date: (event) => (known(startOf(event)) ? startOf(event) : ""),
  type: (event) => t("types", event.type),
  what: subject,
  place,
  states: (event) => event.countries.length,
  people: (event) => event.people.length,
  status: (event) => t("statuses", event.status),
  sources: (event) => event.sources,
  confidence: (event) => event.confidence,
};

function eventColumns() {
  const cells = {
    date: (event) => span(event.date),
    type: (event) => badge(event.type),
    what: (event) => [
      el("a", { class: "what", href: `#event/${encodeURIComponent(event.event_id)}` }, subject(event) || t("types", event.type)),
      event.title && el("span", { class: "sentence", lang: "vi" }, event.title),
    ],
    place: (event) => place(event),
    states: (event) => brief(event.countries.map(stateName)),
    people: (event) => brief(event.people.map((key) => (people.get(key) || { name: key }).name)),
    status: (event) => t("statuses", event.status),
    sources: (event) => number(event.sources),
    confidence: (event) => [meter(event.confidence), event.review.length > 0 && el("span", { class: "flag", title: event.review.map(reasonText).join("; ") }, "⚑", el("span", { class: "hidden" }, event.review.map(reasonText).join("; ")))],
  };
  return Object.keys(cells).map((key) => ({ key, label: t("columns", key), sort: COLUMNS_SORT[key], cell: cells[key], kind: `col-${key}` }));
}

function badge(type) {
  return el("span", { class: `badge type-${type}` }, t("types", type));
}

/** A few of many, and how many more there are. */
function brief(names) {
  if (names.length <= 3) return names.join(", ");
  return el("span", { title: names.join(", ") }, `${names.slice(0, 3).join(", ")} `, el("span", { class: "soft" }, `+${names.length - 3}`), el("span", { class: "hidden" }, names.slice(3).join(", ")));
}

/** The events of the table as a CSV file. A cell that a spreadsheet could take for a formula is marked as text. */
function download(rows) {
  const cell = (value) => {
    const text = String(value === null || value === undefined ? "" : value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  const head = ["event_id", "doc_id", "type", "status", "start", "end", "meeting", "edition", "place", "countries", "people", "sources", "confidence", "title"];
  const lines = rows.map((event) => {
    const date = event.date || {};
    const meeting = event.meeting || {};
    const names = event.people.map((key) => (people.get(key) || { name: key }).name);
    return [event.event_id, event.doc_id, event.type, event.status, date.start, date.end, meeting.id || meeting.name, meeting.edition, place(event), event.countries.join("; "), names.join("; "), event.sources, event.confidence, event.title];
  });
  const text = "\ufeff" + [head, ...lines].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  el("a", { href: url, download: "events.csv" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
