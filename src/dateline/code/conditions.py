"""Whether the conditions of an act rule hold at a word: what stands around it in its clause."""

from __future__ import annotations

from dateline.code.acts import ActRule
from dateline.code.frames import Frame, frame_of
from dateline.code.wording import acting_pronouns, lemmas_of
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_ANIMATE = frozenset({"person", "organization", "place", "animal"})
_AIMED_AT = frozenset({"at", "on", "into", "against"})


class Surroundings:
    """An article's words with what rules ask of them: frames, and which words can act of themselves."""

    def __init__(self, parsed: ParsedArticle) -> None:
        self.parsed = parsed
        self._animate = {m.head for m in parsed.mentions if m.type in _ANIMATE} | {
            i for i, w in enumerate(parsed.words) if w.upos == "PRON" and w.text.lower() in acting_pronouns()
        }

    def any_acts(self, words: tuple[int, ...]) -> bool:
        """Whether one of the words names somebody who can act."""
        return any(word in self._animate for word in words)


def holds(rule: ActRule, surroundings: Surroundings, word: int) -> bool:
    """Whether all that ``rule`` asks of the words around ``word`` is met."""
    parsed = surroundings.parsed
    frame = frame_of(parsed, word)
    if parsed.words[word].upos != "VERB":
        return _asked(rule, "modifier", _around_noun(parsed, frame))
    if rule.subject_animate and not surroundings.any_acts(frame.subjects):
        by_nobody = frame.passive and not frame.subjects
        if not by_nobody:
            return False
    objects = _lemmas(parsed, (*frame.objects, *(o.word for o in frame.obliques)))
    subjects = _lemmas(parsed, frame.subjects)
    if frame.passive and not frame.subjects:
        subjects |= objects
    aims = _lemmas(parsed, tuple(o.word for o in frame.obliques if o.case in _AIMED_AT))
    complements = {parsed.words[c].lemma.lower() for c in frame.complements}
    return (
        _asked(rule, "object", objects)
        and _asked(rule, "subject", subjects)
        and _asked(rule, "prep", _cases(parsed, word, frame))
        and _asked(rule, "xcomp", complements)
        and not rule.asks("not_prep_object") & aims
        and (not rule.xcomp_any or bool(syntax.children(parsed, word, "xcomp")))
    )


def _around_noun(parsed: ParsedArticle, frame: Frame) -> set[str]:
    around = _lemmas(parsed, (*frame.objects, *frame.subjects, *(o.word for o in frame.obliques)))
    around |= {parsed.words[m].lemma.lower() for m in frame.modifiers}
    return around | {o.case for o in frame.obliques}


def _cases(parsed: ParsedArticle, verb: int, frame: Frame) -> set[str]:
    marks = syntax.children(parsed, verb, "mark", "compound:prt")
    return {o.case.split(" ")[0] for o in frame.obliques} | {parsed.words[m].text.lower() for m in marks}


def _lemmas(parsed: ParsedArticle, words: tuple[int, ...]) -> set[str]:
    return set().union(*(lemmas_of(parsed, word) for word in words))


def _asked(rule: ActRule, condition: str, found: set[str]) -> bool:
    wanted, unwanted = rule.asks(condition), rule.asks(f"not_{condition}")
    return (not wanted or bool(wanted & found)) and not unwanted & found
