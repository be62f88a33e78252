"""Whether a name or acronym that can mean other things is a meeting's here (ADMM, Milan, "Hổ mang vàng")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Literal, NamedTuple

from sukien.rules import Pack
from sukien.rules.kinds.meetings import Meeting, MeetingWords
from sukien.text import Text

BEFORE = 80
"""No head or cue stands farther before a name, in code points."""
_BETWEEN = 60
"""No two names that belong together stand farther apart, in code points."""
_COUNTED = r" (?P<word>{nth|turn}) \w|-\d{1,2}(?!\d)"
"""An edition after an acronym, which shows that a meeting is meant."""
_NUMBER = r",? ?\(?{nth|turn} (?:\d{1,3}|[^\W\d]{1,6}(?: (?!{and}(?!\w))[^\W\d]{2,5})?)\)?"
_PAIR = rf"(?:[ -]{{1,3}}20\d\d(?!\d))?(?:{_NUMBER})?,? ?\(?{{known_as}}? ?"
"""What stands between a long name and its acronym."""
_OPENS = re.compile(r"(?:^|[.!?\n]) *[\"']?$")
"""What stands before the first word of a sentence."""
_YEAR = re.compile(r"[ -]20\d\d(?!\d)")
"""The year behind the name of an exercise."""
_DAYS = r"(?:(?: \w{2,5}){1,2} \d[\d/.-]*){0,2}"
"""The days behind the name of an exercise: short words and their figures (từ ngày 15 đến 22/2)."""


class Found(NamedTuple):
    """A span that is a meeting's name. The id is not the rule's where a word between head and core changes it."""

    start: int
    end: int
    rule: Meeting
    meeting: str
    how: Literal["name", "acronym"]
    corrected: str | None = None


class Evidence:
    """What must stand around a name or acronym that can mean other things, compiled once a pack."""

    def __init__(self, pack: Pack, words: MeetingWords) -> None:
        self._words = words
        self._counted, self.pair = pack.pattern(_COUNTED), pack.pattern(_PAIR)
        session, near, exercise, called = (words.pattern(field) for field in ("session", "near", "exercise", "called"))
        filler = rf"(?: +(?:{words.pattern('fillers')}))* +[\"'(]?$"
        self._cues = {
            "session": re.compile(rf"(?<!\w)(?:{session}){filler}"),
            "near": re.compile(rf"(?<!\w)(?:{session}|{near}){filler}"),
            # In quotes, the name may stand farther from the cue: tập trận thường niên Mỹ - Hàn là "Đại bàng non".
            "exercise": re.compile(rf"(?<!\w)(?:{exercise})(?:{filler}|[^.!?\n]* (?:[\"']|(?:{called}) )$)"),
        }
        # "Hổ mang vàng do Thái Lan đăng cai vừa kết thúc", in an article about exercises; a day may stand between.
        self._drills = words.drills
        self._attended = re.compile(rf"(?<!\w)(?:{words.pattern('attended')}){filler}")
        follow = words.pattern("exercise_follow")
        self._again = re.compile(rf"(?<!\w)(?:{words.pattern('again')}) +[\"']?$")
        self._run = re.compile(rf"[\"']?(?:[ -]{{1,3}}\d{{2,4}})?{_DAYS},? +(?:{follow})(?!\w)")
        self._at = re.compile(rf"(?<!\w)(?:{words.pattern('not_exercise')}) +$")
        self._bears = re.compile(rf"(?<!\w)(?:{words.pattern('bearers')}) +[\"']?$")
        self._group = re.compile(rf"(?<!\w)(?:{words.pattern('groups')}) +$")
        self._meets = re.compile(rf" (?:{words.pattern('session_follow')})(?!\w)")
        stop = rf"(?= *(?:$|[\n.,;:()\"/]|(?:{words.pattern('follow')})(?!\w)))"
        self._held = re.compile(rf"[ -](?:20\d\d|(?:\d{{1,2}}|[IVX]+){stop})(?!\w)")
        self._list = re.compile(rf"(?:-\d+)?\)?,? ?(?:{words.pattern('joiners')}) ?")
        self._elsewhere = re.compile(rf"(?<!\w)(?:{words.pattern('elsewhere')})(?!\w)")

    def standing(self, text: Text, found: Iterable[Found]) -> tuple[list[Found], set[int]]:
        """The names, the acronyms that have the evidence they need, and which of them are the second of a pair."""
        out: list[Found] = []
        pairs: set[int] = set()
        defined: set[str] = set()
        shown: set[str] = set()
        """Exercises that were named as such."""
        rows = list(found)
        for one, following in zip_longest(rows, rows[1:]):
            last = out[-1] if out else None
            paired = last is not None and self._is_pair(text, last, one)
            if one.how == "acronym" and not (
                paired
                or self._glossed(text, one, following)
                or _of_kin(text, one, out)
                or self._evident(text, one, last, defined)
                or (one.meeting in shown and self._comes_back(text, one))
            ):
                continue
            if one.rule.level == "exercise":
                shown.add(one.meeting)
            if paired and last is not None:
                pairs.add(len(out))
                defined.add(one.meeting)
                # "Hội nghị Bộ trưởng Quốc phòng ASEAN (ADMM+)": the acronym knows better.
                out[-1] = last._replace(meeting=one.meeting)
            out.append(one)
        return out, pairs

    def _is_pair(self, text: Text, first: Found, second: Found) -> bool:
        """Whether the second name is the acronym in brackets after the first (or the first in brackets after it).

        An exercise has two names that can mean other things: Phương Đông (Vostok).
        """
        if not (second.meeting + "_").startswith(first.meeting + "_"):
            return False
        translated = (
            first.how == "acronym" and first.rule.level == "exercise" and text.text[second.end : second.end + 1] == ")"
        )
        if first.how == second.how and not translated:
            return False
        return second.start - first.end < _BETWEEN and bool(self.pair.fullmatch(text.lower, first.end, second.start))

    def _glossed(self, text: Text, one: Found, following: Found | None) -> bool:
        """Whether an acronym that can mean other things has one in brackets behind it that cannot (RIMPAC)."""
        if following is None or following.meeting != one.meeting or following.rule.evidence != "none":
            return False
        return bool(self.pair.fullmatch(text.lower, one.end, following.start))

    def _runs(self, text: Text, one: Found) -> bool:
        """Whether the words around a name say that it is held, where the article speaks of exercises.

        Capitals and a year say so by themselves ("MILAN 2024").
        """
        low = max(0, one.start - BEFORE)
        year = _YEAR.match(text.text, one.end)
        drills = any(word in text.lower for word in self._drills)
        name = text.text[one.start : one.end]
        dated = year is not None and (name.isupper() or (drills and " " in name))
        held = dated or self._run.match(text.lower, one.end) or self._attended.search(text.lower, low, one.start)
        if not text.text[one.start].isupper() or not held:
            return False
        if (dated or not year) and self._at.search(text.lower, low, one.start):
            return False
        return dated or drills

    def _comes_back(self, text: Text, one: Found) -> bool:
        """Whether the name of an exercise that was told of opens a sentence, or stands where a deed would."""
        low = max(0, one.start - BEFORE)
        return bool(_OPENS.search(text.text, low, one.start) or self._again.search(text.lower, low, one.start))

    def _evident(self, text: Text, one: Found, last: Found | None, defined: set[str]) -> bool:
        """Whether an acronym that can mean other things is the meeting here."""
        need = one.rule.evidence
        if need != "none" and self._bears.search(text.lower, max(0, one.start - BEFORE), one.start):
            return False
        if need == "none" or (need != "session" and one.meeting in defined):
            return True
        if need == "article" and self._on_subject(text, one.start):
            return True
        cue = self._cues["exercise" if one.rule.level == "exercise" else "session" if need == "session" else "near"]
        if cue.search(text.lower, max(0, one.start - BEFORE), one.start):
            return True
        if need == "session" and self._in_session(text, one):
            return True
        if one.rule.level == "exercise" and self._runs(text, one):
            return True
        near = last is not None and one.start - last.end < _BETWEEN
        if near and last is not None and self._list.fullmatch(text.lower, last.end, one.start):
            return True
        counted = self._counted.match(text.lower, one.end)
        return counted is not None and (need != "session" or counted["word"] is not None)

    def _in_session(self, text: Text, one: Found) -> bool:
        """Whether what follows the name of a group or body tells of one of its meetings (APEC 2017, ASEM VI)."""
        if self._group.search(text.lower, max(0, one.start - BEFORE), one.start):
            return False
        # "G7 2018" may be a telephone.
        numbered = text.text[one.start : one.end].isalpha() and self._held.match(text.text, one.end)
        return bool(numbered or self._meets.match(text.lower, one.end))

    def _on_subject(self, text: Text, offset: int) -> bool:
        """Whether the article speaks of what these meetings are about, and the paragraph of nothing else."""
        lower = text.lower
        end = lower.find("\n", offset)
        paragraph = lower[lower.rfind("\n", 0, offset) + 1 : end if end >= 0 else None]
        if any(word in paragraph for word in self._words.subject):
            return True
        return any(word in lower for word in self._words.subject) and not self._elsewhere.search(paragraph)


def _of_kin(text: Text, one: Found, told: Iterable[Found]) -> bool:
    """Whether the series of an acronym, or one that it belongs to, was named before: "các EWG" after "ADMM+".

    Not for exercises and words (Shangri-La), which mean other things as well, nor where an acronym must meet (AMM), nor
    in brackets, where it is short for what stands before them: "Trung tâm Kiểm soát đường dài (ACC)".
    """
    if not text.text[one.start : one.end].isupper() or one.rule.level == "exercise" or one.rule.evidence == "session":
        return False
    if text.text[one.start - 1 : one.start] == "(":
        return False
    return any(f"{one.meeting}_".startswith(f"{other.meeting}_") for other in told)
