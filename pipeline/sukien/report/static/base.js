"use strict";

/** The records of the run, as data.py assembles them. */
const DATA = JSON.parse(document.getElementById("data").textContent);

/**
 * An element. Children are nodes, strings, arrays of such, or null; strings become text, never markup.
 * Attributes: `on…` functions listen, `false` and null are left out, `true` stands without a value.
 */
function el(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** The text without case and diacritics, so that "luong" finds "Lương". */
function fold(text) {
  return String(text).normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** A count by key, in the order of first sight. */
function tally(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  return counts;
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

/** [key, count] pairs, the largest first, then by key. */
function ranked(counts) {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The address of a view with its parameters; lists repeat the parameter. */
function address(view, parameters) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters || {}))
    for (const one of [value].flat()) if (one !== null && one !== undefined && one !== "") query.append(key, one);
  const text = query.toString();
  return `#${view}${text ? "?" + text : ""}`;
}

/** An external address as a link, if it is one of the web; else its text. */
function outside(url, label) {
  if (!/^https?:\/\//i.test(url || "")) return url || "";
  return el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, label || url);
}
