"""HTML pages: the body by three voices, captions once, corrections, live blogs, several articles, bad markup."""

from __future__ import annotations

import json

import pytest

from dateline.errors import FormatError
from tests.read.article_pages import blocks, kinds, notes, read_html, reasons

PARAGRAPHS = (
    "The harbour authority said on Monday that the northern pier would stay closed until the end of the week after "
    "a crane fell onto two moored ships.",
    'Nobody was hurt, a spokeswoman for the authority said. "We were lucky that the crews were ashore," she told '
    "reporters at the port.",
    "Divers searched the basin on Tuesday morning and found no damage below the waterline, according to the fire "
    "service, which led the search.",
    "The crane had been inspected in March, the ministry of transport said in a statement, and no fault had been found.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
FERRY = "It is to cross the bay six times a day, which would shorten the way for the islanders by an hour."
CRANE = f"""<!DOCTYPE html><html lang="en"><head><title>Crane falls onto ships | The Example Gazette</title>
<meta property="og:site_name" content="The Example Gazette">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Crane falls onto ships",
"author": {{"@type": "Person", "name": "Staff Reporter"}}}}</script></head><body>
<a href="#main">Skip to content</a><nav><a href="/">Home</a></nav>
<main id="main"><article><h1>Crane falls onto ships</h1><p class="byline">By Staff Reporter</p>
<figure><img src="a.jpg" alt=""><figcaption>The fallen crane in the harbour basin</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<div class="newsletter-signup"><p>Sign up for the morning briefing and never miss a story from the newsroom.</p></div>
<aside class="related"><ul><li><a href="/x">Ten harbours that were rebuilt after storms</a></li></ul></aside>
<p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>
<h2>What happens next</h2><p>The pier will be inspected again on Friday, the authority said.</p>
<blockquote><p>Ferries leave from the southern pier until further notice, the operator wrote in a message.</p></blockquote>
<aside class="note"><p>Correction: An earlier version of this article said that three ships were hit. It was two.</p></aside>
<p>(Reporting by the coastal desk)</p></article></main>
<section id="comments" class="comments-area"><p>Somebody should have inspected that crane long ago, I wrote to them.</p></section>
<footer><p>© 2025 The Example Gazette. All rights reserved.</p></footer></body></html>"""


def test_the_body_of_an_article_comes_in_typed_blocks() -> None:
    article = read_html(CRANE)
    assert [kind for kind, _ in blocks(article)] == [
        "title", "caption", "paragraph", "paragraph", "paragraph", "paragraph", "heading", "paragraph", "quote",
        "correction",
    ]  # fmt: skip
    assert [text for kind, text in blocks(article) if kind == "paragraph"][:4] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Skip to content", "navigation"),
        ("Home", "navigation"),
        ("By Staff Reporter", "byline"),
        ("Sign up for the morning briefing and never miss a story from the newsroom.", "subscription"),
        ("Ten harbours that were rebuilt after storms", "related_links"),
        ("(Reporting by the coastal desk)", "credit_line"),
        ("Somebody should have inspected that crane long ago, I wrote to them.", "comment"),
        ("© 2025 The Example Gazette. All rights reserved.", "copyright"),
    ],
)
def test_what_stands_around_the_article_is_kept_aside_with_its_reason(text: str, reason: str) -> None:
    assert reasons(read_html(CRANE))[text] == reason


def test_title_byline_and_outlet_are_what_the_page_says_of_itself() -> None:
    article = read_html(CRANE)
    assert (article.title, article.byline, article.outlet) == (
        "Crane falls onto ships", "Staff Reporter", "The Example Gazette",
    )  # fmt: skip


def test_what_a_page_does_not_say_is_unknown_and_not_guessed() -> None:
    article = read_html(f"<html><body><h1>Crane falls onto ships</h1>{BODY}</body></html>")
    assert article.byline is None
    assert article.outlet is None
    assert article.published.value is None


def test_a_paragraph_that_only_the_pages_own_data_call_the_body_is_kept() -> None:
    stated = "In the evening the operator of the crane announced an inquiry of its own."
    body = json.dumps(
        {"@type": "NewsArticle", "headline": "Crane", "articleBody": " ".join([*PARAGRAPHS, stated])}
    )
    page = f"""<html><head><script type="application/ld+json">{body}</script></head><body><article>{BODY}</article>
    <div class="more"><div><p>{stated}</p></div></div></body></html>"""
    assert stated in kinds(read_html(page))


def test_of_several_articles_on_a_page_one_is_read_and_the_page_says_so() -> None:
    other = "".join(
        f"<p>The road bridge over the river in the {place} district was closed on Monday evening because of high "
        "water, the district office said.</p>"
        for place in ("northern", "southern")
    )
    article = read_html(
        "<html><body><main>"
        f"<article><h2>Crane falls onto ships</h2>{BODY}</article>"
        f"<article><h2>Bridge closed after flood</h2>{other}</article></main></body></html>"
    )
    assert "several_articles" in notes(article)
    assert "bridge" not in article.text.lower()
    assert reasons(article)["Bridge closed after flood"] == "other_article"


def test_of_several_articles_the_one_that_the_page_is_named_after_is_read_with_its_own_headline() -> None:
    page = (
        "<html><head><title>{title}</title></head><body><main>"
        f"<article><h1>Crane falls onto ships</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS[:2])}</article>"
        f"<article><h1>Harbour gets a ferry</h1><p>The ferry company said on Monday that a new ship would be in "
        f"service from May. {FERRY}</p><p>The ship was bought in the north, the company said. {FERRY}</p></article>"
        "</main></body></html>"
    )
    first = read_html(page.replace("{title}", "Crane falls onto ships"))
    assert first.title == "Crane falls onto ships"
    assert first.text.endswith(PARAGRAPHS[1])
    second = read_html(page.replace("{title}", "Harbour gets a ferry"))
    assert second.title == "Harbour gets a ferry"
    assert "crane" not in second.text
    assert {"other_article"} == {reason for text, reason in reasons(second).items() if text in PARAGRAPHS}


def test_of_news_in_brief_one_item_is_read_with_its_headline_and_the_others_set_aside() -> None:
    page = "".join(
        f"<article><h2>{heading}</h2><p>{text}</p></article>"
        for heading, text in (("Crane falls", PARAGRAPHS[0]), ("Divers search basin", PARAGRAPHS[2]))
    )
    article = read_html(f"<html><body>{page}</body></html>")
    assert notes(article) == ["several_articles"]
    kept = blocks(article)
    assert kept in (
        [("title", "Crane falls"), ("paragraph", PARAGRAPHS[0])],
        [("title", "Divers search basin"), ("paragraph", PARAGRAPHS[2])],
    )
    assert set(reasons(article).values()) == {"other_article"}
    assert len(article.dropped) == 2


def test_teasers_beside_an_article_make_no_page_of_several() -> None:
    teasers = "".join(
        f"<article><h3><a href='/{n}'>A teaser of another story</a></h3><p>{text}</p></article>"
        for n, text in enumerate(PARAGRAPHS[2:])
    )
    article = read_html(
        f"<html><body><article><h1>Crane falls onto ships</h1>{BODY}</article><div>{teasers}</div></body></html>"
    )
    assert "several_articles" not in notes(article)


def test_cards_with_a_paragraph_each_below_a_report_make_no_page_of_several() -> None:
    cards = "".join(f"<article><h3>Another story</h3><p>{text}</p></article>" for text in PARAGRAPHS[2:])
    article = read_html(
        f"<html><body><h1>Crane falls onto ships</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>{cards}</body></html>"
    )
    assert "several_articles" not in notes(article)


LIVE = """<html lang="en"><head><title>Storm reaches the coast – live</title></head><body>
<h1>Storm reaches the coast – live</h1>
<div><span>10:40 GMT</span><p>A roof was torn off a school in the northern district, the fire service said.</p></div>
<div><span>09:20 GMT</span><p>Eleven thousand homes are without power, according to the grid operator, which has sent
crews.</p></div>
<div><span>08:15 GMT</span><p>Ferries to the islands have stopped, the operator said. It expects no crossing before the
evening.</p></div></body></html>"""


def test_the_entries_of_a_live_blog_are_updates() -> None:
    article = read_html(LIVE)
    assert [kind for kind, _ in blocks(article)] == ["title", "live_update", "live_update", "live_update"]
    assert "live_blog" in notes(article)


UPDATES = """<html lang="en"><head><title>Storm reaches the coast – live</title></head><body>
<article><h1>Storm reaches the coast – live</h1>
<section><header><time>10:05</time><h3>Ferries are cancelled</h3></header>
<p>All ferries on the route were cancelled on Wednesday morning because of the wind, the operator said.</p></section>
<section><header><h3><a href="#schools">Schools stay shut</a></h3><time>09:40</time></header>
<p>Schools along the coast will stay shut until Friday, the council said in a message to parents.</p></section>
<section><time>09:10</time><h3>Power returns</h3>
<p>Power has returned to most of the homes that lost it during the night, the grid operator said.</p></section>
</article>
<aside><h3>More on this story</h3><p><a href="/a">What a storm costs</a></p></aside></body></html>"""


def test_the_headings_of_updates_are_headings_and_those_around_the_live_blog_are_not() -> None:
    article = read_html(UPDATES)
    headings = [words for kind, words in blocks(article) if kind == "heading"]
    assert headings == ["Ferries are cancelled", "Schools stay shut", "Power returns"]
    assert "live_blog" in notes(article)


STATED = """<html lang="en"><head><title>Storm reaches the coast</title>
<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm reaches the coast"}</script></head>
<body><article><h1>Storm reaches the coast</h1>
<div><time>10:30 pm</time><h2>Roof torn off</h2><p>A roof was torn off a school in the northern district, the fire
service said, and nobody was in the building.</p></div>
<div><time>8:35 pm</time><h2>Power fails</h2><p>Eleven thousand homes are without power, according to the grid operator,
which has sent crews to the islands.</p></div>
<p>Correction: An earlier version of this post said that twelve thousand homes were without power.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (STATED, "live_update"),
        (STATED.replace("<time>8:35 pm</time>", ""), "live_update"),
        (STATED.replace("<time>8:35 pm</time>", "").replace("<time>10:30 pm</time>", ""), "paragraph"),
    ],
)
def test_a_page_whose_data_call_it_a_live_blog_is_one_however_few_clocks_it_shows(
    page: str, kind: str
) -> None:
    article = read_html(page)
    assert notes(article) == ["live_blog"]
    assert [kind for kind, _ in blocks(article)] == ["title", "heading", kind, "heading", kind, "correction"]


def test_two_clocks_under_a_headline_that_says_live_make_no_live_blog() -> None:
    article = read_html(STATED.replace("LiveBlogPosting", "NewsArticle").replace("coast", "coast – live"))
    assert notes(article) == []


def test_a_timetable_in_an_ordinary_article_makes_no_live_blog() -> None:
    article = read_html(LIVE.replace(" – live", ""))
    assert "live_blog" not in notes(article)
    assert {kind for kind, _ in blocks(article)} == {"title", "paragraph"}


def test_an_article_behind_a_paywall_is_noted() -> None:
    page = f"""<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Crane",
    "isAccessibleForFree": false}}</script></head><body><article><h1>Crane</h1><p>{PARAGRAPHS[0]}</p></article></body></html>"""
    assert "paywalled" in notes(read_html(page))


def test_markup_nested_beyond_reading_gives_what_stands_before_it_and_a_note() -> None:
    article = read_html(
        f"<html><body><h1>Crane</h1>{BODY}{'<div>' * 10_000}deep{'</div>' * 10_000}</body></html>"
    )
    assert PARAGRAPHS[3] in article.text
    assert "truncated" in notes(article)


def test_markup_that_is_nothing_but_nesting_is_refused_in_one_line() -> None:
    with pytest.raises(
        FormatError, match=r"^page: no text of an article was found \(.*nested too deeply.*\)$"
    ):
        read_html(f"<html><body>{'<div>' * 10_000}deep{'</div>' * 10_000}</body></html>")


def test_terminal_escapes_and_invisible_characters_never_reach_the_text() -> None:
    article = read_html(
        "<html><body><h1>Cra\u200bne \x1b[31mfalls</h1>"
        + BODY.replace("pier", "pi\u00ader")
        + "</body></html>"
    )
    assert article.title == "Crane falls"
    assert "northern pier" in article.text
    assert "\x1b" not in article.text
