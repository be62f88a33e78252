"use strict";

const PAGE = 100;

/**
 * A table that sorts by its heads and shows more rows on demand.
 *
 * Columns: {key, label, sort, cell, kind}; `sort` gives what is compared, nothing known comes last. `order` is the key
 * of the column, with "-" before it for descending; `onsort` hears when it changes.
 */
function sortedTable({ caption, columns, rows, order, onsort, empty }) {
  const body = el("tbody");
  const more = el("p", { class: "more" });
  let current = order;
  let shown = PAGE;
  const heads = columns.map((column) =>
    el(
      "th",
      { scope: "col", class: column.kind },
      column.sort
        ? el("button", { type: "button", onclick: () => change(column.key) }, column.label, el("span", { class: "arrow", "aria-hidden": "true" }))
        : column.label,
    ),
  );
  const change = (key) => {
    current = current === key ? `-${key}` : key;
    fill();
    if (onsort) onsort(current);
  };
  const fill = () => {
    const down = current.startsWith("-");
    const name = current.replace(/^-/, "");
    const column = columns.find((one) => one.key === name && one.sort) || columns.find((one) => one.sort);
    columns.forEach((one, index) => {
      if (one.sort) heads[index].setAttribute("aria-sort", one === column ? (down ? "descending" : "ascending") : "none");
    });
    const sorted = sortRows(rows, column.sort, down);
    body.replaceChildren(...sorted.slice(0, shown).map((row) => el("tr", null, columns.map((one, index) => el(index === 0 ? "th" : "td", { scope: index === 0 && "row", class: one.kind, "data-label": one.label }, one.cell(row))))));
    if (!rows.length) body.append(el("tr", null, el("td", { colspan: columns.length, class: "none" }, empty || "")));
    const rest = rows.length - shown;
    more.replaceChildren(
      rest > 0
        ? el("button", { type: "button", onclick: () => { shown += 5 * PAGE; fill(); } }, t("events", "more", { n: number(Math.min(rest, 5 * PAGE)) }))
        : "",
    );
  };
  fill();
  return el("div", { class: "table" }, el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption }, el("table", { class: "records" }, el("caption", { class: "hidden" }, caption), el("thead", null, el("tr", null, heads)), body)), more);
}

function sortRows(rows, key, down) {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = down ? -1 : 1;
  const missing = (value) => value === null || value === undefined || value === "";
  const compare = (a, b) => {
    if (missing(a) || missing(b)) return missing(a) - missing(b);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b));
  };
  return rows.map((row) => [key(row), row]).sort((a, b) => compare(a[0], b[0])).map((pair) => pair[1]);
}
