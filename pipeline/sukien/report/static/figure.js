"use strict";

/** Charts that are on the page now; they are redrawn when the theme or the width changes. */
const figures = [];

/** The value of a CSS variable as the chart library can read it. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/**
 * A chart with its title, a note and the same figures as a table for those who read or tab rather than point.
 *
 * `views` is a list of {name, note, height, least, option, table, open}: several become a switch above the chart. `option`
 * makes the library's option, `table` {head, rows}, `open` the address that a click on a part leads to.
 */
function figure(title, views) {
  const id = `figure-${figures.length}`;
  const holder = el("div", { class: "chart", role: "img", "aria-label": title });
  const scroller = el("div", { class: "scroll", role: "group", "aria-label": title }, holder);
  const note = el("p", { class: "note" });
  const below = el("div", { class: "below" });
  const state = { view: views[0], chart: null, holder };
  const draw = () => {
    const { option, height, least, open } = state.view;
    if (state.chart) state.chart.dispose();
    holder.style.height = `${height || 320}px`;
    // A sheet of A4 is narrower than the screen, and the chart is drawn before the page is laid out for it.
    const paper = document.documentElement.classList.contains("paper");
    holder.style.width = paper ? "680px" : "";
    holder.style.minWidth = paper ? "" : `${least || 0}px`;
    state.chart = echarts.init(holder, null, { renderer: "svg" });
    // Where the chart is wider than the page, the keyboard must be able to scroll it.
    if (scroller.scrollWidth > scroller.clientWidth) scroller.tabIndex = 0;
    else scroller.removeAttribute("tabindex");
    state.chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option() });
    state.chart.on("click", (part) => {
      const target = open && open(part);
      if (target) location.hash = target;
    });
  };
  const show = (view) => {
    state.view = view;
    note.textContent = view.note || "";
    const { head, rows } = view.table();
    below.replaceChildren(
      el("details", null, el("summary", null, t("figure", "table")), el("div", { class: "scroll", tabindex: 0 }, plainTable(head, rows))),
    );
    if (holder.isConnected) draw();
  };
  const choices =
    views.length > 1 &&
    el(
      "div",
      { class: "switch", role: "group", "aria-label": title },
      views.map((view, index) =>
        el(
          "button",
          {
            type: "button",
            "aria-pressed": String(index === 0),
            onclick: (event) => {
              for (const other of event.target.parentNode.children) other.setAttribute("aria-pressed", "false");
              event.target.setAttribute("aria-pressed", "true");
              show(view);
            },
          },
          view.name,
        ),
      ),
    );
  show(views[0]);
  figures.push({ draw, resize: () => state.chart && state.chart.resize(), dispose: () => state.chart && state.chart.dispose() });
  return el("section", { class: "card figure", "aria-labelledby": id }, el("div", { class: "head" }, el("h2", { id }, title), choices), note, scroller, below);
}

/** A table of cells that are strings, numbers or nodes. */
function plainTable(head, rows) {
  return el(
    "table",
    null,
    el("thead", null, el("tr", null, head.map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", null, rows.map((row) => el("tr", null, row.map((cell, index) => el(index ? "td" : "th", index ? null : { scope: "row" }, typeof cell === "number" ? number(cell) : cell))))),
  );
}

function drawFigures() {
  for (const one of figures) one.draw();
}

/** Draw the first chart now and each further one as soon as the page has had time to show itself. */
function drawInTurn() {
  const [first, ...others] = figures;
  if (first) first.draw();
  const next = () => {
    const one = others.shift();
    // Another view may have been opened meanwhile.
    if (!one || !figures.includes(one)) return;
    one.draw();
    setTimeout(next);
  };
  setTimeout(next);
}

function dropFigures() {
  for (const one of figures.splice(0)) one.dispose();
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawFigures);
let narrowing = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(narrowing);
  narrowing = requestAnimationFrame(() => figures.forEach((one) => one.resize()));
});
// Paper is white: the class takes the dark colours away before the charts are drawn for it.
addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  drawFigures();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  drawFigures();
});
