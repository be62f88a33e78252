"""Which events to log: those of which enough is told, and that concern a state."""

from __future__ import annotations

from sukien import mention as m
from sukien.events.model.draft import HOME, PAIR, Draft
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention
from sukien.people.states import CALLINGS, PRIVATE
from sukien.rules.kinds.triggers import Trigger

_STAGED = ("exercise", "ceremony")
"""Types of events whose names are common words too: without a day, somebody must be told to take part."""
_LIVINGS = CALLINGS - {"clergy"}
"""Levels of positions of those who act for nobody but themselves; a pope or patriarch does."""
_MET = ("talks", "call", "visit")
"""Types of events that are those of the people in them."""
_BOTH = 2
"""Whoever hands something on, and whoever takes it over."""
_OF_OLD = 10
"""Years after which a treaty that only its year or month dates is the background of a story."""


def is_bare_treaty(story: Story, draft: Draft) -> bool:
    """Whether it is a treaty of long ago of which nothing but its year is told."""
    if draft.type != "agreement" or draft.when is None or draft.when.days or draft.people or draft.countries:
        return False
    if draft.main is not None:
        return False  # the meeting that adopted it is told
    if draft.when.start is None or story.reference is None:
        return False
    if story.cues.first("pair", *story.text.sentences[draft.sentence]) is not None:
        return False
    return int(story.reference[:4]) - int(draft.when.start[:4]) > _OF_OLD


def is_public(story: Story, draft: Draft) -> bool:
    """Whether an event may concern a state: not a company's contract, an award, or two singers who meet at home.

    What the trigger of a user's own pack tells is asked for.
    """
    if any(proof.field == "type" and not story.pack.is_built_in(proof.rule) for proof in draft.proofs):
        return True
    if _of_callings(draft):
        return False
    if draft.meeting is not None or draft.type == "exercise" or draft.countries - {HOME} or draft.organizations:
        return True
    if any(_of_state(title) for person in (*draft.people, *draft.chairs) for title in person.titles):
        return True
    sentences = {draft.sentence, *(story.text.sentence_at(proof.start) for proof in draft.proofs)}
    if any(_of_state(mention) for index in sentences for mention in story.mentions(index)):
        return True
    return any(story.cues.first(slot, *story.text.sentences[index]) for index in sentences for slot in PAIR)


def _of_callings(draft: Draft) -> bool:
    """Whether only people meet of whom no more is told than what they do for a living: an actor and a director."""
    people = (*draft.people, *draft.chairs)
    if draft.type not in _MET or draft.meeting is not None or draft.organizations:
        return False
    if len(people) < (1 if draft.type == "visit" else _BOTH):
        return False
    posts = [[t.norm.get("level") for t in p.titles if t.label == m.ROLE] for p in people]
    ranked = any(t.label == m.RANK for p in people for t in p.titles)
    return not ranked and all(levels and _LIVINGS.issuperset(levels) for levels in posts)


def _of_state(mention: Mention) -> bool:
    """Whether a mention brings a state in: a body, a rank, an office, or another state than the outlet's."""
    if mention.label == m.ROLE:
        return mention.norm.get("level") not in PRIVATE
    if mention.label in (m.COUNTRY, m.LOCATION):
        return (mention.norm.get("alpha_2") or mention.norm.get("country")) not in (None, HOME)
    return mention.label in (m.ORGANIZATION, m.GROUP, m.RANK, m.DOCUMENT)


def is_only(story: Story, draft: Draft) -> bool:
    """Whether it is what an article is about that tells no day at all: people who meet."""
    return draft is story.main() and story.day is None and draft.type != "ceremony" and len(draft.people) > 1


def _is_bare_exercise(draft: Draft) -> bool:
    """Whether nothing but the name of an exercise is told: "hội nghị lập kế hoạch diễn tập thực binh ADMM+"."""
    return draft.type == "exercise" and not (draft.people or draft.countries or draft.place)


def _only_passes(story: Story, draft: Draft) -> bool:
    """Whether a series only passes to the next host, with nobody named who hands it on and takes it over."""
    told = next((p for p in draft.proofs if p.field == "type"), None)
    rule = story.pack.rules.get(told.rule) if told is not None and draft.type == "ceremony" else None
    return isinstance(rule, Trigger) and rule.named and len(draft.people) < _BOTH


def _among_themselves(draft: Draft) -> bool:
    """Whether those who meet are all of one state, by their posts: an ambassador greets the sailors of his country."""
    people = {p.id: p for p in (*draft.people, *draft.chairs)}.values()
    if draft.type not in ("talks", "call") or draft.meeting is not None or len(people) < _BOTH:
        return False
    posts = [{t.norm.get("country") for t in p.titles if t.label == m.ROLE} - {None} for p in people]
    return all(len(states) == 1 for states in posts) and draft.countries == posts[0] and len(set.union(*posts)) == 1


def is_loggable(story: Story, draft: Draft) -> bool:
    """Whether a record says enough: who or where of a visit, who is appointed, when or at which meeting of all else.

    A state may be elected as well: "Lào trúng cử vào Hội đồng Nhân quyền".
    """
    if draft.type == "visit" and not (draft.place is not None or draft.people or draft.countries):
        return False
    if draft.type == "appointment" and not (draft.people or draft.countries):
        return False
    if draft.type == "exercise" and draft.held:
        return True
    if _only_passes(story, draft) or _among_themselves(draft):
        return False
    if draft.type == "agreement" and draft.status != "planned" and are_facing(draft.people):
        return True
    if is_bare_treaty(story, draft):
        return False
    if draft.when is not None or (draft.meeting is not None and not _is_bare_exercise(draft)):
        return True
    if story.text.meta.published is None and draft.type in ("talks", "call") and are_facing(draft.people):
        return True  # an article without a date of its own cannot tell when
    return draft.sentence < 2 and (draft.type not in _STAGED or bool(draft.people or draft.countries))
