"""Drafts from the encoder's attributions.

Decides: an attribution is cut at sentence ends and its gaps closed; each stretch of words that the encoder calls
content goes whole to the attribution that has most of it; where the lexicon knows the cue, the tree completes source
and content. Stretches that no attribution has are drafts without cue and source.

Declines: acts, wants and names that the encoder takes for speech (``acts.py``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.attribute.acts import is_act
from dateline.attribute.contents import content_of, has_clause, in_sentences, runs, says_something, trimmed
from dateline.attribute.cues import Cue
from dateline.attribute.drafts import Draft
from dateline.attribute.phrases import widened, with_titles
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.sources import direct_source, hears, nearest_run, verb_of
from dateline.parse import syntax
from dateline.records.sentence import Attribution, ParsedArticle

CONTENT = 0.4
"""Least probability of a word to belong to the stretch of content around it; set on the marked articles."""
_GAP = 3
_LEAST = 3
_LONGEST_ASIDE = 6
_CUT_OFF = frozenset({"a", "an", "the", "in", "at", "during", "by", "as"})
_COMPLETED = frozenset({"clause", "belief", "evidence", "preposition", "passive", "adverb"})


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
    having: dict[int, list[int]] = {}
    for number, piece in enumerate(pieces):
        for word in piece.content:
            having.setdefault(word, []).append(number)
    owners = {stretch: _owner(stretch, having) for stretch in stretches}
    owned: dict[int | None, set[int]] = {}
    for (first, last), owner in owners.items():
        owned.setdefault(owner, set()).update(range(first, last + 1))
    drafts = []
    for number, piece in enumerate(pieces):
        if is_act(parsed, piece, known, quoted):
            continue
        words = {*_closed(piece), *owned.get(number, ())}
        content = _content(parsed, piece, words, known, quoted)
        if says_something(parsed, content):
            drafts.append(replace(piece, content=content))
    for (first, last), owner in owners.items():
        if owner is None and has_clause(parsed, content := trimmed(parsed, range(first, last + 1))):
            chances = parsed.tags["content"][first : last + 1]
            drafts.append(Draft(content, (), (), "encoder-content", round(sum(chances) / len(chances), 4)))
    return drafts


def _content(
    parsed: ParsedArticle, piece: Draft, words: set[int], known: Mapping[int, Cue], quoted: QuotedWords
) -> tuple[int, ...]:
    """The encoder's words completed by the tree, without cue, source and what another cue has."""
    cue = next((known[w] for w in piece.cue if w in known), None)
    if cue is not None and cue.rule.frame in _COMPLETED:
        by_tree = set(content_of(parsed, cue))
        if len(by_tree & words) * 2 > len(words):
            words |= by_tree
    words -= _other_speech(parsed, piece, words, known)
    words -= _circumstances(parsed, piece, words, quoted)
    words -= {*piece.cue, *with_titles(parsed, piece.source)}
    return trimmed(parsed, words - _link(parsed, trimmed(parsed, words)))


def _link(parsed: ParsedArticle, content: Sequence[int]) -> set[int]:
    """The "of" that binds the content to its cue: "accusing them of shipping arms"."""
    if not content or parsed.words[content[0]].text.lower() != "of":
        return set()
    bound = parsed.words[content[0]].head
    return set() if bound < 0 or parsed.words[bound].head in content else {content[0]}


def _circumstances(parsed: ParsedArticle, piece: Draft, words: set[int], quoted: QuotedWords) -> set[int]:
    """Words that tell when, where and before whom it was said: "…, he told reporters on a visit to the base".

    They stand behind the cue, where what stands before it is a clause already, or between the cue and "that".
    """
    verb = verb_of(parsed, piece.cue)
    if verb is None or not words:
        return set()
    behind = sorted(w for w in words if w > verb and quoted.of(w) is None)
    if has_clause(parsed, [w for w in words if w < verb]) and not has_clause(parsed, behind):
        return set(behind)
    that = next((w for w in behind[:_LONGEST_ASIDE] if _leads_in(parsed, w, verb)), None)
    return {w for w in behind if that is not None and w <= that}


def _leads_in(parsed: ParsedArticle, word: int, verb: int) -> bool:
    """Whether a word is the "that" of the clause that hangs on the verb."""
    this = parsed.words[word]
    return this.text.lower() == "that" and this.deprel == "mark" and parsed.words[this.head].head == verb


def _other_speech(parsed: ParsedArticle, piece: Draft, words: set[int], known: Mapping[int, Cue]) -> set[int]:
    """Words of speech that goes on beside the cue: "…, adding that …", "… and denied …"."""
    if len(piece.cue) == 1 and _is_added(parsed, piece.cue[0]):
        return {w for w in words if w < piece.cue[0]}
    gone: set[int] = set()
    for word in words:
        cue = known.get(word)
        if cue is None or word != cue.head or word in piece.cue:
            continue
        this = parsed.words[word]
        added = _is_added(parsed, word)
        beside = this.head in piece.cue and (this.deprel == "conj" or this.xpos == "VBG")
        if added or beside:
            gone |= set(syntax.subtree(parsed, word))
            gone |= {w for w in words if w > word} if added else set()
    return gone


def _is_added(parsed: ParsedArticle, word: int) -> bool:
    return parsed.words[word].xpos == "VBG" and parsed.words[word].lemma.lower() == "add"


def _pieces(parsed: ParsedArticle, raw: Attribution, known: Mapping[int, Cue]) -> list[Draft]:
    """An attribution cut at sentence ends; the cue stays with the sentence it stands in."""
    groups = in_sentences(parsed, raw.content)
    if not groups:
        return []
    cue = _whole_cue(parsed, raw, known)
    home = _home(parsed, cue, groups)
    source = _source(parsed, raw, cue, known)

    def beside_cue(group: Sequence[int]) -> bool:
        return not cue or parsed.words[group[0]].sentence == parsed.words[cue[0]].sentence

    return [
        Draft(group, cue if number == home else (), source, "encoder", raw.score)
        for number, group in enumerate(groups)
        if (number == home and beside_cue(group)) or _is_most(parsed, group)
    ]


def _is_most(parsed: ParsedArticle, group: Sequence[int]) -> bool:
    """Whether words are most of their sentence: scraps of the next sentence are no further claim."""
    whole = [w for w in syntax.sentence_range(parsed, group[0]) if parsed.words[w].upos != "PUNCT"]
    return len(group) >= _LEAST and len(group) * 2 > len(whole)


def _whole_cue(parsed: ParsedArticle, raw: Attribution, known: Mapping[int, Cue]) -> tuple[int, ...]:
    """The cue in one stretch up to the next cue, fixed phrases whole, without what was cut off ("said in a")."""
    cue = _up_to_the_next(parsed, _one_stretch(raw.cue), known)
    fixed = known.get(cue[0]) if cue else None
    begun = len(cue) > 1 and fixed is not None and {*cue[:2]} < set(fixed.words)
    if fixed is not None and (begun or fixed.rule.frame == "preposition"):
        return fixed.words
    while len(cue) > 1 and (parsed.words[cue[-1]].text.lower() in _CUT_OFF or _is_punct(parsed, cue[-1])):
        cue.pop()
    return tuple(cue)


def _up_to_the_next(parsed: ParsedArticle, cue: Sequence[int], known: Mapping[int, Cue]) -> list[int]:
    """The words before another cue begins ("said, according to"); "declined to say" is one cue, as is what is joined."""
    own = next((known[w] for w in cue if w in known), None)
    for number, word in enumerate(cue):
        other = known.get(word, own)
        if number and other != own and other is not None and not _is_part(parsed, other.head):
            return list(cue[:number])
    return list(cue)


def _is_part(parsed: ParsedArticle, head: int) -> bool:
    """Whether a word goes on with the verb before it: joined to it, or its infinitive."""
    return parsed.words[head].deprel in {"conj", "xcomp", "acl", "advcl"}


def _is_punct(parsed: ParsedArticle, word: int) -> bool:
    return parsed.words[word].upos == "PUNCT"


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
    by_encoder = nearest_run(parsed, raw.source, cue or raw.content)
    if by_tree and len(inside & set(by_tree)) * 2 <= len(by_tree):
        return widened(parsed, by_tree, by_encoder)
    return by_encoder


def _home(parsed: ParsedArticle, cue: Sequence[int], groups: Sequence[tuple[int, ...]]) -> int:
    """Number of the group that has the cue: in its sentence, or nearest to it."""
    if not cue:
        return -1
    sentence = parsed.words[cue[0]].sentence
    distances = [abs(parsed.words[group[0]].sentence - sentence) for group in groups]
    return distances.index(min(distances))


def _owner(stretch: tuple[int, int], having: Mapping[int, Sequence[int]]) -> int | None:
    """Number of the piece that has most words of a stretch; ``having`` are the pieces with each word."""
    shares = Counter(piece for word in range(stretch[0], stretch[1] + 1) for piece in having.get(word, ()))
    return min(shares, key=lambda piece: (-shares[piece], piece), default=None)


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
