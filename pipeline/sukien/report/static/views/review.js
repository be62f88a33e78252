"use strict";

views.review = (query) => {
  const all = DATA.events.filter((event) => event.review.length).sort((a, b) => urgency(b) - urgency(a));
  const wanted = query.get("reason");
  const list = all.filter((event) => !wanted || event.review.some((one) => one.code === wanted));
  const reasons = ranked(tally(all.flatMap((event) => [...new Set(event.review.map((one) => one.code))])));
  return [
    el("h1", { tabindex: -1 }, t("review", "title")),
    el("p", { class: "intro" }, all.length ? t("review", "intro", { n: number(all.length), all: number(DATA.events.length) }) : t("review", "none")),
    all.length > 0 &&
      el(
        "nav",
        { class: "chosen", "aria-label": t("review", "why") },
        [["", all.length], ...reasons].map(([code, count]) =>
          el("a", { class: "drop", href: address("review", { reason: code }), "aria-current": code === (wanted || "") && "true" }, `${code ? t("reasons", code) : t("events", "any")} (${number(count)})`),
        ),
      ),
    el("ol", { class: "cards" }, list.slice(0, 300).map(reviewCard)),
    list.length > 300 && el("p", null, el("a", { href: address("events", { review: 1, each: 1 }) }, t("events", "shown", { n: number(list.length), all: number(DATA.events.length) }))),
  ];
};

function reviewCard(event) {
  return el(
    "li",
    { class: "card" },
    el("h2", null, el("a", { href: `#event/${encodeURIComponent(event.event_id)}` }, headline(event))),
    el("p", { class: "facts" }, [span(event.date), place(event), t("statuses", event.status)].filter(Boolean).join(" · "), " · ", meter(event.confidence)),
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
