"""The frame of a word: its subject, objects, obliques and modifiers, read off the dependency tree.

Universal Dependencies relations; passives are turned round (the passive subject is an object, the by-phrase a
subject), and a verb without a subject of its own takes that of the verb it hangs on (control, participles,
coordination).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.records.sentence import ParsedArticle, Word

_CLAUSAL = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "acl:relcl", "advcl:relcl", "conj"})
_INHERITS = frozenset({"xcomp", "conj", "advcl", "acl"})
_NAME_PARTS = frozenset({"compound", "flat", "amod", "nummod", "fixed", "goeswith"})


@dataclass(frozen=True, slots=True)
class Oblique:
    """An oblique or nominal modifier: its head word and the preposition that marks it ('' for none)."""

    word: int
    case: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a trigger word, as word numbers."""

    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    obliques: tuple[Oblique, ...]
    complements: tuple[int, ...]
    modifiers: tuple[int, ...]
    passive: bool
    own_subject: bool


class Tree:
    """The dependency trees of one article, with the children of every word."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self.words: tuple[Word, ...] = parsed.words
        self._children: list[list[int]] = [[] for _ in parsed.words]
        for number, word in enumerate(parsed.words):
            if 0 <= word.head < len(parsed.words) and word.head != number:
                self._children[word.head].append(number)

    def children(self, i: int, *relations: str) -> list[int]:
        """Children of word ``i`` with one of the relations (subtypes included), or all."""
        if not relations:
            return self._children[i]
        return [
            c
            for c in self._children[i]
            if self.words[c].deprel in relations or self.words[c].deprel.split(":")[0] in relations
        ]

    def subtree(self, i: int, stop: frozenset[str] = frozenset()) -> set[int]:
        """Word numbers below and including ``i``, not entering children with a relation in ``stop``."""
        found, stack = {i}, [i]
        while stack:
            for child in self._children[stack.pop()]:
                if child not in found and self.words[child].deprel not in stop:
                    found.add(child)
                    stack.append(child)
        return found

    def ancestors(self, i: int) -> Iterator[int]:
        """The governors of ``i``, nearest first."""
        seen = {i}
        while 0 <= self.words[i].head < len(self.words) and self.words[i].head not in seen:
            i = self.words[i].head
            seen.add(i)
            yield i

    def case(self, i: int) -> str:
        """The preposition that marks word ``i``, with its fixed parts ('because_of'), or ''."""
        for child in self.children(i, "case"):
            parts = [child, *self.children(child, "fixed")]
            return "_".join(self.words[p].text.lower() for p in parts)
        return ""

    def clause(self, i: int) -> int:
        """The verb (or nominal predicate) whose clause word ``i`` stands in; itself where it heads one."""
        if self.words[i].upos in {"VERB", "AUX"}:
            return i
        for above in self.ancestors(i):
            if self.words[above].upos in {"VERB", "AUX"} or self.words[above].deprel in {"root", *_CLAUSAL}:
                return above
        return i

    def clause_words(self, i: int) -> set[int]:
        """The words of the clause of ``i`` without the clauses embedded in it."""
        head = self.clause(i)
        found, stack = {head}, [head]
        while stack:
            for child in self._children[stack.pop()]:
                word = self.words[child]
                embedded = word.deprel in _CLAUSAL and word.upos in {"VERB", "AUX", "ADJ"}
                if child not in found and not embedded:
                    found.add(child)
                    stack.append(child)
        return found

    def lemmas(self, i: int) -> set[str]:
        """The lemma of a noun with those of its compounds, adjectives, of-complements and conjuncts."""
        found = self._own_lemmas(i)
        for child in self.children(i, "nmod", "conj", "appos"):
            found |= self._own_lemmas(child)
        return found

    def _own_lemmas(self, i: int) -> set[str]:
        head = self.words[i].lemma.lower()
        parts = [self.words[c].lemma.lower() for c in self.children(i, *_NAME_PARTS)]
        return {head, *parts, *(f"{part}_{head}" for part in parts)}

    def phrase(self, i: int) -> tuple[int, int]:
        """First and last word of the smallest complete noun phrase: no relative clause, no apposition."""
        keep = {i}
        stack = [i]
        while stack:
            for child in self._children[stack.pop()]:
                relation = self.words[child].deprel
                base = relation.split(":")[0]
                inner = base in {"det", "nummod", "compound", "flat", "amod", "fixed", "case", "goeswith"}
                owner = relation in {"nmod:poss", "nmod:desc", "nmod:unmarked"}
                of_phrase = base == "nmod" and self.case(child) == "of"
                if child not in keep and (owner or of_phrase or (inner and not self._own_case(child, i))):
                    keep.add(child)
                    stack.append(child)
        low, high = min(keep), max(keep)
        while low < i and self.words[low].upos == "PUNCT":
            low += 1
        return low, high

    def _own_case(self, child: int, head: int) -> bool:
        return self.words[child].deprel == "case" and self.words[child].head == head

    def frame(self, i: int) -> Frame:
        """The frame of a verb or noun trigger."""
        word = self.words[i]
        if word.upos in {"VERB", "AUX"}:
            return self._verb_frame(i)
        return self._noun_frame(i)

    def _verb_frame(self, i: int) -> Frame:
        passive_subjects = [c for c in self.children(i) if self.words[c].deprel == "nsubj:pass"]
        subjects = [c for c in self.children(i) if self.words[c].deprel in {"nsubj", "nsubj:outer"}]
        passive = bool(passive_subjects) or any(self.words[c].deprel == "aux:pass" for c in self._children[i])
        objects = [*passive_subjects, *self.children(i, "obj", "iobj")]
        obliques = [Oblique(c, self.case(c)) for c in self.children(i, "obl")]
        bare_participle = self.words[i].deprel == "acl" and self.words[i].xpos == "VBN"
        if passive or bare_participle:
            subjects += [o.word for o in obliques if o.case == "by"]
            if bare_participle and not objects:
                objects.append(self.words[i].head)
        own = bool(subjects or passive_subjects)
        if not own and not passive:
            subjects = list(self._inherited_subjects(i))
        complements = self.children(i, "xcomp", "ccomp", "advcl")
        subjects = [s for subject in subjects for s in (subject, *self.children(subject, "conj"))]
        objects = [o for each in objects for o in (each, *self.children(each, "conj"))]
        return Frame(tuple(subjects), tuple(objects), tuple(obliques), tuple(complements), (), passive, own)

    def _inherited_subjects(self, i: int) -> Iterator[int]:
        below = i
        for above in self.ancestors(i):
            relation = self.words[below].deprel.split(":")[0]
            if relation == "acl" and self.words[below].deprel == "acl:relcl":
                yield above
                return
            if relation not in _INHERITS:
                return
            if relation == "acl" and self.words[below].xpos == "VBG":
                yield above
                return
            # the object of a verb of asking acts in what it is asked to do
            asked = self.children(above, "obj", "iobj") if relation == "xcomp" else []
            subjects = asked or [
                c for c in self.children(above) if self.words[c].deprel in {"nsubj", "nsubj:outer"}
            ]
            if subjects:
                yield from subjects
                return
            below = above

    def _noun_frame(self, i: int) -> Frame:
        owners = [c for c in self.children(i) if self.words[c].deprel == "nmod:poss"]
        modifiers = [Oblique(c, self.case(c)) for c in self.children(i, "nmod", "obl") if c not in owners]
        agents = [m.word for m in modifiers if m.case == "by"]
        between = [m.word for m in modifiers if m.case == "between"]
        objects = [m.word for m in modifiers if m.case in {"of", "on", "against", "at", "upon"}]
        subjects = [*owners, *agents, *between]
        governor = self.words[i].head
        light = 0 <= governor < len(self.words) and self.words[governor].upos == "VERB"
        if not subjects and light and self.words[i].deprel == "obj":
            subjects = list(self._verb_frame(governor).subjects)
        subjects = [s for subject in subjects for s in (subject, *self.children(subject, "conj"))]
        parts = self.children(i, *_NAME_PARTS)
        return Frame(
            tuple(subjects),
            tuple(objects),
            tuple(modifiers),
            self.children_of_kind(i),
            tuple(parts),
            False,
            bool(owners),
        )

    def children_of_kind(self, i: int) -> tuple[int, ...]:
        """The clauses that complete a noun ('plan to attack', 'claim that …')."""
        return tuple(self.children(i, "acl", "ccomp"))
