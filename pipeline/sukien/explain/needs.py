"""What rules need before their phrases count, for those whose phrases stand in the text and did not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sukien import mention as m
from sukien.explain.article import Asked
from sukien.pipeline import EVENTS
from sukien.rules.kinds.base import Rule
from sukien.rules.kinds.countries import Country, Homograph
from sukien.rules.kinds.dates import DateWord
from sukien.rules.kinds.groups import Group, GroupWords
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.rules.kinds.organizations import Organization, OrganizationHead
from sukien.rules.kinds.patterns import Template
from sukien.rules.kinds.places import Places, PlaceWord
from sukien.rules.kinds.portfolios import Portfolio
from sukien.rules.kinds.ranks import Rank
from sukien.rules.kinds.roles import Role
from sukien.rules.kinds.triggers import Trigger
from sukien.rules.scan import Hit
from sukien.rules.template import expand

_SIDES = (m.PERSON, m.COUNTRY, m.GROUP)
_LONGEST = 24
"""No word that a trigger wants beside it is longer."""
Need = Callable[[Asked, Hit], Iterator[str]]


def needs(asked: Asked, hit: Hit) -> Iterator[str]:
    """What the rule of a hit asks for beyond its phrase, where it asks for something."""
    ask = _NEEDS.get(type(hit.rule))
    if ask is not None:
        yield from ask(asked, hit)


def _country(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Country)
    for one in asked.pack.of(Homograph):
        if one.form == hit.phrase.text:
            asks = [
                f"{place} {need}" for place, need in (("inside", one.inside), ("opens", one.opens)) if need != "nothing"
            ]
            if asks:
                told = "evidence: the country named unmistakably elsewhere; link: another country joined to it"
                yield f"evidence: '{one.form}' is another word too ({one.id}, {', '.join(asks)}; {told})"
            else:
                yield f"context: '{one.form}' is another word too ({one.id}): a capital beside it makes a name"
    if hit.phrase.text in rule.english:
        yield f"context: '{hit.phrase.text}' is English (english of {rule.id}): a capital beside it makes a name"


def _rank(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Rank)
    if rule.bare:
        yield f"evidence: a bare rank (bare of {rule.id}) needs a name, a state or a word of reference beside it"


def _role(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Role)
    asks = {
        "complement": "a body, field or state must follow",
        "meeting": "a meeting must follow",
        "name": "a name must follow, or stand before it with a comma",
    }
    if rule.needs in asks:
        yield f"evidence: {asks[rule.needs]} (needs of {rule.id})"


def _meeting(asked: Asked, hit: Hit) -> Iterator[str]:
    rule, phrase = hit.rule, hit.phrase.text
    assert isinstance(rule, Meeting)
    words = next(iter(asked.pack.of(MeetingWords)), None)
    if any(phrase == wording for template in rule.cores for wording in expand(template)):
        heads = ", ".join(words.heads[:4]) if words else ""
        yield f"head: a core counts only after a head such as {heads} (cores of {rule.id})"
    if rule.states == "required":
        yield f"states: two states must follow (states of {rule.id})"
    if rule.evidence != "none" and any(phrase == wording for template in rule.acronyms for wording in expand(template)):
        asks = {
            "article": "an article on its subject, or a cue beside it",
            "near": "a cue beside it",
            "session": "a cue that it meets",
        }
        yield f"evidence: the acronym has other readings and needs {asks[rule.evidence]} (evidence of {rule.id})"


def _organization(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Organization)
    if rule.state == "required":
        yield f"state: a country must follow (state of {rule.id})"


def _head(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, OrganizationHead)
    yield f"complement: none of what it takes follows ({', '.join(rule.takes)}; takes of {rule.id})"


def _place(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Places)
    if hit.phrase.text in rule.ambiguous:
        yield f"evidence: something else too: it needs a place word before it or a country after it ({rule.id})"


def _place_word(asked: Asked, hit: Hit) -> Iterator[str]:
    yield f"name: no capitalised name follows the place word ({hit.rule.id})"


def _group(asked: Asked, hit: Hit) -> Iterator[str]:
    rule = hit.rule
    assert isinstance(rule, Group)
    if hit.phrase.text not in rule.direct:
        yield f"head: the name of a group stands for its states only after words such as '10 nước' ({rule.id})"


def _group_words(asked: Asked, hit: Hit) -> Iterator[str]:
    yield f"count: no number before it, and no group that it belongs to ({hit.rule.id})"


def _portfolio(asked: Asked, hit: Hit) -> Iterator[str]:
    yield f"head: a field of work counts only after a ministry, a body or a position ({hit.rule.id})"


def _date_word(asked: Asked, hit: Hit) -> Iterator[str]:
    around = next((one for one in asked.settled if one.start <= hit.start and hit.end <= one.end), None)
    if around is not None and around.label != m.DATE:
        yield f"taken: its words belong to {around.label} ({around.rule})"
    else:
        yield f"form: no form of a date is complete here ({hit.rule.id})"


def _trigger(asked: Asked, hit: Hit) -> Iterator[str]:
    rule, lower = hit.rule, asked.text.lower
    assert isinstance(rule, Trigger)
    begin, stop = asked.text.sentences[asked.text.sentence_at(hit.start)]
    left = lower[max(begin, hit.start - rule.reach_before - _LONGEST) : hit.start]
    right = lower[hit.end : min(stop, hit.end + rule.reach + _LONGEST)]
    if rule.before and not any(word.lower() in left for word in rule.before):
        yield f"context: none of {_some(rule.before)} stands before it (before of {rule.id})"
    if rule.after and not any(word.lower() in right for word in rule.after):
        yield f"context: none of {_some(rule.after)} stands after it (after of {rule.id})"
    if rule.parties:
        sides = {
            one.label + str(one.norm) for one in asked.settled if begin <= one.start < stop and one.label in _SIDES
        }
        if len(sides) < rule.parties:
            yield f"parties: the sentence names {len(sides)} of {rule.parties} sides (parties of {rule.id})"
    if rule.states:
        states = {
            one.norm.get("alpha_2") for one in asked.settled if begin <= one.start < stop and one.label == m.COUNTRY
        }
        if len(states) < rule.states:
            yield f"states: the sentence names {len(states)} of {rule.states} states (states of {rule.id})"
    if rule.title and not any(one.label == m.ROLE and 0 <= one.start - hit.end <= 1 for one in asked.settled):
        yield f"title: no position stands directly behind it (title of {rule.id})"
    if rule.form == "reference":
        yield f"reference: it only refers back to an event that was told (form of {rule.id})"
    if rule.form == "hint":
        yield f"hint: who stands there, and when, leaves it open whether it tells of an event (form of {rule.id})"
    if rule.dated and not any(one.label == m.DATE and begin <= one.start < stop for one in asked.settled):
        yield f"date: the event counts only with a date of its own (dated of {rule.id})"
    section = asked.text.section_at(hit.start).kind
    if section in ("byline", "boilerplate"):
        yield f"section: no event is told in a {section}"
    yield from _told_otherwise(asked, begin, stop)


def _told_otherwise(asked: Asked, begin: int, stop: int) -> Iterator[str]:
    """The events that other words of the sentence tell: one more word for the same event adds none."""
    for event in asked.doc.user_data.get(EVENTS, ()):
        for line in event.get("evidence", ()):
            place = asked.text.normalized.from_source(line["start"])
            if line["field"] == "type" and begin <= place < stop:
                words = asked.text.source[line["start"] : line["end"]]
                yield f"told: '{words}' tells of an event in this sentence ({line['rule']}, {event['type']})"
                return


def _some(words: Sequence[str]) -> str:
    return ", ".join(f"'{word}'" for word in words[:4]) + (" …" if len(words) > 4 else "")


def _template(asked: Asked, hit: Hit) -> Iterator[str]:
    yield f"slots: the rest of its wording does not follow ({hit.rule.id})"


_NEEDS: dict[type[Rule], Need] = {
    Country: _country,
    Rank: _rank,
    Role: _role,
    Meeting: _meeting,
    Organization: _organization,
    OrganizationHead: _head,
    Places: _place,
    PlaceWord: _place_word,
    Group: _group,
    GroupWords: _group_words,
    Portfolio: _portfolio,
    DateWord: _date_word,
    Trigger: _trigger,
    Template: _template,
}
