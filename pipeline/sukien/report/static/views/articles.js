"use strict";

views.articles = (query) => {
  const columns = {
    article: [(one) => one.title || one.doc_id, (one) => [el("a", { href: `#article/${encodeURIComponent(one.doc_id)}`, lang: "vi" }, one.title || one.doc_id), el("span", { class: "sentence" }, one.doc_id)]],
    published: [(one) => one.published.value, (one) => day(one.published.value)],
    publisher: [(one) => one.source.publisher, (one) => one.source.publisher || ""],
    events: [(one) => one.events, (one) => (one.events ? el("a", { href: address("events", { article: one.doc_id, each: 1 }) }, number(one.events)) : "0")],
    mentions: [(one) => one.entities.length, (one) => number(one.entities.length)],
    warnings: [(one) => one.warnings.length + (one.text === null), (one) => [one.warnings.map((warning) => el("div", null, warningText(warning))), one.text === null && el("div", null, t("quality", "text_gone"))]],
  };
  return [
    el("h1", { tabindex: -1 }, t("articles", "title")),
    failures(),
    skipped(),
    sortedTable({
      caption: t("articles", "title"),
      columns: Object.entries(columns).map(([key, [sort, cell]]) => ({ key, label: t("columns", key), sort, cell, kind: `col-${key}` })),
      rows: DATA.documents,
      order: query.get("sort") || "-published",
      empty: t("articles", "none"),
    }),
  ];
};

/** Inputs that could not be read, with what to do about each. */
function failures() {
  if (!DATA.failures.length) return null;
  return el(
    "section",
    { class: "card warn" },
    el("h2", null, `${t("quality", "failures")}: ${number(DATA.failures.length)}`),
    el("ul", null, DATA.failures.slice(0, 200).map((one) => el("li", null, `${one.source}${one.line === null ? "" : ":" + one.line} `, el("code", null, one.code), ` ${one.message} (${one.remedy})`))),
  );
}

/** Inputs that are no articles, or not Vietnamese, each with why. */
function skipped() {
  const shown = DATA.run.skipped;
  if (!shown.length) return null;
  const more = DATA.run.counts.skipped - shown.length;
  return el(
    "details",
    { class: "card" },
    el("summary", null, `${t("quality", "skipped")}: ${number(DATA.run.counts.skipped)}`),
    el("ul", null, shown.map((one) => el("li", null, `${one.source}${one.line === null ? "" : ":" + one.line}: ${one.reason}`)), more > 0 && el("li", null, `… skipped.jsonl: ${number(more)}`)),
  );
}

views.article = (query, id) => {
  const article = documents.get(id);
  if (!article) return views.articles(query);
  const own = DATA.events.filter((event) => event.doc_id === id);
  lastList = own.map((event) => event.event_id);
  const bar = detailsBar();
  const text = article.text === null ? null : annotate(article, [], (mentions) => bar.show(mentions.map((index) => mentionCard(article.entities[index]))));
  return [
    el("h1", { tabindex: -1, lang: "vi" }, article.title || article.doc_id),
    provenance(article),
    el(
      "div",
      { class: "beside" },
      el(
        "section",
        { class: "card", "aria-labelledby": "own-events" },
        el("h2", { id: "own-events" }, t("articles", "events")),
        own.length ? el("ol", { class: "own" }, own.map((event) => el("li", null, el("a", { href: `#event/${encodeURIComponent(event.event_id)}` }, headline(event)), el("span", { class: "soft" }, ` ${span(event.date)} · ${t("statuses", event.status)} · ${percent(event.confidence)}`)))) : el("p", null, t("articles", "no_events")),
        article.warnings.length > 0 && el("ul", { class: "reasons", "aria-label": t("columns", "warnings") }, article.warnings.map((warning) => el("li", null, warningText(warning)))),
      ),
      el("section", { class: "card article", "aria-label": t("event", "text") }, text ? [legend(article, text.node), el("div", { class: "pane" }, text.node), bar.node] : gone(article)),
    ),
  ];
};

/** Without the text, its mentions as a list. */
function gone(article) {
  return [
    el("p", { class: "warning" }, t("articles", "gone")),
    el("h3", null, `${t("articles", "mentions")}: ${number(article.entities.length)}`),
    el("div", { class: "readings" }, article.entities.map(mentionCard)),
  ];
}

function provenance(article) {
  const { value, basis } = article.published;
  return el(
    "p",
    { class: "facts" },
    [
      value && t("articles", "based", { value: day(value), basis: t("bases", basis) }),
      article.source.publisher,
      article.source.path,
    ].filter(Boolean).join(" · "),
    article.source.url && [" · ", outside(article.source.url, t("articles", "original"))],
  );
}

/** The line below a text that says what the word under the pointer was read as; it is read out when it changes. */
function detailsBar() {
  const node = el("div", { class: "details", role: "status" }, el("p", { class: "soft" }, t("event", "nothing")));
  return { node, show: (cards) => cards.length && node.replaceChildren(...cards) };
}
