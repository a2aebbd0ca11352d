"""Which words a cue makes somebody answerable for, by the frame of the cue and the tree of the sentence.

Decides: a clause that hangs on the cue; the sentence that the cue is put into or behind ("…, officials said"); the
object, the person and what is asked of them, what is refused; for "according to" the clause it modifies; for
"reportedly" the clause without the word; for passives and existentials their subject and complement. Content never
leaves its sentence. Marks at the ends, the complementiser "that" and loose conjunctions are left out.

Declines: a cue without anything to say gives no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.attribute.cues import Cue
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle
from dateline.records.span import Span

_SMALL = frozenset({"SCONJ", "ADP", "CCONJ", "PUNCT", "DET", "PART"})
_LOOSE = frozenset({"that", "and", "but"})
_CONTENT_PREPOSITIONS = frozenset(
    {"of", "for", "as", "on", "about", "over", "to", "with", "in", "against", "from", "by"}
)


def content_of(parsed: ParsedArticle, cue: Cue) -> tuple[int, ...]:
    """Return the words of the content of ``cue``, in order; empty if it has none."""
    frame = cue.rule.frame
    if frame in {"clause", "belief", "evidence"}:
        words = _clause(parsed, cue)
    elif frame == "object":
        words = _below(parsed, cue.head, ("obj", "ccomp", "xcomp")) or _around(parsed, cue)
    elif frame == "person":
        words = _person(parsed, cue)
    elif frame == "decline":
        words = _person(parsed, cue) - set(cue.words)
        return trimmed(parsed, words or {cue.head})
    elif frame == "figure":
        words = {w for w in _below(parsed, cue.head, ("obj", "obl", "advmod")) if w > cue.head}
    elif frame == "no-answer":
        return _unclaimed(parsed, cue.head) or (cue.head,)
    elif frame == "preposition":
        words = _modified(parsed, cue)
    elif frame == "adverb":
        words = set(syntax.subtree(parsed, syntax.clause(parsed, cue.head)))
        words = {w for w in words if w > _relative_pronoun(parsed, cue.head)}
    elif frame == "passive":
        words = _below(parsed, cue.head, ("nsubj:pass", "xcomp", "ccomp", "csubj:pass", "obl", "advcl"))
        words -= _expletive(parsed, cue.head)
    elif frame == "existential":
        words = _existing(parsed, cue.head)
    else:
        words = set()
    return trimmed(parsed, words - set(cue.words))


def _relative_pronoun(parsed: ParsedArticle, word: int) -> int:
    head = syntax.clause(parsed, word)
    if not parsed.words[head].deprel.startswith("acl:relcl"):
        return -1
    relative = [w for w in syntax.subtree(parsed, head) if parsed.words[w].xpos in {"WDT", "WP"}]
    return relative[0] if relative else -1


def _below(parsed: ParsedArticle, head: int, relations: tuple[str, ...]) -> set[int]:
    return {
        below
        for child in syntax.children(parsed, head)
        if parsed.words[child].deprel in relations
        for below in syntax.subtree(parsed, child)
    }


def _expletive(parsed: ParsedArticle, head: int) -> set[int]:
    """The "it" that only stands for the clause: "It is believed that …"."""
    if not _below(parsed, head, ("ccomp", "csubj:pass")):
        return set()
    return {
        w
        for w in syntax.children(parsed, head, *syntax.SUBJECTS, "expl")
        if parsed.words[w].text.lower() == "it"
    }


def _clause(parsed: ParsedArticle, cue: Cue) -> set[int]:
    words = _below(parsed, cue.head, ("ccomp",))
    if words:
        return words | _between(parsed, cue, min(words))
    return _around(parsed, cue) if cue.rule.frame == "clause" else set()


def _between(parsed: ParsedArticle, cue: Cue, first: int) -> set[int]:
    """Words between the cue and its clause that do not hang on the cue: a subject the tree put elsewhere."""
    gap = set(range(cue.words[-1] + 1, first))
    on_cue = _below(parsed, cue.head, ("obl", "obj", "iobj", "advmod", "advcl", "punct", "aux", "xcomp"))
    return set() if gap & on_cue else gap


def _around(parsed: ParsedArticle, cue: Cue) -> set[int]:
    """The clause that the cue is put into or behind: "…, officials said", "…, as he told reporters"."""
    word = parsed.words[cue.head]
    if word.deprel == "parataxis" and word.head >= 0:
        return set(syntax.subtree(parsed, word.head)) - set(syntax.subtree(parsed, cue.head))
    marks = {parsed.words[mark].text.lower() for mark in syntax.children(parsed, cue.head, "mark")}
    if word.deprel == "advcl" and "as" in marks and syntax.children(parsed, cue.head, "nsubj"):
        return set(syntax.subtree(parsed, word.head)) - set(syntax.subtree(parsed, cue.head))
    beside = [
        child
        for child in syntax.children(parsed, cue.head, "parataxis")
        if syntax.children(parsed, child, *syntax.SUBJECTS)
    ]
    if beside:
        return set(syntax.subtree(parsed, beside[0]))
    return _before(parsed, cue)


def _before(parsed: ParsedArticle, cue: Cue) -> set[int]:
    """All before a cue that ends its sentence behind a comma ("…, the mayor told reporters."), whatever the tree says."""
    subjects = [w for w in syntax.children(parsed, cue.head, "nsubj") if w < cue.head]
    if not subjects:
        return set()
    bounds = syntax.sentence_range(parsed, cue.head)
    start = syntax.phrase(parsed, subjects[0])[0]
    behind = range(cue.head + 1, bounds.stop)
    set_off = start - 1 in bounds and parsed.words[start - 1].text == ","
    if not set_off or any(parsed.words[w].upos in {"VERB", "AUX"} for w in behind):
        return set()
    before = range(bounds.start, start - 1)
    return set(before) if has_clause(parsed, before) else set()


def _person(parsed: ParsedArticle, cue: Cue) -> set[int]:
    words = _below(parsed, cue.head, ("obj", "iobj", "xcomp", "ccomp"))
    for child in syntax.children(parsed, cue.head, "obl", "advcl"):
        introduced = {parsed.words[w].text.lower() for w in syntax.children(parsed, child, "case", "mark")}
        if introduced & _CONTENT_PREPOSITIONS and child > cue.head:
            words |= set(syntax.subtree(parsed, child))
    return {w for w in words if w > cue.head}


def _unclaimed(parsed: ParsedArticle, noun: int) -> tuple[int, ...]:
    """What there was no claim "of"."""
    of = [w for w in syntax.children(parsed, noun, "nmod") if "of" in syntax.prepositions(parsed, w)]
    if not of:
        return ()
    first, last = syntax.phrase(parsed, of[0])
    return tuple(range(first, last + 1))


def _existing(parsed: ParsedArticle, noun: int) -> set[int]:
    """What a rumour is about: what stands behind the noun, on it or on its verb; the noun itself if nothing does."""
    about = _below(parsed, noun, ("acl", "ccomp", "nmod", "advcl"))
    behind = {w for w in about if w > noun} or {
        w for w in syntax.subtree(parsed, syntax.clause(parsed, noun)) if w > noun
    }
    return behind or {noun}


def _modified(parsed: ParsedArticle, cue: Cue) -> set[int]:
    source = parsed.words[cue.words[0]].head
    if source < 0 or parsed.words[source].head < 0:
        return set()
    top = syntax.clause(parsed, parsed.words[source].head)
    return set(syntax.subtree(parsed, top)) - set(syntax.subtree(parsed, source))


def trimmed(parsed: ParsedArticle, words: Iterable[int]) -> tuple[int, ...]:
    """The words in order without marks, "that" and loose conjunctions at the ends of the whole."""
    left = sorted(words)
    while left and (_is_mark(parsed, left[0]) or _is_loose(parsed, left[0])):
        left = left[1:]
    while left and (_is_mark(parsed, left[-1]) or _is_loose(parsed, left[-1])):
        left = left[:-1]
    return tuple(left)


def _is_mark(parsed: ParsedArticle, word: int) -> bool:
    text = parsed.words[word].text
    return parsed.words[word].upos == "PUNCT" and text not in {"(", "[", ")", "]", "$", "%", "..."}


def _is_loose(parsed: ParsedArticle, word: int) -> bool:
    this = parsed.words[word]
    return this.text.lower() in _LOOSE and this.deprel in {"mark", "cc", "punct"}


def has_clause(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    """Whether some verb of the content, outside relative clauses, has its subject in it too."""
    inside = set(content)
    return any(
        parsed.words[w].deprel in syntax.SUBJECTS
        and parsed.words[w].head in inside
        and not parsed.words[parsed.words[w].head].deprel.startswith("acl")
        for w in content
    )


def says_something(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    """Whether content is more than marks and small words."""
    return any(parsed.words[w].upos not in _SMALL for w in content)


def in_sentences(parsed: ParsedArticle, words: Iterable[int]) -> list[tuple[int, ...]]:
    """Words grouped by the sentence they stand in, in order."""
    groups: dict[int, list[int]] = {}
    for word in sorted(words):
        groups.setdefault(parsed.words[word].sentence, []).append(word)
    return [tuple(group) for _, group in sorted(groups.items())]


def runs(words: Iterable[int]) -> list[tuple[int, int]]:
    """Unbroken stretches of word numbers, first and last inclusive."""
    found: list[tuple[int, int]] = []
    for word in sorted(words):
        if found and word == found[-1][1] + 1:
            found[-1] = (found[-1][0], word)
        else:
            found.append((word, word))
    return found


def spans_of(text: str, parsed: ParsedArticle, words: Iterable[int]) -> tuple[Span, ...]:
    """Where content stands: its unbroken stretches, without the marks at their ends.

    Stretches with nothing but white space between them are one.
    """
    made: list[Span] = []
    for first, last in runs(words):
        inner = range(first, last + 1)
        kept = [word for word in inner if not _is_mark(parsed, word)]
        if not kept:
            continue
        start, end = parsed.words[kept[0]].start, parsed.words[kept[-1]].end
        if made and not text[made[-1].end : start].strip():
            start = made.pop().start
        made.append(Span(start=start, end=end))
    return tuple(made)
