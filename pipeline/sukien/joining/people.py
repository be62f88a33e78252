"""Who is who across articles: sights of people in clusters, one cluster a person."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from sukien.joining.gist import Gist, Sight, hash64
from sukien.joining.names import Key, alike, is_vietnamese, key_of, letters_of, short_for
from sukien.joining.posts import Posts, posts_of, share_a_post
from sukien.joining.stories import Scene, Stories, has
from sukien.joining.words import Words

_TENURE = 31
"""Days within which one office is taken to have one holder."""
_LONG_TENURE = 1100
"""The same where the names differ by a letter or two."""
_SPELLING = 85.0
"""Similarity of two spellings of one name."""
_ONE_LETTER = 92.0
"""Similarity of two spellings that differ in a letter of a long name (Sergei, Sergey)."""
_FEW = 200
"""Bare sights of one name that are looked at in pairs, at most."""
_GENERAL = 6
"""The lowest general: OF-6. Two of one name and rank in one force are taken to be one."""


class Profile:
    """Sights that no article can tell apart: one name, rank, role and state. `seen` is the first and the last day."""

    __slots__ = ("country", "docs", "grade", "key", "posts", "rank", "seen", "sights")

    def __init__(self, key: Key, sight: Sight, posts: Posts, grade: float | None) -> None:
        self.key, self.posts = key, posts
        self.rank, self.country = sight.rank, sight.country
        self.grade = grade
        self.sights: list[Sight] = []
        self.docs = array("q")
        self.seen: tuple[int, int] | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing but the name is known."""
        return self.rank is None and not self.posts.pieces

    def add(self, sight: Sight, day: int | None) -> None:
        """One more sight, in the order of the articles."""
        self.sights.append(sight)
        if not self.docs or self.docs[-1] != sight.doc:
            self.docs.append(sight.doc)
        if day is not None and not sight.related:
            first, last = self.seen or (day, day)
            self.seen = min(first, day), max(last, day)


def people_of(gists: Sequence[Gist], scenes: Sequence[Scene], words: Words) -> list[list[Sight]]:
    """Clusters of the sights of all articles, in order of the first sight."""
    stories = Stories(scenes)
    profiles = _profiles(gists, words, stories)
    clusters = _Clusters()
    names: dict[Key, list[Profile]] = defaultdict(list)
    for profile in profiles:
        names[profile.key].append(profile)
    spelt: dict[str, list[Profile]] = defaultdict(list)
    for key, group in names.items():
        spelt[letters_of(key)] += group
    for group in spelt.values():
        if len(group) > 1:
            _same_name(group, clusters, words, stories)
    _short_names(names, clusters, words, stories)
    _transcriptions(names, clusters, words)
    found = [[sight for profile in cluster for sight in profile.sights] for cluster in clusters.of(profiles)]
    return [sorted(one, key=lambda sight: (sight.doc, sight.person_id)) for one in found]


def _profiles(gists: Sequence[Gist], words: Words, stories: Stories) -> list[Profile]:
    table: dict[object, Profile] = {}
    roles: dict[tuple[str | None, frozenset[str]], Posts] = {}
    for doc, one in enumerate(gists):
        for sight in one.people:
            key = key_of(sight.name, words)
            states = frozenset(s for s in one.states if sight.role and s in sight.role.lower())
            posts = roles.get((sight.role, states))
            if posts is None:
                posts = roles[sight.role, states] = posts_of(sight.role, states, words)
            # Of bare names each stays alone: only their articles can tell whether they are one.
            alone = doc if sight.rank is None and not posts.pieces else None
            place = (key, sight.rank, frozenset(posts.pieces), sight.country, alone)
            if place not in table:
                table[place] = Profile(key, sight, posts, words.grade(sight.rank, sight.nato))
            table[place].add(sight._replace(doc=doc), stories.scenes[doc].day)
    return list(table.values())


class _Cluster:
    """Profiles of one person, and what excludes others: the state, and whoever has a rank."""

    __slots__ = ("country", "members", "ranked")

    def __init__(self, profile: Profile) -> None:
        self.members, self.country = [profile], profile.country
        self.ranked = [profile] if profile.grade is not None else []


class _Clusters:
    """A partition that grows by merging; two clusters with members that exclude each other never merge."""

    def __init__(self) -> None:
        self._home: dict[Profile, _Cluster] = {}

    def home(self, profile: Profile) -> _Cluster:
        """The cluster that a profile is in."""
        home = self._home.get(profile)
        if home is None:
            home = self._home[profile] = _Cluster(profile)
        return home

    def merge(self, one: Profile, other: Profile, words: Words) -> bool:
        """Make two clusters one; whether they are now."""
        a, b = self.home(one), self.home(other)
        if a is b:
            return True
        if (a.country and b.country and a.country != b.country) or any(
            _excluded(p, q, words) for p in a.ranked for q in b.ranked
        ):
            return False
        a.members += b.members
        a.ranked += b.ranked
        a.country = a.country or b.country
        for profile in b.members:
            self._home[profile] = a
        return True

    def of(self, profiles: Iterable[Profile]) -> list[list[Profile]]:
        """The profiles of each cluster."""
        return [home.members for home in {id(home): home for home in map(self.home, profiles)}.values()]


def _same_name(group: list[Profile], clusters: _Clusters, words: Words, stories: Stories) -> None:
    told = [profile for profile in group if not profile.bare]
    for one, other in combinations(told, 2):
        if clusters.home(one) is not clusters.home(other) and _one_person(one, other, words):
            clusters.merge(one, other, words)
    keys = {profile.key for profile in group}
    own, line = {hash64(*key) for key in keys}, stories.timeline(told)
    for place, one in enumerate(told):
        rest = [n for n in range(place + 1, len(told)) if clusters.home(one) is not clusters.home(told[n])]
        if rest:
            near = stories.shared(one, line, own, _of_one_rank(one, told))
            for n in rest:
                if n in near:
                    clusters.merge(one, told[n], words)
    foreign = any(len(key) > 1 and not is_vietnamese(key, words) for key in keys)
    sure = [p for p in told if foreign or _eminent(p)]
    for bare in (profile for profile in group if profile.bare) if told else ():
        near_by = [told[n] for n in sorted(stories.shared(bare, line, own))] or sure
        if len({id(clusters.home(p)) for p in near_by}) == 1:
            clusters.merge(near_by[0], bare, words)
    alone = [p for p in group if p.bare and len(clusters.home(p).members) == 1]
    if foreign and not told:
        for other in alone[1:]:
            clusters.merge(alone[0], other, words)
    elif len(alone) <= _FEW:
        line = stories.timeline(alone)
        for place, one in enumerate(alone):
            for n in sorted(n for n in stories.shared(one, line, own) if n > place):
                clusters.merge(one, alone[n], words)


def _of_one_rank(one: Profile, others: Sequence[Profile]) -> set[int]:
    return {n for n, other in enumerate(others) if one.rank is not None and one.rank == other.rank}


def _short_names(names: dict[Key, list[Profile]], clusters: _Clusters, words: Words, stories: Stories) -> None:
    """Austin joins Lloyd Austin: of the same state and post or in one story, where nobody else comes into question."""
    ends: dict[str, list[Key]] = defaultdict(list)
    for key in names:
        if len(key) > 1:
            for word in {key[0], key[-1]}:
                ends[word].append(key)
    for short, group in names.items():
        full = [key for key in ends.get(short[-1], []) + ends.get(short[0], []) if short_for(short, key, words)]
        # Of a bare name nothing tells that it is short for another.
        told = [profile for profile in group if not profile.bare]
        if not full or not told:
            continue
        rivals = [profile for key in dict.fromkeys(full) for profile in names[key] if not profile.bare]
        for profile in told:
            near = _long_for(profile, rivals, words, stories)
            if len({id(clusters.home(p)) for p in near}) == 1:
                clusters.merge(near[0], profile, words)


def _transcriptions(names: dict[Key, list[Profile]], clusters: _Clusters, words: Words) -> None:
    """Vôn-te Ga-xmin joins Voltaire Gazmin: one state, one high office, one time, and a name that sounds alike."""
    offices: dict[str, list[Profile]] = defaultdict(list)
    for group in names.values():
        for profile in group:
            if profile.country and profile.posts.top:
                offices[profile.country].append(profile)
    for group in offices.values():
        for one, other in combinations(group, 2):
            if (
                one.key != other.key
                and clusters.home(one) is not clusters.home(other)
                and (likeness := alike(one.key, other.key, words))
                and share_a_post(one.posts, other.posts, words)
                and _one_tenure(one, other, likeness)
            ):
                clusters.merge(one, other, words)


def _one_person(one: Profile, other: Profile, words: Words) -> bool:
    """Whether two profiles of one name are the same person, on what is known of each alone."""
    if _excluded(one, other, words):
        return False
    if share_a_post(one.posts, other.posts, words):
        return True
    apart = one.posts.branches and other.posts.branches and not one.posts.branches & other.posts.branches
    if apart:
        return _eminent(one) and _eminent(other)
    if _eminent(one) and _eminent(other):
        return True
    foreign = len(one.key) > 1 and not is_vietnamese(one.key, words)
    if foreign and one.country == other.country:
        return True
    if one.grade is not None and other.grade is not None:
        return min(one.grade, other.grade) >= _GENERAL
    if one.posts.top or other.posts.top:
        return (one.grade or _GENERAL) >= _GENERAL and (other.grade or _GENERAL) >= _GENERAL
    return False


def _excluded(one: Profile, other: Profile, words: Words) -> bool:
    """Whether two profiles cannot be one person: other states, or a rank that falls with time."""
    if one.country and other.country and one.country != other.country:
        return True
    if one.grade is None or other.grade is None or one.grade == other.grade:
        return False
    if share_a_post(one.posts, other.posts, words):
        return False
    steps = abs(one.grade - other.grade)
    low, high = (one, other) if one.grade < other.grade else (other, one)
    if low.seen is None or high.seen is None:
        return steps > 1
    gap = high.seen[0] - low.seen[1]
    return gap < 0 or gap < 365 * (steps - 1)


def _long_for(short: Profile, rivals: Sequence[Profile], words: Words, stories: Stories) -> list[Profile]:
    """The rivals that a profile may be short for."""
    near, rest = [], list[Profile]()
    for full in rivals:
        if _excluded(short, full, words):
            continue
        same_post = share_a_post(short.posts, full.posts, words)
        of_rank = short.rank is not None and short.rank == full.rank
        if not (same_post or of_rank) or _together(short, full):
            continue
        if not (same_post and short.country and short.country == full.country):
            rest.append(full)
        elif short.posts.top or _gap(short, full) <= _TENURE:
            near.append(full)
    if rest:
        found = stories.shared(short, stories.timeline(rest), {hash64(*short.key)}, _of_one_rank(short, rest))
        near += [rest[n] for n in sorted(found)]
    return near


def _together(one: Profile, other: Profile) -> bool:
    """Whether an article names both."""
    few, many = sorted((one.docs, other.docs), key=len)
    return any(has(many, doc) for doc in few)


def _eminent(profile: Profile) -> bool:
    """Whether a state hardly ever has two of this name: high office, or three stars."""
    return profile.posts.top or (profile.grade or 0) >= _GENERAL + 2


def _one_tenure(one: Profile, other: Profile, likeness: float) -> bool:
    """Whether two spellings are near enough in time for one holder of an office; one letter needs no dates."""
    if likeness >= _ONE_LETTER and not (one.seen and other.seen):
        return True
    return _gap(one, other) <= (_LONG_TENURE if likeness >= _SPELLING else _TENURE)


def _gap(one: Profile, other: Profile) -> int:
    """Days between the nearest sights of two profiles; a great number where there are no dates."""
    if one.seen is None or other.seen is None:
        return 1_000_000
    (a, b), (c, d) = one.seen, other.seen
    return max(0, c - b, a - d)
