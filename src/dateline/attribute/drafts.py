"""Drafts of claims: content, cue and source as word numbers, before anything is named or judged.

Decides three times over. The encoder's attributions are cut at sentence ends, their gaps closed, and each stretch
of words that it calls content is taken whole by the attribution that has most of it; where the lexicon knows the
cue, the tree completes source and content. Cues that the encoder left alone make drafts by rule. Sentences in
quotation marks that nobody has are given to who speaks beside them.

Declines: quotations that are names, titles of works or scare quotes; first persons' beliefs inside a quotation;
acts and wants that the encoder takes for speech ("signed a pact", "wants to win").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.attribute.contents import content_of, in_sentences, runs, trimmed
from dateline.attribute.cues import Cue, verb_rules, words_of, words_of_saying
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.sources import can_speak, direct_source, hears, nearest_run, source_of, verb_of
from dateline.parse import syntax
from dateline.records.sentence import Attribution, ParsedArticle

CONTENT = 0.4
"""Least probability of a word to belong to the stretch of content around it; set on the marked articles."""
_GAP = 3
_LEAST = 3
_WITH_CLAUSE = frozenset({"clause", "belief", "evidence", "preposition"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim in words of one sentence: ``content``, ``cue`` and ``source`` (which may stand elsewhere)."""

    content: tuple[int, ...]
    cue: tuple[int, ...]
    source: tuple[int, ...]
    rule: str
    score: float | None = None
    relays: tuple[tuple[int, ...], ...] = ()


def content_stretches(
    parsed: ParsedArticle, apart: frozenset[int], least: float = CONTENT
) -> list[tuple[int, int]]:
    """Stretches of words that the encoder calls content, first and last inclusive, within sentences.

    Args:
        parsed: the encoder's tags.
        apart: words of cues: a gap that has one is not bridged.
        least: least probability of a word.
    """
    chances = parsed.tags.get("content", ())
    found: list[tuple[int, int]] = []
    for first, last in parsed.sentence_words:
        inside: list[tuple[int, int]] = []
        for word in (w for w in range(first, min(last, len(chances))) if chances[w] > least):
            if inside and word - inside[-1][1] <= _GAP and apart.isdisjoint(range(inside[-1][1] + 1, word)):
                inside[-1] = (inside[-1][0], word)
            else:
                inside.append((word, word))
        found.extend(inside)
    return found


def encoder_drafts(parsed: ParsedArticle, cues: Sequence[Cue], quoted: QuotedWords) -> list[Draft]:
    """Drafts from the encoder's attributions, each within one sentence, and stretches nobody has."""
    known = {word: cue for cue in cues for word in cue.words}
    pieces = [piece for raw in parsed.attributions for piece in _pieces(parsed, raw, known)]
    stretches = content_stretches(parsed, frozenset(w for piece in pieces for w in piece.cue))
    owners = {stretch: _owner(stretch, pieces) for stretch in stretches}
    drafts = []
    for number, piece in enumerate(pieces):
        if _is_act(parsed, piece, known, quoted):
            continue
        words = set(_closed(piece))
        for (first, last), owner in owners.items():
            if owner == number:
                words |= set(range(first, last + 1))
        if content := _content(parsed, piece, words, known):
            drafts.append(replace(piece, content=content))
    for (first, last), owner in owners.items():
        if owner is None and (content := trimmed(parsed, range(first, last + 1))) and len(content) >= _LEAST:
            chances = parsed.tags["content"][first : last + 1]
            drafts.append(Draft(content, (), (), "encoder-content", round(sum(chances) / len(chances), 4)))
    return drafts


def _is_act(parsed: ParsedArticle, piece: Draft, known: Mapping[int, Cue], quoted: QuotedWords) -> bool:
    """Whether what the encoder takes for speech is an act, a want or a name: "signed a pact", "called Wagner".

    A cue that no rule knows, with neither a clause nor a quotation for content, is one.
    """
    verb = verb_of(parsed, piece.cue)
    if verb is None:
        return False
    lemma = parsed.words[verb].lemma.lower()
    if parsed.words[verb].xpos == "VBN" and parsed.words[verb].deprel == "acl" and lemma in _NAMING:
        return True
    if any(quoted.of(w) is not None for w in piece.content):
        return False
    if any(w in known for w in piece.cue):
        wide = lemma in verb_rules() and verb_rules()[lemma].frame in {"belief", "evidence"}
        return wide and not _has_clause(parsed, piece.content)
    return lemma not in words_of_saying() and not _has_clause(parsed, piece.content)


_NAMING = frozenset({"call", "name", "label", "dub", "entitle", "title", "know"})


def _has_clause(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    """Whether some verb of the content has its subject in it too."""
    inside = set(content)
    return any(parsed.words[w].deprel in syntax.SUBJECTS and parsed.words[w].head in inside for w in content)


def _content(
    parsed: ParsedArticle, piece: Draft, words: set[int], known: Mapping[int, Cue]
) -> tuple[int, ...]:
    """The encoder's words completed by the tree, without cue, source and what another cue has."""
    cue = next((known[w] for w in piece.cue if w in known), None)
    if cue is not None and cue.rule.frame in _WITH_CLAUSE:
        by_tree = set(content_of(parsed, cue))
        if len(by_tree & words) * 2 > len(words):
            words |= by_tree
    words -= _other_speech(parsed, piece, words, known)
    words -= {*piece.cue, *piece.source}
    return trimmed(parsed, words)


def _other_speech(parsed: ParsedArticle, piece: Draft, words: set[int], known: Mapping[int, Cue]) -> set[int]:
    """Words of speech that goes on beside the cue: "…, adding that …", "… and denied …"."""
    gone: set[int] = set()
    for word in words:
        cue = known.get(word)
        if cue is None or word != cue.head or word in piece.cue:
            continue
        this = parsed.words[word]
        adding = this.xpos == "VBG" and this.lemma.lower() == "add"
        beside = this.head in piece.cue and (this.deprel == "conj" or this.xpos == "VBG")
        if adding or beside:
            gone |= set(syntax.subtree(parsed, word))
            gone |= {w for w in words if w > word} if adding else set()
    return gone


def _pieces(parsed: ParsedArticle, raw: Attribution, known: Mapping[int, Cue]) -> list[Draft]:
    """An attribution cut at sentence ends; the cue stays with the sentence it stands in."""
    groups = in_sentences(parsed, raw.content)
    if not groups:
        return []
    cue = _one_stretch(raw.cue)
    home = _home(parsed, cue, groups)
    source = _source(parsed, raw, cue, known)
    return [
        Draft(group, cue if number == home else (), source, "encoder", raw.score)
        for number, group in enumerate(groups)
        if len(group) >= (1 if number == home else _LEAST)
    ]


def _one_stretch(cue: Sequence[int]) -> tuple[int, ...]:
    """The cue's words from the first on, as long as they stand near each other."""
    near: list[int] = []
    for word in sorted(cue):
        if near and word - near[-1] > _GAP:
            break
        near.append(word)
    return tuple(near)


def _source(
    parsed: ParsedArticle, raw: Attribution, cue: Sequence[int], known: Mapping[int, Cue]
) -> tuple[int, ...]:
    """Who speaks: by the tree where the cue has a subject of its own, else as the encoder has it."""
    inside = set(raw.content)
    rule = next((known[w] for w in cue if w in known), None)
    if rule is not None and rule.rule.frame in {"adverb", "passive", "existential"}:
        return ()
    by_tree = direct_source(parsed, cue, rule)
    if hears(parsed, cue):
        return by_tree
    if by_tree and len(inside & set(by_tree)) * 2 <= len(by_tree):
        return by_tree
    return nearest_run(parsed, raw.source, cue or raw.content)


def _home(parsed: ParsedArticle, cue: Sequence[int], groups: Sequence[tuple[int, ...]]) -> int:
    """Number of the group that has the cue: in its sentence, or nearest to it."""
    if not cue:
        return -1
    sentence = parsed.words[cue[0]].sentence
    distances = [abs(parsed.words[group[0]].sentence - sentence) for group in groups]
    return distances.index(min(distances))


def _owner(stretch: tuple[int, int], pieces: Sequence[Draft]) -> int | None:
    """Number of the piece that has most words of a stretch."""
    shares = [sum(stretch[0] <= w <= stretch[1] for w in piece.content) for piece in pieces]
    if not shares or max(shares) == 0:
        return None
    return shares.index(max(shares))


def _closed(piece: Draft) -> Iterable[int]:
    """The content with gaps closed, except where cue or source stand in the gap."""
    taken = set(piece.content)
    parts = set(piece.cue) | set(piece.source)
    pairs = runs(piece.content)
    for (_, last), (first, _) in pairwise(pairs):
        gap = range(last + 1, first)
        if len(gap) <= _GAP * 2 and parts.isdisjoint(gap):
            taken.update(gap)
    return taken


def cue_drafts(
    parsed: ParsedArticle, cues: Iterable[Cue], drafts: Sequence[Draft], quoted: QuotedWords
) -> list[Draft]:
    """Drafts of cues that no draft has yet, where their rule may stand alone."""
    taken = {word for draft in drafts for word in draft.cue}
    found = []
    for cue in cues:
        if not cue.rule.alone or cue.rule.frame == "citing" or not taken.isdisjoint(cue.words):
            continue
        content = content_of(parsed, cue)
        source = source_of(parsed, cue)
        least = 1 if cue.rule.frame in {"object", "decline"} else 2
        if len(content) >= least and _credible(parsed, cue, source):
            found.append(Draft(content, cue.words, source, cue.rule.id))
    return found


_FIRST_PERSONS = frozenset({"i", "we", "you", "who", "which", "that"})


def _credible(parsed: ParsedArticle, cue: Cue, source: tuple[int, ...]) -> bool:
    """Whether a cue that only a rule knows has who it needs, and is no first person's within a quotation."""
    if cue.rule.frame in {"adverb", "passive", "existential"}:
        return True
    if not source:
        return False
    if parsed.words[cue.head].xpos == "VBN" and parsed.words[cue.head].deprel.startswith("acl"):
        return False
    if cue.rule.frame == "preposition" and not can_speak(parsed, source):
        return False
    if cue.rule.frame == "person" and not syntax.objects(parsed, cue.head):
        return False
    if cue.rule.id == "decline" and not syntax.children(parsed, cue.head, "xcomp", "obj"):
        return False
    if cue.rule.frame == "evidence" and parsed.words[cue.head].xpos == "VBG":
        return False
    if cue.rule.id == "deny" and _keeps_back(parsed, cue):
        return False
    names = {parsed.words[w].text.lower() for w in source}
    return not (len(source) == 1 and names & _FIRST_PERSONS)


def _keeps_back(parsed: ParsedArticle, cue: Cue) -> bool:
    """Whether "denied" means that somebody did not get something: "denied them entry", "was denied a visa"."""
    if syntax.is_passive(parsed, cue.head) and not syntax.children(parsed, cue.head, "ccomp"):
        return True
    given = {parsed.words[w].lemma.lower() for w in syntax.objects(parsed, cue.head)}
    return bool(syntax.children(parsed, cue.head, "iobj")) or bool(given & words_of("not_denied"))


def quotation_drafts(
    text: str, parsed: ParsedArticle, drafts: Sequence[Draft], quoted: QuotedWords
) -> list[Draft]:
    """Sentences within quotation marks that no draft has, for who speaks beside them.

    A sentence whose only drafts have their cue inside it ("Tests show that …" in a quotation) is one too.
    """
    found = []
    for number, quotation in enumerate(quoted.outer):
        for words in in_sentences(parsed, quoted.words(number)):
            content = trimmed(parsed, words)
            if not _speaks(parsed, content) or not _stands_alone(text, quotation.start, content, parsed):
                continue
            inside = set(content)
            own = [d for d in drafts if inside & set(d.content) and not (d.cue and set(d.cue) <= inside)]
            covered = {w for draft in own for w in draft.content}
            if sum(w not in covered for w in content) * 2 > len(content):
                found.append(Draft(content, (), (), "quotation"))
    return found


def _speaks(parsed: ParsedArticle, content: Sequence[int]) -> bool:
    """Whether quoted words are speech, not a name or a scare quote: four words with a verb in a finite form."""
    finite = any(parsed.words[w].xpos in {"VBD", "VBZ", "VBP", "MD", "VB"} for w in content)
    return len(content) >= 4 and finite


def _stands_alone(text: str, start: int, content: Sequence[int], parsed: ParsedArticle) -> bool:
    """Whether a quotation is no part of a sentence of the writer's: behind a stop, a comma or a colon, or first."""
    if not content or parsed.words[content[0]].start > start + 2:
        return True
    before = text[:start].rstrip(" ")
    return not before or before[-1] in ',.:;!?\n—–-”"' or not text[parsed.words[content[0]].start].islower()
