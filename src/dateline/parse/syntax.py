"""Questions about the dependency tree of a sentence: subtrees, phrases, clauses, subjects and objects.

Decides nothing new: it reads the tree that the encoder left on the words (Universal Dependencies, version 2).
Word numbers count through the article. A loop in a tree, should there be one, ends the walk instead of
repeating it. All answers look at one sentence only.

Source of the relations: https://universaldependencies.org/u/dep/ (Nivre et al. 2020).
"""

from __future__ import annotations

from dateline.records.sentence import ParsedArticle

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
OBJECTS = frozenset({"obj", "iobj"})
CLAUSES = frozenset(
    {"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "csubj", "csubj:pass", "parataxis"}
)
OUTSIDE_PHRASE = frozenset(
    {"appos", "acl:relcl", "parataxis", "conj", "cc", "punct", "dep", "discourse", "list"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags (Penn Treebank) of verbs that need no other to make a clause."""
EDGE_MARKS = frozenset(",;:.!?–—-…")


def sentence_range(parsed: ParsedArticle, word: int) -> range:
    """Numbers of all words of the sentence that ``word`` stands in."""
    return range(*parsed.sentence_words[parsed.words[word].sentence])


def children(parsed: ParsedArticle, word: int, *relations: str) -> list[int]:
    """Words that ``word`` governs, in order; only those with one of ``relations`` where any is given.

    A relation without a subtype (``nmod``) covers its subtypes (``nmod:poss``).
    """
    return [
        number
        for number in sentence_range(parsed, word)
        if parsed.words[number].head == word
        and (not relations or _is(parsed.words[number].deprel, relations))
    ]


def _is(deprel: str, relations: tuple[str, ...]) -> bool:
    return deprel in relations or deprel.split(":", 1)[0] in relations


def ancestors(parsed: ParsedArticle, word: int) -> list[int]:
    """Governors of ``word`` from the nearest up to the root of its sentence."""
    found: list[int] = []
    at = parsed.words[word].head
    while at >= 0 and at != word and at not in found:
        found.append(at)
        at = parsed.words[at].head
    return found


def subtree(parsed: ParsedArticle, word: int, without: frozenset[str] = frozenset()) -> list[int]:
    """``word`` and all words below it, in order, leaving out branches that hang by a relation in ``without``."""
    below: dict[int, list[int]] = {}
    for number in sentence_range(parsed, word):
        below.setdefault(parsed.words[number].head, []).append(number)
    found = {word}
    waiting = [word]
    while waiting:
        for child in below.get(waiting.pop(), ()):
            if child not in found and parsed.words[child].deprel not in without:
                found.add(child)
                waiting.append(child)
    return sorted(found)


def phrase(parsed: ParsedArticle, word: int) -> tuple[int, int]:
    """First and last word (inclusive) of the smallest complete phrase headed by ``word``.

    Taken are its determiner, modifiers, possessor, name parts and complements; left out are appositions,
    relative clauses, conjuncts, its own preposition, and marks at the edges. Words cut off from ``word`` by
    what is left out do not come back: the phrase is the unbroken stretch around ``word``.
    """
    return _stretch(parsed, word, _phrase_words(parsed, word))


def _phrase_words(parsed: ParsedArticle, word: int) -> set[int]:
    taken: set[int] = {word}
    for child in children(parsed, word):
        relation = parsed.words[child].deprel
        if relation == "punct" or relation in OUTSIDE_PHRASE or relation in SUBJECTS:
            continue
        before = child < word and relation.split(":")[0] in {"case", "mark", "cop", "aux"}
        if before or relation in {"mark", "cop"}:
            continue
        taken.update(subtree(parsed, child))
    for child in children(parsed, word, "punct"):
        if parsed.words[child].text not in EDGE_MARKS or parsed.words[child].text == "-":
            taken.add(child)
    return taken


def _stretch(parsed: ParsedArticle, word: int, taken: set[int]) -> tuple[int, int]:
    first = last = word
    bounds = sentence_range(parsed, word)
    while first - 1 in taken or (first - 2 in taken and first - 1 in bounds and _joins(parsed, first - 1)):
        first -= 1
    while last + 1 in taken or (last + 2 in taken and last + 1 in bounds and _joins(parsed, last + 1)):
        last += 1
    while first < word and parsed.words[first].text in EDGE_MARKS:
        first += 1
    while last > word and parsed.words[last].text in EDGE_MARKS:
        last -= 1
    return first, last


def _joins(parsed: ParsedArticle, word: int) -> bool:
    return parsed.words[word].upos == "PUNCT" and parsed.words[word].text not in {",", ";", ":"}


def conjuncts(parsed: ParsedArticle, word: int) -> list[int]:
    """``word`` and the words joined to it ("the minister and his aides"), in order."""
    return [word, *children(parsed, word, "conj")]


def first_conjunct(parsed: ParsedArticle, word: int) -> int:
    """The word that a chain of conjuncts begins with; ``word`` itself outside one."""
    seen = {word}
    while parsed.words[word].deprel == "conj" and (head := parsed.words[word].head) >= 0 and head not in seen:
        word = head
        seen.add(word)
    return word


def subjects(parsed: ParsedArticle, verb: int) -> list[int]:
    """Heads of the subjects of ``verb``, conjuncts apart: its own, else those of the verb it is joined to.

    An ``xcomp`` takes the object of its governor, or else its subject ("ordered troops to leave", "vowed to
    leave"); a participle clause takes the noun that it describes. Passive subjects count: ask the relation.
    """
    seen: set[int] = set()
    while verb >= 0 and verb not in seen:
        seen.add(verb)
        own = [word for word in children(parsed, verb) if parsed.words[word].deprel in SUBJECTS]
        if own:
            return [each for word in own for each in conjuncts(parsed, word)]
        word = parsed.words[verb]
        if word.deprel == "conj":
            verb = _joined_to(parsed, verb)
        elif word.deprel == "advcl":
            verb = word.head
        elif word.deprel == "xcomp":
            if controllers := objects(parsed, word.head):
                return controllers
            verb = word.head
        elif word.deprel in {"acl", "acl:relcl"}:
            return [word.head] if word.head >= 0 else []
        else:
            return []
    return []


def _joined_to(parsed: ParsedArticle, verb: int) -> int:
    """The verb that a conjunct goes on with: the verb of saying behind a clause, where no comma sets it off.

    "The dam is full, the mayor said and urged …" is the mayor, "…, the mayor said, and will …" is the dam.
    """
    joined = parsed.words[verb].head
    said = parsed.words[joined].head
    behind = parsed.words[joined].deprel == "ccomp" and joined < said < verb
    conjunction = next(iter(children(parsed, verb, "cc")), verb)
    return said if behind and parsed.words[conjunction - 1].text != "," else joined


def objects(parsed: ParsedArticle, verb: int) -> list[int]:
    """Heads of the objects of ``verb``, conjuncts apart. A passive verb has its subject for object."""
    own = children(parsed, verb, *OBJECTS) or children(parsed, verb, "nsubj:pass")
    if not own and parsed.words[verb].deprel == "conj" and is_passive(parsed, verb):
        own = subjects(parsed, verb)
    return [each for word in own for each in conjuncts(parsed, word)]


def agents(parsed: ParsedArticle, verb: int) -> list[int]:
    """Who does what ``verb`` says: the ``by`` phrase of a passive, the subjects otherwise."""
    if is_passive(parsed, verb):
        by = children(parsed, verb, "obl:agent")
        return [each for word in by for each in conjuncts(parsed, word)]
    return subjects(parsed, verb)


def is_passive(parsed: ParsedArticle, verb: int) -> bool:
    """Whether ``verb`` has a passive auxiliary, a passive subject or an agent.

    A finite past with an object is active, whatever its subject is marked as ("Police arrested two men").
    """
    relations = {parsed.words[child].deprel for child in children(parsed, verb)}
    if parsed.words[verb].xpos == "VBD" and "obj" in relations and "aux:pass" not in relations:
        return False
    return bool(relations & {"aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"})


def negation(parsed: ParsedArticle, verb: int) -> int | None:
    """The word that negates ``verb`` ("not", "n't", "never", "no longer"), or None."""
    for child in children(parsed, verb, "advmod", "det", "cc", "aux"):
        if parsed.words[child].lemma.lower() in {"not", "never", "neither", "nor"} or parsed.words[
            child
        ].text.lower() in {"n't", "n’t"}:
            return child
    return None


def clause(parsed: ParsedArticle, word: int) -> int:
    """The head of the smallest clause that ``word`` stands in: a predicate, or the root of its sentence."""
    seen: set[int] = set()
    while word not in seen:
        seen.add(word)
        this = parsed.words[word]
        joined_predicate = this.deprel == "conj" and this.upos in {"VERB", "AUX"}
        if this.head < 0 or this.deprel in CLAUSES or joined_predicate:
            break
        word = this.head
    return word


def clause_words(parsed: ParsedArticle, word: int) -> list[int]:
    """Words of the smallest clause around ``word``, in order, without the clauses inside it."""
    head = clause(parsed, word)
    inner = subtree(parsed, head, without=CLAUSES)
    apart = {
        below
        for child in children(parsed, head, "conj")
        if parsed.words[child].upos in {"VERB", "AUX"}
        for below in subtree(parsed, child)
    }
    return [number for number in inner if number not in apart]


def prepositions(parsed: ParsedArticle, word: int) -> list[str]:
    """The prepositions that introduce ``word``, lower-cased, fixed ones whole ("according to")."""
    found = []
    for case in children(parsed, word, "case"):
        parts = [case, *children(parsed, case, "fixed")]
        found.append(" ".join(parsed.words[part].text.lower() for part in parts))
    return found


def span_of(parsed: ParsedArticle, first: int, last: int) -> tuple[int, int]:
    """Where words ``first..last`` (inclusive) stand in the canonical text."""
    return parsed.words[first].start, parsed.words[last].end
