"""Who comes by ship: the captain, and whoever leads those aboard ("đoàn do Đại tá X làm trưởng đoàn")."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.time import distance
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story
from sukien.people import Person

_IS = r"[^,.;:()\n]{0,30} {is} ?"
"""What stands between words for leading and who does: "Đứng đầu đoàn Mỹ là"."""
_POST = 75
"""The longest rest of a position, in characters."""
_HEADS = r"{heads_party}"
"""Words for leading that are said of a party, also where its ship is told in the next sentence."""
_VOYAGE = 120
"""Days that ships are away at most."""
_LEG = 31
"""Days within which ships that have left one port come to the next."""
_NEXT = 2
"""How many sentences may lie between such words and those that tell of the ship."""


def come_aboard(story: Story, index: int) -> None:
    """Whoever a sentence tells to command a ship whose call at a port was told with its state makes that visit."""
    calls = [d for d in story.drafts if d.by_ship]
    now = [d for d in calls if d.when is None or distance(d.when.start, story.reference) <= _VOYAGE]
    for person in in_command(story, index, calls) if now else ():
        visitors = _visitors(now[-1])
        if visitors and person.country in visitors and not _long_before(now[-1], person, calls):
            now[-1].add_people([person])


def callers(story: Story, anchor: Anchor) -> list[Person]:
    """Those who came by ship, whose captain calls on somebody by his post alone ("chỉ huy tàu đến chào …")."""
    begin, _ = story.text.sentences[anchor.sentence]
    calls = [d for d in story.drafts if d.by_ship and d.people]
    captain = story.cues.first("captain", begin, anchor.start) if calls else None
    return list(calls[-1].people) if captain is not None else []


def captains(story: Story) -> None:
    """Whoever commands a ship visits the port that it calls at, with the ship's state."""
    calls = [d for d in story.drafts if d.by_ship]
    drills = _drilling(story)
    whole = 0, len(story.text.text)
    cues = (cue for slot in ("captain", "leads") for cue in story.cues.all(slot, *whole)) if calls or drills else ()
    for index in sorted({story.text.sentence_at(cue.start) for cue in cues}):
        for person in in_command(story, index, calls):
            drill = next((d for d in reversed(drills) if 0 <= index - d.sentence <= 1), None)
            if drill is not None and (person.country in drill.countries or len(drill.countries) == 1):
                drill.add_people([person])  # "… hai tàu luyện tập chữa cháy. "Khó nhất là …", Thuyền trưởng X nói"
            if not calls:
                continue
            draft = next((d for d in reversed(calls) if d.sentence <= index), calls[0])
            visitors = _visitors(draft)
            if _long_before(draft, person, calls):
                continue
            at_home = draft.place is not None and person.country == draft.place.country
            if not at_home and (not visitors or person.country is None or person.country in visitors):
                draft.add_people([person])
                _also_before(draft, person, calls)


def _also_before(call: Draft, person: Person, calls: list[Draft]) -> None:
    """The port that the same ships have just left: "… rời Muara. Theo chỉ huy X, điểm đến tiếp theo là Manila"."""
    left = calls[calls.index(call) - 1] if calls.index(call) else None
    if left is None or left.people or left.when is None or call.when is None or not _visitors(left):
        return
    if _visitors(left) == _visitors(call) and distance(left.when.start, call.when.start) <= _LEG:
        left.add_people([person])


def _long_before(call: Draft, person: Person, calls: list[Draft]) -> bool:
    """Whether a call at a port is on another voyage than that on which somebody was told to be aboard."""
    own = [d for d in calls if any(person.id == p.id for p in d.people) and d.when is not None]
    if call.when is None or not own:
        return False
    return all(d.when is not None and distance(d.when.start, call.when.start) > _VOYAGE for d in own)


def _visitors(call: Draft) -> set[str]:
    """The states of those who come by ship."""
    return call.countries - {call.place.country or "" if call.place is not None else ""}


def _drilling(story: Story) -> list[Draft]:
    """The exercises of which a sentence with a ship tells, and nobody who takes part."""
    drills = (d for d in story.drafts if d.type == "exercise" and not d.people and d.status != "planned")
    return [d for d in drills if story.cues.first("ship", *story.text.sentences[d.sentence]) is not None]


def in_command(story: Story, index: int, calls: list[Draft]) -> list[Person]:
    """Who commands a ship, by a post, or leads those who come by it ("đoàn tàu do X làm trưởng đoàn")."""
    begin, end = story.text.sentences[index]
    named, cues = story.named(index), story.cues
    out = [n.person for cue in cues.all("captain", begin, end) for n in named if n.start <= cue.start < n.end]
    # "Theo Đại tá X, chỉ huy biên đội, …": also one who is only quoted.
    out += [p for cue in cues.all("captain", begin, end) for p in story.holders(cue.start) if p not in out]
    near = any(abs(d.sentence - index) <= _NEXT for d in calls)
    for cue in cues.all("leads", begin, end):
        heads = near and story.pack.pattern(_HEADS).fullmatch(story.text.lower, cue.start, cue.end) is not None
        if heads or cues.first("ship", begin, cue.start) is not None:
            leading = (n for n in reversed(named) if 0 <= cue.start - n.end <= _POST)
            out += [n.person for n in leading if cues.ending_at("of", n.start) is not None][:1]
        behind = next((n for n in named if n.start >= cue.end - 1), None) if cue.start == begin else None
        if behind and story.pack.pattern(_IS).fullmatch(story.text.lower, cue.end, behind.start):
            out.append(behind.person)  # "Đứng đầu đoàn Mỹ là X"
    return out
