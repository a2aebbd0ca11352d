"""Who passed a claim on: the agency or outlet between the speaker and the page.

Decides three patterns. "Yonhap reported, citing the Joint Chiefs": the one behind "citing" speaks, the one before
relays. "The minister told Interfax", "as quoted by IRNA", "in an interview with CNN": an outlet that hears is a
relay. "The minister said …, Yonhap reported": the outlet whose content is another's whole claim is a relay, and
makes no claim of its own.

Declines: reporters, courts and parliaments that are told something pass nothing on; the agency credit of the page
is no relay of each claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.attribute.contents import runs, says_something, trimmed
from dateline.attribute.cues import Cue
from dateline.attribute.drafts import Draft, by_sentence, sentence_of
from dateline.attribute.named import Named
from dateline.attribute.phrases import head_of, phrase_words
from dateline.attribute.sources import can_speak, source_of
from dateline.attribute.verbs import is_verb, verb_form
from dateline.attribute.word_classes import word_classes
from dateline.parse import syntax
from dateline.records.claim import Relay
from dateline.records.sentence import ParsedArticle

_WHOLE = 0.6
_SAME = 0.8


def without_the_quoted(parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that take the one who is quoted for what is said."""
    return [
        draft
        for draft in drafts
        if not (quoted := _quoted_by(parsed, draft))
        or says_something(parsed, tuple(w for w in draft.content if w not in quoted))
    ]


def swap_quoted(parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[Draft]:
    """Make the one who is quoted the speaker, and the one who quotes a relay: "KCNA quoted the leader as saying"."""
    made = []
    for draft in drafts:
        verbs, quoted = _quoting_verbs(parsed, draft), _quoted_by(parsed, draft)
        saying = _as_saying(parsed, verbs)
        content = trimmed(parsed, set(draft.content) - {*quoted, *draft.source, *verbs, *saying})
        part = set(draft.source) < set(quoted)
        if content and can_speak(parsed, quoted) and (part or set(quoted).isdisjoint(draft.source)):
            by = _quoting(parsed, verbs) if part else draft.source
            cue = saying[1:] if saying and set(draft.cue) <= set(verbs) else draft.cue
            draft = replace(draft, source=quoted, content=content, cue=cue, relays=(by, *draft.relays))
        made.append(draft)
    return made


def _quoting(parsed: ParsedArticle, verbs: Sequence[int]) -> tuple[int, ...]:
    """Words of the one who quotes, by the verbs that say so."""
    subjects = [subject for verb in verbs for subject in syntax.children(parsed, verb, "nsubj")]
    return tuple(w for subject in subjects for w in phrase_words(parsed, subject))


def _quoting_verbs(parsed: ParsedArticle, draft: Draft) -> list[int]:
    """Verbs of quoting in a draft's cue, or right above it; above the one quoted, where the cue hangs on that."""
    above = {w: parsed.words[w].head for w in draft.cue}
    above |= {h: parsed.words[h].head for w, h in above.items() if parsed.words[w].deprel == "acl"}
    near = [w for w in dict.fromkeys([*above, *above.values()]) if w >= 0]
    return [w for w in near if verb_form(parsed, w) in {"quote", "cite"}]


def _quoted_by(parsed: ParsedArticle, draft: Draft) -> tuple[int, ...]:
    """Words of the one whom a draft's cue quotes, if it is a cue of quoting somebody."""
    verbs = _quoting_verbs(parsed, draft)
    quoted = [w for verb in verbs for w in syntax.children(parsed, verb, "obj", "nsubj:pass")]
    return tuple(phrase_words(parsed, quoted[0])) if quoted else ()


def _as_saying(parsed: ParsedArticle, verbs: Sequence[int]) -> tuple[int, ...]:
    """The "as" and "saying" of somebody who is quoted, by the verbs that quote; empty where there is none."""
    heads = [w for verb in verbs for w in (verb, *syntax.children(parsed, verb, "obj", "nsubj:pass"))]
    for clause in (c for head in heads for c in syntax.children(parsed, head, "advcl", "acl")):
        marks = [m for m in syntax.children(parsed, clause, "mark") if parsed.words[m].text.lower() == "as"]
        if marks and parsed.words[clause].xpos == "VBG":
            return marks[0], clause
    return ()


def swap_citing(parsed: ParsedArticle, drafts: Sequence[Draft], cues: Sequence[Cue]) -> list[Draft]:
    """Make the one who is cited the speaker, and the one who cites a relay."""
    made = list(drafts)
    for cue in cues:
        if cue.rule.frame != "citing":
            continue
        cited = source_of(parsed, cue)
        if not cited or not can_speak(parsed, cited):
            continue
        made = [d for d in made if not _is_the_cited(d, cue, cited)]
        number = _cited_draft(parsed, made, cue, cited)
        if number is None:
            continue
        draft = made[number]
        citer = tuple(w for w in draft.source if w not in cited)
        citer = citer or _citer(parsed, cue) or _who_reports(made, draft)
        content = tuple(w for w in draft.content if w not in {*cited, *cue.words})
        if content:
            relays = (citer,) if citer else ()
            made[number] = replace(draft, content=content, source=cited, cue=cue.words, relays=relays)
            made = [d for d in made if d is made[number] or not _is_same_report(d, made[number])]
    return made


def _is_same_report(draft: Draft, cited: Draft) -> bool:
    """Whether a draft is the citer's own report of what is cited."""
    shared = len(set(draft.content) & set(cited.content))
    citers = {word for words in cited.relays for word in words}
    return not citers.isdisjoint(draft.source) and 2 * shared > len(cited.content)


def _is_the_cited(draft: Draft, cue: Cue, cited: Sequence[int]) -> bool:
    """Whether a draft takes the one who is cited for content."""
    own = len(set(draft.content) & {*cited, *cue.words})
    return own * 2 > len(draft.content) and not set(cited) <= set(draft.source)


def _cited_draft(
    parsed: ParsedArticle, drafts: Sequence[Draft], cue: Cue, cited: Sequence[int]
) -> int | None:
    """Number of the draft whose content is cited: the one with that source or cue, or the nearest before it."""
    sentence = parsed.words[cue.head].sentence
    near: list[tuple[int, int]] = []
    for number, draft in enumerate(drafts):
        if parsed.words[draft.content[0]].sentence != sentence:
            continue
        if set(cue.words) & set(draft.cue) or set(cited) <= set(draft.source):
            return number
        at = draft.cue[0] if draft.cue else draft.content[-1]
        near.append((abs(at - cue.head), number))
    return min(near)[1] if near else None


def _citer(parsed: ParsedArticle, cue: Cue) -> tuple[int, ...]:
    for verb in (parsed.words[cue.head].head, *_verbs_before(parsed, cue.head)):
        if verb >= 0 and verb_form(parsed, verb) in _REPORTING:
            return tuple(w for head in syntax.subjects(parsed, verb) for w in phrase_words(parsed, head))
    return ()


_REPORTING = frozenset({"report", "say", "write", "announce", "add", "state", "confirm", "note"})


def _who_reports(drafts: Sequence[Draft], cited: Draft) -> tuple[int, ...]:
    """The source of another draft of the same content."""
    shares = (
        (len(set(d.content) & set(cited.content)), d.source) for d in drafts if d is not cited and d.source
    )
    return next((source for share, source in shares if 2 * share > len(cited.content)), ())


def _verbs_before(parsed: ParsedArticle, word: int) -> list[int]:
    bounds = syntax.sentence_range(parsed, word)
    return [w for w in reversed(range(bounds.start, word)) if is_verb(parsed, w)]


def with_hearers(parsed: ParsedArticle, named: Named, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the outlets that heard them as relays: "told Interfax", "as quoted by IRNA"."""
    return [
        replace(
            draft,
            relays=(*draft.relays, *(tuple(heard) for heard in _hearers(parsed, named, draft.cue))),
        )
        for draft in drafts
    ]


def _hearers(parsed: ParsedArticle, named: Named, cue: Sequence[int]) -> list[range]:
    phrases = [
        phrase_words(parsed, heard)
        for verb in cue
        if is_verb(parsed, verb)
        for heard in _heard_by(parsed, verb)
    ]
    return [phrase for phrase in phrases if is_outlet(parsed, named, phrase)]


def _heard_by(parsed: ParsedArticle, verb: int) -> list[int]:
    """Nouns that a verb of saying is said to, quoted by, or said in a talk with."""
    quoting = [w for w in syntax.children(parsed, verb, "advcl") if parsed.words[w].lemma.lower() in _QUOTING]
    obliques = [w for each in (verb, *quoting) for w in syntax.children(parsed, each, "obl")]
    talks = [w for w in obliques if parsed.words[w].lemma.lower() in {"interview", "conversation"}]
    partners = [w for talk in talks for w in syntax.children(parsed, talk, "nmod")]
    told = [w for w in (*obliques, *partners) if {"to", "by", "with"} & set(syntax.prepositions(parsed, w))]
    return [*syntax.children(parsed, verb, *syntax.OBJECTS), *told]


_QUOTING = frozenset({"cite", "quote", "report", "carry"})


def is_outlet(parsed: ParsedArticle, named: Named, words: Sequence[int]) -> bool:
    """Whether a phrase names an outlet or agency: by its entity, or by its words."""
    if not words:
        return False
    classes = word_classes()
    lows = [parsed.words[w].text.lower() for w in words]
    if set(lows) & classes["not_relays"]:
        return False
    entity = named.entity(
        parsed.words[words[0]].start, parsed.words[words[-1]].end, parsed.words[words[-1]].end
    )
    if entity is not None and entity.type in {"outlet", "agency"}:
        return True
    names = classes["outlets"]
    joined = " ".join(lows)
    proper = [w.text.lower() for w in parsed.words[words[0] : words[-1] + 1] if w.upos == "PROPN"]
    known = bool(names & set(proper)) or any(" " in name and f" {name} " in f" {joined} " for name in names)
    nouns = [w for w in words if parsed.words[w].lemma.lower() in classes["outlet_nouns"]]
    return known or any(w == words[-1] or parsed.words[w + 1].upos == "PROPN" for w in nouns)


def merge_reports(parsed: ParsedArticle, named: Named, drafts: Sequence[Draft]) -> list[Draft]:
    """Drop a report of another's whole claim, and make whoever reports it a relay of that claim."""
    made = list(drafts)
    gone: set[int] = set()
    passed_on: dict[tuple[int, ...], Draft] = {}
    beside = by_sentence(parsed, drafts)
    for outer, report in enumerate(made):
        if not report.source or not _passes_on(parsed, named, report):
            continue
        for inner in beside[sentence_of(parsed, report)]:
            claim = made[inner]
            if inner != outer and inner not in gone and _is_all_of(parsed, report, claim):
                content = trimmed(parsed, set(claim.content) - {*report.cue, *report.source})
                relays = (*claim.relays, report.source)
                made[inner] = replace(claim, content=content or claim.content, relays=relays)
                passed_on[report.source] = made[inner]
                gone.add(outer)
                break
    return [_as_passed_on(draft, passed_on) for number, draft in enumerate(made) if number not in gone]


def _as_passed_on(draft: Draft, passed_on: Mapping[tuple[int, ...], Draft]) -> Draft:
    """A quotation that goes on without a cue is the speaker's, not that of the outlet that passed it on."""
    claim = passed_on.get(draft.source)
    if draft.cue or claim is None:
        return draft
    return replace(draft, source=claim.source, relays=claim.relays)


def _passes_on(parsed: ParsedArticle, named: Named, report: Draft) -> bool:
    """Whether a draft's source hands on what others say: an outlet, "according to …", "it reported"."""
    if is_outlet(parsed, named, report.source):
        return True
    lemmas = {parsed.words[word].lemma.lower() for word in report.cue}
    according = bool(report.cue) and parsed.words[report.cue[0]].text.lower() == "according"
    pronoun = all(parsed.words[word].upos == "PRON" for word in report.source)
    return according or (pronoun and "report" in lemmas)


def _is_all_of(parsed: ParsedArticle, report: Draft, claim: Draft) -> bool:
    """Whether what is reported is nothing but a claim: who speaks, with all that describes them, and what.

    What is "according to" one who passes it on may also be the claim's content alone; so may what the outlet "said"
    behind the speaker ("…, the minister told reporters, Interfax said").
    """
    if not claim.cue or not claim.source or claim.source == report.source:
        return False
    reported = set(report.content)
    if not reported.issuperset(claim.cue):
        same = 2 * len(reported & set(claim.content)) >= _SAME * (len(reported) + len(claim.content))
        by_name = bool(report.cue) and not is_verb(parsed, report.cue[0])
        behind = (
            bool(report.cue) and report.cue[0] > claim.cue[-1] and not set(report.source) & set(claim.source)
        )
        return same and (by_name or behind) and is_verb(parsed, claim.cue[0])
    described = set(syntax.subtree(parsed, head_of(parsed, range(claim.source[0], claim.source[-1] + 1))))
    reported -= described | set(claim.source)
    return len({*claim.content, *claim.cue} & reported) >= _WHOLE * len(reported)


def relays_of(
    text: str, parsed: ParsedArticle, named: Named, sources: Sequence[Sequence[int]]
) -> tuple[Relay, ...]:
    """Relays as records, nearest to the speaker first; each outlet once."""
    made: list[Relay] = []
    for words in sources:
        if not words:
            continue
        first, last = _with_name(parsed, *runs(words)[0])
        start, end = parsed.words[first].start, parsed.words[last].end
        entity = named.entity(start, end, end)
        if all(relay.start != start for relay in made):
            made.append(
                Relay(text=text[start:end], start=start, end=end, entity=entity.id if entity else None)
            )
    return tuple(made)


def _with_name(parsed: ParsedArticle, first: int, last: int) -> tuple[int, int]:
    """A phrase with the rest of the name that begins with it: "the newspaper" of "the newspaper A B"."""
    whole = [m.last for m in parsed.mentions if m.first == first and m.head <= last and m.kind == "name"]
    return first, max([last, *whole])
