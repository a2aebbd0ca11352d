"""Claims of short texts of our own, read by the whole way from text to claims."""

from __future__ import annotations

from dateline.evaluate.bare import bare_article
from dateline.parse import load_model, parse_article
from dateline.pipeline import told_in
from dateline.records.article import Article
from dateline.records.claim import Claim
from dateline.records.sentence import ParsedArticle


def article_of(text: str, title: str | None = None, published: str | None = None) -> Article:
    """An article of paragraphs, one a line, a blank line below a title where one is given."""
    article = bare_article(f"{title}\n\n{text}".strip() if title else text, published)
    if not title:
        return article
    first, *rest = article.blocks
    return article.model_copy(
        update={"title": title, "blocks": (first.model_copy(update={"kind": "title"}), *rest)}
    )


def parsed_of(text: str) -> ParsedArticle:
    """Words and layers of a text."""
    return parse_article(bare_article(text), load_model())


def claims_of(text: str, title: str | None = None) -> tuple[Claim, ...]:
    """The claims of a text."""
    return claims_in(article_of(text, title))


def claims_in(article: Article) -> tuple[Claim, ...]:
    """The claims of an article."""
    return told_in(article, load_model()).claims


def speakers(claim: Claim) -> list[str]:
    """Who speaks, as the text names them."""
    return [speaker.text for speaker in claim.speakers]


def cue(claim: Claim) -> str | None:
    """The words that make the link."""
    return claim.cue.text if claim.cue else None
