"""Whether a cue only says that its speaker will not be named: "asked not to be named", "wanted to stay anonymous".

That is how the speaker is known, and no claim of theirs. Declines for requests of any other kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.attribute.cue_lexicon import words_of
from dateline.attribute.drafts import Draft
from dateline.records.sentence import ParsedArticle


def without_wishes_to_stay_unnamed(parsed: ParsedArticle, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that tell something."""
    return [draft for draft in drafts if not _is_such_a_wish(parsed, draft)]


def _is_such_a_wish(parsed: ParsedArticle, draft: Draft) -> bool:
    cue = {parsed.words[word].lemma.lower() for word in draft.cue}
    if not cue & words_of("wishes"):
        return False
    content = [parsed.words[word] for word in draft.content]
    named = any(word.lemma.lower() in words_of("naming") for word in content)
    negated = any(word.text.lower() in {"not", "n't", "never"} for word in content)
    hidden = any(word.lemma.lower() in words_of("hidden") for word in content)
    return (named and negated) or hidden
