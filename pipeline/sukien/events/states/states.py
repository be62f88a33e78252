"""Which states take part in an event: those of its people, those listed, closed groups written out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.extractors.names import JOINT
from sukien.mention import Mention
from sukien.rules import Pack
from sukien.rules.kinds.groups import members

LIST = rf"{JOINT}(?:{{state}}\s+)?"
"""What joins the names of states."""
_UNKNOWN = rf"{LIST}(?:[A-ZĐ][^\W\d_]+ ?){{1,3}}(?<! ){LIST}"
"""What joins them where one of the list is misspelt: "Mỹ, Ý, Canda và Hà Lan"."""
_BRACKET = re.compile(r"\s*[(:]\s*$")
"""What opens the list of states behind their number: "10 nước (…", "gồm 4 nước: …"."""
STOP = re.compile(r"[,;:.\n]")
"""What ends the words that may name a state beside an anchor."""
_BETWEEN = 60
"""How many characters ("cấp cao đầu tiên về COC") may stand between a word for a meeting and its sides."""
_COLON = 40
"""How many characters before a list of states the words may begin that tell them to be there."""
CLOSE = 70
"""How many characters behind a word for an exercise or agreement the states that take part may stand."""
MEMBERS = "ASEAN"


def codes_of(pack: Pack, mention: Mention, day: str | None) -> list[str]:
    """The states of a COUNTRY or GROUP mention as of an ISO day."""
    if mention.label == m.COUNTRY:
        return [str(mention.norm["alpha_2"])]
    left_out = set(mention.norm.get("except") or ())
    return [c for c in members(pack, str(mention.norm["group_id"]), day) if c not in left_out]


def groups_in(mentions: Sequence[Mention]) -> list[Mention]:
    """The groups of states that stand in no name of a meeting or organisation, and are no side of something."""
    holders = [x for x in mentions if x.label in (m.MEETING, m.ORGANIZATION, m.DOCUMENT)]
    groups = (x for x in mentions if x.label == m.GROUP and x.norm.get("scope") != "side")
    return [x for x in groups if not any(h.covers(x) for h in holders)]


def facing_group(story: Story, anchor: Anchor) -> list[Mention]:
    """The group that something is told to be "giữa" and a state ("cuộc họp giữa Trung Quốc và ASEAN")."""
    cue = story.cues.first("between", anchor.end, anchor.end + _BETWEEN)
    if cue is None or STOP.search(story.text.text, anchor.end, cue.start):
        return []
    sides = (x for x in story.mentions(anchor.sentence, m.GROUP) if x.norm.get("scope") == "side")
    return [x for x in sides if cue.end <= x.start < cue.end + _BETWEEN]


def listed(story: Story, index: int, begin: int, end: int) -> list[Mention]:
    """The countries of a stretch that take part: behind "với", "gồm", "đoàn" …, and those coordinated with them."""
    out: list[Mention] = []
    text, cues, joint = story.text, story.cues, story.pack.pattern(LIST)
    unknown = story.pack.pattern(_UNKNOWN)
    groups, bodies = story.mentions(index, m.GROUP), story.mentions(index, m.ORGANIZATION)
    for mention in story.mentions(index, m.COUNTRY):
        if not begin <= mention.start < end or cues.ending_at("against", mention.start) is not None:
            continue
        if _owns_place(story, mention, index):
            continue
        if titled(story, mention, index) and not _observes(story, mention, index):
            continue
        gap = (out[-1].end, mention.start) if out else (0, 0)
        joined = bool(out) and bool(joint.fullmatch(text.text, *gap) or unknown.fullmatch(text.text, *gap))
        joined |= any(joint.fullmatch(text.text, g.end, mention.start) for g in groups)
        beside = any(0 <= mention.start - g.end < 4 for g in groups)
        counted = beside and _BRACKET.search(text.text, begin, mention.start) is not None
        starts = [mention.start, *(x.start for x in bodies if x.covers(mention))]
        leads = next((cue for start in starts if (cue := cues.ending_at("takes_part", start))), None)
        led = leads is not None and not cues.leads_to_place(begin, mention.start)
        hosts = cues.starting_at("hosts", mention.end) is not None
        led = led and not (hosts and leads is not None and leads.norm["value"] != "with")
        hoped = cues.ending_at("hopes", mention.start) is not None  # "mong Việt Nam cử đoàn tham dự"
        comes = cues.starting_at("comes", mention.end) is not None and not hoped
        led |= not out and _after_colon(story, index, mention.start)
        if joined or counted or led or comes:
            out.append(mention)
    return out


def _after_colon(story: Story, index: int, start: int) -> bool:
    """Whether a list of those who come begins at an offset: "Chín nước đều góp mặt: Brunei, Campuchia, …"."""
    begin, _ = story.text.sentences[index]
    if not story.text.text[begin:start].rstrip().endswith(":"):
        return False
    return story.cues.first("attend", max(begin, start - _COLON), start, "presence") is not None


def _owns_place(story: Story, country: Mention, index: int) -> bool:
    """Whether a state only tells whose the island or sea before it is: "ở quần đảo Hoàng Sa của Việt Nam"."""
    of = story.cues.ending_at("of", country.start)
    places = (x for x in story.mentions(index, m.LOCATION) if x.norm.get("sort") in ("island", "water"))
    return of is not None and any(not story.text.text[x.end : of.start].strip() for x in places if x.end < of.start)


def _observes(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is itself the observer: "10 nước ASEAN và quan sát viên Timor-Leste", where no name follows."""
    cue = story.cues.ending_at("takes_part", country.start)
    if cue is None or any(n.start <= cue.start and country.end <= n.end for n in story.people(index)):
        return False
    return any(x.start == cue.start and x.end == country.end for x in story.mentions(index, m.ROLE))


def subjects(story: Story, index: int, begin: int, end: int) -> list[Mention]:
    """The countries that act before a verb: no place, no part of a position, none at which something is aimed."""
    rows = [c for c in story.mentions(index, m.COUNTRY) if begin <= c.start and c.end <= end]
    rows = [c for c in rows if story.cues.ending_at("against", c.start) is None]
    rows = [c for c in rows if not titled(story, c, index) and not story.cues.leads_to_place(begin, c.start)]
    inside_places = list(story.mentions(index, m.LOCATION))
    return [c for c in rows if not any(x.covers(c) for x in inside_places)]


def add_states(draft: Draft, pack: Pack, mentions: Sequence[Mention], day: str | None) -> None:
    """Take countries and groups into an event, each with its words as proof."""
    plus = draft.meeting is not None and "_PLUS" in draft.meeting
    for mention in mentions:
        if mention.norm.get("scope") == "partners" and draft.type == "meeting" and draft.meeting_name and not plus:
            continue  # the partners of another body than the ADMM-Plus
        draft.countries.update(codes_of(pack, mention, day))
        draft.prove("countries", mention)
        if plus and mention.norm.get("scope") == "partners":
            # Partners come to a "Plus" meeting beside the members.
            draft.countries.update(members(pack, MEMBERS, day))


def titled(story: Story, country: Mention, index: int) -> bool:
    """Whether a country stands inside a person's role or the name of a meeting."""
    return any(x.covers(country) for x in story.mentions(index, m.ROLE, m.MEETING))


def day_of(story: Story, draft: Draft) -> str | None:
    """The day on which the membership of a group counts: the event's, else the article's."""
    return draft.when.known if draft.when is not None and draft.when.known else story.reference


def inside(story: Story, anchor: Anchor) -> list[Mention]:
    """The countries in the name of a meeting ("… ASEAN - Hoa Kỳ")."""
    return [x for x in story.mentions(anchor.sentence, m.COUNTRY) if anchor.start <= x.start and x.end <= anchor.end]
