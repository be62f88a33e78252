"use strict";

/** Fields of a record in the order in which they are read; each takes the evidence whose name begins with one of `from`. */
const FIELDS = [
  { name: "type", from: ["type", "plover"], value: (event) => badge(event.type) },
  { name: "status", from: ["status"], value: (event) => t("statuses", event.status) },
  { name: "meeting.id", from: ["meeting.id", "meeting.name", "meeting.level"], value: (event) => event.meeting && meetingValue(event.meeting) },
  { name: "meeting.edition", from: ["meeting.edition"], value: (event) => event.meeting && event.meeting.edition !== null && String(event.meeting.edition) },
  { name: "date.start", from: ["date"], value: (event) => event.date && span(event.date) },
  { name: "mode", from: ["mode"], value: (event) => event.mode && t("modes", event.mode) },
  { name: "location.country", from: ["location"], value: (event) => place(event) },
  { name: "chairs", from: ["chairs"], people: (event) => event.chairs },
  { name: "participants", from: ["participants"], people: (event) => event.participants },
  { name: "countries", from: ["countries"], states: (event) => event.countries },
  { name: "organizations", from: ["organizations"], value: (event) => plainList(event.organizations) },
  { name: "topics", from: ["topics"], value: (event) => plainList(event.topics) },
  { name: "outcomes", from: ["outcomes"], value: (event) => plainList(event.outcomes.map((one) => `${t("outcomes", one.kind)}: ${one.text}`)) },
  { name: "section", from: ["section"], value: (event) => t("sections", event.section) },
  { name: "plover", from: [], value: (event) => event.plover },
];

views.event = (query, id) => {
  const event = events.get(id);
  if (!event) return views.events(query);
  const article = documents.get(event.doc_id);
  const bar = detailsBar();
  const rows = [];
  const text =
    article && article.text !== null
      ? annotate(article, event.evidence, (mentions, evidence) => {
          const fields = [...new Set(evidence.map((index) => event.evidence[index].field))];
          bar.show([
            ...mentions.map((index) => mentionCard(article.entities[index])),
            ...(fields.length ? [el("div", { class: "reading" }, el("span", { class: "soft" }, `${t("event", "read_for")}: `), fields.map((field) => WORDS[language].fields[field] || field).join(", "))] : []),
          ]);
          for (const row of rows) row.node.classList.toggle("lit", row.evidence.some((index) => evidence.includes(index)));
        })
      : null;
  if (text) text.node.addEventListener("mouseleave", () => rows.forEach((row) => row.node.classList.remove("lit")));
  const light = (evidence, mentions, scroll) => {
    if (!text) return;
    let first = null;
    for (const piece of text.pieces) {
      const strong = piece.evidence.some((index) => evidence.has(index));
      const weak = piece.mentions.some((index) => mentions.has(index));
      piece.node.classList.toggle("on", strong);
      piece.node.classList.toggle("near", weak && !strong);
      if (!first && (strong || weak)) first = piece.node;
    }
    if (first && scroll) reveal(first);
  };
  const dark = () => light(new Set(), new Set());
  for (const field of FIELDS) {
    const row = fieldRow(event, article, field, light, dark);
    if (row) rows.push(row);
  }
  return [
    steps(id),
    el("h1", { tabindex: -1 }, headline(event)),
    el("p", { class: "facts" }, [span(event.date), place(event), t("statuses", event.status)].filter(Boolean).join(" · "), " · ", meter(event.confidence)),
    event.title && el("blockquote", { lang: "vi" }, event.title),
    event.review.length > 0 && el("ul", { class: "reasons card warn", "aria-label": t("review", "why") }, event.review.map((reason) => el("li", null, reasonText(reason), others(reason)))),
    el(
      "div",
      { class: "beside" },
      el("section", { class: "card record", "aria-labelledby": "record-title" }, el("h2", { id: "record-title" }, t("event", "record")), el("p", { class: "note" }, t("event", "hint")), el("dl", null, rows.map((row) => row.node)), alsoTold(event), alongside(event), el("p", { class: "soft" }, el("code", null, event.event_id))),
      el(
        "section",
        { class: "card article", "aria-labelledby": "text-title" },
        el("h2", { id: "text-title" }, article ? el("a", { href: `#article/${encodeURIComponent(article.doc_id)}`, lang: "vi" }, article.title || article.doc_id) : event.doc_id),
        article && provenance(article),
        text ? [legend(article, text.node), el("div", { class: "pane" }, text.node), bar.node] : article && gone(article),
      ),
    ),
  ];
};

/** A field with its value and the words that it was read from; null where the record has none. */
function fieldRow(event, article, field, light, dark) {
  const indexes = event.evidence.map((one, index) => [one, index]).filter(([one]) => field.from.some((prefix) => one.field === prefix || one.field.startsWith(prefix + ".") || one.field.startsWith(prefix + "["))).map(([, index]) => index);
  const evidence = new Set(indexes);
  const all = new Set();
  const item = (label, target, mentions, extra) => {
    mentions.forEach((index) => all.add(index));
    const on = (scroll) => (what) => {
      what.stopPropagation();
      light(new Set(), new Set(mentions), scroll);
    };
    return el("li", null, el("a", { href: target, onmouseover: on(true), onfocus: on(true) }, label), extra && el("span", { class: "soft" }, ` ${extra}`));
  };
  let value;
  if (field.people) {
    const list = field.people(event);
    value = list.length && el("ul", { class: "items" }, list.map((one) => item(one.name, address("events", { person: one.key || "", q: one.key ? "" : one.name }), mentionsOf(article, (entity) => entity.label === "PERSON" && samePerson(entity, one)), [one.rank, one.role, one.country && stateName(one.country)].filter(Boolean).join(", "))));
  } else if (field.states) {
    const list = field.states(event);
    value = list.length && el("ul", { class: "items inline" }, list.map((code) => item(stateName(code), address("events", { state: code }), mentionsOf(article, (entity) => entity.label === "COUNTRY" && entity.norm.alpha_2 === code))));
  } else {
    value = field.value(event);
  }
  if (!value) return null;
  // The same words can stand for several parts of a field (the first and the last day): they are shown once.
  const places = indexes.map((index) => [event.evidence[index].start, event.evidence[index].end, event.evidence[index].rule].join());
  const quotes = indexes.filter((_, position) => places.indexOf(places[position]) === position).map((index) => {
    const one = event.evidence[index];
    const on = (what) => {
      what.stopPropagation();
      light(new Set([index]), new Set(), true);
    };
    return el("button", { type: "button", class: "quote", onclick: on, onfocus: on, onmouseover: on }, el("q", { lang: "vi" }, one.text), " ", el("code", null, one.rule));
  });
  const node = el(
    "div",
    { class: "field", onmouseenter: () => light(evidence, all, true), onmouseleave: dark },
    el("dt", null, t("fields", field.name)),
    el("dd", null, el("div", { class: "value" }, value), quotes.length > 0 && el("div", { class: "quotes", role: "group", "aria-label": t("event", "evidence") }, quotes)),
  );
  return { node, evidence: indexes };
}

function mentionsOf(article, test) {
  if (!article) return [];
  return article.entities.map((entity, index) => [entity, index]).filter(([entity]) => test(entity)).map(([, index]) => index);
}

function samePerson(entity, person) {
  return person.person_id && entity.norm.person_id ? entity.norm.person_id === person.person_id : fold(entity.norm.name) === fold(person.name);
}

function plainList(items) {
  return items.length > 0 && el("ul", { class: "items" }, items.map((one) => el("li", null, one)));
}

function meetingValue(meeting) {
  return [el("a", { href: address("events", { series: meeting.id || meeting.name }) }, seriesShort(meeting)), seriesName(meeting) !== seriesShort(meeting) && el("span", { class: "soft" }, ` ${seriesName(meeting)}`)];
}

/** The other articles that tell the same, and how far they agree on each value. */
function alsoTold(event) {
  const row = happeningOf.get(event.event_id);
  if (!row || row.tellings.length < 2) return null;
  const others = row.tellings.filter((one) => one !== event);
  const article = (one) => documents.get(one.doc_id) || { title: null, published: {} };
  return el(
    "section",
    { class: "also" },
    el("h3", null, t("event", "also")),
    el("ul", { class: "items" }, others.map((one) => el("li", null, el("a", { href: `#event/${encodeURIComponent(one.event_id)}` }, article(one).title || one.doc_id), el("span", { class: "soft" }, ` ${[article(one).source && article(one).source.publisher, day(article(one).published.value)].filter(Boolean).join(", ")}`)))),
    el(
      "details",
      null,
      el("summary", null, t("event", "support")),
      plainTable([t("columns", "field"), t("columns", "value"), t("columns", "sources")], row.support.map((one) => [fieldName(one.field), readable(one.field, one.value), t("event", "of", { n: one.sources, all: one.of })])),
    ),
  );
}

/** What took place in the same days and the same place: the talks on the margins of a meeting, the meeting around talks. */
function alongside(event) {
  const own = happeningOf.get(event.event_id) || event;
  const days = (one) => [startOf(one), ((one.date || {}).end || startOf(one)) + "~"];
  const [from, to] = days(own);
  const state = (own.location || {}).country;
  if (!state || !known(from) || from.length < 10) return null;
  const near = happenings.filter((one) => {
    const [start, end] = days(one);
    return one !== own && known(start) && start.length === 10 && (one.location || {}).country === state && start <= to && end >= from;
  });
  if (!near.length) return null;
  const shown = sortRows(near, startOf, false).slice(0, 12);
  return el(
    "section",
    { class: "also" },
    el("h3", null, t("event", "alongside", { n: number(near.length) })),
    el("ul", { class: "items" }, shown.map((one) => el("li", null, el("a", { href: `#event/${encodeURIComponent(one.event_id)}` }, headline(one)), el("span", { class: "soft" }, ` ${[span(one.date), ...one.people.slice(0, 3).map((key) => (people.get(key) || { name: key }).name)].filter(Boolean).join(", ")}`)))),
    near.length > shown.length && el("p", null, el("a", { href: address("events", { country: state, from: from.slice(0, 10), to: to.slice(0, 10) }) }, t("event", "all_alongside"))),
  );
}

function fieldName(field) {
  const names = WORDS[language].fields;
  return names[field] || names[`${field}.start`] || names[`${field}.id`] || names[`${field}.country`] || field;
}

/** Scroll the pane, not the page, so that a word is in sight. */
function reveal(node) {
  const pane = node.closest(".pane");
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const [word, frame] = [node.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (word.top < frame.top || word.bottom > frame.bottom) pane.scrollTop += word.top - frame.top - pane.clientHeight / 3;
}

/** Links to the neighbours in the list that was shown last. */
function steps(id) {
  const at = lastList.indexOf(id);
  const link = (other, key) => other && el("a", { href: `#event/${encodeURIComponent(other)}` }, t("event", key));
  return el("p", { class: "steps" }, el("a", { href: "#events" }, t("event", "back")), at > 0 && link(lastList[at - 1], "previous"), at >= 0 && link(lastList[at + 1], "next"));
}
