"use strict";

views.meetings = () => {
  const list = happenings.filter((event) => event.meeting);
  const groups = [...groupBy(list, seriesKey)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const sessions = groups.reduce((sum, [, own]) => sum + new Set(own.map((event) => event.meeting.edition).filter(Boolean)).size, 0);
  return [
    el("h1", { tabindex: -1 }, t("meetings", "title")),
    el("p", { class: "intro" }, groups.length ? t("meetings", "intro", { n: number(groups.length), m: number(sessions) }) : t("meetings", "none")),
    groups.length > 0 && figure(t("meetings", "years"), [seriesByYear(list)]),
    groups.map(([key, own]) => seriesCard(key, own)),
  ];
};

function seriesCard(key, own) {
  const meeting = own[0].meeting;
  // Each pair of states counts the sessions of its own dialogue.
  const pairs = meeting.level === "bilateral" ? [...groupBy(own, pairOf)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)) : [["", own]];
  const parts = pairs.map(([pair, part]) => [pair, sessionsOf(part)]);
  const numbered = parts.flatMap(([, sessions]) => sessions).filter(([edition]) => edition !== null).length;
  const short = seriesShort(meeting);
  const name = seriesName(meeting);
  return el(
    "details",
    { class: "card series", open: own.length > 3 },
    el(
      "summary",
      null,
      el("h2", null, short),
      name !== short && el("span", null, name),
      el("span", { class: "soft" }, [meeting.level && t("levels", meeting.level), numbered && t("meetings", "sessions", { n: number(numbered) }), `${t("columns", "events")}: ${number(own.length)}`].filter(Boolean).join(" · ")),
    ),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": short },
      el(
        "table",
        { class: "records" },
        el("thead", null, el("tr", null, ["edition", "date", "place", "type", "what"].map((one) => el("th", { scope: "col" }, t("columns", one))))),
        parts.map(([pair, sessions]) =>
          el(
            "tbody",
            null,
            pair && el("tr", { class: "pair" }, el("th", { scope: "rowgroup", colspan: 5 }, pair)),
            sessions.flatMap(([edition, part]) => sessionRows(key, edition, part)),
          ),
        ),
      ),
    ),
  );
}

/** [number, events] of each session, the latest first. */
function sessionsOf(events) {
  const order = ([edition]) => (edition === null ? -1 : edition);
  return [...groupBy(events, (event) => event.meeting.edition)].sort((a, b) => order(b) - order(a));
}

/** The two states of a bilateral session. */
function pairOf(event) {
  return event.countries.length === 2 ? event.countries.map(stateName).join(" – ") : t("figure", "unknown_states");
}

function sessionRows(key, edition, part) {
  const sorted = sortRows(part, startOf, false);
  const name = edition === null ? t("meetings", "no_edition") : String(edition);
  return sorted.map((event, index) =>
    el(
      "tr",
      null,
      index === 0 && el("th", { scope: "rowgroup", rowspan: sorted.length }, edition === null ? name : el("a", { href: address("events", { series: key, edition }) }, name)),
      el("td", { class: "col-date" }, span(event.date)),
      el("td", null, place(event)),
      el("td", null, badge(event.type)),
      el("td", null, el("a", { href: `#event/${encodeURIComponent(event.event_id)}` }, event.title || headline(event)), " ", el("span", { class: "soft" }, t("statuses", event.status))),
    ),
  );
}
