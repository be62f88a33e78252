"use strict";

views.review = (query) => {
  const all = DATA.events.filter((event) => event.review.length).sort((a, b) => urgency(b) - urgency(a));
  const wanted = query.get("reason");
  const fresh = all.filter((event) => event.fresh);
  const list = wanted === "fresh" ? fresh : all.filter((event) => !wanted || event.review.some((one) => one.code === wanted));
  const reasons = ranked(tally(all.flatMap((event) => [...new Set(event.review.map((one) => one.code))])));
  return [
    el("h1", { tabindex: -1 }, t("review", "title")),
    el("p", { class: "intro" }, all.length ? t("review", "intro", { n: number(all.length), all: number(DATA.events.length) }) : t("review", "none")),
    all.length > 0 &&
      el(
        "nav",
        { class: "chosen", "aria-label": t("review", "why") },
        [["", all.length], ...(DATA.run.since ? [["fresh", fresh.length]] : []), ...reasons].map(([code, count]) =>
          el("a", { class: "drop", href: address("review", { reason: code }), "aria-current": code === (wanted || "") && "true" }, `${code === "fresh" ? t("review", "fresh", { since: DATA.run.since }) : code ? t("reasons", code) : t("events", "any")} (${number(count)})`),
        ),
      ),
    all.length > 0 && cards(list),
    settled(),
  ];
};

const CARDS = 60;

/** The cards of events, so many at a time. */
function cards(list) {
  if (!list.length) return el("p", { class: "none" }, t("events", "none"));
  const holder = el("ol", { class: "cards" }, list.slice(0, CARDS).map(reviewCard));
  const more = el("p", { class: "more" });
  const offer = () => {
    const rest = list.length - holder.children.length;
    more.replaceChildren(rest > 0 ? el("button", { type: "button", onclick: grow }, t("events", "more", { n: number(Math.min(rest, CARDS)) })) : "");
  };
  const grow = () => {
    const first = holder.children.length;
    holder.append(...list.slice(first, first + CARDS).map(reviewCard));
    offer();
    holder.children[first].querySelector("a").focus();
  };
  offer();
  return [holder, more];
}

/** What an earlier run had on this list, and this one no longer has. */
function settled() {
  const { since, settled: gone } = DATA.run;
  if (!since || !gone.length) return null;
  const line = (one) => [t("types", one.type), one.title, one.doc_id].filter(Boolean).join(" · ");
  return el("details", { class: "card" }, el("summary", null, t("review", "settled", { n: number(gone.length), since })), el("ul", null, gone.map((one) => el("li", { lang: "vi" }, line(one)))));
}

function reviewCard(event) {
  return el(
    "li",
    { class: "card" },
    el("h2", null, el("a", { href: `#event/${encodeURIComponent(event.event_id)}` }, headline(event))),
    el("p", { class: "facts" }, meter(event.confidence), " · ", [span(event.date), place(event), t("statuses", event.status)].filter(Boolean).join(" · ")),
    event.title && el("p", { class: "quoted", lang: "vi" }, event.title),
    el("ul", { class: "reasons", "aria-label": t("review", "why") }, event.review.map((reason) => el("li", null, reasonText(reason), others(reason)))),
  );
}

/** Links to the events that say otherwise. */
function others(reason) {
  const found = (reason.events || []).map((id) => events.get(id)).filter(Boolean);
  return found.map((event) => [" ", el("a", { href: `#event/${encodeURIComponent(event.event_id)}` }, `${span(event.date)}, ${place(event) || "?"} (${event.doc_id})`)]);
}

/** Confidence as a number beside a bar of its length. */
function meter(confidence) {
  return el("span", { class: `meter ${confidence < 0.7 ? "low" : ""}`, title: t("columns", "confidence") }, el("meter", { min: 0, max: 1, low: 0.7, high: 0.85, optimum: 1, value: confidence, "aria-label": t("columns", "confidence") }), percent(confidence));
}
