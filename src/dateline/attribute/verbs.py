"""Which words are verbs, and their dictionary form, where the two tags of a word disagree.

Decides for a verb when either tag says so, and takes a form in "-ed" for a past whatever its tag: short sentences
and headlines mislead the tagger.

Declines: verbs that both tags take for something else.
"""

from __future__ import annotations

from dateline.parse.lemmas import lemma
from dateline.records.sentence import ParsedArticle


def is_verb(parsed: ParsedArticle, number: int) -> bool:
    """Whether one of a word's tags is that of a verb."""
    word = parsed.words[number]
    return word.upos in {"VERB", "AUX"} or word.xpos.startswith("VB")


def verb_form(parsed: ParsedArticle, number: int) -> str:
    """The dictionary form of a word taken as a verb; that of any other word as it is."""
    word = parsed.words[number]
    if not is_verb(parsed, number):
        return word.lemma.lower()
    past = word.xpos not in {"VBD", "VBN"} and word.text.lower().endswith("ed")
    return lemma(word.text, "VERB", "VBD" if past else word.xpos).lower()
