"""Who comes, and to where: the state of those before a word for coming or visiting, and the stops of a tour."""

from __future__ import annotations

import re

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.places.hosts import meant_state
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.coordination import coordinated
from sukien.events.sentence.named import Named
from sukien.events.states.flags import flag_of
from sukien.events.story.sides import acted_on
from sukien.events.story.story import Story
from sukien.mention import Mention

_SUBJECT = 40
"""How many characters may stand between a subject and its verb."""
_BODY = 40
"""How many characters ("quốc phòng") may stand between a word for officials or a delegation and its state."""
_ONWARD = r"{then|before} "
"""What a word for coming begins with that tells where somebody goes on to: "rồi đi Ấn Độ"."""
_SET_APART = r", (?:(?!(?<!\w){auxiliary} )[^.;:()\n]){3,140}, (?:{auxiliary} )?"
"""What commas set apart between a name and its verb."""
_SENDS = r" (?:{auxiliary} )?{sends} [^,.;:()\n]{2,60}"
"""What stands between a state and where those go whom it sends: "Mỹ cử phái đoàn cấp cao sang"."""
_PLACE = 14
"""How many characters ("thủ đô") may stand between a word for coming and the place."""
_LEAD = 25
"""How many characters ("Trước đó, trong khi") may stand before a journey that is told in front of its subject."""
_FAR = 80
"""How many characters behind a word for a journey its subject may begin."""
_LONG = 200
"""The same where those stand between who are met on it."""
_AIRPORT = 30
"""The same, where nothing but a kind of place ("sân bay quốc tế") stands between them."""
_SHIP = 50
"""How many characters (its type and name) may stand between a word for a ship and its state."""
_BREAK = re.compile(r"[;:\n]|\.(?!\d)")
"""What parts somebody from the word that tells of what he does."""
_STOP = re.compile(r"[;:,\n]|\.(?!\d)")
"""What parts an office from the word that it stands beside."""


def comes_abroad(story: Story, anchor: Anchor) -> bool:
    """Whether a word for coming ("sang", "đến") has a subject and, directly behind, a place in another state.

    Where it is those who live there that are seen ("thăm, chúc Tết lực lượng vũ trang tỉnh Kandal"), within its reach.
    """
    # The place first: most words for coming have none behind them, and the subject asks for more.
    places = story.places(anchor.sentence)
    reach = max(_PLACE, anchor.trigger.reach if anchor.trigger is not None else 0)
    ahead = [x for x in places if 0 <= x.start - anchor.end <= max(reach, _AIRPORT)][:1]
    near = (x for x in ahead if x.start - anchor.end <= reach or story.cues.goes_to(anchor.end, x.start))
    place = next(near, None)
    if place is None or any(role.covers(place) for role in story.mentions(anchor.sentence, m.ROLE)):
        return False
    if any(0 <= x.start - anchor.end <= 1 and x.end <= place.start for x in story.mentions(anchor.sentence, m.MEETING)):
        return False  # "có mặt tại ADMM ở Manila": attends
    if reach > _PLACE and any(
        title.norm.get("level") == "diplomat" for n in story.named(anchor.sentence)[:1] for title in n.person.titles
    ):
        return False  # "Đại sứ X đến thăm, tặng quà học sinh Đà Nẵng": he lives there
    country, comes = place.norm.get("alpha_2") or place.norm.get("country"), comer(story, anchor)
    if anchor.form == "noun" and comes is None:
        return country is not None and _whose_leg(story, anchor, place) not in (None, country)
    return country is not None and comes is not None and comes[0] not in (None, country)


def _whose_leg(story: Story, anchor: Anchor, place: Mention) -> str | None:
    """The state of whose journey a leg is: "chặng Bình Nhưỡng (18-19/6) của X", or of who was told to travel before."""
    behind = next((n for n in story.named(anchor.sentence) if n.start > place.end), None)
    if behind is not None and story.cues.ending_at("of", behind.start) is not None:
        return behind.person.country
    trips = (d for d in reversed(story.drafts) if d.type == "visit" and d.people)
    return next((d.people[0].country for d in trips), None)


def comer(story: Story, anchor: Anchor) -> tuple[str | None, Mention] | None:
    """The state of who comes or visits, with its words: of the person, office, delegation or ship before the verb."""
    begin, _ = story.text.sentences[anchor.sentence]
    near = max(begin, anchor.start - _SUBJECT)
    named = [n for n in story.named(anchor.sentence) if n.end <= anchor.start]
    if anchor.form == "verb" and (guests := acted_on(story, named[-1:], anchor.sentence)):
        return guests[0].person.country, guests[0].mention  # "X được Y đón ở sân bay"
    if not named and (ahead := fronted_subject(story, anchor)) is not None:
        return ahead.person.country, ahead.mention
    if not named and (fleet := _fronted_ship(story, anchor)) is not None:
        return fleet
    if len(named) > 1 and story.pack.pattern(_ONWARD).match(story.text.lower, anchor.start):
        met = [a for a in story.anchors[anchor.sentence] if named[0].end <= a.start < named[-1].start]
        if met:  # "X hội đàm với Y rồi đi Ấn Độ": not who was met
            return named[0].person.country, named[0].mention
    if named and (named[-1].end > near or _explained(story, named[-1].end, anchor.start)):
        return named[-1].person.country, named[-1].mention
    offices = [
        x for x in story.mentions(anchor.sentence, m.ROLE) if near < x.end <= anchor.start and x.norm.get("country")
    ]
    if offices:
        last = offices[-1]
        parted = _BREAK.search(story.text.text, last.end, anchor.start) is not None
        return None if parted else (str(last.norm["country"]), last)
    states = [(x, x) for x in story.mentions(anchor.sentence, m.COUNTRY) if near < x.end <= anchor.start]
    flag = flag_of(story, anchor.sentence) if not states else None
    if flag is not None and flag.end <= anchor.start:
        return str(flag.norm["alpha_2"]), flag
    if not states:  # "một tàu tiếp dầu của nước này từng ghé Đà Nẵng"
        meant = meant_state(story, anchor.sentence, near, anchor.start)
        states = [(cue, meant) for cue in story.cues.all("that_state", near, anchor.start) if meant is not None]
    if not states and (fleet := _fleet(story, anchor, begin)) is not None:
        return fleet
    if not states:
        return sailing(story, near, anchor.start) or _own_ship(story, anchor.sentence, begin, anchor.start)
    if _parted(story, states[-1][0].end, anchor.start):
        return None
    words, state = states[-1]
    cues = story.cues.all("ship", max(begin, words.start - _SHIP), words.start)
    cues += story.cues.all("officials", max(begin, words.start - _BODY), words.start)
    leads = any(not _STOP.search(story.text.text, cue.end, words.start) for cue in cues)
    return (str(state.norm["alpha_2"]), words) if leads or _sends(story, words.end, anchor.start) else None


def fronted_subject(story: Story, anchor: Anchor) -> Named | None:
    """The subject behind the comma of a clause that is told in front of it: "Vừa tới Hà Nội hôm 5/6, ông X đã …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.start - begin > _LEAD or story.cues.first("status", begin, anchor.start) is not None:
        return None
    if any(n.end <= anchor.start for n in story.named(anchor.sentence)):
        return None
    met: Named | None = None
    for named in story.named(anchor.sentence):
        invites = story.cues.ending_at("invited", named.start) is not None
        if invites or not anchor.end < named.start <= anchor.end + (_FAR if met is None else _LONG):
            continue
        inverted = met is None and story.cues.ending_at("copula", named.start) is not None
        if inverted or story.text.text[: named.start].rstrip()[-1:] == ",":
            return named  # "Đặt chân đến Hà Nội hôm 5/6 là ông X"
        # "Đang thăm Lào, tại cuộc gặp với X và Y, Đại tướng Z …": X and Y are met
        with_them = story.cues.ending_at("takes_part", named.start) is not None
        if not with_them and (met is None or not coordinated(story.text, story.cues, met.end, named.start)):
            return None
        met = named
    return None


def _fronted_ship(story: Story, anchor: Anchor) -> tuple[str | None, Mention] | None:
    """The state of a ship behind the comma of such a clause: "Cập cảng Tiên Sa hôm qua, tàu hộ vệ X của Pháp …"."""
    begin, _ = story.text.sentences[anchor.sentence]
    if anchor.start - begin > _LEAD or anchor.trigger is None or not anchor.trigger.by_ship:
        return None
    return ship_behind(story, anchor)


def ship_behind(story: Story, anchor: Anchor) -> tuple[str | None, Mention] | None:
    """The state of a ship right behind the comma that closes what was told: "kết thúc bốn ngày thăm, tàu X của …"."""
    _, end = story.text.sentences[anchor.sentence]
    ship = story.cues.first("ship", anchor.end, min(end, anchor.end + _FAR))
    if ship is None or not story.text.text[anchor.end : ship.start].rstrip().endswith(","):
        return None
    near = (x for x in story.mentions(anchor.sentence, m.COUNTRY) if ship.end <= x.start <= ship.end + _SHIP)
    state = next(near, None)
    parted = state is None or _STOP.search(story.text.text, ship.end, state.start) is not None
    return None if parted or state is None else (str(state.norm["alpha_2"]), state)


def _fleet(story: Story, anchor: Anchor, begin: int) -> tuple[str, Mention] | None:
    """The state of ships of which it is told what they are: "Nhóm tàu chiến Nga gồm khinh hạm X và tàu Y đã ghé"."""
    for state in story.mentions(anchor.sentence, m.COUNTRY):
        parts = story.cues.starting_at("takes_part", state.end)
        if parts is None or parts.norm["value"] != "parts" or parts.end > anchor.start:
            continue
        ship = story.cues.first("ship", max(begin, state.start - _SHIP), state.start)
        others = any(parts.end <= a.start < anchor.start for a in story.anchors[anchor.sentence])
        if ship is not None and not others and not _BREAK.search(story.text.text, ship.end, anchor.start):
            return str(state.norm["alpha_2"]), state
    return None


def _sends(story: Story, start: int, end: int) -> bool:
    """Whether a state that stands before sends somebody: "Mỹ cử phái đoàn cấp cao sang"; not a ship or goods."""
    sent = story.pack.pattern(_SENDS).match(story.text.lower, start, end)
    return sent is not None and story.cues.first("officials", start, end) is not None


def _explained(story: Story, start: int, end: int) -> bool:
    """Whether commas set apart who somebody is, before the verb: "cử ông X, người đứng đầu Quốc hội, …, tới"."""
    return story.pack.pattern(_SET_APART).fullmatch(story.text.lower, start, end) is not None


def _parted(story: Story, start: int, end: int) -> bool:
    """Whether more than a plan set apart stands between a state and a verb: "tàu Pháp, theo lịch ghé Đà Nẵng"."""
    plan = story.cues.ending_at("status", end)
    if plan is not None and plan.norm["value"] == "planned" and story.text.text[start : plan.start].strip() == ",":
        return False
    return _STOP.search(story.text.text, start, end) is not None


def sailing(story: Story, start: int, end: int) -> tuple[str, Mention] | None:
    """The state of a ship that goes on with its voyage, with the words for it: "Sau đó tàu ghé Busan (Hàn Quốc)"."""
    ship = next(reversed(story.cues.all("ship", start, end)), None)
    calls = (d for d in reversed(story.drafts) if d.type == "visit" and d.by_ship and d.place is not None)
    calls = (d for d in calls if d.when is not None)  # not "từng ghé cảng Sài Gòn khi còn là đại úy"
    flags = (d.countries - {d.place.country} for d in calls if d.place is not None)
    flag = next((codes for codes in flags if codes), set())
    if ship is not None and not flag and _at_sea(story):
        return HOME, ship
    return (next(iter(flag)), ship) if ship is not None and len(flag) == 1 else None


def _own_ship(story: Story, index: int, start: int, end: int) -> tuple[str, Mention] | None:
    """The outlet's own state where a unit of no other one sends a ship: "tàu 015 của Lữ đoàn 162, Vùng 4 Hải quân"."""
    units = [o for o in story.mentions(index, m.ORGANIZATION) if start <= o.start < end]
    ship = story.cues.first("ship", start, units[0].start) if units else None
    if ship is None or units[0].start - ship.end > _SHIP or _BREAK.search(story.text.text, ship.end, units[0].start):
        return None
    return (HOME, units[0]) if units[0].norm.get("country") in (None, HOME) else None


def _at_sea(story: Story) -> bool:
    """Whether the article is about an exercise of the outlet's own ship with those of others."""
    main = story.main()
    return main is not None and main.type == "exercise" and HOME in main.countries
