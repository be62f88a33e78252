"""The programme of a visit: what is still to be done, told without a day of its own."""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.time import overlap
from sukien.events.story.story import Story

_OF_VISIT = ("talks", "agreement", "ceremony", "meeting", "exercise")
"""Types of events that are part of a visit."""
_SOON = 4
"""Sentences behind a visit that is announced within which its programme is told."""
_DONE = r"(?<!\w){has}(?!\w)"
"""Words that tell of something as done."""


def announce(story: Story, draft: Draft) -> None:
    """What is told without a day right after a visit to come is what the visitor is to do there.

    "X sẽ thăm Lào từ ngày 25 đến 30/6. Tại Viêng Chăn, ông hội đàm với Y."
    """
    if draft.when is not None or draft.type not in _OF_VISIT or draft.status not in ("planned", "occurred"):
        return
    at = story.drafts.index(draft)
    visit = next((d for d in reversed(story.drafts[:at]) if d.type == "visit"), None)
    if visit is None or visit.status != "planned" or visit.when is None or not visit.when.days or not visit.people:
        return
    if draft.sentence - visit.sentence > _SOON or not _is_by(visit, draft):
        return
    since = story.drafts[story.drafts.index(visit) : at]
    if draft.status == "occurred" and (_told_as_done(story, draft) or any(d.status != "planned" for d in since)):
        return
    draft.when, draft.inherited, draft.status = visit.when, True, "planned"
    draft.prove("date.start", visit.when.mention, "date.inherited")
    if draft.place is None and visit.place is not None:
        draft.place = visit.place
        draft.prove("location.country", visit.place.mention, "place.inherited")


def _is_by(visit: Draft, draft: Draft) -> bool:
    """Whether the visitor does something with those whom he visits, or where they are; both sides sign as well."""
    guest, there = visit.people[0], visit.place.country if visit.place is not None else None
    others = {p.country for p in draft.people if p.id != guest.id} - {None}
    here = draft.place.country if draft.place is not None else there
    acts = _by_both(visit, draft) or any(p.id == guest.id for p in draft.people)
    return acts and others <= {there, guest.country} and here == there


def _by_both(visit: Draft, draft: Draft) -> bool:
    """Whether both sides of a visit do something: "Hai bên sẽ ra tuyên bố chung"."""
    states = {*visit.countries, visit.place.country if visit.place is not None else None}
    soon = 0 <= draft.sentence - visit.sentence <= _SOON
    return soon and draft.type == "agreement" and not draft.people and draft.countries <= states


def _told_as_done(story: Story, draft: Draft) -> bool:
    """Whether words before an event tell of it as done, or as something of before."""
    begin, end = story.text.sentences[draft.sentence]
    start = next((proof.start for proof in draft.proofs if proof.field == "type"), end)
    if any(story.cues.first(slot, begin, start) is not None for slot in ("earlier", "past")):
        return True
    return story.pack.pattern(_DONE).search(story.text.lower, begin, start) is not None


def in_programme(story: Story, draft: Draft) -> None:
    """What a visitor is still to do, told without a day, is done on one of the days of the visit."""
    if draft.status != "planned" or draft.type not in _OF_VISIT:
        return
    if draft.when is None:
        _not_yet(story, draft)
    if not draft.inherited or draft.when is None:
        return
    if draft.frame is not None and draft.frame.when == draft.when and not draft.frame.inherited:
        return  # "… thăm Lào tuần này, sẽ gặp X bên lề hội nghị từ ngày 2 đến 4/6"
    for visit in story.drafts:
        whole = visit.when
        if _elsewhere(visit, draft):
            continue  # "… lên đường dự diễn tập Milan ở Ấn Độ; biên đội sẽ thăm Singapore từ 14 đến 16/6"
        if visit.type == "visit" and whole is not None and whole.start != whole.end and overlap(whole, draft.when):
            draft.when = whole
            return
    past = story.reference is not None and (draft.when.end or "") < story.reference
    if draft.when.days and (past or _has_been(story, draft)):
        _not_yet(story, draft)


def _elsewhere(visit: Draft, draft: Draft) -> bool:
    """Whether something is told to be in another state than the one that is visited."""
    places = [d.place.country for d in (visit, draft) if d.place is not None and d.place.country]
    return len(set(places)) > 1


def _has_been(story: Story, draft: Draft) -> bool:
    """Whether something else was done on the day that it has from the story, of which nobody knows the year."""
    if story.reference is not None or draft.when is None:
        return False
    day = draft.when.value
    return any(d.status == "occurred" and d.when is not None and d.when.value == day for d in story.drafts)


def _not_yet(story: Story, draft: Draft) -> None:
    """What is still to be done was not on the day, now past, that the story has reached, but on that of a visit ahead.

    "Ngày 8/9, tàu rời cảng … sẽ cập cảng Changi ngày 12/9. Trong thời gian ở Singapore, đoàn sẽ chào X".
    """
    mine = {p.id for p in draft.people}
    visits = (d for d in story.drafts if d.type == "visit" and d.status == "planned" and d.when is not None)
    ahead = [
        d
        for d in visits
        if (_place_in(d, draft.countries) and mine & {p.id for p in d.people}) or (d.people and _by_both(d, draft))
    ]
    draft.proofs = [proof for proof in draft.proofs if not proof.field.startswith("date")]
    draft.when = ahead[0].when if ahead else None
    draft.inherited = draft.when is not None
    if draft.when is not None:
        draft.prove("date.start", draft.when.mention, "date.inherited")
    place = ahead[0].place if ahead else None
    if place is not None and draft.place is None:
        draft.place = place
        draft.prove("location.country", place.mention, "place.inherited")


def _place_in(draft: Draft, states: set[str]) -> bool:
    return draft.place is not None and draft.place.country in states
