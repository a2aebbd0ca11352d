"""Chains while they grow: joining two that do not contradict each other, and what a chain knows.

Decides contradiction by gender, number, person names that differ, and nesting (a phrase is not a part of itself:
"his wife" is not "his"). Union-find with the earliest mention as its root (Tarjan 1975).
"""

from __future__ import annotations

from dateline.parse.names import names_clash
from dateline.parse.profiles import Profile
from dateline.records.sentence import ParsedArticle


class Chains:
    """Disjoint sets of mention numbers with their common gender, number, names and modifiers."""

    def __init__(self, parsed: ParsedArticle, profiles: list[Profile]) -> None:
        self._mentions = parsed.mentions
        self._words = parsed.words
        self._profiles = profiles
        self._parent = list(range(len(profiles)))
        self._members: list[list[int]] = [[number] for number in range(len(profiles))]

    def root(self, number: int) -> int:
        """The earliest mention of the chain of ``number``."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def members(self, number: int) -> list[int]:
        """All mentions of the chain of ``number``."""
        return self._members[self.root(number)]

    def is_alone(self, number: int) -> bool:
        """Whether the mention is in no chain with another."""
        return len(self.members(number)) == 1

    def same(self, one: int, other: int) -> bool:
        """Whether both are in one chain."""
        return self.root(one) == self.root(other)

    def gender(self, number: int) -> str:
        """The chain's gender: m, f, n, or ? where nothing tells."""
        found = {self._profiles[member].gender for member in self.members(number)} - {"?"}
        return found.pop() if len(found) == 1 else "?"

    def number(self, number: int) -> str:
        """The chain's grammatical number: sg, pl, or ? where its mentions differ or nothing tells."""
        found = {
            self._profiles[member].number
            for member in self.members(number)
            if self._mentions[member].kind != "pronoun"
        } - {"?"}
        return found.pop() if len(found) == 1 else "?"

    def modifiers(self, number: int) -> frozenset[str]:
        """Modifiers and names of all the chain's mentions."""
        return frozenset().union(
            *(
                self._profiles[member].modifiers | frozenset(self._profiles[member].name)
                for member in self.members(number)[:20]
            )
        )

    def names(self, number: int) -> list[tuple[str, ...]]:
        """Names in the chain, without titles."""
        return [self._profiles[member].name for member in self.members(number) if self._profiles[member].name]

    def join(self, one: int, other: int, *, nested: bool = False, any_type: bool = False) -> bool:
        """Join the chains of two mentions unless they contradict each other; whether they are one now.

        Args:
            one: a mention.
            other: another.
            nested: the one may stand inside the other (an apposition).
            any_type: types may differ.
        """
        left, right = self.root(one), self.root(other)
        if left == right:
            return True
        if not nested and self._nested(one, other):
            return False
        if self._clash(left, right, any_type):
            return False
        early, late = min(left, right), max(left, right)
        self._parent[late] = early
        self._members[early] = sorted(self._members[early] + self._members[late])
        self._members[late] = []
        return True

    def _nested(self, one: int, other: int) -> bool:
        left, right = self._mentions[one], self._mentions[other]
        return (left.first <= right.first and right.last <= left.last) or (
            right.first <= left.first and left.last <= right.last
        )

    def _clash(self, left: int, right: int, any_type: bool) -> bool:
        genders = {self.gender(left), self.gender(right)} - {"?"}
        persons = {self._is_person(left), self._is_person(right)} - {None}
        if not any_type and (len(genders) > 1 or len(persons) > 1):
            return True
        return bool(persons == {True} and names_clash(self.names(left), self.names(right)))

    def _is_person(self, number: int) -> bool | None:
        kinds = {
            self._mentions[member].type == "person"
            for member in self.members(number)
            if self._mentions[member].kind != "pronoun"
        }
        return kinds.pop() if len(kinds) == 1 else None

    def listed(self) -> tuple[tuple[int, ...], ...]:
        """All chains, in order of their first mention."""
        return tuple(tuple(members) for members in self._members if members)
