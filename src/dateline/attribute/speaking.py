"""Who speaks where the draft does not say: beside the quotation, in the sentence before, or as before.

Decides for drafts without a source, in this order: a cue in the same sentence that no draft has; the signature of the
quotation; another draft of the same quotation; the last speaker of the paragraph, or of the two before it, where a
quotation goes on without a cue. Who passed that speaker's words on passes these on too.

Declines: outside quotation marks a sentence without a sign of a speaker is the outlet's, and its draft is dropped;
so is what nobody says ("no official said that …").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.attribute.contents import trimmed
from dateline.attribute.cues import Cue, cue_of_words
from dateline.attribute.drafts import Draft, sentence_of
from dateline.attribute.nobody import is_nobody, named_all_the_same
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.signatures import signatures_of
from dateline.attribute.sources import can_speak, hears, source_of
from dateline.attribute.verbs import is_verb
from dateline.parse import syntax
from dateline.records.article import Article
from dateline.records.sentence import ParsedArticle

_NOBODY = frozenset({"reportedly", "is-believed", "there-are-rumours"})
_PARAGRAPHS_BACK = 2


def complete_speakers(
    article: Article, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords, cues: Sequence[Cue]
) -> list[Draft]:
    """Return the drafts with who speaks, without those that nobody can be made answerable for."""
    taken = {w for draft in drafts for w in draft.cue}
    free: dict[int, list[Cue]] = {}
    for cue in cues:
        if taken.isdisjoint(cue.words):
            free.setdefault(parsed.words[cue.head].sentence, []).append(cue)
    ordered = sorted((d for d in drafts if not _is_unsaid(parsed, d)), key=lambda d: d.content)
    signatures = signatures_of(article, parsed, quoted)
    heard = _Heard(parsed, ordered, quoted)
    made: list[Draft] = []
    for draft in ordered:
        nobody = draft.rule in _NOBODY or (bool(draft.cue) and hears(parsed, draft.cue))
        if is_nobody(parsed, draft.source):
            draft, nobody = replace(draft, source=named_all_the_same(parsed, draft.source)), True
        if not draft.source and not nobody:
            draft = _with_cue_beside(parsed, draft, free)
        if not draft.source and not nobody:
            draft = _signed(draft, signatures, quoted) or draft
        if not draft.source and not nobody and (before := heard.before(draft)):
            draft = replace(draft, source=before.source, relays=before.relays)
        heard.add(draft)
        made.append(_passed_on(draft, made))
    return [draft for draft in made if _answerable(draft, quoted)]


def _is_unsaid(parsed: ParsedArticle, draft: Draft) -> bool:
    """Whether nobody says it; that nobody took "responsibility for the attack" is a silence, and news."""
    if not is_nobody(parsed, draft.source):
        return False
    rule = cue_of_words(parsed, draft.cue)
    return rule is None or rule.stance != "declines"


def _passed_on(draft: Draft, made: Sequence[Draft]) -> Draft:
    """Speech that goes on without a cue was passed on by whoever passed on what the same words named before."""
    if draft.cue or draft.relays or not made or made[-1].source != draft.source:
        return draft
    return replace(draft, relays=made[-1].relays)


def _answerable(draft: Draft, quoted: QuotedWords) -> bool:
    if draft.source or draft.cue or draft.rule in _NOBODY:
        return True
    inside = sum(quoted.of(w) is not None for w in draft.content)
    return inside * 2 > len(draft.content) and draft.rule != "quotation"


def _with_cue_beside(parsed: ParsedArticle, draft: Draft, free: Mapping[int, Sequence[Cue]]) -> Draft:
    """The draft with the source of its own cue, or with a cue of its sentence that no draft has."""
    inside = set(draft.content)
    if draft.cue:
        for word in draft.cue:
            if is_verb(parsed, word) and not syntax.is_passive(parsed, word):
                subjects = [_doer(parsed, w) for w in syntax.subjects(parsed, word) if w not in inside]
                if subjects:
                    return replace(draft, source=tuple(subjects))
        return draft
    for cue in free.get(sentence_of(parsed, draft), ()):
        if inside & set(cue.words):
            continue
        source = source_of(parsed, cue)
        if cue.rule.frame in {"clause", "preposition", "evidence"} and can_speak(parsed, source):
            content = trimmed(parsed, inside - set(source) - set(cue.words))
            if content:
                return replace(draft, cue=cue.words, source=source, content=content)
    return draft


def _doer(parsed: ParsedArticle, noun: int) -> int:
    """Who acts, where a tree has a clause ("Canada imposed sanctions") for a noun and what describes it."""
    acts = [w for w in syntax.children(parsed, noun, "amod") if parsed.words[w].xpos == "VBD"]
    return next((subject for act in acts for subject in syntax.children(parsed, act, "nsubj")), noun)


def _signed(draft: Draft, signatures: Mapping[int, tuple[int, ...]], quoted: QuotedWords) -> Draft | None:
    quotation = quoted.of(draft.content[0])
    words = signatures.get(quotation, ()) if quotation is not None else ()
    return replace(draft, source=words) if words else None


class _Heard:
    """Who was heard to speak so far, and who speaks outside quotation marks anywhere in the article."""

    def __init__(self, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords) -> None:
        self._parsed, self._quoted = parsed, quoted
        self._of_quotation: dict[int, Draft] = {}
        self._of_block: dict[int, Draft] = {}
        self._last: Draft | None = None
        for draft in drafts:
            if self._speaks_outside(draft):
                self._of_block.setdefault(self._block(draft), draft)
                self._note_quotations(draft)

    def add(self, draft: Draft) -> None:
        """Take note of a draft; drafts are added in order of the text."""
        if self._speaks_outside(draft) or (draft.source and not draft.cue):
            self._last = draft
            self._note_quotations(draft)

    def before(self, draft: Draft) -> Draft | None:
        """Who speaks in the draft's quotation, its paragraph or the ones before; None outside quotation marks."""
        quotation = self._quoted.of(draft.content[0])
        if quotation is None:
            return None
        block = self._block(draft)
        back = block - self._block(self._last) if self._last is not None else None
        recent = self._last if back is not None and back <= _PARAGRAPHS_BACK else None
        here = recent if back == 0 else self._of_block.get(block)
        return self._of_quotation.get(quotation) or here or recent

    def _note_quotations(self, draft: Draft) -> None:
        for word in draft.content:
            quotation = self._quoted.of(word)
            if quotation is not None:
                self._of_quotation.setdefault(quotation, draft)

    def _speaks_outside(self, draft: Draft) -> bool:
        return bool(draft.source) and self._quoted.of((draft.cue or draft.source)[0]) is None

    def _block(self, draft: Draft) -> int:
        return self._parsed.sentence_block[sentence_of(self._parsed, draft)]
