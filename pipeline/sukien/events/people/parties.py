"""The people of an event that a word tells of: each kind of event has its own way to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import LEADERS, When
from sukien.events.people.acts import actors
from sukien.events.people.talks import talking
from sukien.events.people.visitors import visitors
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.sentence.several import goes_on, is_leader
from sukien.events.story.couples import as_couples
from sukien.events.story.sides import sides_of
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people import Person

_ACTS = ("agreement", "appointment", "ceremony")
_DAYS = 2
"""How many days at least stand behind those who are met each on another."""
_SMALL = 8
"""How many characters ("cùng") before such a day its bracket may open."""
_NEAR = 30
"""How many characters behind "hai Bộ trưởng" the states may stand whose they are."""


_TWO = 2
"""How many leaders receive a guest in turn."""
_LEADERS = r"(?<!\w){leaders}(?!\w)"
"""Words for those who lead a state."""
_HIGHEST = {*LEADERS, "legislator", "party"}
"""The levels of the highest posts of a state, whose holders receive apart from each other."""


def parties(story: Story, anchor: Anchor, when: When | None) -> list[list[Person] | None]:
    """The people of an event, once for each side met in turn; [None] where the words tell of none after all.

    Of several who are met each on a day of their own those of the day `when`.
    """
    rows = [one for row in _parties(story, anchor) for one in _received(story, anchor, row)]
    rows = as_couples(story, anchor.sentence, rows)
    then = _met_then(story, anchor, when) if len(rows) > 1 and when is not None else []
    if then:
        return [row for row in rows if row and row[-1].id in then]
    later = _met_later(story, anchor, when) if when is not None and len(rows) == 1 else None
    return rows if later is None else [[*sides_of(story, anchor).ahead, later]]


def _received(story: Story, anchor: Anchor, row: list[Person] | None) -> list[list[Person] | None]:
    """Each of the leaders of a state who receive somebody does so in turn: "Chủ tịch nước X và Thủ tướng Y tiếp Z"."""
    trigger = anchor.trigger
    if not row or trigger is None or trigger.host != "subject" or anchor.form != "verb":
        return [row]
    ahead = {n.person.id for n in story.named(anchor.sentence) if n.end <= anchor.start}
    hosts = [p for p in row if p.id in ahead]
    guests = [p for p in row if p not in hosts]
    highest = all(any(t.norm.get("level") in _HIGHEST for t in host.titles) for host in hosts)
    if len(hosts) < _TWO or not guests or not highest:
        return [row]
    return [[host, *guests] for host in hosts]


def _met_then(story: Story, anchor: Anchor, when: When) -> list[str]:
    """Who is met on a day that stands in brackets behind them: "gặp A (chiều 12/7), B và C (13/7)"."""
    days = [
        x for x in story.mentions(anchor.sentence, m.DATE) if x.start > anchor.end and _in_brackets(story.text.text, x)
    ]
    met = [n for n in story.named(anchor.sentence) if n.mention.start >= anchor.end]
    day = next((x for x in days if x == when.mention), None)
    if len(days) < _DAYS or day is None:
        return []
    since = max((x.end for x in days if x.end <= day.start), default=anchor.end)
    return [n.person.id for n in met if since <= n.mention.start < day.start]


def _met_later(story: Story, anchor: Anchor, when: When) -> Person | None:
    """Who is met on the second day of a list: "gặp A hôm 3/5 và B hôm 5/5"."""
    day = when.mention
    if day is None or anchor.type not in ("talks", "call") or anchor.form != "verb":
        return None
    days = [x for x in story.mentions(anchor.sentence, m.DATE) if anchor.end <= x.start and x.end <= day.start]
    if not days or any(days[-1].end <= a.start < day.start for a in story.anchors[anchor.sentence]):
        return None
    met = [n for n in story.people(anchor.sentence) if n.start >= anchor.end and n.end <= day.start]
    if len(met) <= 1 or met[-1].start < days[-1].end or met[0].start > days[0].start:
        return None
    return met[-1].person if coordinated(story.text, story.cues, days[-1].end, met[-1].start) else None


def _in_brackets(written: str, date: Mention) -> bool:
    """Whether nothing but a date stands in brackets, with a small word ("cùng ngày 13/7") at most."""
    opening = written.rfind("(", date.start - _SMALL, date.start)
    return opening >= 0 and ")" not in written[opening : date.start] and written.startswith(")", date.end)


def _parties(story: Story, anchor: Anchor) -> list[list[Person] | None]:
    near = sides_of(story, anchor)
    if anchor.type == "visit":
        return [visitors(story, anchor, near)]
    pair = _pair(story, anchor)
    if anchor.type in _ACTS:
        return [actors(story, anchor, near, pair)]
    return talking(story, anchor, near, pair)


def _pair(story: Story, anchor: Anchor) -> list[Person]:
    """Who "hai bên" beside an anchor are; nobody where bodies sit down to talks ("hai Bộ")."""
    begin, end = story.text.sentences[anchor.sentence]
    both = story.cues.first("both", begin, end if anchor.form == "noun" else anchor.start)
    if both is None:
        return _heads(story, anchor)
    if anchor.type == "talks" and story.cues.ending_at("bodies", both.start) is not None:
        return []
    if story.cues.first("since_when", both.end, anchor.start) is not None:
        return []  # "hai bên đánh giá cao hợp tác từ khi hai lực lượng ký …"
    between = story.cues.first("between", anchor.end, both.start)
    if between is not None and "," in story.text.text[between.end : both.start]:
        return []  # "Tại cuộc điện đàm giữa X và Thứ trưởng Lào, hai bên …": those who are told
    return both_told(story, both, anchor.sentence)


def _hold_other_offices(story: Story, cue: Mention, people: Sequence[Person]) -> bool:
    """Whether "hai nguyên thủ" cannot mean two who are told to be ministers."""
    leaders = story.pack.pattern(_LEADERS).search(story.text.lower, cue.start, cue.end) is not None
    return leaders and not any(map(is_leader, people))


def _heads(story: Story, anchor: Anchor) -> list[Person]:
    """The heads of two delegations who sign what they have talked about: "Các trưởng đoàn ký biên bản ghi nhớ"."""
    if anchor.type != "agreement" or story.cues.ending_at("assembled", anchor.start) is None:
        return []
    if any(d.type == "meeting" for d in story.drafts):
        return []
    talks = next((d for d in reversed(story.drafts) if d.type == "talks"), None)
    heads = {p.country: p for p in reversed(talks.people)} if talks is not None else {}
    return list(heads.values())[::-1] if len(heads) == _TWO and None not in heads else []


def both_told(story: Story, cue: Mention, index: int) -> list[Person]:
    """Who "hai bên" are: the first of each state that faced each other last, else the two of the sentence before."""
    facing = story.facing.people if story.facing is not None else []
    if facing and _hold_other_offices(story, cue, facing):
        return []
    people = list({p.country or p.id: p for p in reversed(facing[:3])}.values())[::-1]
    here = list({n.person.id: n.person for n in story.named(index) if n.end <= cue.start}.values())
    if story.facing is None and len(here) == _TWO and are_facing(here):
        return here  # "A họp báo chung với B sau khi hai bên hội đàm"
    if story.facing is None and index:
        people = list({n.person.id: n.person for n in story.people(index - 1)}.values())
        people = people if are_facing(people) else _one_each(story, people, index)
    # Not in "hai Bộ trưởng Quốc phòng Anh và Pháp".
    near = (c for c in story.mentions(index, m.COUNTRY) if 0 < c.start - cue.end <= _NEAR)
    states = {c.norm["alpha_2"] for c in near if goes_on(story.text, cue.end, c.start)}
    return people if states <= {p.country for p in people} else []


def _one_each(story: Story, last: list[Person], index: int) -> list[Person]:
    """The two of whom each of the two sentences before names one: "X nhắc tàu Lào. Y không đáp. Hai người đã gặp"."""
    if len(last) != 1 or index < _TWO or story.is_parted(index) or story.is_parted(index - 1):
        return []
    both = list({n.person.id: n.person for i in (index - 2, index - 1) for n in story.people(i)}.values())
    return both if len(both) == _TWO and are_facing(both) else []
