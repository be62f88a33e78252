"""Whose visit it is, where no person tells: the state of whoever comes."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft
from sukien.events.sentence.anchors import Anchor
from sukien.events.states.bodies import state_of
from sukien.events.states.flags import flag_of
from sukien.events.states.states import CLOSE, add_states, subjects, titled
from sukien.events.story.story import Story
from sukien.mention import Mention

_SUBJECT = 40
"""How many characters may stand between an office that visits and its verb."""
_STATION = 24
"""How many characters ("sau khi rời nước") may stand before another place of a journey."""
_ELSEWHERE = r"(?<!\w){after|before} (?:\w+ )?(?:{state} )?$"
"""What stands before another place of a journey: "Trước khi sang Thái Lan, X ghé Seoul"."""


def visiting(story: Story, anchor: Anchor) -> tuple[str, Mention] | None:
    """The state whose people visit: before the verb, or behind "của" ("chuyến thăm của hai tàu Hải quân Thái Lan")."""
    if anchor.form == "verb":
        begin, _ = story.text.sentences[anchor.sentence]
        acting = subjects(story, anchor.sentence, begin, anchor.start)
        return (str(acting[-1].norm["alpha_2"]), acting[-1]) if acting else None
    until = next(
        (a.start for a in story.anchors[anchor.sentence] if a.type == "visit" and a.start > anchor.end),
        anchor.end + CLOSE,
    )
    for mention in story.mentions(anchor.sentence, m.COUNTRY, m.ROLE, m.ORGANIZATION):
        code = mention.norm.get("alpha_2") or mention.norm.get("country")
        near = 0 <= mention.start - anchor.end < CLOSE and mention.start < until
        if not near or code is None or story.cues.first("invited", anchor.end, mention.start) is not None:
            continue
        if story.cues.ending_at("against", mention.start) is not None:
            continue  # "chuyến thăm Mỹ bất chấp sự phản đối của Trung Quốc"
        of = story.cues.all("of", anchor.end, mention.start)
        if of and "," not in story.text.text[of[-1].end : mention.start]:
            return str(code), mention  # not: "chuyến công du của ông, sau Singapore"
    return None


def _passed(story: Story, country: Mention, index: int) -> bool:
    """Whether a state is another place of the journey: "Trước khi sang Thái Lan, X ghé Seoul", "Sau Lào, X đến"."""
    begin, _ = story.text.sentences[index]
    near = max(begin, country.start - _STATION)
    station = story.pack.pattern(_ELSEWHERE).search(story.text.lower, near, country.start)
    return station is not None or story.cues.leads_to_place(begin, country.start)


def _ours(story: Story, draft: Draft, anchor: Anchor) -> Mention | None:
    """A unit or office that names no state and visits another: the outlet's own, where the article tells of its state.

    "Biên đội của Lữ đoàn 162 đang có chuyến thăm Singapore", "chuyến thăm Ai Cập của Chủ tịch nước".
    """
    if draft.place is None or draft.place.country in (None, HOME):
        return None
    begin, _ = story.text.sentences[anchor.sentence]
    units = (x for x in story.mentions(anchor.sentence, m.ORGANIZATION) if begin <= x.start and x.end <= anchor.start)
    unit = next((x for x in units if x != draft.place.mention and state_of(story, x, anchor.sentence) == HOME), None)
    if unit is not None or not any(HOME in d.countries for d in story.drafts):
        return unit
    offices = (x for x in story.mentions(anchor.sentence, m.ROLE) if 0 <= x.start - anchor.end < CLOSE)
    of = (x for x in offices if story.cues.ending_at("of", x.start) is not None)
    return next((x for x in of if not (x.norm.get("country") or x.norm.get("plural"))), None)


def add_visitor(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The visitors' state where no person gives it: the last country before the verb, or behind "của"."""
    place = draft.place.mention if draft.place is not None else None
    if anchor.form == "noun" and not draft.people:
        state = visiting(story, anchor)
        if state is not None and state[1] != place:
            draft.countries.add(state[0])
            draft.prove("countries", state[1])
            return
    countries = [c for c in story.mentions(anchor.sentence, m.COUNTRY) if not titled(story, c, anchor.sentence)]
    if anchor.form == "noun" and not draft.people:
        begin, _ = story.text.sentences[anchor.sentence]
        ship = story.cues.first("ship", begin, anchor.start)
        owners = [c for c in countries if ship is not None and ship.end <= c.start < ship.end + CLOSE and c != place]
        flag = [c for c in (flag_of(story, anchor.sentence),) if c is not None and not owners]
        add_states(draft, story.pack, [*(c for c in owners[:1] if c.end <= anchor.start), *flag], None)
        ours = _ours(story, draft, anchor) if not draft.countries else None
        if ours is not None:
            draft.countries.add(HOME)
            draft.prove("countries", ours)
        return
    before = [c for c in countries if c.end <= anchor.start and c != place and not _passed(story, c, anchor.sentence)]
    before += [c for c in (flag_of(story, anchor.sentence),) if c is not None and not (before or draft.people)]
    if anchor.form == "verb" and before and not any(p.country for p in draft.people):
        add_states(draft, story.pack, before[-1:], None)
    elif anchor.form == "verb" and not draft.people:
        offices = [x for x in story.mentions(anchor.sentence, m.ROLE, m.ORGANIZATION) if x.end <= anchor.start]
        if offices and offices[-1].norm.get("country") and anchor.start - offices[-1].end < _SUBJECT:
            draft.countries.add(str(offices[-1].norm["country"]))
            draft.prove("countries", offices[-1])
