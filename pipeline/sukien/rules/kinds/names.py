"""Words that make, introduce or follow the names of people."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, field_validator

from sukien.rules.kinds.base import Rule


class NameWords(Rule):
    """A set of words with one part in recognising names; `role` says which.

    Names themselves: famous (Obama, known by itself), surname, rare_surname: Vietnamese and Sino-Vietnamese family
    names, and those that are common words too; middle: second syllables that show a name whatever stands first (Thị);
    given: syllables common in Vietnamese given names; foreign_given: first names of other languages; onset, rime: the
    building blocks of Vietnamese syllables. Inside foreign names: particle (bin, van der), homograph_particle (do, la:
    Vietnamese words too), article (al-Sisi), elided (d'Arbois), apostrophe (the O of O'Brien),
    double_first, double_last (names of two with a hyphen: Jean-Claude, Díaz-Canel), suffix (Jr.).

    Before a name: honorific (ông, PGS), academic (giáo sư: a post too), courtesy and courtesy_more (Samdech Techo,
    Datuk Seri), qualifier (between a rank and a name: về hưu), counterpart (người đồng cấp), invited_by (the office
    behind is another's: lời mời của), nationality (người), met (somebody is met or named), meets (between two people:
    gặp), credit (ảnh:), credited (chụp, behind its name), teaser (xem thêm: a headline follows, which a writer's name
    may close), roster (a list of people follows), opener (a capital that only opens a sentence),
    of_family (between a title and a surname that stands alone: viên tướng họ Nhậm), glued (words that
    lose their blank), noun (somebody is named: tay vợt), plural (or several are: các), spoken_for (or the body that
    is spoken for: đại diện), expert (the field stands between: chuyên gia an ninh), at_place (a place follows: tại),
    house (its number follows).

    After a name: pronoun (Anh, of the one just named), described (một nhân viên, behind a comma), does (of one who is
    known by then), lately (đã, between a name and a verb), says (only people do
    it), said (other things do it too), age (sinh năm).

    What is no name: thing, thing_after, school (đường Nguyễn Huệ, Trường … Lê Hồng Phong), namesake (famous names of
    things), eponym (foreigners who gave theirs to bodies: Trung tâm … Kofi Annan), organization_word (Bank), paper
    (Reuters), compound (Hợp tác, of which Hợp is no name), never.

    Links from a name to a title or a state: bridge, number (a title of several), alike (cùng là: a title of all who
    were named), list_begins and begins (gồm: a list of names follows), several_states (hai nước này, between an office
    and the list of those who hold it), appointed, promoted, promoted_list, confers (công bố: of who promotes others),
    delegation, led_by, replaces, nation_after (của Chile).
    What shows a state: state_body (Quân khu), soldier (chiến sĩ), small_unit, company and scholarly (show none),
    highland, sino_surname, sino_state, korean_surname, korean_syllable (whose names they are). Offices not spelt
    out: host, same_state (nước này), hosted_at (tại), same_office (người đồng cấp), successor (người kế nhiệm là),
    former (cựu).
    """

    role: Literal[
        "surname", "rare_surname", "middle", "given", "foreign_given", "onset", "rime",
        "particle", "homograph_particle", "article", "elided", "apostrophe", "double_first", "double_last", "suffix",
        "honorific", "academic", "courtesy", "courtesy_more", "qualifier", "counterpart", "invited_by", "nationality",
        "met", "meets", "somebody", "credit", "credited", "teaser", "roster", "opener", "glued", "noun", "plural",
        "spoken_for", "pronoun", "described", "expert", "does", "famous", "at_place", "lately", "says", "said", "age",
        "thing", "thing_after", "house", "school", "namesake", "eponym", "organization_word", "paper", "compound",
        "never", "bridge", "number", "alike", "list_begins", "begins", "several_states", "appointed", "promoted",
        "promoted_list",
        "confers", "delegation", "replaces", "nation_after", "host", "hosted_at", "same_office", "successor", "former",
        "led_by", "same_state", "soldier",
        "state_body", "small_unit", "company", "highland", "sino_surname", "sino_state",
        "korean_surname", "korean_syllable", "scholarly", "of_family",
    ]  # fmt: skip
    words: tuple[str, ...] = Field(
        min_length=1,
        description="a list, or one text of words with blanks between",
        json_schema_extra={"type": ["array", "string"]},
    )

    @field_validator("words", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return value.split() if isinstance(value, str) else value
