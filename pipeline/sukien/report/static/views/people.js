"use strict";

views.people = () => {
  const columns = {
    name: [(one) => one.name, (one) => [el("a", { href: address("events", { person: one.person_id }) }, one.name), one.names.length > 1 && el("span", { class: "sentence" }, one.names.map((each) => each.value).filter((name) => name !== one.name).join(", "))]],
    country: [(one) => (one.country ? stateName(one.country) : ""), (one) => (one.country ? stateName(one.country) : "")],
    ranks: [(one) => latest(one.ranks), (one) => [held(one.ranks), one.promoted && el("span", { class: "promoted" }, t("people", "promoted"))]],
    roles: [(one) => latest(one.roles), (one) => held(one.roles)],
    events: [(one) => one.happening_ids.length, (one) => number(one.happening_ids.length)],
    articles: [(one) => one.articles, (one) => number(one.articles)],
  };
  const holder = el("div");
  const count = el("p", { class: "intro", role: "status" });
  const fill = (words) => {
    const rows = DATA.people.filter((one) => words.every((word) => fold([one.country && stateName(one.country), ...[one.names, one.ranks, one.roles].flat().map((each) => each.value)].join(" ")).includes(word)));
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

/** The value that was seen last. */
function latest(list) {
  return list.length ? list[list.length - 1].value : "";
}

/** Ranks or roles in the order in which they were first seen, with the dates of the articles where there are several. */
function held(list) {
  return list.length > 0 && el("ul", { class: "seen" }, list.map((one) => el("li", null, one.value, list.length > 1 && one.first && el("span", { class: "soft" }, ` ${day(one.first)}${one.last !== one.first ? " – " + day(one.last) : ""}`))));
}
