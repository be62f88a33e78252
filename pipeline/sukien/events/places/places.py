"""Where an event takes place: the place or host state that its sentence gives."""

from __future__ import annotations

from collections.abc import Sequence

from sukien import mention as m
from sukien.events.model.draft import HOME, Draft, Place
from sukien.events.model.placing import place_of
from sukien.events.places.hosts import host_of, meant_state, office_of, seat_of
from sukien.events.places.leaving import left_behind
from sukien.events.places.named_places import behind_name
from sukien.events.sentence.anchors import Anchor
from sukien.events.sentence.cues import Cues
from sukien.events.story.story import Story
from sukien.mention import Mention
from sukien.rules.kinds.organizations import Organization
from sukien.rules.kinds.roles import Role
from sukien.text import Text

_APPOSED = 40
"""How many characters ("ngoài khơi bờ biển") may stand between waters and the coast that tells whose they are."""
_MAIN_CLAUSE = r"(?:,\s*)?[^,;:]*(?<!\w){after|before} {when}(?!\w)"
"""What stands between a place and what only tells when something happened there: "thăm Lào, sau khi dự …"."""
_ELSEWHEN = r"(?<!\w)(?:{after|before} {when}|{day} {after|before} (?!{at|on}(?!\w))|{coincides})(?!\w)"
"""What leads to something else beside which an event is only placed in time."""
_MEANWHILE = r"(?<!\w)(?:{whilst}|{when} (?:[^\W\d]+ ){2,8}{lately})(?!\w)"
"""What leads to what goes on elsewhere meanwhile: "gặp X giữa lúc giao tranh ở Ukraine", "khi tàu hai nước đang …"."""
_DOER = 30
"""How many characters behind such words somebody is named who is there himself: "giữa lúc ông X đang thăm Lào"."""
_ORDER = r"(?<!\w){after|before}(?: {when})?(?: \w+){0,4} $"
"""What stands before another stop of a journey: "chặng thứ hai, sau Singapore và trước khi tới Philippines"."""
_STAGED = ("ceremony", "exercise")
"""Types of events of which any place that the sentence names is where they are."""
_WHERE = r"\)?(?:,| {is})? {where} [^,.;:()\n]{0,50}$|\)? {is_venue} [^.;:()\n]{0,110}$"
"""What stands between a place, or its state in brackets, and what a clause tells of it: "… (Lào), nơi ông công du",
"Jeju (Hàn Quốc) sẽ là nơi các bộ trưởng gặp nhau"."""
_SIDE = r"(?<!\w){between} [^,.;:()\n]{1,40} {and} $"
"""What stands before the second of two sides, which is no place: "cuộc gặp giữa Mỹ và Triều Tiên, nơi hai bên ký"."""
_JOINT = r"(?: ?\([^()\n]{1,30}\)|, [^\W\d_]+(?: [^\W\d_]+)?,)? (?:{and}|[-–]) "
"""What joins two places: "ở Cao Bằng (Việt Nam) và Quảng Tây"."""
_PAST_BOTH = r"\s*(?:[,.;:()\n]|$|{is|on|from|day|of|with} )"
"""What stands behind the second of them."""
_CLOSED = r"\s*(?:[,.;:()\n]|$)"
"""What stands behind the place in which a venue lies: another word makes it one that acts ("…, Hà Nội cho biết")."""
_ONWARD = r"(?<!\w){onward} (?:(?!{from} )[^,.;:()\n])*$"
"""What stands before where those who set out go, which is not where they are seen off: "lên máy bay sang Nam Sudan"."""
_FROM_TO = r"(?<!\w){from} [^,.;:()\n]{2,30} {onward} $"
"""What stands before the second of two states between which something is passed on: "từ Lào sang Malaysia"."""
_MISSION = r"{mission}(?!\w)"
"""What the name of a house begins with that stands in another state than the one it is of."""
_VENUE = 80
"""How many characters before a city the words for a venue in it may begin."""


def fill_place(story: Story, draft: Draft, anchor: Anchor, previous: int | None, limit: int) -> None:
    """The place from the words beside an anchor: where it is held, who hosts it, or whose seat it is held at."""
    begin, _ = story.text.sentences[anchor.sentence]
    places = [p for p in story.places(anchor.sentence) if not _of_an_onlooker(story, p, anchor.sentence)]
    # "tiếp bà X, Tùy viên Cảnh sát tại khu vực Đông Nam Á"
    places = [p for p in places if p.norm.get("sort") != "region" or not _of_a_post(story, p, anchor.sentence)]
    if anchor.type in ("appointment", "ceremony"):
        # whoever holds a ceremony does so where he serves; who is given a post is so at home, whatever his last one was
        kept = anchor.start if anchor.type == "ceremony" else begin
        places = [p for p in places if p.end <= kept or not _of_a_post(story, p, anchor.sentence)]
    if anchor.type != "visit":
        limit = until_elsewhen(story, anchor.end, limit)
        since = story.cues.first("since_when", anchor.end, limit)
        limit = since.start if since is not None else limit  # "kể từ cuộc đấu khẩu tại Nhà Trắng" looks back
    # "Phát biểu tại Geneva, X cho biết sẽ gặp Y": where it is said is not where it will be done
    told = anchor.spoken.end if anchor.spoken is not None else begin
    place = _there(story, anchor) or place_near(story.text, story.cues, places, told, previous, anchor, limit)
    went = _went_to(story, anchor)
    if went is not None and (place is None or place.mention.start < went.mention.start):
        place = went
    if place is None:
        beside = behind_name(story, anchor)
        place = place_of(story.text, beside, story.places(anchor.sentence)) if beside is not None else None
    if place is None:
        place = _meant(story, draft, anchor.sentence, begin, limit) or left_behind(story, draft, anchor)
    if (draft.type != "talks" or draft.meeting is not None) and not draft.roving and _is_vague(place):
        host = host_of(story, anchor)
        owner = place_of(story.text, host, ()) if host is not None else None
        # "do Nga tổ chức tại vùng Viễn Đông"
        place = place._replace(country=owner.country) if place is not None and owner is not None else place or owner
    if place is None and draft.place is None and anchor.form != "reference":
        place = (
            _seat(story, draft, anchor.sentence, limit)
            or seat_of(story, draft, anchor)
            or office_of(story, draft, anchor)
            or _bare(story, draft, anchor, limit)
        )
    if place is None or (place := _in_house(story, draft, place)) is None:
        return
    if draft.place is None or _nearer(place, draft.place):
        draft.place = place
        draft.prove("location.country", place.mention)


def _is_vague(place: Place | None) -> bool:
    """Whether no place is told, or only a region of the world, of which its host's part is meant."""
    return place is None or (place.country is None and not place.shared and place.mention.norm.get("sort") == "region")


def _in_house(story: Story, draft: Draft, place: Place) -> Place | None:
    """A house of government that every state has is the host's; on a visit, that of where the visitor is.

    "Tổng thống Lào X sẽ tiếp Y tại Nhà Quốc hội", "Trong khuôn khổ chuyến thăm Lào, tại Trụ sở Chính phủ …".
    """
    if place.mention.norm.get("sort") != "house" or place.country != place.mention.norm.get("country"):
        return place
    if draft.host is not None and draft.host.country:
        return place._replace(country=draft.host.country)
    abroad = (d.place for d in reversed(story.drafts) if d.place is not None and d.status != "planned")
    last = next(abroad, None)
    return place if last is None or last.country in (None, place.country) else None


def _went_to(story: Story, anchor: Anchor) -> Place | None:
    """The place that somebody came to before a verb of the same sentence: "hội đàm ở Tokyo, rồi sang Seoul gặp Y"."""
    if anchor.form != "verb" or anchor.type != "talks" or not story.anchored:
        return None
    at, last = story.anchored[-1]
    came = last.type == "visit" and last.place is not None and at < last.place.mention.start < anchor.start
    parted = ";" in story.text.text[at : anchor.start]
    return last.place if came and not parted else None


def _of_an_onlooker(story: Story, place: Mention, index: int) -> bool:
    """Whether a place lies in the post of somebody who only comments: "X, chuyên gia ở Singapore, nói …"."""
    posts = [x for x in story.mentions(index, m.ROLE) if x.covers(place)]
    roles = (story.pack.rules.get(x.rule) for x in posts)
    return any(isinstance(role, Role) and role.watches for role in roles)


def _of_a_post(story: Story, place: Mention, index: int) -> bool:
    """Whether a place only tells where a post is: "được bổ nhiệm làm Đại sứ tại Mỹ", "Lãnh sự tại Nam Ninh (Lào)"."""
    posts = story.mentions(index, m.ROLE)
    bracketed = story.text.text[place.start - 2 : place.start] == " ("
    return any(x.covers(place) or (bracketed and x.end == place.start - 2) for x in posts)


def until_elsewhen(story: Story, start: int, end: int) -> int:
    """How far places are those of what is told: "diễn ra sau khi tòa ở The Hague ra phán quyết"."""
    later = story.pack.pattern(_ELSEWHEN).search(story.text.lower, start, end)
    meanwhile = story.pack.pattern(_MEANWHILE).search(story.text.lower, start, later.start() if later else end)
    if meanwhile is not None and not _is_there(story, meanwhile.start(), meanwhile.end()):
        return meanwhile.start()
    return later.start() if later is not None else end


def _is_there(story: Story, start: int, end: int) -> bool:
    """Whether a clause tells where somebody of the talks is meanwhile: "trong khi dự hội nghị ở Bali"."""
    named = story.named(story.text.sentence_at(start))
    return any(start <= n.start < end + _DOER for n in named) or story.cues.starting_at("attends", end) is not None


def _there(story: Story, anchor: Anchor) -> Place | None:
    """The place that "tại đó" means before an anchor: that of the sentence before, or of what was told last."""
    begin, _ = story.text.sentences[anchor.sentence]
    if not anchor.sentence or story.cues.first("there", begin, anchor.start) is None:
        return None
    places, (top, _) = story.places(anchor.sentence - 1), story.text.sentences[anchor.sentence - 1]
    here = (place_of(story.text, p, places) for p in places if story.cues.leads_to_place(top, p.start))
    told = (d.place for d in reversed(story.drafts) if d.place is not None and d.status != "planned")
    return next((place for place in (*here, *told) if place.country), None)


def place_near(
    text: Text, cues: Cues, places: Sequence[Mention], begin: int, previous: int | None, anchor: Anchor, limit: int
) -> Place | None:
    """The place that a sentence gives: behind the anchor up to `limit`, else before it.

    `previous` is where the anchor before ends, if there is one: a place behind that is not this anchor's. A semicolon
    ends what a place behind may belong to, and those behind the last one come first of those before.
    """
    stop, opening = text.text.find(";", anchor.end, limit), text.text.rfind(";", begin, anchor.start)
    limit = stop if stop >= 0 else limit
    behind = [p for p in places if anchor.end <= p.start < limit]
    before = [p for p in places if begin <= p.end <= anchor.start]
    before.sort(key=lambda place: (place.start < opening, place.start))
    before = [p for p in before if not cues.pack.pattern(_MAIN_CLAUSE).match(text.lower, p.end, anchor.start)]
    if anchor.type == "meeting":  # "rời Lào, sau đó bay sang Busan dự hội nghị": where they go to attend it
        before.sort(key=lambda place: cues.starting_at("attends", place.end) is None)
    if previous is not None and anchor.form == "name" and not anchor.joined:
        before = [p for p in before if p.start >= previous]
    if anchor.type == "agreement" and anchor.trigger is not None and anchor.trigger.dated:
        before = []
    if previous is not None and anchor.form == "verb":  # "gặp A tại Lào rồi sang Nga gặp B"
        before.sort(key=lambda place: place.start < previous)
    if anchor.type == "visit":
        order = cues.pack.pattern(_ORDER)
        for mention in behind:
            if order.search(text.lower, anchor.end, mention.start):
                continue
            near = (
                anchor.trigger is not None
                and anchor.trigger.abroad
                and mention.start - anchor.end <= anchor.trigger.reach
            )
            near |= cues.goes_to(anchor.end, mention.start) or cues.leads_to_place(begin, mention.start)
            if near or _of_venue(text, cues, begin, mention):  # "cập cảng Nhà Rồng, TP HCM"
                return place_of(text, mention, places)
        visited = next((place_of(text, p, places) for p in before if cues.leads_to_place(begin, p.start)), None)
        return visited or _where(text, cues, places, begin, anchor)
    says = cues.first("says", anchor.end, limit)
    if says is not None:  # "phát biểu tại diễn đàn, ông khẳng định … ở Biển Đông": where what he speaks of is
        behind = [p for p in behind if p.end <= says.start]
    # "… về cuộc gặp, X, người đứng đầu một viện ở London, cho biết …": where who speaks of it is
    behind = [p for p in behind if cues.starting_at("says", p.end) is None]
    # "tại Nội Bài diễn ra lễ xuất quân đội công binh lên đường sang … ở Nam Sudan": where they set out comes first
    away = cues.first("sets_out", anchor.start, limit) if anchor.type == "ceremony" else None
    abroad = [p for p in behind if away is not None and p.start >= away.end]
    if anchor.type == "ceremony":  # "tại Hà Nội, lễ xuất quân đội công binh sang Nam Sudan"
        bound = ((p, cues.ending_at("given_to", p.start)) for p in behind if p not in abroad)
        abroad += [p for p, cue in bound if cue is not None and cue.norm["value"] is not None]
    behind = [p for p in behind if p not in abroad]
    onward, from_to = cues.pack.pattern(_ONWARD), cues.pack.pattern(_FROM_TO)
    left = cues.first("sets_out", begin, anchor.end) if anchor.type == "ceremony" else None
    if left is not None:
        before = [p for p in before if p.end <= left.start or onward.search(text.lower, left.end, p.start) is None]
    # "màn chuyển giao chức chủ tịch từ Lào sang Malaysia": from one to the other, and in neither
    behind = [p for p in behind if from_to.search(text.lower, anchor.end, p.start) is None]
    abroad = [p for p in abroad if onward.search(text.lower, anchor.start, p.start) is None]
    found: Place | None = None
    for mention in (*behind, *before, *abroad):
        if found is not None and not 0 <= mention.start - found.mention.end < _APPOSED:
            break
        lies = _around(text, cues, found, mention) if found is not None else _of_venue(text, cues, begin, mention)
        if lies or cues.leads_to_place(begin, mention.start):
            found = place_of(text, mention, places)
            if _astride(text, cues, found, places):
                return found._replace(country=None, shared=True)
            if found.country is not None:
                break
    return found or _where(text, cues, places, begin, anchor)


def _around(text: Text, cues: Cues, place: Place, other: Mention) -> bool:
    """Whether another place is that in which a venue lies: "tại khách sạn Borobudur, Jakarta, …"."""
    end = place.mention.end
    if other.label != m.LOCATION or text.text[end : other.start] not in (", ", " ("):
        return False
    return cues.pack.pattern(_CLOSED).match(text.lower, other.end) is not None


def _of_venue(text: Text, cues: Cues, begin: int, city: Mention) -> bool:
    """Whether a city is that in which a venue lies that is no known place: "tại Nhà tang lễ quốc gia, Hà Nội"."""
    if city.label != m.LOCATION or text.text[city.start - 2 : city.start] != ", ":
        return False
    venue = next(reversed(cues.all("venue", max(begin, city.start - _VENUE), city.start)), None)
    if venue is None or set(",;:()") & set(text.text[venue.end : city.start - 2]):
        return False
    return cues.pack.pattern(_CLOSED).match(text.lower, city.end) is not None


def _astride(text: Text, cues: Cues, place: Place, places: Sequence[Mention]) -> bool:
    """Whether a place in another state is joined to it: "giao lưu biên giới ở Cao Bằng và Quảng Tây"."""
    joint = (
        cues.pack.pattern(_JOINT).match(text.lower, place.mention.end) if place.mention.label == m.LOCATION else None
    )
    if joint is None or place.country is None:
        return False
    others = (p for p in places if p.label == m.LOCATION and p.start >= joint.end())
    other = next((p for p in others if cues.goes_to(joint.end(), p.start)), None)
    if other is None or cues.pack.pattern(_PAST_BOTH).match(text.lower, other.end) is None:
        return False  # "tại Hà Nội và Bắc Kinh cử đoàn dự": a government
    return place_of(text, other, places).country not in (None, place.country)


def _where(text: Text, cues: Cues, places: Sequence[Mention], begin: int, anchor: Anchor) -> Place | None:
    """The place that a relative clause tells of: "… Bắc Kinh, nơi ông công du hồi đầu năm"."""
    clause = cues.pack.pattern(_WHERE).search(text.lower, begin, anchor.start)
    place = next((p for p in places if clause is not None and p.end == clause.start()), None)
    if place is None or cues.pack.pattern(_SIDE).search(text.lower, begin, place.start) is not None:
        return None
    return place_of(text, place, places)


def _meant(story: Story, draft: Draft, index: int, begin: int, limit: int) -> Place | None:
    """The state that "tại nước này" means, which is not the one from which a visitor comes."""
    home = draft.people[0].country if draft.type == "visit" and draft.people else None
    for cue in story.cues.all("that_state", begin, limit):
        if story.cues.leads_to_place(begin, cue.start):
            state = meant_state(story, index, cue.start, cue.end, but=home)
            return place_of(story.text, state, ()) if state is not None else _at_hosts(story, home, cue)
    return None


def _at_hosts(story: Story, home: str | None, cue: Mention) -> Place | None:
    """The state that "nước này" means where a visitor meets somebody of it: "X hội đàm với Y đang ở thăm nước này"."""
    met = {p.country for d in story.told if d.type == "talks" for p in d.people if p.country not in (None, home)}
    return Place(story.text.text[cue.start : cue.end], None, met.pop(), cue) if home and len(met) == 1 else None


def _bare(story: Story, draft: Draft, anchor: Anchor, limit: int) -> Place | None:
    """The place of a ceremony or exercise that its sentence names without a word before it ("Nghĩa trang Vị Xuyên")."""
    if draft.type not in _STAGED or anchor.trigger is None or not anchor.trigger.dated:
        return None
    places = story.places(anchor.sentence)
    found = (
        place_of(story.text, p, places) for p in places if p.label == m.LOCATION and p.start < max(limit, anchor.start)
    )
    return next((place for place in found if place.country is not None), None)


def _seat(story: Story, draft: Draft, index: int, limit: int) -> Place | None:
    """The seat of an organisation: "tại Cục Đối ngoại, Bộ Quốc phòng" is in its state, or in the outlet's."""
    begin, _ = story.text.sentences[index]
    own = draft.host.country if draft.host is not None and draft.host.country else HOME  # who receives at his office
    at_home = not draft.countries or own in draft.countries
    for org in story.mentions(index, m.ORGANIZATION):
        rule = story.pack.rules.get(org.rule)
        of_none = isinstance(rule, Organization) and rule.state == "none"  # of no state: "phát biểu tại Liên hợp quốc"
        here = at_home and (not of_none or draft.type == "appointment")  # who is appointed abroad is so at home
        behind = next((x for x in story.mentions(index, m.COUNTRY, m.ORGANIZATION) if x.start == org.end + 1), org)
        beside = behind.norm.get("alpha_2") or behind.norm.get("country")  # "Sư đoàn 1 Lục quân Lào"
        state = org.norm.get("country") or beside or (own if here else None)
        if state != HOME and story.pack.pattern(_MISSION).match(story.text.lower, org.start):
            state = HOME  # "đến viếng tại Đại sứ quán Thái Lan": where the outlet is
        if state is not None and org.start < limit and story.cues.leads_to_place(begin, org.start):
            return Place(story.text.text[org.start : org.end], None, state, org)
    return None


def _nearer(place: Place, other: Place) -> bool:
    """Whether a place says more than another: a state where there was none, a city where there was a state."""
    if other.country is None:
        return place.country is not None and not other.shared
    return other.city is None and place.city is not None and place.country == other.country
