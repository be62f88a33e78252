"""Small words of the language that patterns are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from pydantic import Field

from sukien.rules.kinds.base import Rule
from sukien.rules.template import Template, expand

Part = Literal[
    "and", "with", "or", "besides", "auxiliary", "has", "ago", "lately", "also", "then", "whereas", "passive", "gives",
    "decision", "instead", "of", "from", "about", "aside", "during", "purpose", "after", "before", "when", "where",
    "whilst", "that_occasion",
    "is", "that", "content", "according", "on", "at", "circumstance", "state", "ministry", "day", "year", "nth", "turn",
    "first", "first_time", "ordinal", "session", "sitting", "plenary", "plural", "occasion", "meeting", "held",
    "between", "known_as", "weighed", "in_force", "approves", "exchanges", "whom",
    "draft", "few", "many", "counted", "years_old", "weekday", "described", "listed",
    "concurrent", "address", "serves", "one", "sends", "company", "inside", "side", "there_is", "spent", "sat",
    "back_then", "agrees", "seat", "tells", "picture", "published", "undertaking", "studies", "newly", "coincides",
    "year_named", "rather", "replaces", "drill", "contributes", "although", "takes_part", "own_forces", "anniversary",
    "compared", "last_year", "over", "because", "owing", "this", "it", "matter", "offer", "but", "who", "onward",
    "citizen", "hosting", "convenes", "alongside", "following", "once_held", "sessions", "clock", "minute", "hours",
    "weeks", "turning", "capacity", "holder", "visits", "meets", "through", "welcomes", "resolves", "says", "jointly",
    "together", "likened", "within", "counted_heads", "sits_together", "last_session", "just_beside", "exactly",
    "takes_stand", "roundup", "greets", "holds", "introduces", "turned_into", "absent", "all_but_one",
    "time_set", "venue_set", "programme", "schedule", "recalls", "judges", "conducts", "state_paper", "city_ties",
    "originally", "span", "afterwards", "hands_on", "handover",
    "on_occasion", "ministers", "leaders", "joint_press",
    "roughly", "day_of", "last", "sent_off", "time_unit", "credit", "spouse", "soon", "press", "not_long",
    "being", "under", "upward", "rostrum", "former", "meanwhile", "joins", "including", "counting",
    "whereby", "how", "so_far", "unlikely", "friends", "no_friends", "friends_send", "talked_to", "each_one",
    "honour", "heads_party", "holds_talks", "after_drill", "by_whom", "yearly_plan", "mission", "appoints",
    "day_part", "replaced_with",
    "escorting", "calendar", "this_week", "coming_week", "is_venue", "new_time", "puts_off",
    "talks_series", "met_in_turn", "brings_along", "donates", "only_then",
    "two_of_them", "guest_or_host",
    "paper", "by_way_of", "all_of", "voters", "none", "any", "waits_for",
    "foreign_minister", "post", "office", "given_to", "onto", "chairs_it", "heads_it",
]  # fmt: skip
PARTS = frozenset(get_args(Part))


class Words(Rule):
    """Small words of the language; `part` says which. They are looked for only beside what other rules found.

    In lists: and, with, or, besides (cũng như). Around verbs: auxiliary (đã), lately (vừa), also (cũng), then (sau đó),
    turning (chuyển sang: to another day), whereas (còn), passive (được), gives and decision (trao quyết định: of who
    appoints), instead (thay: of who goes), rather (thay vì: before what is not done), replaces (thay thế cho: before
    what is not held), this (này) and it (nó: what was told before), matter (về việc), how (cách) and owing (do việc:
    before a clause of its own), offer (lời mời: what is refused), but, who (người: before a clause about somebody),
    drill (cuộc tập trận).

    What leads on: of, from, about, aside (nhân dịp dự: to what is held meanwhile), during, purpose (để), after,
    before, when, whilst (giữa lúc: to what goes on elsewhere), where (nơi), is_venue (sẽ là nơi: behind a place),
    that_occasion (trong dịp đó: of the visit just told), is, that (mà), content (rằng: to what is said), resolves
    (nhất trí: to what two states are at one about), according (theo), on (vào: to a time), at (tại: to a place),
    circumstance (có: to who has part in what was told with its place), spent and sat (sau hai ngày làm việc: to the
    days at the end of which a meeting closes), although and because (dù, do: to a clause).

    Before a name or number: counting (trong: before two numbers, 3-4 tháng), state (nước), ministry, day, year, nth
    (lần thứ: of an edition), turn (lần: the same), first and first_time (đầu tiên, lần đầu: that of the first),
    ordinal (thứ), session (kỳ họp thứ), sitting (cuộc họp thứ: before a name alone), plural (các), occasion (cuộc),
    meeting (hội nghị: before each of several), held (diễn ra: behind a meeting, before its day), hosting and
    convenes (đăng cai, nhóm họp: before the number of a session), sessions (cả hai hội nghị: several that were
    told), between (giữa), known_as (gọi tắt là), draft (dự thảo). Behind a number: counted (nước: several states or
    bodies), clock, minute and weeks (giờ, phút, tuần), years_old (tuổi), weekday (tuần: by which thứ hai is a day).

    With somebody: honour (anh hùng: between a name and a position), described (nữ: behind a comma, before a
    position), being (hiện là: between a name and a position), once_held (khi đó là: there too), listed (gồm: before
    the names of several), address (ông), holder (vị, nữ: before a position by which the text goes on), capacity
    (với tư cách: before the position as the holder of which somebody acts), concurrent (kiêm: before a second
    position), leaders (nguyên thủ: no ministers), joint_press (họp báo chung), serves (thuộc: behind the name,
    before the body where one works), under (the same, of an officer), one (một: before a position in apposition),
    citizen (người: before somebody's state), alongside (đã cùng: before who joins the subject), together (chung:
    behind a word for talks), jointly (đồng: before a word for chairing), upward (lên: between two ranks), onward
    (sang: before where somebody goes), visits and meets (thăm, gặp: before what is visited, before who is met
    there), through (qua: before the states of a journey), welcomes (đón: of whom a state receives), sends (cử:
    between a state and whom it sends), contributes and takes_part (cử, tham gia: of a state's forces), own_forces
    (quân đội: of no state), inside (và: in the name of a body), company (hãng: words that describe it and its name
    follow), seat (đón: what a capital does as a city), tells (cho biết: before what somebody says), says (phát
    biểu: before where he says it), judges (ca ngợi: before what somebody thinks of).

    Of meetings: likened (vốn được coi là: before one that another is only compared with), within (trong khuôn khổ:
    before the one that a group meets in), counted_heads (mười bộ trưởng: a group whose meeting it is),
    sits_together (gặp nhau: behind the body that meets), last_session (phiên bế mạc), turned_into (chuyển thành:
    before how it is held after all), absent (vắng mặt: before the one state that is missing), all_but_one (chín
    trong mười nước: how many came), time_set and venue_set (thời gian, địa điểm: before when and where it is to
    be), puts_off (dời: before the days from and to which it is moved), new_time (lịch mới: before the day to which
    it is moved), hands_on (trao búa: of who passes the chair on), handover (lễ chuyển giao: at which he does),
    on_occasion (nhân dịp này: while the meeting sits), ministers (các bộ trưởng: who adopt what officials
    prepared).

    Of papers: paper (hiệp định), by_way_of (thông qua: also a verb for adopting), all_of and voters (các, phái
    đoàn: who agree on one together), none and any (không, nào: around one that did not come about), waits_for (đang
    chờ: before what is not agreed on yet).

    Of posts: foreign_minister (ngoại trưởng, bộ trưởng ngoại giao: one office), post and office (ghế, tư lệnh),
    given_to (cho: before who is given it), onto (lên: before the post to which somebody is raised), chairs_it and
    heads_it (đồng chủ tịch, chủ tịch: the seat of who chairs a meeting, or who may).

    Of gifts: donates (viện trợ: behind the state whose gift is handed over).

    With a visitor: brings_along (tháp tùng có: before the titles of who travels with him).

    Of sides: friends (phía bạn: the other state than the outlet's own, beside a position; no_friends follow where
    it is somebody's friends, friends_send stand before whom that side sends), talked_to (với: before whom one
    speaks to), talks_series (các cuộc tiếp xúc song phương) and met_in_turn (với: what a sentence behind opens with
    that tells of one), each_one (với từng trưởng đoàn: each of several who are met), heads_party (làm trưởng đoàn:
    of who leads those who come by ship). holds_talks (hội đàm: what those do who have just drilled), after_drill
    (kết thúc tuần tra: what a sentence opens with that comes next).

    Of years: programme (lịch trình: above a list of what is to come), anniversary (kỷ niệm), compared (so với),
    last_year (năm ngoái), originally (vốn: before what is told of a noun), span (tuần: of time, before sau khi),
    calendar, this_week and coming_week (lịch, tuần này, tuần tới: in the headline of a calendar of what is to come),
    so_far (đến nay: before what is counted up), whereby (theo đó: before what a document holds), afterwards (ngay
    sau đó: to what came next on a day), over (khép lại: of a year that ends), following (tiếp nối: before what was
    just held).
    """

    part: Part
    words: tuple[Template, ...] = Field(
        min_length=1, description="in small letters; [x] is optional, {a|b} a choice: lần [thứ]"
    )

    def wordings(self) -> Iterator[str]:
        """Every wording."""
        for template in self.words:
            yield from expand(template)


def either(words: Iterable[str]) -> str:
    """An alternation of words for a regular expression, the longest first; one that never matches without words."""
    return "|".join(map(re.escape, _longest_first(words))) or "(?!)"


def at_word(words: Iterable[str]) -> str:
    r"""The same, none of them inside a word: as `(?<!\w)(?:a|b)`, but several times as fast to search for.

    The first letter comes first: the engine then skips to the next one by itself, and looks behind only there.
    """
    rests: dict[str, list[str]] = {}
    for word in _longest_first(words):
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    choices = (rf"{first}(?<!\w{first})(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?:{'|'.join(choices) or '(?!)'})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
