"use strict";

/**
 * The text of an article as blocks, one a section, cut into pieces wherever a mention or a piece of evidence begins or
 * ends. Offsets of records count code points; a string of this language counts otherwise, so the text is cut as a list.
 *
 * A piece inside a mention can be focused; `onpoint(mentions, evidence, piece)` hears of the pointer and the focus.
 * Returns {node, pieces}: pieces are {node, mentions, evidence}, with indexes into `entities` and `evidence`.
 */
function annotate(article, evidence, onpoint) {
  const points = Array.from(article.text);
  const marks = [
    ...article.entities.map((one, index) => ({ start: one.start, end: one.end, kind: "mentions", index })),
    ...evidence.map((one, index) => ({ start: one.start, end: one.end, kind: "evidence", index })),
  ];
  const opening = groupBy(marks, (mark) => mark.start);
  const closing = groupBy(marks, (mark) => mark.end);
  const sections = article.sections.length ? article.sections : [{ kind: "body", start: 0, end: points.length }];
  const bounds = new Set([0, points.length, ...opening.keys(), ...closing.keys(), ...sections.flatMap((one) => [one.start, one.end])]);
  const cuts = [...bounds].filter((cut) => cut <= points.length).sort((a, b) => a - b);
  const active = new Set();
  const pieces = [];
  const node = el("div", { class: "text", lang: "vi" });
  let section = 0;
  let block = null;
  let kind = null;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i], cuts[i + 1]];
    for (const mark of closing.get(from) || []) active.delete(mark);
    for (const mark of opening.get(from) || []) if (mark.end > mark.start) active.add(mark);
    while (section < sections.length && sections[section].end <= from) section++;
    const here = section < sections.length && sections[section].start <= from ? sections[section] : null;
    const words = points.slice(from, to).join("").replace(/\r\n?/g, "\n").replace(/\n\s*\n/g, "\n\n");
    if (here && (block === null || block.section !== here)) {
      const name = here.kind === kind ? null : el("h3", { class: "part-name" }, t("sections", here.kind));
      block = { section: here, node: el("p") };
      kind = here.kind;
      node.append(el("section", { class: `part part-${here.kind}` }, name, block.node));
    }
    if (!here && !words.trim()) continue;
    if (!block) node.append((block = { section: null, node: el("p") }).node);
    const inside = { mentions: [], evidence: [] };
    for (const mark of active) inside[mark.kind].push(mark.index);
    if (!inside.mentions.length && !inside.evidence.length) {
      block.node.append(words);
      continue;
    }
    // The shortest mention is the innermost: it gives the colour.
    inside.mentions.sort((a, b) => width(article.entities[a]) - width(article.entities[b]));
    const label = inside.mentions.length ? article.entities[inside.mentions[0]].label : null;
    const piece = el("mark", { class: `piece ${label ? "mention label-" + label : ""} ${inside.evidence.length ? "evidence" : ""}`, tabindex: -1 }, words);
    const point = () => onpoint(inside.mentions, inside.evidence, piece);
    piece.addEventListener("mouseenter", point);
    piece.addEventListener("focus", point);
    piece.addEventListener("click", point);
    block.node.append(piece);
    pieces.push({ node: piece, ...inside });
  }
  rove(node, pieces.map((one) => one.node));
  return { node, pieces };
}

function width(entity) {
  return entity.end - entity.start;
}

/** One stop of the Tab key for all pieces; the arrow keys, Home and End go between them. */
function rove(holder, nodes) {
  if (!nodes.length) return;
  nodes[0].tabIndex = 0;
  const index = new Map(nodes.map((node, position) => [node, position]));
  holder.addEventListener("focusin", (event) => {
    if (!index.has(event.target)) return;
    for (const node of nodes) if (node.tabIndex === 0) node.tabIndex = -1;
    event.target.tabIndex = 0;
  });
  holder.addEventListener("keydown", (event) => {
    const at = index.get(event.target);
    const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 };
    if (at === undefined || !(event.key in steps)) return;
    event.preventDefault();
    nodes[Math.max(0, Math.min(nodes.length - 1, steps[event.key]))].focus();
  });
}

/** What a mention was read as: label, words, values and rule. */
function mentionCard(entity) {
  const values = Object.entries(entity.norm).filter(([, value]) => value !== null && value !== "" && typeof value !== "object");
  return el(
    "div",
    { class: "reading" },
    el("span", { class: `chip label-${entity.label}` }, t("labels", entity.label)),
    el("strong", null, entity.text),
    values.map(([key, value]) => el("span", { class: "pair" }, el("span", { class: "soft" }, `${t("norm", key)} `), normValue(key, value))),
    el("code", null, entity.rule),
  );
}

function normValue(key, value) {
  if (key === "country" || key === "alpha_2") return `${stateName(value)} (${value})`;
  return String(value);
}

/** The labels of an article with switches that show or hide their colour. */
function legend(article, holder) {
  const counts = tally(article.entities.map((one) => one.label));
  return el(
    "fieldset",
    { class: "legend" },
    el("legend", null, t("articles", "legend")),
    Object.keys(WORDS[language].labels)
      .filter((label) => counts.has(label))
      .map((label) =>
        el(
          "label",
          { class: `chip label-${label}` },
          el("input", { type: "checkbox", checked: true, onchange: (event) => holder.classList.toggle(`without-${label}`, !event.target.checked) }),
          ` ${t("labels", label)} ${number(counts.get(label))}`,
        ),
      ),
  );
}
