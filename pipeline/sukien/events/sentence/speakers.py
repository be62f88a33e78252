"""Who "tôi" is: whoever answers in an interview, or says it in the same sentence.

"Đại tá X: Tháng 4, tôi dự ADSOM+ tại Singapore." goes on over paragraphs, until somebody else has the word. "Tôi đã gặp
Bộ trưởng Y hôm 5/6", Tướng X nói. Where nobody's name opens the answers ("Đại sứ X dành cho báo cuộc trò chuyện. / Thưa
Đại sứ, …? / Tháng 4, tôi …"), whoever is told to be interviewed gives them, once a question was asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sukien.events.sentence.cues import Cues
from sukien.mention import Mention
from sukien.people import Person
from sukien.text import Text

if TYPE_CHECKING:
    from sukien.events.sentence.named import Named

_LABEL = re.compile(r"[-–\s]*[^\W\d][^:.!?\n]{0,60}?: ?")
"""What a paragraph opens with in which somebody has the word: "PV:", "- Ông X:"."""
_THINKS = r"(?: [^\W\d_]+){1,3} {content}(?!\w)"
"""What stands behind "tôi" where what follows is told of others."""
_QUESTION = ("?", "…", "...")
"""What a paragraph ends with in which something is asked."""
_BEFORE = 7
"""How many characters (a dash, "ông") may stand before a name that opens a paragraph."""


class Speakers:
    """Whoever has the word at each place of an article."""

    def __init__(self, text: Text, cues: Cues, named: Mapping[int, Sequence[Named]]) -> None:
        self._text, self._cues, self._named = text, cues, named
        self._turns: list[tuple[int, Person | None]] | None = None

    def of(self, index: int, cue: Mention) -> Person | None:
        """Who "tôi" is in a sentence; nobody where he only thinks of what others do: "Tôi chắc rằng Lào sẽ …"."""
        if self._cues.pack.pattern(_THINKS).match(self._text.lower, cue.end) is not None:
            return None
        says = (n for n in self._named.get(index, ()) if self._is_said_by(n))
        teller = next(says, None)
        return teller.person if teller is not None else self._answering(cue.start)

    def _is_said_by(self, named: Named) -> bool:
        stop = named.end + self._text.text.startswith(",", named.end)
        return self._cues.starting_at("says", stop) is not None

    def _answering(self, offset: int) -> Person | None:
        if self._turns is None:
            self._turns = self._answers()
        return next((person for start, person in reversed(self._turns) if start <= offset), None)

    def _answers(self) -> list[tuple[int, Person | None]]:
        """Where each paragraph of an interview begins, with whoever answers there."""
        out: list[tuple[int, Person | None]] = []
        last: Person | None = None
        asked = self._interviewed()
        for section in self._text.sections:
            if last is None and self._text.text[: section.end].rstrip().endswith(_QUESTION):
                last = asked
            label = _LABEL.match(self._text.text, section.start, section.end)
            named = self._opening(section.start) if label is not None else None
            last = named or last
            if last is not None:
                out.append((section.start, named if label is not None else last))
        return out

    def _interviewed(self) -> Person | None:
        """Who is told to answer a newspaper's questions: nobody else is named in that sentence."""
        for cue in self._cues.all("interview", 0, len(self._text.text)):
            people = {n.person.id: n.person for n in self._named.get(self._text.sentence_at(cue.start), ())}
            if len(people) == 1:
                return next(iter(people.values()))
        return None

    def _opening(self, start: int) -> Person | None:
        """Who is named with a colon behind where a paragraph begins."""
        rows = self._named.get(self._text.sentence_at(start), ())
        opens = (n for n in rows if start <= n.start <= start + _BEFORE)
        return next((n.person for n in opens if self._text.text.startswith((":", " :"), n.end)), None)
