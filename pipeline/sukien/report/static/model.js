"use strict";

/** The records by their ids, and what can be said of an event in a line. */
const documents = new Map(DATA.documents.map((one) => [one.doc_id, one]));
const events = new Map(DATA.events.map((one) => [one.event_id, one]));
const people = new Map(DATA.people.map((one) => [one.person_id, one]));

/**
 * What took place, one row however many articles tell it: a row has the fields of an event, the best value of each, and
 * stands under the id of its surest telling. Counts and charts are of these, not of the tellings.
 */
const happenings = DATA.happenings.map((one) => {
  const tellings = one.tellings.map((id) => events.get(id)).filter(Boolean);
  const surest = tellings.reduce((best, event) => (best && best.confidence >= event.confidence ? best : event), null);
  const row = { ...surest, ...one, tellings, review: [] };
  const seen = new Set();
  for (const reason of tellings.flatMap((event) => event.review)) {
    const key = JSON.stringify(reason);
    if (!seen.has(key)) row.review.push(reason);
    seen.add(key);
  }
  return row;
}).filter((row) => row.event_id);
const happeningOf = new Map(happenings.flatMap((row) => row.tellings.map((event) => [event.event_id, row])));
for (const event of DATA.events) Object.assign(event, { tellings: [event], sources: 1 });

const TYPES = ["meeting", "talks", "visit", "call", "exercise", "agreement", "appointment", "ceremony", "other"];

/** The key of a series: its id, or the name of one that has none. */
function seriesKey(event) {
  return event.meeting ? event.meeting.id || event.meeting.name : null;
}

function seriesOf(key) {
  const event = DATA.events.find((one) => seriesKey(one) === key);
  return event ? event.meeting : { id: null, name: key };
}

/** Meeting and session, or the states between which it happens: what tells this event from others of its kind. */
function subject(event) {
  if (event.meeting) return [seriesShort(event.meeting), event.meeting.edition].filter(Boolean).join(" ");
  if (event.countries.length && event.countries.length < 4) return event.countries.map(stateName).join(" – ");
  const names = event.people.slice(0, 2).map((key) => (people.get(key) || { name: "" }).name);
  return names.filter(Boolean).join(" – ") || place(event);
}

function headline(event) {
  const what = subject(event);
  const kind = t("types", event.type);
  return what ? `${kind} · ${what}` : kind;
}

function place(event) {
  const where = event.location;
  if (!where) return "";
  const state = where.country ? stateName(where.country) : null;
  const text = where.city || where.text;
  return [text && text !== state && !namesOf(where.country).has(text) ? text : null, state].filter(Boolean).join(", ");
}

const spellings = new Map();

/** How the articles write the name of a state (Xin-ga-po, Singapore): said once, it need not be said again. */
function namesOf(code) {
  if (!spellings.size) {
    const found = DATA.documents.flatMap((one) => one.entities).filter((one) => one.label === "COUNTRY");
    for (const [key, group] of groupBy(found, (one) => one.norm.alpha_2)) spellings.set(key, new Set([DATA.countries[key], ...group.map((one) => one.text)]));
    spellings.set(null, new Set());
  }
  return spellings.get(code) || spellings.get(null);
}

function startOf(event) {
  return (event.date && (event.date.start || event.date.value)) || "";
}

function known(date) {
  return date && !date.startsWith("XXXX");
}

/** All the words of an event in which a search looks, made comparable once. */
const haystacks = new Map();
function haystack(event) {
  const key = `${language} ${event.happening_id || ""} ${event.event_id}`;
  if (!haystacks.has(key)) {
    const meeting = event.meeting;
    const words = [headline(event), place(event), event.event_id, startOf(event)];
    if (meeting) words.push(meeting.id, meeting.name, seriesName(meeting));
    for (const telling of event.tellings) {
      words.push(telling.title, telling.doc_id, (documents.get(telling.doc_id) || {}).title);
      for (const one of [...telling.chairs, ...telling.participants]) words.push(one.name, one.rank, one.role);
    }
    words.push(...event.countries.map(stateName), ...event.organizations, ...event.topics);
    words.push(...event.outcomes.map((one) => one.text));
    haystacks.set(key, fold(words.filter(Boolean).join(" ")));
  }
  return haystacks.get(key);
}

/** What passes the filters of an address: happenings, or with `each` every telling. */
function select(query) {
  const words = fold(query.get("q") || "").split(/\s+/).filter(Boolean);
  const from = query.get("from") || "";
  const to = query.get("to") || "";
  const least = Number(query.get("confidence") || 0) / 100;
  const tests = [
    ["type", (event, value) => event.type === value],
    ["status", (event, value) => event.status === value],
    ["country", (event, value) => event.countries.includes(value) || (event.location || {}).country === value],
    ["state", (event, value) => event.countries.includes(value)],
    ["series", (event, value) => seriesKey(event) === value],
    ["edition", (event, value) => String((event.meeting || {}).edition) === value],
    ["person", (event, value) => event.people.includes(value)],
    ["article", (event, value) => event.tellings.some((one) => one.doc_id === value)],
    ["reason", (event, value) => event.review.some((one) => one.code.startsWith(value))],
  ].flatMap(([name, test]) => query.getAll(name).map((value) => (event) => test(event, value)));
  if (query.get("review")) tests.push((event) => event.review.length > 0);
  if (query.get("pair")) tests.push((event) => event.countries.length === 2 && PAIRED.has(event.type));
  if (least) tests.push((event) => event.confidence >= least);
  if (from || to) {
    tests.push((event) => {
      const start = startOf(event);
      if (!known(start)) return false;
      const end = (event.date.end || start) + "~";
      // A month is all of its days: "~" sorts after every digit.
      return (!from || end >= from) && (!to || start <= to + "~");
    });
  }
  if (words.length) tests.push((event) => words.every((word) => haystack(event).includes(word)));
  return (query.get("each") ? DATA.events : happenings).filter((event) => tests.every((test) => test(event)));
}

/** Kinds of events in which states meet each other, two at a time. */
const PAIRED = new Set(["talks", "visit", "call", "agreement", "exercise"]);

const WEIGHTS = { conflict: 4, no_year: 1, undated: 1, one_side: 1, warning: 1, confidence: 1 };

/** How soon a person should look: contradictions before all else, then the least certain. */
function urgency(event) {
  const weight = Math.max(...event.review.map((one) => WEIGHTS[one.code.split(".")[0]] || 1));
  return weight * 10 + (1 - event.confidence) * 10 + event.review.length;
}

function reasonText(reason) {
  const known = reason.code === "warning" && WORDS[language].warnings[reason.detail.split(":")[0]];
  if (known) return known;
  const field = reason.field && fieldName(reason.field);
  const values = reason.values && reason.values.map((one) => `${readable(reason.field, one.value)} (${one.doc_ids.join(", ")})`).join(" / ");
  return [t("reasons", reason.code), reason.detail, field, values].filter(Boolean).join(": ");
}

/** A warning, "code: words", in words of the language where it has some for the code. */
function warningText(warning) {
  const code = warning.split(":")[0];
  const known = WORDS[language].warnings[code];
  return known ? known + warning.slice(code.length) : warning;
}

/** A value of a conflict or of a support line as the interface writes it. */
function readable(field, value) {
  if (people.has(value)) return people.get(value).name;
  if (/country|countries/.test(field)) return value.split(", ").map(stateName).join(", ");
  if (/date/.test(field)) return value.split("/").map(day).join(" – ");
  for (const [name, group] of [["status", "statuses"], ["mode", "modes"], ["type", "types"]]) if (field === name) return t(group, value);
  return value;
}
