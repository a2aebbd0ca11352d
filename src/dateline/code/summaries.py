"""The line that a chronology prints of an event: the clause that tells it, with its subject.

A clause without a subject or a finite verb of its own ("killing two", "to protest", "and detained the crew") is told
with the clause it hangs on, and so is a condition, which says nothing by itself; a relative clause with the noun it
says more of. Declines to go up where the trigger would then stand past the end of the line.
"""

from __future__ import annotations

from itertools import dropwhile

from dateline.code.triggers import Hit
from dateline.code.wording import listed_words
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_LONGEST = 140
"""Characters of a summary at most."""
_JOINTS = frozenset({",", ";", ":", "-", "--", "–", "—"})
_HANGS_ON = frozenset({"advcl", "acl", "xcomp", "conj", "csubj"})


def summary_of(text: str, parsed: ParsedArticle, hit: Hit) -> str:
    """The clause of a trigger on one line, without what joins it to another, cut at a word where it runs long."""
    head = syntax.clause(parsed, hit.word)
    told = set(syntax.clause_words(parsed, hit.word)) | {hit.first, hit.last}
    seen: set[int] = set()
    while head not in seen and (wider := _wider(parsed, head)):
        seen.add(head)
        head, more = wider
        if parsed.words[hit.last].end - parsed.words[min(told | more)].start > _LONGEST:
            break
        told |= more
    kept = list(dropwhile(lambda i: i < hit.first and _leads_on(parsed, i), sorted(told)))
    said = " ".join(text[parsed.words[kept[0]].start : parsed.words[kept[-1]].end].split())
    if len(said) > _LONGEST:
        return said[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return said.rstrip(" ,;:")


def _wider(parsed: ParsedArticle, head: int) -> tuple[int, set[int]] | None:
    """The clause or noun that a clause needs to be understood, with its words; ``None`` where it stands alone."""
    word = parsed.words[head]
    if word.head < 0:
        return None
    if word.deprel == "acl:relcl":
        first, last = syntax.phrase(parsed, word.head)
        return head, set(range(first, last + 1))
    if word.deprel.split(":")[0] not in _HANGS_ON or _stands_alone(parsed, head):
        return None
    above = syntax.clause(parsed, word.head)
    return above, set(syntax.clause_words(parsed, above))


def _stands_alone(parsed: ParsedArticle, head: int) -> bool:
    """Whether a clause has a subject and a finite verb, and is no condition."""
    verbs = [head, *syntax.children(parsed, head, "aux", "cop")]
    return (
        bool(syntax.children(parsed, head, "nsubj", "csubj"))
        and any(parsed.words[verb].xpos in syntax.FINITE for verb in verbs)
        and not any(
            parsed.words[mark].text.lower() in listed_words("modality", "condition")
            for mark in syntax.children(parsed, head, "mark")
        )
    )


def _leads_on(parsed: ParsedArticle, number: int) -> bool:
    """Whether a word only joins a clause to what stands before it ("and", "that", "when", a comma)."""
    word = parsed.words[number]
    asks = word.xpos == "WRB" and word.deprel == "advmod"
    conditional = word.text.lower() in listed_words("modality", "condition")
    return (word.upos in {"CCONJ", "SCONJ"} and not conditional) or asks or word.text in _JOINTS
