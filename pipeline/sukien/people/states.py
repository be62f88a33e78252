"""The state that a person serves: beside the name, the delegation's, the predecessor's, the article's, the outlet's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from sukien import mention as m
from sukien.extractors.blanks import closed
from sukien.extractors.names import Names
from sukien.mention import Mention
from sukien.people.announcers import Announcers
from sukien.people.friends import of_friends, speaks_of_friends
from sukien.people.nearest import HOME, Nearest
from sukien.people.titles import Around, Titles
from sukien.rules import Pack
from sukien.rules.kinds.figures import Figure
from sukien.rules.kinds.words import either
from sukien.text import Text

SINO = {"CN", "TW", "HK", "MO", "SG", "KR", "KP"}
"""States whose people the Vietnamese press may name in Sino-Vietnamese readings."""
CALLINGS = {"profession", "business", "clergy"}
PRIVATE = {*CALLINGS, "descriptor", "adviser"}
"""Levels of roles that say nothing of a state."""
_HIGH = {
    "head_of_state", "head_of_government", "minister", "deputy_minister", "legislator", "diplomat", "justice", "royal",
}  # fmt: skip
"""Levels of roles that belong to a state, whatever follows."""
_FIRM = "organization.companies"
_NEAR = 40
"""How many characters after "Đoàn" its state may stand."""
_SENDS = r"(?: {auxiliary|lately})? {sends} ?$"
"""What stands between a state and whom it sends somewhere."""
_APPOINTS = r"(?<!\w){appoints}(?: {address})? ?$"
"""What stands before whoever is given a post, or loses it."""
_APPOINTER = 45
"""How many characters ("hôm 24/10 đã") may stand between a state and such words."""
_OTHER_CLAUSE = re.compile(r"[,;:.()\"\n]")
"""What parts them."""
_MEETS = r"(?<!\w){meets}(?!\w)"
"""What stands between a delegation and whom it meets."""
_GOING = r"(?<!\w){visits|onward|at|with|auxiliary|meets}(?!\w)"
"""What shows that a place behind a delegation is where it goes or is."""
_AT = r" {at} $"
_CLAUSE = r"(?<!\w){when}(?!\w)"
"""What opens a clause of its own."""
_ACRONYM = re.compile(r" \(([A-ZĐ][A-ZĐ0-9]{1,8})\)")
"""The acronym of a body that the name of its state closes: "Cơ quan An ninh Quốc gia Mỹ (NSA)"."""
_WORD = re.compile(r"\w+")
_DIRECTOR, _SPEAKS = "role.director", "role.representative"


class _Cues(NamedTuple):
    delegation: re.Pattern[str]
    replaces: re.Pattern[str]
    state_body: re.Pattern[str]
    company: re.Pattern[str]
    led_by: re.Pattern[str]
    scholarly: re.Pattern[str]
    soldier: re.Pattern[str]


class States:
    """Looks for the states of the people of one article."""

    def __init__(self, text: Text, pack: Pack, settled: Sequence[Mention], titles: Titles, names: Names) -> None:
        self.text, self.pack, self.titles, self.names = text, pack, titles, names
        self.cues = _cues_of(pack, names)
        self.sends, self.clause, self.going, self.at = map(pack.pattern, (_SENDS, _CLAUSE, _GOING, _AT))
        self.appoints = pack.pattern(_APPOINTS)
        self.meets = pack.pattern(_MEETS)
        self.figures = _figures_of(pack)
        self.countries = titles.countries
        self.nearest = Nearest(text, pack, settled, titles, names)
        self.places, self.seats = self.nearest.places, self.nearest.seats
        bodies = [x for x in settled if x.label == m.ORGANIZATION and x.norm.get("country")]
        self.bodies = {x.start: x for x in bodies}
        self.own = [x for x in bodies if x.norm["country"] == HOME]
        self.firms = [x for x in settled if x.rule == _FIRM]
        self.announcers = Announcers(text, pack, [*self.places, *self.seats, *self.countries, *bodies], titles)
        self._country_starts = [x.start for x in self.countries]
        self._first = {str(x.norm["alpha_2"]): x for x in reversed(self.countries)}
        # Most articles tell of no successor and no delegation: one look spares one for each name.
        self._replaces = names.speaks_of("replaces", text.lower)
        self.friends = speaks_of_friends(text, pack)
        self._delegates = names.speaks_of("delegation", text.lower)
        self.acronyms = {
            short[1]: country for country in self.countries if (short := _ACRONYM.match(text.text, country.end))
        }
        """The acronyms that the article gives to bodies of states."""
        here = any(x.norm.get("alpha_2") == HOME for x in self.countries) or any(
            x.norm.get("country") == HOME for x in settled if x.label in (m.LOCATION, m.ORGANIZATION)
        )
        # A paper at home need not say so; a name may then be Chinese only where China is spoken of.
        sino = any(x.norm.get("alpha_2") in SINO for x in self.countries)
        self.told = self._is_article()
        self.home = (here or not sino) and self.told

    def _is_article(self) -> bool:
        """Whether the text is an article of an outlet, not a heap of unconnected sentences."""
        meta, sections = self.text.meta, self.text.sections
        if meta.title or meta.url or meta.publisher or any(s.kind == "headline" for s in sections):
            return True
        told = sum(s.kind in ("lead", "body") for s in sections)
        return len(self.text.sentences) > 1.5 * max(1, told)

    def of(self, mentions: Sequence[Mention], titles: Sequence[Around]) -> tuple[str | None, Mention | None]:
        """The state of a person whose own roles name none, with the mention that shows it."""
        for title in titles:
            if title.nation is not None:
                return str(title.nation.norm["alpha_2"]), title.nation
        for title in titles:
            body = self._body_behind(title.end)
            if body is not None:
                return str(body.norm["country"]), body
        if self.friends and (state := of_friends(self.text, self.pack, titles, self.countries)) is not None:
            return str(state.norm["alpha_2"]), state
        form, known = self._form(mentions), self.figure(mentions)
        if known is not None:
            return known, max(mentions, key=lambda x: x.end - x.start)
        roles = [role for title in titles for role in (*title.roles, *title.new_roles)]
        # where a diplomat serves is another state than his own: "Tổng Lãnh sự tại Côn Minh"
        place = self._place_in([role for role in roles if role.norm.get("level") not in (*PRIVATE, "diplomat")])
        if place is not None:
            return str(place.norm["country"]), place
        for mention, title in zip(mentions, titles, strict=True):
            led = self._sender(title.start) or self._appointer(title.start) or self._delegation(title.start, mention)
            if led is not None:
                return str(led.norm["alpha_2"]), led
            home = self._from_province(title.start, mention)
            if home is not None:
                return str(home.norm["country"]), home
        if any(map(self._official, roles)):
            told = next(filter(None, (self.announcers.of(title.start) for title in titles)), None)
            if told is not None:
                return str(told.norm.get("alpha_2") or told.norm["country"]), told
        seat = self._seat_in(roles)
        if seat is not None:
            return str(seat.norm.get("alpha_2") or seat.norm["country"]), seat
        ranks = [t.new_rank or t.rank for t in titles if t.new_rank or t.rank]
        if self._vietnamese(form):
            return self._native(form, mentions, roles, [r for r in ranks if r])
        if ranks or any(self._official(role) for role in roles):
            nearest = self.nearest.find(mentions, titles, roles)
            if nearest is not None:
                return str(nearest.norm.get("alpha_2") or nearest.norm["country"]), nearest
        return None, None

    def _body_behind(self, end: int) -> Mention | None:
        """The body whose officer somebody is told to be: "Trung tướng <name> của Quân đội Nhân dân Triều Tiên"."""
        match = self.titles.trailing.nation_words.match(self.text.text, end) if self.bodies else None
        return self.bodies.get(match.end()) if match is not None else None

    def _official(self, role: Mention) -> bool:
        """Whether a position is one of some state: not that of a secretary, or of the head of a research centre."""
        level = role.norm.get("level")
        if level == "adviser":  # Trợ lý Bộ trưởng Không quân
            return self.cues.state_body.search(self.text.lower, role.start, role.end) is not None
        if level in PRIVATE or level == "secretary":
            return False
        if role.norm.get("head") == _SPEAKS:  # of a body, which may be no state's
            return self.cues.state_body.search(self.text.lower, role.start, role.end) is not None
        if level != "chief":
            return True
        if role.norm.get("head") == _DIRECTOR and not role.norm.get("organization"):
            return False  # Giám đốc pháp lý <name>
        private = self._company(role) and not self.cues.state_body.search(self.text.lower, role.start, role.end)
        return not private and not self.cues.scholarly.search(self.text.lower, role.start, role.end)

    def _place_in(self, roles: Sequence[Mention]) -> Mention | None:
        """The first place that stands inside one of the positions."""
        first = (bisect_left(self.nearest.place_starts, role.start) for role in roles)
        inside = (
            at
            for at, role in zip(first, roles, strict=True)
            if at < len(self.places) and self.nearest.place_starts[at] < role.end
        )
        at = min(inside, default=None)
        # "đại diện tổ chức X tại Quảng Trị": where somebody is posted, who may serve another state
        return None if at is None or self._posted(self.places[at]) else self.places[at]

    def _posted(self, place: Mention) -> bool:
        """Whether "tại" stands before a place."""
        return self.at.search(self.text.lower, max(0, place.start - _NEAR), place.start) is not None

    def _seat_in(self, roles: Sequence[Mention]) -> Mention | None:
        """What tells the state of a body inside one of the positions: its name (Nhà Trắng), what its acronym is for."""
        inside = (x for x in self.seats if any(role.start <= x.start < role.end for role in roles))
        words = (word for role in roles for word in _WORD.findall(self.text.text, role.start, role.end))
        told = (self.acronyms[word] for word in words if word in self.acronyms)
        return next(inside, None) or next(told, None)

    def native(self, mentions: Sequence[Mention]) -> bool:
        """Whether the article's name for a person is Vietnamese in form."""
        return self._vietnamese(self._form(mentions))

    def may_serve(self, mentions: Sequence[Mention], state: str) -> bool:
        """Whether the form of a name does not speak against a state: a Vietnamese one may be Chinese as well."""
        return state == HOME or state in self.names.lists["sino_state"] or not self.native(mentions)

    def figure(self, mentions: Sequence[Mention]) -> str | None:
        """The state of somebody of public life, whom every reader knows by name."""
        return self.figures.get(_spoken(" ".join(self._form(mentions))))

    def _form(self, mentions: Sequence[Mention]) -> list[str]:
        """The longest form of a name, in words."""
        return max((self.text.text[x.start : x.end].split() for x in mentions), key=len)

    def _vietnamese(self, form: Sequence[str]) -> bool:
        if all(map(self.names.is_vietnamese, form)):
            return len(form) < 2 or self.names.vietnamese_name(form) or self.names.all_given(form)
        # Names of the Central Highlands: Y Thông Niê, H'Hen Niê, Ksor Phước.
        highland = self.names.lists["highland"]
        return form[0] in highland or form[-1] in highland or form[0].startswith("H'")

    def _native(
        self, form: Sequence[str], mentions: Sequence[Mention], roles: Sequence[Mention], ranks: Sequence[Mention]
    ) -> tuple[str | None, Mention | None]:
        """The state of somebody with a Vietnamese name, which may be a Chinese one too."""
        if form[0] in self.names.lists["sino_surname"]:
            spoken_of = (s for s in sorted(self.names.lists["sino_state"]) if s in self._first)
            state = next(spoken_of, None)
            return (state, self._first[state]) if state is not None else (None, None)
        public = [r for r in roles if self._public(r)]
        if public:
            return HOME, public[0]
        posts = [r for r in roles if r.norm.get("level") not in PRIVATE and not self._company(r)]
        posts += [r for r in roles if self._in_service(r)]
        # Four syllables are no Chinese name.
        if (self.home or (self.told and len(form) >= 4)) and (ranks or posts):
            return HOME, (list(ranks) or posts)[0]
        # "nhà nghiên cứu của Học viện Ngoại giao": a body of the outlets' own state
        own = next((x for x in self.own if any(role.start <= x.start < role.end for role in roles)), None)
        return (HOME, own) if own is not None else (None, None)

    def _in_service(self, role: Mention) -> bool:
        """Whether somebody without a rank or office serves a state: a veteran, "giảng viên Trường Sĩ quan Lục quân"."""
        if role.norm.get("level") != "profession" or role.norm.get("country"):
            return False
        service = self.cues.soldier.match(self.text.lower, role.start)
        return (service or self.cues.state_body.search(self.text.lower, role.start, role.end)) is not None

    def _company(self, role: Mention) -> bool:
        known = any(role.start <= x.start < role.end for x in self.firms)
        return known or self.cues.company.search(self.text.lower, role.start, role.end) is not None

    def _public(self, role: Mention) -> bool:
        level = role.norm.get("level")
        if level in PRIVATE or self._company(role):
            return False
        if level in _HIGH or self.cues.state_body.search(self.text.lower, role.start, role.end):
            return True
        organization = role.norm.get("organization")
        return bool(organization) and str(organization).split()[0].lower() not in self.names.lists["small_unit"]

    def _sender(self, start: int) -> Mention | None:
        """The state that sends somebody: "Trung Quốc cử Trung tướng <name>"."""
        sends = self.sends.search(self.text.lower, max(0, start - _NEAR), start)
        return self.titles.country_to.get(sends.start()) if sends is not None else None

    def _appointer(self, start: int) -> Mention | None:
        """The state that gives a post to somebody or takes it: "Trung Quốc hôm 24/10 miễn nhiệm Bộ trưởng <name>"."""
        verb = self.appoints.search(self.text.lower, max(0, start - _NEAR), start)
        at = bisect_left(self._country_starts, verb.start()) - 1 if verb is not None else -1
        state = self.countries[at] if at >= 0 else None
        if verb is None or state is None or verb.start() - state.end > _APPOINTER:
            return None
        if _OTHER_CLAUSE.search(self.text.text, state.end, verb.start()):
            return None
        # "Tổng thống Hàn Quốc <name> hôm 24/10 bổ nhiệm …": he who acts for the state
        heads = self.titles.people_between(state.end, state.end + 2)
        return state if heads or not self.titles.people_between(state.end, verb.start()) else None

    def _delegation(self, start: int, mention: Mention) -> Mention | None:
        """The country in "Đoàn Việt Nam do <name> dẫn đầu", "về phía Việt Nam có <name>": the nearest."""
        if not (self._delegates and self.text.sentences):
            return None
        begin = self.text.sentences[self.text.sentence_at(mention.start)][0]
        for match in reversed(list(self.cues.delegation.finditer(self.text.lower, begin, start))):
            at = bisect_left(self._country_starts, match.end())
            state = self.countries[at] if at < len(self.countries) else None
            if state is None or state.start >= min(start, match.end() + _NEAR + 1):
                continue
            goes = self.going.search(self.text.lower, match.end(), state.start)
            if goes or self.titles.people_between(match.end(), state.start):
                continue
            # "… chỉ huy phía Nga; Chuẩn Đô đốc <name>": a new clause.
            if ";" in self.text.text[state.end : start] or '"' in self.text.text[state.end : start]:
                continue  # nor who is quoted: "Đoàn tôi đã quen đồng nghiệp Lào", Trung tá <name> nói
            # "Về phía Lào có <name>, …, <name>": all of them; "đoàn Lào do <name> dẫn đầu": the head alone.
            if self.meets.search(self.text.lower, state.end, start):
                continue  # "đoàn Lào đến chào <name>": whom a delegation meets is none of it
            alone = self.cues.led_by.match(self.text.lower, state.end)
            if not (alone and self.titles.people_between(state.end, start)):
                return state
        return None

    def _from_province(self, start: int, mention: Mention) -> Mention | None:
        """The place in "Đoàn đại biểu tỉnh Attapeu do <name> dẫn đầu", not that in "Đoàn thăm tỉnh Attapeu"."""
        if not (self._delegates and self.text.sentences):
            return None
        begin = self.text.sentences[self.text.sentence_at(mention.start)][0]
        for match in self.cues.delegation.finditer(self.text.lower, begin, start):
            at = bisect_left(self.nearest.place_starts, match.end())
            place = self.places[at] if at < len(self.places) else None
            if place is None or place.start >= min(start, match.end() + _NEAR):
                continue
            between = self.text.lower[match.end() : place.start]
            comes = self.going.search(between) or "," in between or self.titles.people_between(match.end(), place.start)
            if not comes and ";" not in self.text.text[place.end : start]:
                return place
        return None

    def linked(self, mentions: Sequence[Mention]) -> tuple[int, int, int] | None:
        """Sentence begin, end and position of a verb by which somebody replaces this person, or is replaced."""
        if not (self._replaces and self.text.sentences):
            return None
        for mention in mentions:
            begin, end = self.text.sentences[self.text.sentence_at(mention.start)]
            for match in self.cues.replaces.finditer(self.text.lower, begin, end):
                # "X sẽ điện đàm khi Bắc Kinh bổ nhiệm bộ trưởng mới thay Y": another clause, and somebody else.
                clauses = [x.end() for x in self.clause.finditer(self.text.lower, begin, match.start())]
                opens = clauses[-1] if clauses else begin
                if match.end() <= mention.start or opens <= mention.start < mention.end <= match.start():
                    return opens, end, match.start()
        return None


def _spoken(name: str) -> str:
    """A name as it sounds, without its hyphens (Kim Jong - il, Kim Jong Il)."""
    return closed(name).replace("-", " ").lower()


def _figures_of(pack: Pack) -> dict[str, str]:
    """The states of people of public life, by their names."""
    table = pack.tables.get(Figure)
    if table is None:
        table = pack.tables[Figure] = {_spoken(name): rule.country for rule in pack.of(Figure) for name in rule.names}
    assert isinstance(table, dict)
    return table


def _cues_of(pack: Pack, names: Names) -> _Cues:
    table = pack.tables.get(_Cues)
    if table is None:
        lists = names.lists
        patterns = (re.compile(rf" ?(?<!\w)(?:{either(lists[role])})(?!\w)") for role in _Cues._fields)
        table = pack.tables[_Cues] = _Cues(*patterns)
    assert isinstance(table, _Cues)
    return table
