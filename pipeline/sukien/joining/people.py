"""Who is who across articles: sights of people in clusters, one cluster a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from sukien.joining.gist import Gist, Sight
from sukien.joining.names import Key, alike, is_vietnamese, key_of, letters_of, short_for
from sukien.joining.posts import Posts, posts_of, share_a_post
from sukien.joining.time import days
from sukien.joining.words import Words

_STORY = 10
"""Days between two articles that can tell the same story."""
_TENURE = 31
"""Days within which one office is taken to have one holder."""
_LONG_TENURE = 1100
"""The same where the names differ by a letter or two."""
_SPELLING = 85.0
"""Similarity of two spellings of one name."""
_ONE_LETTER = 92.0
"""Similarity of two spellings that differ in a letter of a long name (Sergei, Sergey)."""
_GENERAL = 6
"""The lowest general: OF-6. Two of one name and rank in one force are taken to be one."""


class Profile:
    """Sights that no article can tell apart: one name, rank, role and state."""

    def __init__(self, key: Key, sight: Sight, posts: Posts, grade: float | None) -> None:
        self.key, self.posts = key, posts
        self.rank, self.country = sight.rank, sight.country
        self.grade = grade
        self.sights: list[Sight] = []
        self.docs: set[int] = set()
        self.seen: list[int] = []

    @property
    def bare(self) -> bool:
        """Whether nothing but the name is known."""
        return self.rank is None and not self.posts.pieces

    def add(self, sight: Sight, day: int | None) -> None:
        """One more sight."""
        self.sights.append(sight)
        self.docs.add(sight.doc)
        if day is not None and not sight.related:
            self.seen.append(day)


class Stories:
    """Which articles can tell one story: days close together, and other names in common."""

    def __init__(self, gists: Sequence[Gist], keys: Sequence[Sequence[Key]], words: Words) -> None:
        self.days = [(days(one.published) or (None, None))[0] for one in gists]
        self.keys, self.meetings = [frozenset(row) for row in keys], [one.meetings for one in gists]
        self.known = [frozenset(_prominent(one, row, words)) for one, row in zip(gists, keys, strict=True)]
        self.digests = [one.digest for one in gists]

    def one(self, a: int, b: int, key: Key, *, alike: bool = False) -> bool:
        """Whether two articles can tell one story, the person `key` left aside.

        Where the two are `alike` in rank as well, one other name in common is enough, unless everybody has it.
        """
        if self.digests[a] == self.digests[b]:
            return True
        first, second = self.days[a], self.days[b]
        if first is None or second is None or abs(first - second) > _STORY:
            return False
        others = [other for other in self.keys[a] & self.keys[b] if len(other) > 1 and other != key]
        if len(others) >= 2 or (others and self.meetings[a] & self.meetings[b]):
            return True
        return alike and any(other not in self.known[a] | self.known[b] for other in others)


def _prominent(one: Gist, keys: Sequence[Key], words: Words) -> Iterator[Key]:
    """Names of an article that many articles have: those of high office."""
    for key, sight in zip(keys, one.people, strict=True):
        states = [state for state in one.states if sight.role and state in sight.role.lower()]
        if posts_of(sight.role, states, words).top:
            yield key


def people_of(gists: Sequence[Gist], words: Words, only: Collection[Key] | None = None) -> list[list[Sight]]:
    """Clusters of the sights of all articles, in order of the first sight; of those names alone, if any are given."""
    keys = [[key_of(sight.name, words) for sight in one.people] for one in gists]
    stories = Stories(gists, keys, words)
    profiles = _profiles(gists, keys, words, stories, only)
    clusters = _Clusters()
    names: dict[Key, list[Profile]] = defaultdict(list)
    for profile in profiles:
        names[profile.key].append(profile)
    spelt: dict[str, list[Profile]] = defaultdict(list)
    for key, group in names.items():
        spelt[letters_of(key)] += group
    for group in spelt.values():
        _same_name(group, clusters, words, stories)
    _short_names(names, clusters, words, stories)
    _transcriptions(names, clusters, words)
    found = [[sight for profile in cluster for sight in profile.sights] for cluster in clusters.of(profiles)]
    return [sorted(one, key=lambda sight: (sight.doc, sight.person_id)) for one in found]


def _profiles(
    gists: Sequence[Gist],
    keys: Sequence[Sequence[Key]],
    words: Words,
    stories: Stories,
    only: Collection[Key] | None,
) -> list[Profile]:
    table: dict[object, Profile] = {}
    roles: dict[tuple[str | None, frozenset[str]], Posts] = {}
    for doc, one in enumerate(gists):
        for key, sight in zip(keys[doc], one.people, strict=True):
            if only is not None and key not in only:
                continue
            states = frozenset(s for s in one.states if sight.role and s in sight.role.lower())
            posts = roles.get((sight.role, states))
            if posts is None:
                posts = roles[sight.role, states] = posts_of(sight.role, states, words)
            # Of bare names each stays alone: only their articles can tell whether they are one.
            alone = doc if sight.rank is None and not posts.pieces else None
            place = (key, sight.rank, frozenset(posts.pieces), sight.country, alone)
            if place not in table:
                table[place] = Profile(key, sight, posts, words.grade(sight.rank, sight.nato))
            table[place].add(sight._replace(doc=doc), stories.days[doc])
    return list(table.values())


class _Clusters:
    """A partition that grows by merging; two clusters with members that exclude each other never merge."""

    def __init__(self) -> None:
        self.home: dict[Profile, list[Profile]] = {}

    def members(self, profile: Profile) -> list[Profile]:
        return self.home.setdefault(profile, [profile])

    def merge(self, one: Profile, other: Profile, words: Words) -> bool:
        a, b = self.members(one), self.members(other)
        if a is b:
            return True
        if any(_excluded(p, q, words) for p in a for q in b):
            return False
        a.extend(b)
        for profile in b:
            self.home[profile] = a
        return True

    def of(self, profiles: Iterable[Profile]) -> list[list[Profile]]:
        unique = {id(self.members(p)): self.members(p) for p in profiles}
        return list(unique.values())


def _same_name(group: list[Profile], clusters: _Clusters, words: Words, stories: Stories) -> None:
    told = [profile for profile in group if not profile.bare]
    for one, other in combinations(told, 2):
        if _one_person(one, other, words):
            clusters.merge(one, other, words)
    for one, other in combinations(told, 2):
        if clusters.members(one) is not clusters.members(other) and _one_story(one, other, stories):
            clusters.merge(one, other, words)
    foreign = any(len(key) > 1 and not is_vietnamese(key, words) for key in {profile.key for profile in group})
    for bare in (profile for profile in group if profile.bare):
        near = [p for p in told if _one_story(bare, p, stories)]
        near = near or [p for p in told if foreign or _eminent(p)]
        if len({id(clusters.members(p)) for p in near}) == 1:
            clusters.merge(near[0], bare, words)
    rest = [p for p in group if p.bare and len(clusters.members(p)) == 1]
    if foreign and not told:
        for other in rest[1:]:
            clusters.merge(rest[0], other, words)
    elif len(rest) <= 200:
        for one, other in combinations(rest, 2):
            if _one_story(one, other, stories):
                clusters.merge(one, other, words)


def _short_names(names: dict[Key, list[Profile]], clusters: _Clusters, words: Words, stories: Stories) -> None:
    """Austin joins Lloyd Austin: of the same state and post or in one story, where nobody else comes into question."""
    ends: dict[str, list[Key]] = defaultdict(list)
    for key in names:
        if len(key) > 1:
            for word in {key[0], key[-1]}:
                ends[word].append(key)
    for short, group in names.items():
        full = [key for key in ends.get(short[-1], []) + ends.get(short[0], []) if short_for(short, key, words)]
        if not full:
            continue
        rivals = [profile for key in dict.fromkeys(full) for profile in names[key]]
        for profile in group:
            near = [p for p in rivals if _short_of(profile, p, words, stories)]
            if len({id(clusters.members(p)) for p in near}) == 1:
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
                and clusters.members(one) is not clusters.members(other)
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
    if not low.seen or not high.seen:
        return steps > 1
    return max(low.seen) > min(high.seen) or min(high.seen) - max(low.seen) < 365 * (steps - 1)


def _short_of(short: Profile, full: Profile, words: Words, stories: Stories) -> bool:
    if short.docs & full.docs:
        return False
    if _excluded(short, full, words):
        return False
    same_post = share_a_post(short.posts, full.posts, words)
    if same_post and short.country and short.country == full.country:
        return short.posts.top or _gap(short, full) <= _TENURE
    return (same_post or (short.rank is not None and short.rank == full.rank)) and _one_story(short, full, stories)


def _eminent(profile: Profile) -> bool:
    """Whether a state hardly ever has two of this name: high office, or three stars."""
    return profile.posts.top or (profile.grade or 0) >= _GENERAL + 2


def _one_story(one: Profile, other: Profile, stories: Stories) -> bool:
    if len(one.docs) * len(other.docs) > 10_000:
        return False
    alike = one.rank is not None and one.rank == other.rank
    return any(stories.one(a, b, one.key, alike=alike) for a in one.docs for b in other.docs if a != b)


def _one_tenure(one: Profile, other: Profile, likeness: float) -> bool:
    """Whether two spellings are near enough in time for one holder of an office; one letter needs no dates."""
    if likeness >= _ONE_LETTER and not (one.seen and other.seen):
        return True
    return _gap(one, other) <= (_LONG_TENURE if likeness >= _SPELLING else _TENURE)


def _gap(one: Profile, other: Profile) -> int:
    """Days between the nearest sights of two profiles; a great number where there are no dates."""
    pairs = [(min(p.seen), max(p.seen)) for p in (one, other) if p.seen]
    if len(pairs) < 2:
        return 1_000_000
    (a, b), (c, d) = pairs
    return max(0, c - b, a - d)
