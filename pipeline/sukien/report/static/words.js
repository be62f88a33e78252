"use strict";

const WORDS = JSON.parse(document.getElementById("words").textContent);
let language = document.documentElement.lang;

/** The word for a key of a group, with {name} filled in; a key that the language has no word for stands for itself. */
function t(group, key, values) {
  const word = (WORDS[language][group] || {})[key];
  if (word === undefined) return key;
  return word.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? values[name] : whole));
}

function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** An ISO day, month or year as people write it: 07/07/2020 or 7 Jul 2020. What is no such date stays as it is. */
function day(iso) {
  const parts = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso || "");
  if (!parts) return iso || "";
  const [, year, month, date] = parts;
  const known = year === "XXXX" ? "?" : year;
  if (language === "vi") return [date, month, known].filter(Boolean).join("/");
  if (!month) return known;
  const name = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(new Date(`2000-${month}-01`));
  return [date && String(Number(date)), name, known].filter(Boolean).join(" ");
}

/** When an event takes place, or the word for a date that is not known. */
function span(date) {
  if (!date || !(date.start || date.value)) return t("reasons", "undated");
  const start = date.start || date.value;
  if (start.includes("/")) return start.split("/").map(day).join(" – ");
  if (start.length === 10 && date.end && date.end !== start && date.end.slice(0, 8) === start.slice(0, 8)) {
    const first = start.slice(8);
    return `${language === "vi" ? first : Number(first)} – ${day(date.end)}`;
  }
  return date.end && date.end !== start ? `${day(start)} – ${day(date.end)}` : day(start);
}

const regions = {};

/** The name of a state: in Vietnamese as the articles write it, else as CLDR does. */
function stateName(code) {
  if (language === "vi" && DATA.countries[code]) return DATA.countries[code];
  try {
    regions[language] = regions[language] || new Intl.DisplayNames([language], { type: "region" });
    const name = regions[language].of(code);
    return name === code ? DATA.countries[code] || code : name;
  } catch (error) {
    return DATA.countries[code] || code;
  }
}

/** ADMM_PLUS as people write it, ADMM+; an id that is made of words (ASEAN_SUMMIT) by its name, unless that is long. */
function seriesShort(meeting) {
  if (!meeting.id) return meeting.name || "";
  const words = meeting.id.replace(/_PLUS(?:_(?=\d))?/g, "+").split("_");
  const short = (word) => word.replace(/\+\d*/, "").length < 6;
  if (words.every(short)) return words.join(" ");
  const name = seriesName(meeting);
  if (name.length <= 40) return name;
  return words.map((word) => (short(word) ? word : word[0] + word.slice(1).toLowerCase())).join(" ");
}

function seriesName(meeting) {
  return WORDS[language].series[meeting.id] || meeting.name || meeting.id || "";
}
