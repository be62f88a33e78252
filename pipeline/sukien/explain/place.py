"""A place of the text: the phrases that stand there, the candidates they became, and what became of those."""

from __future__ import annotations

from collections.abc import Iterator

from sukien import mention as m
from sukien.explain.article import Asked
from sukien.explain.dates import date_notes
from sukien.explain.names import name_notes
from sukien.explain.near import nearest_rules
from sukien.explain.patterns import pattern_notes
from sukien.explain.refusals import refusals
from sukien.explain.shape import Candidate, Look, Place
from sukien.mention import Mention
from sukien.pipeline import EVENTS
from sukien.rules.kinds.countries import Country
from sukien.rules.kinds.dates import DateWord
from sukien.rules.kinds.decoys import Decoy
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.meetings import Meeting
from sukien.rules.kinds.organizations import Organization, OrganizationHead
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.rules.kinds.triggers import Cue, Trigger
from sukien.rules.scan import Hit

_BECOMES = {
    Country: (m.COUNTRY, m.MEETING, m.ORGANIZATION, m.ROLE),
    Rank: (m.RANK,),
    Role: (m.ROLE,),
    Meeting: (m.MEETING,),
    Group: (m.GROUP, m.MEETING),
    GroupWords: (m.GROUP,),
    Organization: (m.ORGANIZATION, m.ROLE),
    OrganizationHead: (m.ORGANIZATION, m.ROLE),
    Portfolio: (m.ORGANIZATION, m.ROLE),
    Places: (m.LOCATION,),
    PlaceWord: (m.LOCATION,),
    DateWord: (m.DATE,),
}
"""Kind of rule -> the labels of the candidates that its phrases become, or become part of."""
_SILENT = (Cue, Decoy)
"""Kinds whose phrases make nothing by themselves: they fill fields of events, or keep others from matching."""


def explained_place(asked: Asked, start: int, end: int, label: str | None = None) -> Place:
    """Everything that looked at a normalised span, and where no mention has just this span, why not."""
    text = asked.text
    begin, stop, words = asked.words(start, end)
    sentence = text.sentences[text.sentence_at(start)] if text.sentences else (start, end)
    candidates = [(key, one) for key, one in asked.candidates if one.start < end and start < one.end]
    just = any((one.start, one.end) == (start, end) and label in (None, one.label) for one in asked.settled)
    return Place(
        start=begin,
        end=stop,
        text=words,
        section=text.section_at(start).kind,
        sentence=" ".join(text.text[slice(*sentence)].split()),
        looks=tuple(_looks(asked, start, end)),
        candidates=tuple(_candidate(asked, key, one) for key, one in candidates),
        why_not=() if just else tuple(nearest_rules(asked, start, end, label)),
        notes=() if just else tuple(_notes(asked, start, end, label)),
    )


def _notes(asked: Asked, start: int, end: int, label: str | None) -> Iterator[str]:
    if label in (None, m.DATE):
        yield from date_notes(asked, start, end)
    yield from name_notes(asked, start, end, label)
    yield from pattern_notes(asked, start, end, label)


def _looks(asked: Asked, start: int, end: int) -> Iterator[Look]:
    for hit in asked.hits:
        if hit.start < end and start < hit.end:
            begin, stop, words = asked.words(hit.start, hit.end)
            used = used_by(asked, hit)
            yield Look(
                by=asked.source(hit.rule.id),
                start=begin,
                end=stop,
                text=words,
                phrase=hit.phrase.text,
                used=used,
                refused=() if used or isinstance(hit.rule, _SILENT) else tuple(refusals(asked, hit)),
            )


def used_by(asked: Asked, hit: Hit) -> str | None:
    """The candidate that a hit became, or the one that it is part of; for cues, the field that they fill."""
    if isinstance(hit.rule, (Trigger, *_SILENT)):
        return _told(asked, hit)
    whole: str | None = None
    for _, one in asked.candidates:
        if one.start > hit.start or one.end < hit.end:
            continue
        if one.rule == hit.rule.id or (one.start, one.end) == (hit.start, hit.end):
            if one.label in _BECOMES.get(type(hit.rule), (one.label,)):
                return f"{one.label} {_quoted(asked, one)}"
        elif one.label in _BECOMES.get(type(hit.rule), ()):
            whole = whole or f"part of {one.label} {_quoted(asked, one)}"
    return whole


def _told(asked: Asked, hit: Hit) -> str | None:
    begin, stop, _ = asked.words(hit.start, hit.end)
    for event in asked.doc.user_data.get(EVENTS, ()):
        for line in event.get("evidence", ()):
            if line["rule"] == hit.rule.id and line["start"] < stop and begin < line["end"]:
                return f"{line['field']} of an event ({event['type']})"
    return None


def _candidate(asked: Asked, extractor: str, one: Mention) -> Candidate:
    begin, stop, words = asked.words(one.start, one.end)
    winner = next((w for loser, w in asked.lost if _same(loser, one)), None)
    stands = next((s for s in asked.settled if _same(s, one)), None)
    return Candidate(
        extractor=extractor,
        by=asked.source(one.rule),
        label=one.label,
        start=begin,
        end=stop,
        text=words,
        priority=one.priority,
        norm=dict((stands or one).norm),
        outcome="lost" if winner else "not written" if one.label in (m.GROUP, m.DECOY) else "stands",
        because=_policy(asked, one, winner) if winner else None,
    )


def _same(one: Mention, other: Mention) -> bool:
    return one[:4] == other[:4] and one.priority == other.priority


def _policy(asked: Asked, loser: Mention, winner: Mention) -> str:
    """To whom a candidate lost, and by which part of the policy: longest, then first, then priority."""
    long, short = winner.end - winner.start, loser.end - loser.start
    if long > short:
        why = f"it is longer, {long} characters to {short}"
    elif winner.start < loser.start:
        why = "as long, but it comes first"
    else:
        why = f"the same words, of higher priority, {winner.priority} to {loser.priority}"
    return f"to {winner.label} {_quoted(asked, winner)} ({winner.rule}): {why}"


def _quoted(asked: Asked, one: Mention) -> str:
    return f"'{asked.words(one.start, one.end)[2]}'"
