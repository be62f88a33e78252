"""Who is meant by a pronoun ("ông đã gặp …"), by "tôi", by a delegation that acts ("đoàn sẽ thăm …")."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME
from sukien.events.sentence.cues import Cues
from sukien.events.sentence.named import Named, leads
from sukien.events.sentence.ordinal import many_before
from sukien.events.sentence.speakers import Speakers
from sukien.mention import Mention
from sukien.people import Person
from sukien.rules.kinds.triggers import Cue
from sukien.text import Text

_FRONT = 40
"""How many characters ("Sáng 5/6, tại Hà Nội, ") may stand before the subject of a sentence."""
_COMRADE = "comrade"
"""The value of a word of address that another does not contradict: somebody who is quoted as đồng chí may be ông."""
_AFTER = ((":",), (":", ".", ",", ";"))
"""The marks that may follow a pronoun: of who acts, and of who is met ("Thủ tướng đã tiếp ông.")."""
_CLOSED = '", '
"""What parts a quotation from whoever said it."""


def add_pronouns(text: Text, cues: Cues, named: dict[int, list[Named]]) -> None:
    """As in "ông đã gặp …", "đoàn sẽ thăm …": the first who is named in the sentence, else in the one before.

    "Tôi" is whoever has the word. A delegation is whoever was told to lead it; whoever invites is none of those who
    come.
    """
    leader: Named | None = None
    speakers = Speakers(text, cues, named)
    for index, (begin, end) in enumerate(text.sentences):
        here = list(named.get(index, []))
        # Who "tôi" is, whoever says it may tell by a pronoun: "Tôi đã gặp X", ông nói.
        for cue in sorted(cues.all("pronoun", begin, end), key=lambda x: (x.norm["value"] == "speaker", x.start)):
            met = cues.ending_at("meets", cue.start) is not None
            if not (text.text[cue.end + 1 : cue.end + 2].islower() or text.text.startswith(_AFTER[met], cue.end)):
                continue
            if any(n.mention.start == cue.end + 1 for n in here):
                continue  # "ông al-Sisi", "bà von der Leyen": a form of address before a name that begins small
            if cue.norm["value"] == "delegation" and many_before(cues.pack, text, cue.start):
                continue  # "từng đón 49 phái đoàn tới Washington"
            rows = named.get(index, [])
            if cue.norm["value"] == "speaker":
                if (speaker := speakers.of(index, cue)) is not None:
                    rows = named.setdefault(index, rows)
                    rows.append(Named(speaker, cue, cue.start, cue.end))
                    rows.sort(key=lambda n: n.start)
                continue
            leader = _leader(cues, here, cue.start) or leader
            before = named.get(index - 1) or named.get(index - 2, [])
            said = _quotation(text, begin, cue.start)
            earlier = [n for n in rows if n.end <= cue.start and not said <= n.start < cue.start] or before
            rivals = [n for n in earlier if not _addressed_otherwise(text, cues, n, cue)]
            rivals = [n for n in rivals if cues.ending_at("invited", n.start) is None]
            if any(_witnesses(cues, n) for n in rivals):  # "trước sự chứng kiến của Đại sứ X, ông trao đổi với Y"
                rivals = [n for n in rivals if not _witnesses(cues, n)] or named.get(index - 1, [])
            # "Theo Đại sứ X, Bộ trưởng Y sẽ …, khi ông …"
            rivals = [n for n in rivals if cues.ending_at("source", n.start) is None] or rivals
            if met:
                rivals = _not_himself(text, rivals, named.get(index - 1, []), cue)
            if any(_met_first(text, cues, n, here, cue) for n in rivals):
                last = named.get(index - 1, [])
                rivals = [n for n in last if not _addressed_otherwise(text, cues, n, cue)]
            # An office of another state is meant where it is the subject: "Thủ tướng Hungary nói …, sau khi ông …".
            sure = (n.mention.label != m.ROLE or n.person.country == HOME or _is_meant(cues, n) for n in rivals)
            first = next((n for n, known in zip(rivals, sure, strict=True) if known), None)
            meant = cue
            if cue.norm["value"] == "delegation" and leader is not None:
                first, meant = leader, cue._replace(norm={"value": "head"})
            if first is not None:
                rows = named.setdefault(index, rows)
                rows.append(Named(first.person, meant, cue.start, cue.end))
                rows.sort(key=lambda n: n.start)
        leader = _leader(cues, here, end) or leader


def _quotation(text: Text, begin: int, end: int) -> int:
    """Where a quotation begins behind which its speaker stands: in it others are named ('"Tôi đã gặp X", ông nói')."""
    close = end - len(_CLOSED)
    if not text.text.startswith(_CLOSED, close):
        return end
    opens = text.text.rfind('"', begin, close)
    return opens if opens >= 0 else end


def _is_meant(cues: Cues, named: Named) -> bool:
    """Whether an office stands for who is told of: it is the subject, or only another word for him ("ông chủ …")."""
    return isinstance(cues.pack.rules.get(named.mention.rule), Cue) or _is_subject(cues.text, named)


def _is_subject(text: Text, named: Named) -> bool:
    """Whether a sentence opens with somebody, or with when and where before a comma: "Cùng ngày, vị tướng Mỹ gặp"."""
    begin, _ = text.sentences[text.sentence_at(named.start)]
    return named.start == begin or (named.start - begin <= _FRONT and text.text.endswith(", ", begin, named.start))


def _leader(cues: Cues, rows: Sequence[Named], end: int) -> Named | None:
    """Whoever is told last before an offset to lead a delegation."""
    led = [n for n in rows if n.end <= end and leads(cues, n)]
    return next((n for n in reversed(led) if cues.ending_at("of", n.start) is not None), None)


def _addressed_otherwise(text: Text, cues: Cues, named: Named, cue: Mention) -> bool:
    """Whether a person is called by another word of address than the pronoun ("bà Penny Wong": not "ông")."""
    word = text.lower[cue.start : cue.end]
    if cue.norm["value"] == "anyone":
        return False
    if named.mention.label == cue.label and {named.mention.norm["value"], cue.norm["value"]} <= {None, _COMRADE}:
        return text.lower[named.start : named.end] != word  # "Điện đàm với ông, Bộ trưởng X cho biết bà …"
    for mention in named.person.mentions:
        address = cues.ending_at("pronoun", mention.start)
        if address is not None and (address.rule == cue.rule or address.norm["value"] != _COMRADE):
            return text.lower[address.start : address.end] != word
    return False


def _witnesses(cues: Cues, named: Named) -> bool:
    """Whether somebody only watches what others do: "trước sự chứng kiến của Đại sứ X"."""
    witness = cues.ending_at("witness", named.start)
    return witness is not None and witness.norm["value"] is None


def _met_first(text: Text, cues: Cues, named: Named, rows: Sequence[Named], cue: Mention) -> bool:
    """Whether a clause before that of a pronoun only tells whom it met: "Gặp Bộ trưởng X, ông đề nghị …"."""
    if cues.ending_at("meets", named.start) is None or "," not in text.text[named.end : cue.start]:
        return False
    return bool(rows) and rows[0].person.id == named.person.id


def _not_himself(text: Text, rivals: list[Named], last: Sequence[Named], cue: Mention) -> list[Named]:
    """Whom a pronoun means that is met: not who acts in its clause, but who was told before him.

    "X thăm Ấn Độ. Thủ tướng Y đã tiếp ông": Y received X.
    """
    begin, _ = text.sentences[text.sentence_at(cue.start)]
    here = [n for n in rivals if n.end > begin]
    if not here:
        return rivals
    acting = here[-1].person  # and whoever of his state acts beside him
    return next((rows for rows in ([n for n in given if _abroad(n, acting)] for given in (here, last)) if rows), [])


def _abroad(named: Named, acting: Person) -> bool:
    """Whether somebody is another than who acts, and not of the same state."""
    return named.person is not acting and (named.person.country is None or named.person.country != acting.country)
