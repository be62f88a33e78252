"use strict";

const NAV = ["overview", "review", "events", "meetings", "people", "articles"];
const PARENT = { event: "events", article: "articles" };

/** Show what the address says: #view, #view?parameters or #view/id. */
function route(first) {
  const [, name, id, query] = /^#?(\w+)?(?:\/([^?]*))?(?:\?(.*))?$/s.exec(location.hash) || [];
  const view = Object.hasOwn(views, name || "") ? name : "overview";
  dropFigures();
  document.documentElement.lang = language;
  const content = views[view](new URLSearchParams(query || ""), decoded(id));
  const main = document.getElementById("main");
  main.className = `view-${view}`;
  main.replaceChildren(...content.flat(3).filter(Boolean));
  surround(PARENT[view] || view);
  drawInTurn();
  if (!first) {
    scrollTo(0, 0);
    main.querySelector("h1").focus({ preventScroll: true });
  }
  const title = main.querySelector("h1").textContent;
  document.title = t("page", "page", { title });
}

/** An id of an address as it is in the records; null for none, or one that was cut in the middle of a letter. */
function decoded(id) {
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch (error) {
    return null;
  }
}

/** What stands around every view, in the language of the moment. */
function surround(current) {
  const nav = document.getElementById("nav");
  nav.setAttribute("aria-label", t("page", "nav"));
  nav.replaceChildren(...NAV.map((name) => el("a", { href: `#${name}`, "aria-current": name === current && "page" }, t("nav", name))));
  document.getElementById("skip").textContent = t("page", "skip");
  const group = document.getElementById("languages");
  group.setAttribute("aria-label", t("page", "languages"));
  group.replaceChildren(
    ...Object.keys(WORDS).map((code) =>
      el("button", { type: "button", lang: code, "aria-pressed": String(code === language), onclick: () => { language = code; route(true); document.querySelector(`#languages [lang=${code}]`).focus(); } }, WORDS[code].language),
    ),
  );
  const { sukien, counts } = DATA.run;
  document.getElementById("foot").textContent = t("page", "foot", { version: sukien, documents: number(counts.documents), events: number(counts.events) });
}

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
addEventListener("hashchange", () => route(false));
route(true);
