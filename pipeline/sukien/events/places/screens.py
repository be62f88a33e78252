"""Where a meeting before screens is: with whoever chairs or hosts it, not where somebody sits who joins it.

"Từ Hà Nội, X dự ADMM+ trực tuyến. Hội nghị do Brunei tổ chức": in Brunei.
"""

from __future__ import annotations

from sukien.events.model.draft import Draft
from sukien.events.model.placing import place_of
from sukien.events.places.hosts import host_of, seat_of
from sukien.events.places.whereabouts import state_of
from sukien.events.sentence.anchors import Anchor
from sukien.events.story.story import Story


def hosted_online(story: Story, draft: Draft, anchor: Anchor) -> None:
    """The state that hosts an online meeting, or where its series has its seat."""
    if not _is_online(draft):
        return
    host = host_of(story, anchor)
    place = place_of(story.text, host, ()) if host is not None else seat_of(story, draft, anchor)
    if place is not None and (draft.place is None or draft.place.country != place.country):
        draft.place = place
        draft.prove("location.country", place.mention)


def chaired_online(story: Story, draft: Draft) -> None:
    """The state of the one who chairs an online meeting; of the first who do where no place is told."""
    if not _is_online(draft) or not draft.chairs or draft.chairs[0].country is None:
        return
    if len(draft.chairs) > 1 and draft.place is not None:
        return
    if draft.place is None or draft.place.country != draft.chairs[0].country:
        state_of(story, draft, draft.chairs[0], "place.of_chair")


def _is_online(draft: Draft) -> bool:
    return draft.type == "meeting" and draft.mode == "online"
