"use strict";

views.people = () => {
  const columns = {
    name: [(one) => one.name, (one) => el("a", { href: address("events", { person: one.key }) }, one.name)],
    country: [(one) => (one.country ? stateName(one.country) : ""), (one) => (one.country ? stateName(one.country) : "")],
    ranks: [(one) => last(one.seen, "rank"), (one) => seenAs(one, "rank")],
    roles: [(one) => last(one.seen, "role"), (one) => seenAs(one, "role")],
    events: [(one) => one.events.length, (one) => number(one.events.length)],
    articles: [(one) => one.seen.length, (one) => number(one.seen.length)],
  };
  const holder = el("div");
  const count = el("p", { class: "intro", role: "status" });
  const fill = (words) => {
    const rows = DATA.people.filter((one) => words.every((word) => fold([one.name, one.country && stateName(one.country), ...one.seen.flatMap((seen) => [seen.rank, seen.role])].join(" ")).includes(word)));
    count.textContent = rows.length ? t("people", "intro", { n: number(rows.length) }) : t("people", "none");
    holder.replaceChildren(
      sortedTable({
        caption: t("people", "title"),
        columns: Object.entries(columns).map(([key, [sort, cell]]) => ({ key, label: t("columns", key), sort, cell, kind: `col-${key}` })),
        rows,
        order: "-events",
        empty: t("people", "none"),
      }),
    );
  };
  fill([]);
  return [
    el("h1", { tabindex: -1 }, t("people", "title")),
    el("form", { class: "filters card", onsubmit: (event) => event.preventDefault() }, el("label", { class: "field grow" }, el("span", null, t("events", "search")), el("input", { type: "search", oninput: (event) => fill(fold(event.target.value).split(/\s+/).filter(Boolean)) }))),
    count,
    holder,
  ];
};

/** The latest value of a kind that was seen. */
function last(seen, kind) {
  const dated = seen.filter((one) => one[kind]).sort((a, b) => ((a.date || "") < (b.date || "") ? 1 : -1));
  return dated.length ? dated[0][kind] : "";
}

/** Ranks or roles in the order in which they were seen, with the dates of the articles when they change. */
function seenAs(one, kind) {
  const groups = [...groupBy(one.seen.filter((seen) => seen[kind]), (seen) => seen[kind].toLowerCase())].map(([, seen]) => ({
    value: seen[0][kind],
    dates: seen.map((each) => each.date).filter(Boolean).sort(),
  }));
  groups.sort((a, b) => ((a.dates[0] || "~") < (b.dates[0] || "~") ? -1 : 1));
  if (!groups.length) return "";
  return el(
    "ul",
    { class: "seen" },
    groups.map(({ value, dates }) => el("li", null, value, groups.length > 1 && dates.length > 0 && el("span", { class: "soft" }, ` ${day(dates[0])}${dates.length > 1 && dates[dates.length - 1] !== dates[0] ? " – " + day(dates[dates.length - 1]) : ""}`))),
  );
}
