"""What the encoder takes for speech and is none: acts, wants, names and looks.

Decides by the cue: verbs that the lexicon rules out ("seems", "approved"), participles that name or that tell what
somebody was asked, calls without anything said of whom, results without a figure, passives of doing. Where the encoder
is unsure, a cue that no rule knows, with neither a clause nor a quotation for content, is an act too ("hosted a talk").

Declines: a sure encoder is believed, whatever the verb.
"""

from __future__ import annotations

from collections.abc import Mapping

from dateline.attribute.contents import has_clause
from dateline.attribute.cue_lexicon import verb_rules, words_of, words_of_saying
from dateline.attribute.cues import Cue
from dateline.attribute.drafts import LIKELY, Draft
from dateline.attribute.quotations import QuotedWords
from dateline.attribute.sources import hears, verb_of
from dateline.attribute.verbs import verb_form
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle


def is_act(parsed: ParsedArticle, piece: Draft, known: Mapping[int, Cue], quoted: QuotedWords) -> bool:
    """Whether what the encoder takes for speech is an act, a want or a name: "signed a pact", "called Wagner".

    A cue that no rule knows, with neither a clause nor a quotation for content, is one where the encoder is unsure.
    """
    verb = verb_of(parsed, piece.cue)
    if verb is None:
        return False
    if _is_ruled_out(parsed, verb, piece, known, quoted):
        return True
    if (piece.score or 0) >= LIKELY or any(quoted.of(w) is not None for w in piece.content):
        return False
    lemma = verb_form(parsed, verb)
    if any(w in known for w in piece.cue):
        wide = lemma in verb_rules() and verb_rules()[lemma].frame in {"belief", "evidence"}
        return wide and not has_clause(parsed, piece.content)
    return lemma not in words_of_saying() and not has_clause(parsed, piece.content)


def _is_ruled_out(
    parsed: ParsedArticle, verb: int, piece: Draft, known: Mapping[int, Cue], quoted: QuotedWords
) -> bool:
    """Whether a cue is none however sure the encoder is."""
    lemma, this = verb_form(parsed, verb), parsed.words[verb]
    names = this.xpos == "VBN" and this.deprel == "acl" and lemma in words_of("naming")
    bare = lemma in words_of("with_more") and _is_bare(parsed, verb, piece, quoted)
    bare = bare or (lemma in words_of("with_matter") and _is_without_matter(parsed, verb, piece, quoted))
    vague = lemma in words_of("gives_results") and _is_vague(parsed, verb, piece)
    done = hears(parsed, piece.cue) and not piece.source and _is_done(parsed, piece, known)
    return names or bare or vague or done or lemma in words_of("not_cues") or _is_asked(parsed, verb)


def _is_bare(parsed: ParsedArticle, verb: int, piece: Draft, quoted: QuotedWords) -> bool:
    """Whether a verb has an object and nothing that is said of it: "called her brother"."""
    more = syntax.children(parsed, verb, "xcomp", "ccomp", "obl", "advcl", "parataxis")
    objects = syntax.children(parsed, verb, *syntax.OBJECTS)
    more += [
        w for noun in objects for w in syntax.children(parsed, noun, "amod", "acl") if _is_said_of(parsed, w)
    ]
    return not more and len(objects) < 2 and all(quoted.of(w) is None for w in piece.content)


def _is_said_of(parsed: ParsedArticle, word: int) -> bool:
    """Whether an adjective or a participle alone stands behind its noun: "called the report politically motivated"."""
    this = parsed.words[word]
    if word < this.head:
        return False
    return this.deprel == "amod" or (this.xpos == "VBN" and not syntax.children(parsed, word, "obl", "nsubj"))


def _is_without_matter(parsed: ParsedArticle, verb: int, piece: Draft, quoted: QuotedWords) -> bool:
    """Whether a verb has neither a clause nor what it is "for", and no quotation: "thanked Kenya", "offered help"."""
    clauses = syntax.children(parsed, verb, "xcomp", "ccomp", "advcl", "parataxis")
    obliques = [
        w
        for noun in (verb, *syntax.objects(parsed, verb))
        for w in syntax.children(parsed, noun, "obl", "nmod")
    ]
    matter = any("for" in syntax.prepositions(parsed, w) for w in obliques)
    return not clauses and not matter and all(quoted.of(w) is None for w in piece.content)


def _is_vague(parsed: ParsedArticle, verb: int, piece: Draft) -> bool:
    """Whether somebody gives results and no figure: "reported better results than analysts had expected"."""
    given = {parsed.words[w].lemma.lower() for w in syntax.objects(parsed, verb)}
    figures = any(parsed.words[w].upos == "NUM" for w in piece.content)
    return bool(given & words_of("results")) and not figures


def _is_done(parsed: ParsedArticle, piece: Draft, known: Mapping[int, Cue]) -> bool:
    """Whether a passive that names nobody is no saying and no asking: "was rejected", "were divided"."""
    rules = {known[w].rule.frame for w in piece.cue if w in known}
    return not rules & {"passive", "clause", "person"}


def _is_asked(parsed: ParsedArticle, verb: int) -> bool:
    """Whether a participle only tells what somebody was asked: "Asked about the launch, he said …"."""
    this = parsed.words[verb]
    if this.xpos not in {"VBN", "VBD"} and not this.text.lower().endswith("ed"):
        return False
    loose = this.deprel == "advcl" and not syntax.children(parsed, verb, "aux", "nsubj")
    return loose or verb == syntax.sentence_range(parsed, verb).start
