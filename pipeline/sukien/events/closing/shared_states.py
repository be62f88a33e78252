"""The states of what "hai nước" exercised or agreed on, where its own words name none."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.closing.worth import is_bare_treaty
from sukien.events.model.draft import Draft
from sukien.events.states.pair import count_of, told_before
from sukien.events.story.story import Story

_PAIR = 2
"""How many states have an agreement of which two people speak."""
_SIDES = 3
"""The states of a story, at most, that exercise or agree on something where no others are told."""
_DRILLS = "exercise"
"""The level of a series of exercises, which two or three hold as they do one without a name."""
_FORCES = r"(?<!\w){own_forces}(?!\w)(?!.*(?<!\w){with}(?!\w))"
"""Forces before a word for an exercise that they hold with nobody else."""


def inherit_states(story: Story, draft: Draft) -> None:
    """What "hai nước" exercised or agreed on: the two or three states that the article is about."""
    begin, end = story.text.sentences[draft.sentence]
    if draft.type == "talks" and draft.meeting and not draft.countries and draft.facing is not None:
        # "hai bên chuẩn bị cho Đối thoại Chính sách quốc phòng lần thứ 8"
        draft.countries |= draft.facing.countries if len(draft.facing.countries) == 2 else set()
    if draft.type == "meeting":
        _of_several(story, draft)
    if draft.type not in ("exercise", "agreement", "ceremony") or len(draft.countries) > 1:
        return
    if draft.type == "agreement" and draft.status == "occurred" and draft.people:
        draft.countries |= _of_hosts(story, draft)
        return
    pair = story.cues.first("pair", begin, end)
    if is_bare_treaty(story, draft):
        return
    told = told_before(story, pair) if pair is not None else set()
    if pair is not None and told and (draft.countries < told or pair.norm["value"] == "told"):
        draft.countries |= told
        draft.prove("countries", pair)
        return
    if draft.type == "agreement" and not draft.countries and pair is None and (two := _of_two(story, draft.sentence)):
        draft.countries |= two
        return
    main = story.main()
    many = main is not None and (len(main.countries) > _SIDES or main.level not in (None, _DRILLS))
    alone = draft.type == "exercise" and not draft.countries and draft.meeting is None
    if alone and pair is None and _own_forces(story, draft):
        return  # "Quân đội và cảnh sát đã diễn tập tại Bangkok": those of the place
    at = story.drafts.index(draft)
    facing = [draft.facing] if draft.facing is not None else []
    for other in (*facing, *reversed(story.drafts[:at]), *story.drafts[at + 1 :]):
        recent = draft.type == "agreement" and (other.sentence == draft.sentence or not _of_old(story, draft))
        beside = not many or story.paragraph(begin) <= story.text.sentences[other.sentence][0] < begin
        counted = pair is None or count_of(story, pair) in (_PAIR, len(other.countries))
        if 1 < len(other.countries) <= _SIDES and counted and (pair is not None or (alone and beside) or recent):
            draft.countries |= other.countries
            draft.prove("countries", pair)
            return


def _of_several(story: Story, draft: Draft) -> None:
    """The states of a meeting without a name of which only the number is told: "chỉ huy bốn bên họp"."""
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    if draft.meeting is not None or words is None:
        return
    begin, _ = story.text.sentences[draft.sentence]
    pair = next(reversed(story.cues.all("pair", begin, words.start)), None)
    told = told_before(story, pair) if pair is not None and count_of(story, pair) > _PAIR else set()
    if pair is not None and draft.countries < told:
        draft.countries |= told
        draft.prove("countries", pair)


def _of_hosts(story: Story, draft: Draft) -> set[str]:
    """The states of a visit on which the same people sign something there: "thăm Lào năm 2003 và ký bản ghi nhớ"."""
    here = draft.place.country if draft.place is not None else None
    visits = (d for d in story.drafts if d.type == "visit" and d.sentence == draft.sentence)
    ours = (d for d in visits if {p.id for p in draft.people} == {p.id for p in d.people})
    there = (d for d in ours if d.place is not None and d.place.country == here)
    return next((d.countries for d in there if len(d.countries) == _PAIR and draft.countries < d.countries), set())


def _of_two(story: Story, index: int) -> set[str]:
    """The states of two who speak of what was signed: "hai vị tư lệnh điểm lại việc thực hiện Bản ghi nhớ ký …"."""
    states = {n.person.country for n in story.named(index)}
    named = any(c.norm["alpha_2"] not in states for c in story.mentions(index, m.COUNTRY))
    return {str(state) for state in states} if len(states) == _PAIR and None not in states and not named else set()


def _own_forces(story: Story, draft: Draft) -> bool:
    """Whether forces of no state that is named exercise, and nothing says that others do with them."""
    words = next((proof for proof in draft.proofs if proof.field == "type"), None)
    if words is None or draft.place is None or draft.place.country is None:
        return False
    begin, _ = story.text.sentences[draft.sentence]
    forces = story.pack.pattern(_FORCES).search(story.text.lower, begin, words.start)
    if forces is None:
        return False
    draft.countries.add(draft.place.country)
    draft.prove("countries", draft.place.mention)
    return True


def _of_old(story: Story, draft: Draft) -> bool:
    """Whether an event is of another year than the article."""
    start = draft.when.start if draft.when is not None else None
    return start is not None and story.reference is not None and start[:4] < story.reference[:4]
