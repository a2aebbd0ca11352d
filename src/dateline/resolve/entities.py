"""Entities: one for each coreference chain that has a name; type as the encoder sees it."""

from __future__ import annotations

from typing import cast, get_args

from dateline.records.article import Article
from dateline.records.entity import Entity, EntityMention, EntityType, MentionKind
from dateline.records.ids import content_id
from dateline.records.sentence import ParsedArticle


def resolve_entities(article: Article, parsed: ParsedArticle) -> tuple[Entity, ...]:
    """Entities of the article in the order of their first mentions."""
    made = []
    for chain in parsed.chains:
        mentions = [parsed.mentions[number] for number in chain]
        named = [m for m in mentions if m.kind in {"name", "initials"}]
        if not named:
            continue
        names = list(dict.fromkeys(article.text[m.start : m.end] for m in named))
        kind = named[0].type if named[0].type in get_args(EntityType) else "abstract"
        best = max(names, key=len)
        made.append(
            Entity(
                id=content_id("en", article.id, mentions[0].start, mentions[0].end, kind),
                name=best,
                type=cast(EntityType, kind),
                country=None,
                aliases=tuple(n for n in names if n != best),
                wikidata=None,
                mentions=tuple(
                    EntityMention(
                        text=article.text[m.start : m.end],
                        start=m.start,
                        end=m.end,
                        kind=cast(MentionKind, m.kind),
                    )
                    for m in mentions
                ),
            )
        )
    return tuple(made)
