"""Who chairs an event: by a word for chairing, or as the meeting's own chair."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import Draft
from sukien.events.model.placing import place_of
from sukien.events.model.stretches import when_of
from sukien.events.model.time import overlap
from sukien.events.people.handed_on import is_handing_on
from sukien.events.people.state_chairs import chairing_state
from sukien.events.places.scene import told_before
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.named import Named
from sukien.events.sentence.ordinal import numerals
from sukien.events.states.stagers import chairing_states
from sukien.events.states.states import LIST, add_states
from sukien.events.story.absent import stays_away
from sukien.events.story.sides import sides, with_whom
from sukien.events.story.story import Story, are_facing
from sukien.mention import Mention

_CHAIR = "role.chair"
"""The head of the position of whoever chairs a body (Chủ tịch ADMM)."""
_HOST = 9
"""How many characters may stand between a word for chairing and "chủ nhà"."""
_MEETS = r"(?<!\w){meeting}"
"""The word behind one for chairing that means the meeting which is announced: "X sẽ chủ trì hội nghị"."""
_OF = 6
"""How many characters (" của ") may stand between "dưới sự chủ trì" and who chairs."""
_NEAR = 30
"""How many characters may stand between a name with its titles and the word for chairing."""
_EARLIER = r"{after|before} "
"""What a sentence opens with that tells first what took place before or after."""
_POST = 75
"""The longest rest of a position, in characters."""
CHAIRED = ("meeting", "talks", "ceremony", "exercise")
"""Types of events that somebody chairs."""
_SESSION = r"(?<!\w){plenary}"
"""A session of a meeting of several days, one of which it is on: "chủ trì phiên toàn thể ngày 27/11"."""
_SESSIONS = r" ?{sessions}(?!\w)"
"""What stands behind a word for chairing, or opens its sentence, that means several meetings: "cả hai hội nghị"."""
_UNDER = 8
"""How many characters ("Dưới sự") may stand before a word for chairing that opens a sentence."""
_OBJECT = 20
"""How many characters behind a word for chairing may end that name a session."""
_SITTING = 30
"""How many characters ("phiên họp đầu tiên của") may stand between a word for chairing and the name of the meeting."""
_OPENS = 6
"""How many characters (a number, a dash) may stand before a word for chairing that opens a sentence."""
_JOINTLY = r"{jointly} "
"""What a word for chairing opens with that several do."""
_WITH = r" {with} ?$"
_ACTS = r" (?:(?:{auxiliary}|{also}) )*"
"""What stands between a state and the word for chairing."""
_HOW = r"(?<!\w){how} ?$"
"""What stands before a state of whose chairing somebody speaks."""
_CONTENT = r"(?<!\w){content} "
"""What stands behind somebody who only speaks of whoever is to chair: "X tin rằng bạn xứng vai người chủ trì"."""
_AHEAD = 8
"""How many characters ("sẽ") before a word for chairing that may begin which puts it off."""


def chairs(story: Story, index: int, told: list[Draft]) -> None:
    """The people who stand directly at a word for chairing: "do X chủ trì", "chủ trì hội nghị, X"."""
    begin, end = story.text.sentences[index]
    own = [d for d in told if d.type in CHAIRED and not is_handing_on(story, d)]
    main, cues = story.main(), [c for c in story.cues.all("chair", begin, end) if not _steers(story, index, c)]
    # Without a word for chairing it does not matter what was told before, unless nothing else was told.
    asked = not own and (main is None or bool(cues))
    before = told_before(story, index) if (asked or cues) and not story.is_parted(index) else []
    last = [d for d in before if d.type in CHAIRED]
    drafts = own or _last_session(story, index, cues) or _just_sat(main, last)
    drafts = drafts or ([main] if main is not None else last)
    cues = cues if drafts else []
    if not drafts and (coming := story.ahead()) is not None and coming.sentence < index:
        meets = story.pack.pattern(_MEETS)
        cues = [
            c for c in story.cues.all("chair", begin, end) if meets.search(story.text.lower, c.start, c.end + _HOST)
        ]
        drafts = [coming]
    for cue in cues:
        bound = _in_office(story, index, cue) or _sessions(story, cue) or _prepared(story, index, cue)
        bound = bound or _beside_talks(story, cue, own, last, main)
        bound = bound or _bound(story, index, cue, own or _meant(story, index, cue, drafts, last))
        ahead = story.cues.first("status", max(begin, cue.start - _AHEAD), cue.start, "planned") is not None
        _chaired(story, index, cue, [d for d in bound if not (ahead and d.status == "occurred")])
        # "Đối thoại Chính sách Quốc phòng. Đồng chủ trì: A và B. Hai bên ký …": it is they who sign
        story.facing = next((d for d in bound if d.type == "talks" and are_facing(d.people)), story.facing)
    for draft in drafts:
        if draft.type == "meeting" and not draft.chairs:
            _presides(story, index, draft)


def _steers(story: Story, index: int, cue: Mention) -> bool:
    """Whether such a word is no chair's: it does not stand behind a meeting and "do" ("tàu do X điều khiển")."""
    if cue.norm["value"] != "by":
        return False
    before = [a for a in story.anchors[index] if a.end <= cue.start]
    held = bool(before) and before[-1].type in ("meeting", "talks")
    return not (held and story.cues.all("of", before[-1].end, cue.start, "by"))


def _last_session(story: Story, index: int, cues: list[Mention]) -> list[Draft]:
    """The meeting or talks just told, of which a sentence goes on to tell: "Dưới sự chủ trì của A và B, hai bên …"."""
    begin, _ = story.text.sentences[index]
    there = story.cues.starting_at("there", begin)  # "Tại đây, dưới sự chủ tọa của X, các nước thông qua …"
    begin = there.end if there is not None else begin
    if not cues or story.is_parted(index) or cues[0].start - begin > _UNDER:
        return []
    sessions = [d for d in told_before(story, index) if d.type in ("meeting", "talks")]
    return [] if story.main() in sessions else sessions[-1:]


def _just_sat(main: Draft | None, last: list[Draft]) -> list[Draft]:
    """The meeting just told, beside which the main one only gives its days: "Lúc SLD chưa mở, FPDA họp"."""
    held = [d for d in last if d.type == "meeting" and d.scene and d is not main]
    return held[-1:] if main is not None and main in last and not main.scene else []


def _in_office(story: Story, index: int, cue: Mention) -> list[Draft]:
    """The meeting as the chair of which somebody chairs: "X, trong vai trò Chủ tịch AMM-53, điều hành các phiên"."""
    offices = [x for x in story.mentions(index, m.ROLE) if x.norm.get("head") == _CHAIR and x.end < cue.start]
    beside = (x for x in offices if not story.text.text[x.end : cue.start].strip(" ,-0123456789"))
    office = next(beside, None)
    if office is None or story.cues.ending_at("capacity", office.start) is None:
        return []
    series = next((x for x in story.mentions(index, m.MEETING) if office.covers(x)), None)
    name = series.norm.get("meeting_id") if series is not None else None
    return [d for d in story.drafts if d.type == "meeting" and name and d.meeting == name][-1:]


def _beside_talks(story: Story, cue: Mention, own: list[Draft], last: list[Draft], main: Draft | None) -> list[Draft]:
    """The meeting whose chair somebody meets: "… dự ADSOM. Ông gặp riêng người chủ trì là X"."""
    if cue.norm["value"] != "person" or any(d.type != "talks" for d in own):
        return []
    held = [d for d in last if d.type == "meeting"]
    return held[-1:] or ([main] if main is not None and main.type == "meeting" else [])


def _prepared(story: Story, index: int, cue: Mention) -> list[Draft]:
    """The meeting that another prepares, by whom it is to be chaired: "chuẩn bị cho Hội nghị cấp cao do X chủ trì"."""
    last = next((a for a in reversed(story.anchors[index]) if a.end <= cue.start), None)
    if last is None or not last.ready or not story.cues.all("of", last.end, cue.start, "by"):
        return []
    return [draft for at, draft in story.anchored if at == last.start][:1]


def _sessions(story: Story, cue: Mention) -> list[Draft]:
    """The last two or three meetings that were told, where a number means them: "chủ tọa cả hai cuộc họp".

    Also where it opens the sentence: "Cả hai đều do X chủ trì".
    """
    sessions, lower = story.pack.pattern(_SESSIONS), story.text.lower
    begin, _ = story.text.sentences[story.text.sentence_at(cue.start)]
    words = sessions.match(lower, cue.end)
    if words is None and story.cues.first("of", begin, cue.start, "by") is not None:
        words = sessions.match(lower, begin)
    if words is None:
        return []
    numbers = numerals(story.pack)
    count = next((numbers[word] for word in words[0].split() if word in numbers), 0)
    meetings = sorted((d for d in story.drafts if d.type == "meeting" and not d.recalled), key=lambda d: d.last_told)
    return meetings[-count:] if 1 < count <= len(meetings) else []


def _meant(story: Story, index: int, cue: Mention, drafts: list[Draft], last: list[Draft]) -> list[Draft]:
    """What is chaired, where the sentence does not name it: the one that was told right before, else the main event.

    "10 giờ: Lễ đón Bộ trưởng X. Đại tướng Y chủ trì.", "Đồng chủ trì là X và Y". But of the main event nothing is
    told by what is chaired on another day ("Kế hoạch được thống nhất tại phiên họp tháng 10/2015, do X chủ trì").
    """
    begin, end = story.text.sentences[index]
    session = story.pack.pattern(_SESSION).search(story.text.lower, cue.start, cue.end + _OBJECT)
    dates = [when_of([date]) for date in story.mentions(index, m.DATE)] if session is None else []
    closes = not story.text.text[cue.end : end].strip(" .")
    if last and not dates and (cue.start - begin < _OPENS or (closes and len(last) == 1)):
        return [d for d in last if d is story.main()] or [d for d in last if d is last[0] or d in last[0].twins]
    return [d for d in drafts if not dates or d.when is None or any(overlap(d.when, when) for when in dates)]


def chair_of(story: Story, index: int) -> list[tuple[Named, Mention]]:
    """Whoever a sentence tells to chair, right before the word for it, and that word."""
    out = []
    for cue in story.cues.all("chair", *story.text.sentences[index]):
        before, _ = sides(story.named(index), story.text, story.cues, cue.start, cue.end)
        if before and not _steers(story, index, cue) and _leads(story, before[0].end, cue.start):
            out += [(named, cue) for named in before]
    return out


def commands(story: Story, index: int) -> None:
    """Who commands an exercise, or leads a side of it, told with it or right after: "tổ tuần tra do X chỉ huy"."""
    begin, end = story.text.sentences[index]
    cues = story.cues.all("leads", begin, end)
    if not cues:
        return
    drafts = [d for d in story.told if d.type == "exercise"]
    last = (told_before(story, index) or _told_again(story, index))[-1:] if not story.told else []
    if last and last[0].type == "exercise":
        drafts = last if not story.is_parted(index) or last[0] is story.main() else []
    for cue in cues if drafts else ():
        before, _ = sides(story.named(index), story.text, story.cues, cue.start, cue.end)
        if before and _only_before(story, begin, before[0].start):
            continue
        if before and before[0].mention.label == m.PERSON and _leads(story, before[0].end, cue.start):
            for draft in drafts:
                draft.add_people([n.person for n in before])


def _told_again(story: Story, index: int) -> list[Draft]:
    """What the sentence before told more of: "Chuyến tuần tra diễn ra từ ngày 27 đến 29/4. Dẫn đầu đoàn ta là X"."""
    return [d for d in story.drafts if d.last_told == index - 1]


def _only_before(story: Story, begin: int, start: int) -> bool:
    """Whether an exercise only came before what the rest tells: "Sau đợt tuần tra chung, X sẽ dẫn đầu đoàn thăm …"."""
    first = story.pack.pattern(_EARLIER).match(story.text.lower, begin)
    return first is not None and "," in story.text.text[begin:start]


def _presides(story: Story, index: int, draft: Draft) -> None:
    """Whoever bears the office of the meeting's own chair: "Đại tướng X, Chủ tịch ADMM"."""
    offices = [x for x in story.mentions(index, m.ROLE) if x.norm.get("head") == _CHAIR]
    for named in story.people(index) if offices else ():
        for office in (x for x in offices if (named.start <= x.start and x.end <= named.end) or _as(story, named, x)):
            series = next((x for x in story.mentions(index, m.MEETING) if office.covers(x)), None)
            edition = series.norm.get("edition") if series is not None else None
            if series is None or series.norm.get("meeting_id") != draft.meeting or edition not in (None, draft.edition):
                continue
            draft.add_people([named.person], chair=True)
            draft.prove("chairs", named.mention, office.rule)


def _as(story: Story, named: Named, office: Mention) -> bool:
    """Whether somebody acts in an office that is told beside him: "X, trong vai trò Chủ tịch ADMM, điều hành …"."""
    capacity = story.cues.ending_at("capacity", office.start)
    if capacity is None:
        return False
    if named.end <= capacity.start:
        return not story.text.text[named.end : capacity.start].strip(" ,")
    return not story.text.text[office.end : named.start].strip(" ,-0123456789")


def _bound(story: Story, index: int, cue: Mention, drafts: list[Draft]) -> list[Draft]:
    """The events that a word for chairing has as its object ("chủ trì lễ đón rồi hội đàm"), else all."""
    before = [a for a in story.anchors[index] if a.end <= cue.start]
    if len(drafts) > 1 and before and _by(story, before[-1], cue):
        own = [d for d in drafts if _told_by(d, before[-1])]
        return [d for d in drafts if d in own or any(d in o.twins for o in own)] or drafts
    if len(drafts) > 1 and before and _passive(story, cue) and not before[-1].joined:
        # "được thống nhất tại ADSOM, trước khi ADSOM WG rà soát dưới sự điều hành của X"
        return [d for d in drafts if _told_by(d, before[-1])] or drafts
    named = next((a for a in story.anchors[index] if cue.end <= a.start <= cue.end + _SITTING), None)
    own = [d for d in drafts if named is not None and named.form == "name" and _told_by(d, named)]
    if len(drafts) > 1 and own:
        return own  # "Lào và Nga đồng chủ trì phiên họp đầu tiên của Nhóm chuyên gia ADMM+"
    before = [a for a in before if "," not in story.text.text[a.end : cue.start]]
    if before and any(a.start >= cue.end for a in story.anchors[index]):
        # "sau lễ đón do X chủ trì, A và B hội đàm"
        own = [d for d in drafts if _told_by(d, before[-1])]
        if own and (story.text.text[cue.end : cue.end + 1] == "," or _passive(story, cue)):
            return own
    following = (a for a in story.anchors[index] if 0 <= a.start - cue.end <= 1)
    kind = next((a.type for a in following), None)
    staged = [d for d in story.told if d.type == kind == "ceremony"]
    return [d for d in drafts if d.type == kind] or staged or drafts


def _by(story: Story, anchor: Anchor, cue: Mention) -> bool:
    """Whether who chairs something is told behind it: "cuộc diễn tập … do X điều hành", "dự MCIS-9 do Y chủ trì"."""
    named = anchor.type == "exercise" or (anchor.type, anchor.form) == ("meeting", "name")
    return named and bool(story.cues.all("of", anchor.end, cue.start, "by"))


def _told_by(draft: Draft, anchor: Anchor) -> bool:
    """Whether a word tells of an event: its own, or the name of its meeting again."""
    if any(p.field == "type" and p.start == anchor.start for p in draft.proofs):
        return True
    return anchor.meeting is not None and draft.meeting == anchor.meeting.norm.get("meeting_id")


def _passive(story: Story, cue: Mention) -> bool:
    """Whether who chairs is named behind "của": "ARF khai mạc dưới sự chủ trì của X, khép lại loạt hội nghị …"."""
    return story.cues.ending_at("of", cue.end) is not None or story.cues.starting_at("of", cue.end) is not None


def _chaired(story: Story, index: int, cue: Mention, drafts: list[Draft]) -> None:
    """The people before or behind a word for chairing, or the state that stands there, chair these events."""
    there = [n for n in story.named(index) if not stays_away(story, n)]
    before, behind = sides(there, story.text, story.cues, cue.start, cue.end)
    chosen: list[Named] = []
    chairing = chairing_state(story, index, cue)
    if chairing is not None:
        for draft in drafts:
            add_states(draft, story.pack, [chairing], None)
            if draft.place is None or draft.place.country is None:
                draft.place = place_of(story.text, chairing, ())
                draft.prove("location.country", chairing)
        return
    named_behind = bool(behind) and behind[0].start - cue.end <= _OF and _passive(story, cue)
    if cue.norm["value"] == "person" and behind and behind[0].start - cue.end <= _NEAR:
        beside = behind[0].start - cue.end <= 1  # "bên cạnh A, B và người chủ tọa X"
        named_behind |= beside or story.cues.ending_at("copula", behind[0].start) is not None
    if before and not named_behind and _leads(story, before[0].end, cue.start):
        subject = with_whom(story, before[0], index) if len(before) == 1 else None
        chosen = [subject, *before] if subject is not None else before  # "X, sáng qua, đã cùng Y chủ trì …"
        chosen = [*chosen, *_jointly(story, cue, behind)]
    elif behind and _is_chair(story, index, cue, behind[0]):
        chosen = behind[:1] if cue.norm["value"] == "person" else behind
    if not chosen:
        for draft in drafts:
            add_states(draft, story.pack, chairing_states(story, cue.start, index), None)
            add_states(draft, story.pack, _states_behind(story, index, cue), None)
        state = next((c for c in story.mentions(index, m.COUNTRY) if 0 <= cue.start - c.end <= 1), None)
        if state is not None and story.cues.ending_at("of", state.start) is not None:
            for draft in drafts:
                add_states(draft, story.pack, [state], None)
    for draft in drafts:
        draft.add_people([n.person for n in chosen], chair=True)
        for one in chosen:
            draft.prove("chairs", one.mention, cue.rule)


def _states_behind(story: Story, index: int, cue: Mention) -> list[Mention]:
    """The two states that hold the chair together: "với hai đồng chủ tịch Campuchia và Hàn Quốc"."""
    rows = [c for c in story.mentions(index, m.COUNTRY) if c.start >= cue.end]
    joint = len(rows) > 1 and story.pack.pattern(LIST).fullmatch(story.text.text, rows[0].end, rows[1].start)
    return rows[:2] if joint and rows[0].start - cue.end <= 1 else []


def _jointly(story: Story, cue: Mention, behind: Sequence[Named]) -> list[Named]:
    """With whom somebody chairs, behind what is chaired: "đồng chủ trì Đối thoại Việt Nam - Lào lần thứ 5 với Y"."""
    beside = story.pack.pattern(_WITH).search(story.text.lower, cue.end, behind[0].start) if behind else None
    direct = beside is not None and beside.start() == cue.end  # "X chia đôi ghế chủ tọa với Y"
    if not direct and story.pack.pattern(_JOINTLY).match(story.text.lower, cue.start) is None:
        return []
    parted = beside is None or set(",;:()") & set(story.text.text[cue.end : beside.start()])
    return [] if parted else [behind[0]]


def _is_chair(story: Story, index: int, cue: Mention, named: Named) -> bool:
    """Whether the first who is named behind a word for chairing does it."""
    if named.start - cue.end <= _NEAR:
        return True
    return _named_at_last(story, index, cue, named) or _fronted(story, index, cue, named)


def _named_at_last(story: Story, index: int, cue: Mention, named: Named) -> bool:
    """Whether a name closes "Chủ trì Hội nghị Bộ trưởng Quốc phòng ASEAN lần thứ 18 là …"."""
    meetings = [x for x in story.mentions(index, m.MEETING) if cue.end <= x.start and x.end <= named.start]
    others = [n for n in story.named(index) if cue.end <= n.start < named.start]
    return bool(meetings) and not others and story.cues.ending_at("copula", named.start) is not None


def _fronted(story: Story, index: int, cue: Mention, named: Named) -> bool:
    """Whether a name is the subject behind words in front: "Chủ tọa lễ khai mạc tại trại Aguinaldo, tướng X nói …"."""
    begin, _ = story.text.sentences[index]
    if story.text.text[begin : cue.start].strip(" \"'-*"):
        return False
    told = story.mentions(index, m.MEETING, m.DATE, m.LOCATION)
    length = sum(x.end - x.start for x in told if cue.end <= x.start and x.end <= named.start)
    if named.start - cue.end - length > _POST:
        return False
    comma = story.text.text.find(",", cue.end, named.start) >= 0
    return comma and any(cue.end <= a.start < named.start for a in story.anchors[index])


def _leads(story: Story, start: int, end: int) -> bool:
    """Whether only the rest of a position stands between a name and the word for chairing."""
    gap = story.text.lower[start:end]
    posts = story.mentions(story.text.sentence_at(start), m.ROLE, m.ORGANIZATION)
    if _of_state(story, start, end) or story.pack.pattern(_CONTENT).search(story.text.lower, start, end) is not None:
        return False
    bare = len(gap) - sum(x.end - x.start for x in posts if x.label == m.ROLE and start <= x.start and x.end <= end)
    if bare <= _NEAR:
        return True
    return (
        len(gap) <= _POST
        and ";" not in gap
        and not (story.cues.all("of", start, end, "by") or story.cues.all("attend", start, end))
    )


def _of_state(story: Story, start: int, end: int) -> bool:
    """Whether a state does it, of which somebody speaks: "X chúc ADMM+ do Lào chủ trì", "X khen cách Lào điều hành"."""
    states = [c for c in story.mentions(story.text.sentence_at(start), m.COUNTRY) if start < c.start and c.end <= end]
    acts = story.pack.pattern(_ACTS)
    if not states or acts.fullmatch(story.text.lower, states[-1].end, end) is None:
        return False
    by = story.cues.ending_at("of", states[-1].start, "by")
    how = story.pack.pattern(_HOW).search(story.text.lower, start, states[-1].start)
    return (by is not None and by.start > start) or how is not None
