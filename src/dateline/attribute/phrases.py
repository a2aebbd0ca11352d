"""Which phrases the words of a source name, one for each speaker.

Decides the smallest complete phrase around a head: title, name, possessor and complements, without what else stands
in apposition and without relative clauses. Joined names are several phrases, a name with "and" in it is one. Behind
"data from the agency" stands the agency, behind "who" the one meant.

Declines: what stands behind a name and a comma describes the speaker and is no part of the phrase; nor is when or
in what it was said ("the ministry on Sunday said", "the ministry in a statement said").
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.contents import runs
from dateline.attribute.speaker_lists import listed
from dateline.attribute.word_classes import word_classes
from dateline.parse import syntax
from dateline.records.sentence import ParsedArticle

_TITLED = ("appos", "nmod", "nmod:desc")
_HEADS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET", "SYM"})


def phrase_words(parsed: ParsedArticle, head: int) -> range:
    """Word numbers of the smallest complete phrase around ``head``: of a title and the name behind it, both."""
    pair = title_and_name(parsed, head)
    if pair is None:
        return _bare_phrase(parsed, head)
    return range(_bare_phrase(parsed, pair[0]).start, _bare_phrase(parsed, pair[1]).stop)


def _bare_phrase(parsed: ParsedArticle, head: int) -> range:
    """The phrase around ``head``, behind "in a statement,", up to a colon, ", held in …", "as saying", or when and in what it was said."""
    first, last = syntax.phrase(parsed, head)
    if parsed.words[first].upos == "ADP":
        first = max([first, *(w + 1 for w in range(first, head) if parsed.words[w].text == ",")])
    last = min([last, *(start - 1 for start in _circumstances(parsed, head))])
    for word in range(head + 1, last):
        mark, behind = parsed.words[word].text, parsed.words[word + 1].xpos
        if mark == ":" or (mark == "," and behind in {"VBN", "VBG"}) or (mark == "as" and behind == "VBG"):
            return range(first, word)
    return range(first, last + 1)


def _circumstances(parsed: ParsedArticle, head: int) -> list[int]:
    """Where "late", "on Sunday" or "in a statement" begins that a tree hangs on who said it then or there."""
    behind = [w for w in syntax.children(parsed, head, "nmod", "obl", "advmod") if w > head]
    return [syntax.subtree(parsed, w)[0] for w in behind if _is_circumstance(parsed, w)]


def _is_circumstance(parsed: ParsedArticle, word: int) -> bool:
    this, classes = parsed.words[word], word_classes()
    lemma, introduced = this.lemma.lower(), set(syntax.prepositions(parsed, word))
    if this.deprel == "advmod":
        return lemma in classes["when"]
    dated = this.upos == "NUM" and any(
        parsed.words[w].lemma.lower() in classes["days"] for w in syntax.children(parsed, word)
    )
    if dated or lemma in classes["days"]:
        return introduced <= {"on", "in"}
    some = any(parsed.words[w].text.lower() in {"a", "an"} for w in syntax.children(parsed, word, "det"))
    return some and introduced == {"in"} and lemma in classes["evidence"]


def title_and_name(parsed: ParsedArticle, head: int) -> tuple[int, int] | None:
    """Heads of a title and of the name behind it and a comma ("the governor, A. B."), if ``head`` is one of them."""
    for other in _linked(parsed, head):
        title, name = min(head, other), max(head, other)
        if (
            parsed.words[title].upos == "NOUN"
            and parsed.words[name].upos == "PROPN"
            and _is_title(parsed, title)
        ):
            comma = _bare_phrase(parsed, title).stop
            if comma + 1 == _bare_phrase(parsed, name).start and parsed.words[comma].text == ",":
                return title, name
    return None


def _is_title(parsed: ParsedArticle, noun: int) -> bool:
    """Whether a noun may be somebody's title: what happens and what is thought has no name behind it."""
    return all(m.head != noun or m.type not in {"event", "abstract", "time"} for m in parsed.mentions)


def _linked(parsed: ParsedArticle, head: int) -> list[int]:
    """Words that the tree ties to a noun as its title or name would be: in apposition, or subjects of one verb."""
    this = parsed.words[head]
    above = [this.head] if this.deprel in _TITLED else []
    beside = syntax.children(parsed, this.head, "nsubj") if this.deprel == "nsubj" else []
    below = syntax.children(parsed, head, *_TITLED)
    named = [w for w in below if w > head or not syntax.prepositions(parsed, w)]
    return [*above, *named, *(w for w in beside if w != head)]


def with_titles(parsed: ParsedArticle, words: Sequence[int]) -> set[int]:
    """Words of a source, and of the titles that stand before its names."""
    pairs = [pair for word in words if (pair := title_and_name(parsed, word)) is not None]
    return {*words, *(word for title, _ in pairs for word in _bare_phrase(parsed, title))}


def phrases_of(parsed: ParsedArticle, words: Sequence[int]) -> list[range]:
    """The phrases that some words of a source point at, one for each speaker, in order.

    The words may be incomplete or scattered: each head among them is completed by the tree, and by the words of
    the source that stand right beside it ("his lawyer" and the lawyer's name).
    """
    inside = set(words)
    heads = [w for w in words if parsed.words[w].head not in inside and parsed.words[w].upos in _HEADS]
    members = [w for head in heads[:1] for w in listed(parsed, head) if w in inside]
    members += [w for w in heads if _follows(parsed, w, inside)]
    joined = [w for w in words if parsed.words[w].deprel == "conj" and parsed.words[w].upos in _HEADS]
    phrases: list[range] = []
    for head in sorted({*heads[:1], *members, *joined}) or list(words[:1]):
        found = _widened(parsed, _without_both(parsed, phrase_words(parsed, head)), inside)
        if phrases and (set(found) & set(phrases[-1]) or _is_one_name(parsed, phrases[-1], found)):
            phrases[-1] = range(phrases[-1].start, max(found.stop, phrases[-1].stop))
        else:
            phrases.append(found)
    return [part for phrase in phrases for part in _parted(parsed, phrase)]


def _parted(parsed: ParsedArticle, phrase: range) -> list[range]:
    """The phrase, or its two parts where they are the names of two people with "and" between them."""
    joints = [word for word in phrase[1:-1] if parsed.words[word].text == "and"]
    if not joints:
        return [phrase]
    names = {(m.first, m.last) for m in parsed.mentions if m.type == "person" and m.kind == "name"}
    for word in joints:
        if {(phrase.start, word - 1), (word + 1, phrase.stop - 1)} <= names:
            return [range(phrase.start, word), range(word + 1, phrase.stop)]
    return [phrase]


def _follows(parsed: ParsedArticle, head: int, source: set[int]) -> bool:
    """Whether a phrase stands behind a comma and another of the source's words: "the army, the police and …"."""
    first = syntax.phrase(parsed, head)[0]
    return first > 1 and parsed.words[first - 1].text == "," and first - 2 in source


def _without_both(parsed: ParsedArticle, phrase: range) -> range:
    """The phrase without the "both" or "neither" that only announces the next."""
    announces = len(phrase) > 1 and parsed.words[phrase.start].deprel == "cc:preconj"
    return phrase[1:] if announces else phrase


def widened(parsed: ParsedArticle, by_tree: Sequence[int], by_encoder: Sequence[int]) -> tuple[int, ...]:
    """Who the tree puts beside a cue, with the encoder's words right beside that phrase."""
    beside = set(by_encoder)
    phrases = [range(first, last + 1) for first, last in runs(by_tree)]
    return tuple(sorted({word for phrase in phrases for word in _widened(parsed, phrase, beside)}))


def _widened(parsed: ParsedArticle, phrase: range, source: set[int]) -> range:
    """The phrase with the source's words beside it, up to a mark, a conjunction or a clause."""
    first, last = phrase.start, phrase.stop
    while first - 1 in source and _continues(parsed, first - 1):
        first -= 1
    while last in source and _continues(parsed, last):
        last += 1
    return range(first, last)


def _continues(parsed: ParsedArticle, word: int) -> bool:
    this = parsed.words[word]
    if this.xpos == "HYPH":
        return parsed.words[word - 1].end == this.start and parsed.words[word + 1].start == this.end
    return this.upos not in {"PUNCT", "CCONJ", "SCONJ", "VERB", "AUX", "ADP", "ADV"} and this.xpos not in {
        "WP",
        "WDT",
    }


def _is_one_name(parsed: ParsedArticle, one: range, other: range) -> bool:
    """Whether two joined phrases are one name with "and" in it: one mention, of a body, and the first half is none."""
    whole = any(
        m.first <= one.start and m.last >= other.stop - 1 and parsed.words[m.head].upos == "PROPN"
        for m in parsed.mentions
        if m.type != "person"
    )
    return whole and all(m.last != one.stop - 1 for m in parsed.mentions)


def answerable(parsed: ParsedArticle, phrase: range) -> range:
    """Who answers for what a phrase says: behind "data from the agency" the agency, behind "who" the one meant."""
    head = head_of(parsed, phrase)
    if parsed.words[head].xpos in {"WP", "WDT"} and not parsed.words[head].text.isupper():
        return _meant(parsed, head) or phrase
    if parsed.words[head].lemma.lower() in word_classes()["evidence"]:
        for owner in syntax.children(parsed, head, "nmod"):
            from_it = {"from", "by"} & set(syntax.prepositions(parsed, owner))
            if from_it and parsed.words[owner].upos == "PROPN" and _is_somebody(parsed, owner):
                return phrase_words(parsed, owner)
    return phrase


def _meant(parsed: ParsedArticle, relative: int) -> range | None:
    """The noun phrase that ends right before a relative pronoun, or before the comma in front of it."""
    ends = {relative - 1, relative - 2}
    nouns = [m.head for m in parsed.mentions if m.last in ends and m.kind != "pronoun"]
    return phrase_words(parsed, nouns[0]) if nouns else None


def _is_somebody(parsed: ParsedArticle, word: int) -> bool:
    return any(m.head == word and m.type in {"person", "organization"} for m in parsed.mentions)


def head_of(parsed: ParsedArticle, words: range) -> int:
    """The word of a phrase that all others hang on; of two, the office that the other belongs to."""
    tops = [w for w in words if parsed.words[w].head not in words] or [words[-1]]
    beside = [w for w in tops[1:] if parsed.words[w].deprel == parsed.words[tops[0]].deprel]
    offices = word_classes()["offices"]
    return next((w for w in beside if parsed.words[w].lemma.lower() in offices), tops[0])
