"""Which mentions refer to the same: names by equality and by their last word; pronouns by nearest agreeing name.

A first version that prefers singletons to wrong merges; it links no nominals.
"""

from __future__ import annotations

from dateline.records.sentence import Mention, ParsedArticle

_PERSONAL = {"he": "person", "him": "person", "his": "person", "she": "person", "her": "person"}
_REACH = 3


def link_mentions(parsed: ParsedArticle) -> tuple[tuple[int, ...], ...]:
    """Chains of mention numbers; every mention is in exactly one."""
    chains: list[list[int]] = []
    by_name: dict[str, int] = {}
    recent: list[tuple[int, int]] = []
    for number, mention in enumerate(parsed.mentions):
        words = parsed.words[mention.first : mention.last + 1]
        key = " ".join(w.text.lower() for w in words if w.upos not in {"DET", "PUNCT"})
        sentence = parsed.words[mention.first].sentence
        chain = None
        if mention.kind in {"name", "initials"}:
            chain = by_name.get(key)
            if chain is None and mention.type == "person":
                chain = by_name.get(f"person {parsed.words[mention.head].text.lower()}")
        elif mention.kind == "pronoun" and key in _PERSONAL:
            chain = next((c for c, s in reversed(recent) if sentence - s <= _REACH), None)
        if chain is None:
            chain = len(chains)
            chains.append([])
        chains[chain].append(number)
        if mention.kind in {"name", "initials"}:
            by_name.setdefault(key, chain)
            if mention.type == "person":
                by_name.setdefault(f"person {_last_name(parsed, mention)}", chain)
                recent.append((chain, sentence))
    return tuple(tuple(chain) for chain in chains)


def _last_name(parsed: ParsedArticle, mention: Mention) -> str:
    names = [w.text.lower() for w in parsed.words[mention.first : mention.last + 1] if w.upos == "PROPN"]
    return names[-1] if names else parsed.words[mention.head].text.lower()
