"""Recurring meetings, forums and exercise series, and the words that stand around their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sukien.rules.kinds.base import Phrase, Rule
from sukien.rules.kinds.words import either
from sukien.rules.shorter import Shorter
from sukien.rules.template import Template, expand

Level = Literal[
    "leader", "minister", "senior official", "working group", "chief of defence", "service chief", "parliament",
    "forum", "bilateral", "exercise",
]  # fmt: skip


class Meeting(Rule):
    """A series, with the ways to write it. Wordings are templates: `[x]` optional, `{a|b}` a choice.

    The rule's id is `meeting.` and the meeting's id, and where one series needs several rules, a further name:
    `meeting.ADMM`, `meeting.APEC.acronym`.
    """

    id: str = Field(pattern=r"^meeting\.[A-Z][A-Z0-9_]*(\.[a-z_]+)?$")
    level: Level
    name: str = Field(description="the English name by which the series is known")
    contract: bool = Field(
        default=False,
        description="whether events bear its id beside its name; those of packs over the built-in one always do",
    )
    acronyms: tuple[Template, ...] = Field(default=(), description="capitals as written, small letters in any case")
    evidence: Literal["none", "article", "near", "session"] = Field(
        default="none",
        description="what an acronym needs before it counts: nothing, the subject in the article, a cue beside it, or "
        "a cue that it meets (it is also a group of states or an organisation)",
    )
    misprints: bool = Field(default=False, description="whether a token one edit away is read as the acronym")
    cores: tuple[Template, ...] = Field(default=(), description="names that count only after a head (hội nghị …)")
    names: tuple[Template, ...] = Field(default=(), description="names that carry their head, in any case")
    titles: tuple[Template, ...] = Field(default=(), description="names that count only with their capitals")
    modified: dict[str, str] = Field(default_factory=dict, description="word between head and core -> another id")
    states: Literal["none", "optional", "required"] = Field(
        default="none", description="whether states after the name belong to it (Việt Nam - Italia)"
    )
    partners: dict[str, str] = Field(
        default_factory=dict,
        description="alpha-2 code of the state after the name -> the id of that series; * for any other",
    )

    members: str | None = Field(
        default=None, description="id of the group whose states meet, told of as held or not: ASEAN"
    )
    parties: tuple[str, ...] = Field(
        default=(), description="alpha-2 codes of the states whose series it is, told of with it or not: KR, US"
    )
    seat: str | None = Field(
        default=None, pattern="^[A-Z]{2}$", description="alpha-2 code of the state where it is held every time"
    )
    chair: str | None = Field(default=None, description="id of the group whose chair of the year hosts it: ASEAN")
    hosts: dict[int, str] = Field(
        default_factory=dict, description="alpha-2 code of the state where it is held, by year: 2017: VN"
    )

    years: dict[int, int] = Field(
        default_factory=dict, description="the year in which each numbered meeting was held: 12: 2018"
    )

    @property
    def meeting(self) -> str:
        """The id of the meeting, as CONTRACT.md and the gold articles use it."""
        return self.id.split(".")[1]

    def phrases(self) -> Iterator[Phrase]:
        """Names and cores in any case, titles and acronyms with their capitals."""
        for template in (*self.cores, *self.names):
            yield from (Phrase(wording, "any") for wording in expand(template))
        for template in (*self.titles, *self.acronyms):
            yield from (Phrase(wording, "title") for wording in expand(template))


class MeetingWords(Rule):
    """Words around the names of meetings; lists of literal lower-case words, joined into patterns by the extractor."""

    heads: tuple[str, ...] = Field(description="what a core needs before it: hội nghị, cuộc họp")
    between: tuple[str, ...] = Field(description="what may stand between a head and a core: trực tuyến, các")
    joiners: tuple[str, ...] = Field(description="what joins the states of a series, or the items of a list: -, và")
    whose: tuple[Template, ...] = Field(
        description="what may stand in a name before a body, and no rule writes out: các nước, thành viên (ASEAN)"
    )
    whose_links: tuple[str, ...] = Field(description="what joins such words: các nước thuộc khối (ASEAN)")
    bodies: dict[str, tuple[Template, ...]] = Field(
        description="a body as names of series have it -> its other names: ASEAN: Hiệp hội các quốc gia Đông Nam Á"
    )
    blocs: tuple[str, ...] = Field(description="what can stand in a state's place: EU, ASEAN")
    sides: tuple[str, ...] = Field(description="blocs that sit at a table as one side: EU")
    offices: tuple[str, ...] = Field(
        description="what may stand before the partner of an informal meeting: Bộ trưởng Quốc phòng"
    )
    members: tuple[str, ...] = Field(description="alpha-2 codes of ASEAN's members, which are no partners of it")
    state_leads: tuple[str, ...] = Field(
        description="what may stand between a name and its states or number: cấp Thứ trưởng"
    )
    no_sides: tuple[str, ...] = Field(
        description="what makes 'với' or 'giữa' behind a name lead to no sides: sự, tư cách"
    )
    session: tuple[str, ...] = Field(description="cues right before the name of a group or body, that it meets")
    session_follow: tuple[str, ...] = Field(description="cues right behind such a name: diễn ra, cấp bộ trưởng")
    groups: tuple[str, ...] = Field(description="what makes it the states, whatever follows: các nước (G7)")
    bearers: tuple[str, ...] = Field(description="what else bears such an acronym as its name: đội bóng")
    near: tuple[str, ...] = Field(description="further cues before an acronym that has other readings")
    exercise: tuple[str, ...] = Field(description="cues right before the name of an exercise")
    attended: tuple[str, ...] = Field(
        description="further cues right before its name, in an article that speaks of exercises: khép lại (Alon)"
    )
    again: tuple[str, ...] = Field(
        description="what stands right before the name of an exercise that was told of before: ý tưởng tổ chức (Komodo)"
    )
    called: tuple[str, ...] = Field(description="words right before its name that an exercise may stand far from")
    drills: tuple[str, ...] = Field(description="words of an article that speaks of exercises: tập trận")
    exercise_follow: tuple[str, ...] = Field(
        description="what behind a name says, in such an article, that an exercise bears it: do (Thái Lan đăng cai)"
    )
    not_exercise: tuple[str, ...] = Field(description="what before a name says that it is a place: tại")
    exercise_heads: tuple[str, ...] = Field(description="what stands before the name of an exercise that no rule lists")
    fillers: tuple[str, ...] = Field(description="what may stand between a cue and the name: song phương, mang tên")
    subject: tuple[str, ...] = Field(description="words that show that an article is about this field")
    elsewhere: tuple[str, ...] = Field(description="words of a paragraph that is about something else (phòng khám)")
    holders: tuple[str, ...] = Field(description="'lần thứ 3 hai nước tổ chức VINBAX': who, so that 3 is the edition")
    hold: tuple[str, ...] = Field(description="what they do: tổ chức")
    follow: tuple[str, ...] = Field(description="what may follow a bare number that is an edition: ADMM 17 tại")
    counting: tuple[str, ...] = Field(description="what makes 'lần thứ hai' a count of something else: liên tiếp")
    ordinals: dict[int, tuple[str, ...]] = Field(description="number -> its words after 'thứ'")
    misprint_subject: tuple[str, ...] = Field(description="words that an article has before misprints are mended in it")
    other_acronyms: tuple[str, ...] = Field(description="real acronyms that are no misprints of a meeting's")
    series_heads: tuple[str, ...] = Field(description="heads of an unlisted series that has its acronym in brackets")
    series_scope: tuple[str, ...] = Field(description="words that show that such a series is international")
    counted_heads: tuple[str, ...] = Field(description="heads of an unlisted series that has a number: lần thứ 7")
    counted_commas: tuple[str, ...] = Field(description="words whose comma belongs to such a name: phòng, chống")
    joint_bodies: tuple[str, ...] = Field(description="bodies of two states, whose numbered sessions are talks")
    series_not: tuple[str, ...] = Field(description="words that show that such a name is none of a meeting")

    @property
    def shorter(self) -> Shorter:
        """How a text is put shorter in which the names of series are looked for."""
        whose = (wording for template in self.whose for wording in expand(template))
        bodies = {body: [w for template in names for w in expand(template)] for body, names in self.bodies.items()}
        return Shorter(whose, self.whose_links, bodies)

    def pattern(self, field: str) -> str:
        """The words of a list as the body of a regular expression, longest first."""
        return either(getattr(self, field))
