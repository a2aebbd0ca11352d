"""Plain-text scrapes: what the reporter wrote is kept, and everything else set aside with its reason."""

from __future__ import annotations

import pytest

from dateline.errors import FormatError
from tests.read.article_pages import blocks, kinds, notes, read_text, reasons

FLOOD = """Menu

Home > World > Africa

**Title: Flooding Cuts Off Three Villages in the North, Officials Report**

Certainly! Here's a unique, SEO-friendly version of your article:

# Flooding Isolates Three Northern Villages

By Staff Writer
Published: 3 March 2025

Heavy rain has cut off three villages in the north of the country, the interior ministry said on Sunday.

Advertisement

About 400 people were moved to schools on higher ground, according to the civil protection office.

RELATED: Ten storms that changed the coast

The river rose by 2.3 metres in two days, the weather service reported.

We use cookies to improve your experience. Accept all cookies

The army sent two helicopters to the area.Sign up

**Key Takeaways:**

- Heavy rain cut off three villages in the north.
- About 400 people were moved to schools.

**Conclusion**

The floods in the north highlight the importance of preparation. As the situation continues to unfold, the ministry
and the weather service remain on alert.

Word count: 212

Would you like me to adjust the tone or length?

© 2025 The Northern Example. All rights reserved.
"""


def test_of_a_rewritten_page_only_the_report_is_left() -> None:
    assert blocks(read_text(FLOOD)) == [
        ("title", "Flooding Cuts Off Three Villages in the North, Officials Report"),
        (
            "paragraph",
            "Heavy rain has cut off three villages in the north of the country, the interior ministry said on Sunday.",
        ),
        (
            "paragraph",
            "About 400 people were moved to schools on higher ground, according to the civil protection office.",
        ),
        ("paragraph", "The river rose by 2.3 metres in two days, the weather service reported."),
        ("paragraph", "The army sent two helicopters to the area."),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Menu", "navigation"),
        ("Home > World > Africa", "navigation"),
        ("Title:", "rewriting_residue"),
        ("Certainly! Here's a unique, SEO-friendly version of your article:", "rewriting_residue"),
        ("Flooding Isolates Three Northern Villages", "duplicate"),
        ("By Staff Writer", "byline"),
        ("Published: 3 March 2025", "date_line"),
        ("Advertisement", "advertisement"),
        ("RELATED: Ten storms that changed the coast", "related_links"),
        ("We use cookies to improve your experience. Accept all cookies", "cookie_notice"),
        ("Sign up", "subscription"),
        ("Key Takeaways:", "added_summary"),
        ("- About 400 people were moved to schools.", "added_summary"),
        ("Word count: 212", "rewriting_residue"),
        ("Would you like me to adjust the tone or length?", "rewriting_residue"),
        ("© 2025 The Northern Example. All rights reserved.", "copyright"),
    ],
)
def test_what_is_set_aside_keeps_its_reason(text: str, reason: str) -> None:
    found = {dropped.strip(): why for dropped, why in reasons(read_text(FLOOD)).items()}
    assert found[text] == reason


def test_what_is_set_aside_keeps_the_place_where_it_stood() -> None:
    article = read_text(FLOOD)
    related = next(dropped for dropped in article.dropped if dropped.text.startswith("RELATED"))
    assert article.text[related.at :].startswith("The river rose")


def test_a_reporters_last_paragraph_that_sums_up_stays() -> None:
    article = read_text(
        "Ministers agree on fishing limits\n\n"
        "Fisheries ministers agreed on new limits for cod on Tuesday, the council presidency said.\n\n"
        "Overall, the ministers agreed on limits for cod that fishermen had opposed.\n"
    )
    assert len(article.blocks) == 3


def test_a_closing_paragraph_with_a_quotation_or_a_new_figure_is_no_added_summary() -> None:
    page = (
        "Here's the rewritten version:\n\nMinisters agree on fishing limits\n\n"
        "Fisheries ministers agreed on new limits for cod on Tuesday, the council presidency said.\n\n"
    )
    quoted = 'In summary, the presidency said of the new limits for cod: "The ministers agreed."'
    counted = "In summary, the ministers agreed on new limits for cod in 14 ports."
    bare = "In summary, the ministers agreed on new limits for cod."
    assert quoted in read_text(page + quoted).text
    assert counted in read_text(page + counted).text
    assert reasons(read_text(page + bare))[bare] == "added_summary"


POINTS = "Key takeaways:\n\n- The crossing carries traffic once more.\n- Public transport has resumed.\n"


@pytest.mark.parametrize(
    "page", ["{points}\n{report}\n", "{report}\n\n{points}"], ids=["above the report", "behind it"]
)
def test_points_that_a_rewriter_draws_from_a_report_are_an_added_summary(page: str) -> None:
    report = "The bridge reopened on Monday, the office said.\n\nBuses run over it again, she added."
    text = f"Bridge over canal reopens\n\n{page.format(points=POINTS, report=report)}"
    article = read_text(f"Here's the rewritten version:\n\n{text}")
    assert [kind for kind, _ in blocks(article)] == ["title", "paragraph", "paragraph"]
    assert reasons(article)["- Public transport has resumed."] == "added_summary"
    assert "Public transport has resumed." in read_text(text).text


def test_points_with_a_figure_or_a_quotation_of_their_own_stay() -> None:
    page = "Here's the rewritten version:\n\nBridge over canal reopens\n\nThe bridge reopened, she said.\n\n"
    for point in ("- It carries 300 cars an hour.", '- The mayor spoke of "a relief".'):
        assert point in read_text(f"{page}Key points:\n{point}\n").text


def test_a_closing_paragraph_in_which_a_rewritten_article_speaks_of_itself_is_an_added_summary() -> None:
    closing = "In summary, the article reports on the new situation for transport in the whole region."
    report = "Bridge over canal reopens\n\nThe bridge reopened on Monday, the office said.\n\n"
    assert (
        reasons(read_text(f"Here's the rewritten version:\n\n{report}{closing}"))[closing] == "added_summary"
    )
    assert closing in read_text(f"{report}{closing}").text


def test_a_line_said_twice_in_a_row_is_an_images_text_and_caption_and_kept_once() -> None:
    article = read_text(
        "Quake shakes western province\n\n"
        "A cracked road after the quake\nA cracked road after the quake\n\n"
        "A quake shook the western province early on Friday, the seismological institute said.\n"
    )
    assert kinds(article)["A cracked road after the quake"] == "caption"
    assert reasons(article)["A cracked road after the quake"] == "caption_repeat"


def test_the_headline_shortened_or_repeated_is_said_once() -> None:
    article = read_text(
        "Quake of magnitude 5.9 shakes western province\n\nQuake shakes western province\n\n"
        "Quake of Magnitude 5.9 Shakes Western Province!\n\n"
        "A quake shook the western province early on Friday, the seismological institute said.\n"
    )
    assert [kind for kind, _ in blocks(article)] == ["title", "paragraph"]
    assert set(reasons(article).values()) == {"duplicate"}


@pytest.mark.parametrize(
    "first",
    [
        "Home | World | Ukraine",
        "News » Middle East » Arts & Culture",
        "Europe",
        "National-World",
        "Thursday, July 8, 2010",
        "By Staff Writer",
        "Skip to content",
        "Latin America",
        "Home\n\nNews\n\nAsia Pacific\n\nBusiness\n\nSport\n\nOpinion\n\nVideo\n\nWeather\n\nSubscribe",
        "Press release\n\nMinistry of Transport of Norway\n\nOslo, 14 January 2025",
        "Media statement Department of Roads Oslo, 14 January 2025",
    ],
)
def test_the_headline_is_the_first_line_that_can_be_one(first: str) -> None:
    article = read_text(
        f"{first}\n\nBridge closed after flood\n\nThe bridge was closed on Monday, the office said.\n"
    )
    assert article.title == "Bridge closed after flood"


@pytest.mark.parametrize(
    ("line", "reason"), [("Home | World | Ukraine", "navigation"), ("Middle East", "section_label")]
)
def test_a_menu_and_the_label_of_a_section_above_the_headline_go(line: str, reason: str) -> None:
    article = read_text(
        f"{line}\n\nBridge closed after flood\n\nThe bridge was closed on Monday, the office said.\n"
    )
    assert [kind for kind, _ in blocks(article)] == ["title", "paragraph"]
    assert reasons(article) == {line: reason}


@pytest.mark.parametrize(
    ("headline", "standfirst"),
    [
        ("Bridge closed", "Buses take the detour over the motorway"),
        ("Ministry of Transport closes bridge", "Buses take the detour over the motorway"),
        ("Press release on bridge was wrong", "Buses take the detour over the motorway"),
    ],
)
def test_a_short_headline_does_not_give_way_to_the_line_under_it(headline: str, standfirst: str) -> None:
    article = read_text(f"{headline}\n\n{standfirst}\n\nThe bridge was closed on Monday, the office said.\n")
    assert article.title == headline


def test_a_name_alone_above_the_report_is_its_headline() -> None:
    assert (
        read_text("Valley Bridge\n\nThe bridge was closed on Monday, the office said.\n").title
        == "Valley Bridge"
    )


def test_a_text_that_begins_with_a_sentence_has_no_headline() -> None:
    article = read_text(
        "The bridge was closed on Monday, the office said.\n\nWhat happens next\n\nBuses wait.\n"
    )
    assert article.title is None
    assert {kind for kind, _ in blocks(article)} == {"paragraph"}


def test_a_question_asked_twice_in_an_interview_stays() -> None:
    article = read_text(
        "Two pilots on the rescue\n\nThe first pilot spoke to reporters on Monday in the capital.\n\n"
        "What did you see from above?\n\nOnly water.\n\nThe second pilot came later.\n\n"
        "What did you see from above?\n\nA boat.\n"
    )
    assert sum("What did you see" in text for _, text in blocks(article)) == 2


def test_a_notice_between_two_sentences_without_a_space_is_cut_out_and_both_kept() -> None:
    article = read_text(
        "Bridge closed\n\nThe bridge was closed on Monday, the district office said.\n\n"
        "Terms of ServicePrivacy PolicyBuses take the detour over the motorway.\n"
    )
    assert "Buses take the detour over the motorway." in kinds(article)
    assert reasons(article)["Privacy Policy"] == "legal"


def test_whole_sentences_of_a_notice_stuck_to_a_paragraph_are_cut_off() -> None:
    notice = "We value your privacy. You can unsubscribe at any time."
    report = "The bridge was closed on Monday, the district office said."
    before = read_text(f"Bridge closed\n\n{notice}{report}\n\nBuses take the detour, it said.\n")
    behind = read_text(f"Bridge closed\n\n{report}{notice}\n\nBuses take the detour, it said.\n")
    for article in (before, behind):
        assert kinds(article)[report] == "paragraph"
        assert reasons(article) == {notice: "subscription"}


@pytest.mark.parametrize(
    ("notice", "reason"),
    [
        ("Subscribe to our evening newsletter.", "subscription"),
        ("Follow us on Facebook for more.", "subscription"),
        ("By registering you accept our terms and conditions.", "legal"),
        ("We value your privacy. Read our privacy policy here.", "subscription"),
        ("This site uses cookies to improve your visit.", "cookie_notice"),
        ("© 2024 The Valley Courier. All rights reserved.", "copyright"),
        ("Read more: Bridges of the valley.", "related_links"),
        ("(Reporting by the valley desk; editing by the night desk.)", "credit_line"),
        ("Have a tip? Write to the desk.", "furniture"),
        ("Would you like me to shorten the text?", "rewriting_residue"),
        ("Get the news in your inbox.You can cancel at any time.", "subscription"),
    ],
)
@pytest.mark.parametrize(
    "report",
    [
        "Buses take the detour over the motorway, the district office said. No one was hurt, it added.",
        '"The bridge is safe," the district office said.',
    ],
)
def test_of_a_notice_and_a_report_without_a_space_between_them_the_report_is_kept(
    notice: str, reason: str, report: str
) -> None:
    before = read_text(f"Bridge closed\n\n{notice}{report}\n\nThe bridge was built in 1961.\n")
    behind = read_text(f"Bridge closed\n\n{report}{notice}\n\nThe bridge was built in 1961.\n")
    for article in (before, behind):
        assert kinds(article)[report] == "paragraph"
        assert reasons(article) == {notice: reason}


def test_a_notice_within_a_paragraph_is_cut_out_and_the_report_on_both_sides_kept() -> None:
    article = read_text(
        "Bridge closed\n\nThe bridge was closed on Monday. No one was hurt.Sign up for our newsletter. "
        "Buses take the detour over the motorway.\n\nThe bridge was built in 1961.\n"
    )
    assert [text for _, text in blocks(article)][1:] == [
        "The bridge was closed on Monday. No one was hurt.",
        "Buses take the detour over the motorway.",
        "The bridge was built in 1961.",
    ]


@pytest.mark.parametrize(
    ("notice", "reason"),
    [
        ("Subscribe to our newsletter for daily updates", "subscription"),
        ("Sign up for our free Newsletter", "subscription"),
        ("We value your privacy", "subscription"),
        ("Story continues below advertisement", "advertisement"),
        ("Read also: Bridges of the valley", "related_links"),
        ("This site uses cookies to improve your visit", "cookie_notice"),
        ("Editing by the night desk", "credit_line"),
    ],
)
@pytest.mark.parametrize("before", ["", "The bridge was closed on Monday."])
def test_a_sentence_stuck_to_the_last_letter_of_a_notice_is_parted_from_it(
    before: str, notice: str, reason: str
) -> None:
    report = "The U.S. embassy, in the capital, called on the district to open it."
    article = read_text(
        f"Bridge closed\n\n{before}{notice}{report}\n\nIt was built in 1961, the office said.\n"
    )
    assert kinds(article)[report] == "paragraph"
    assert before in {"", *kinds(article)}
    assert reasons(article) == {notice: reason}


@pytest.mark.parametrize(
    "notice",
    [
        "Sign up for YouTube news, newsletters and the best of the valley.",
        "Sign up for our newsletterGet the best of the valley every week.",
        "Subscribe to our newsletterThe best of the valley in your inbox.",
        "Subscribe to the McDonald newsletter, the voice of the valley.",
        "Sign up for our newsletter on iPhone, eBay and macOS today and tomorrow.",
    ],
)
def test_a_notice_with_a_capital_in_a_word_is_dropped_whole(notice: str) -> None:
    article = read_text(f"Bridge closed\n\nThe bridge was closed on Monday.\n\nIt has a toll.\n\n{notice}\n")
    assert reasons(article) == {notice: "subscription"}


@pytest.mark.parametrize(
    "report",
    [
        "You can unsubscribe, the firm wrote.The regulator had asked for it on Monday.",
        "The union put its newsletter on Valley.Com on Monday, and the firm's lawyers read it.",
        "Share prices were told to Lt.Thaler by the firm J.R.Valley on Monday.",
    ],
)
def test_a_paragraph_that_lacks_a_space_between_two_sentences_of_the_report_stays_whole(report: str) -> None:
    assert report in kinds(read_text(f"Firm yields\n\n{report}\n\nIt has a month.\n"))


def test_a_notice_with_an_address_in_it_is_dropped_whole() -> None:
    notice = "Sign up for our newsletter at www.Valley.Com or write to desk@valley.example."
    article = read_text(f"Firm yields\n\nThe firm gave way on Monday.\n\nIt has a month.\n\n{notice}\n")
    assert reasons(article) == {notice: "subscription"}


def test_what_a_rewriter_says_behind_a_paragraph_is_cut_off_and_no_quotation_is() -> None:
    report = "The ministers met on Monday, officials said."
    offer = "Let me know if you would like a shorter version!"
    article = read_text(f"Ministers agree\n\nThey meet again in June.\n\n{report} {offer}\n")
    assert kinds(article)[report] == "paragraph"
    assert reasons(article) == {offer: "rewriting_residue"}
    quoted = f'{report} "I wrote to the council. {offer}"'
    assert quoted in read_text(f"Ministers agree\n\nThey meet again in June.\n\n{quoted}\n").text


def test_a_rewriters_words_before_a_sentence_are_cut_off_and_the_sentence_kept() -> None:
    article = read_text(
        "Ministers agree\n\nHere's the rewritten version: The ministers met on Monday, officials said.\n\n"
        "They meet again in June.\n"
    )
    assert "The ministers met on Monday, officials said." in kinds(article)
    assert "rewriting_residue" in reasons(article).values()


def test_what_follows_the_line_over_the_comments_is_comments() -> None:
    article = read_text(
        "Bridge closed\n\nThe bridge was closed on Monday because of high water, the district office said.\n\n"
        "Buses take the detour over the motorway, the transport company said.\n\n"
        "Comments (2)\n\nI waited an hour.\n\nSame here!\n"
    )
    assert reasons(article)["I waited an hour."] == "comment"
    assert "Same here!" not in article.text


LONG = (
    "The bridge was closed on Monday after cracks were found in two of its piers, the district office said in a "
    "statement that it put on its website."
)


@pytest.mark.parametrize(
    ("heading", "lines", "reason"),
    [
        (
            "Related Articles",
            ["Cracks found in old dam", "Who pays for the valley's roads?"],
            "related_links",
        ),
        ("You may also like:", ["Cracks found in old dam", "Ferry back in service"], "related_links"),
        (
            "References:",
            ["1. Report on the piers, district office, 2024.", "2. https://valley.example/a"],
            "reference_list",
        ),
    ],
)
def test_a_list_under_its_heading_goes_and_the_report_behind_it_stays(
    heading: str, lines: list[str], reason: str
) -> None:
    behind = "Buses take the detour over the motorway until May."
    article = read_text("\n\n".join(["Bridge closed", LONG, heading, *lines, behind]))
    assert [text for _, text in blocks(article)] == ["Bridge closed", LONG, behind]
    assert {line: reasons(article)[line] for line in lines} == dict.fromkeys(lines, reason)


@pytest.mark.parametrize("heading", ["READ MORE: Cracks found in old dam", "What happens now"])
def test_a_heading_of_the_report_stays_where_no_list_was_begun(heading: str) -> None:
    article = read_text(f"Bridge closed\n\n{LONG}\n\n{heading}\n\nThe detour\n\nBuses take the motorway.\n")
    assert "The detour" in kinds(article)


def test_a_label_above_the_report_begins_no_list() -> None:
    article = read_text(f"Top stories\n\nBridge closed after flood\n\nCracks in two piers\n\n{LONG}\n")
    assert article.title == "Bridge closed after flood"
    assert "Cracks in two piers" in kinds(article)


def test_a_text_wrapped_by_a_mail_program_gets_its_paragraphs_back() -> None:
    article = read_text(
        "The coast guard said on Monday that it had rescued eleven people from a\n"
        "ferry that ran aground off the southern cape during a storm. Two of them\n"
        "were taken to hospital with broken bones, a doctor at the regional clinic\n"
        "said, and the others were released after a short examination.\n\n"
        "The ferry's owner said the ship had left port against the advice of the\n"
        "harbour master. The company said that it regretted this decision.\n"
    )
    assert [text[:30] for _, text in blocks(article)] == [
        "The coast guard said on Monday",
        "The ferry's owner said the shi",
    ]


def test_a_scrape_with_a_paragraph_a_line_keeps_its_lines_apart() -> None:
    article = read_text(
        "Central bank raises rate\n"
        "The central bank raised its main rate by half a point on Thursday, citing higher food prices in all provinces of the country.\n"
        "Analysts had expected a smaller step, a survey by the statistics office showed.\n"
        "The governor declined to say what the bank would do in June.\n"
    )
    assert [kind for kind, _ in blocks(article)] == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_correction_is_a_block_of_its_own_kind() -> None:
    correction = (
        "Correction: An earlier version of this article said the rate was 5.25 percent. It is 5.5 percent."
    )
    article = read_text(
        f"Central bank raises rate\n\nThe central bank raised its rate to 5.5 percent on Thursday.\n\n{correction}\n"
    )
    assert kinds(article)[correction] == "correction"


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("BRUSSELS (AFP) - Fisheries ministers agreed on new limits on Tuesday.", "AFP"),
        ("SEOUL, March 3 (Yonhap) -- The ministry gave no figure on Tuesday.", "Yonhap"),
        ("ACCRA, Jan. 9, 2024 (Xinhua) -- The ministry gave no figure on Tuesday.", "Xinhua"),
        ("MIAMI, Fla. (AP) - The mayor gave no figure on Tuesday.", "AP"),
        ("The ministry gave none. It follows a rule (AP) of 1990.", None),
        ("The ministry, the agency Reuters reported, gave no figure.", None),
        ("The AP system of the port failed, the harbour office said.", None),
    ],
)
def test_an_agency_is_credited_in_a_dateline_and_not_where_it_is_cited(
    paragraph: str, agency: str | None
) -> None:
    article = read_text(
        f"Ministers agree on limits\n\n{paragraph}\n\nThey meet again in June, officials said.\n"
    )
    assert article.credit == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Photo: harbour police/PAP", None),
        ("Image credit: Reuters", None),
        ("AFP/Getty Images", None),
        ("Video: AP", None),
        ("(Reporting by Reuters; editing by the foreign desk)", "Reuters"),
        ("Source: AFP", "AFP"),
    ],
)
def test_the_agency_that_an_image_is_credited_to_did_not_write_the_text(
    line: str, agency: str | None
) -> None:
    article = read_text(
        "Ministers agree on limits\n\nFisheries ministers agreed on new limits on Tuesday, officials said.\n\n"
        f"They meet again in June, officials said.\n\n{line}\n"
    )
    assert reasons(article) == {line: "credit_line"}
    assert article.credit == agency


def test_a_page_in_another_language_is_kept_with_its_language_and_a_note() -> None:
    article = read_text(
        "Fähre läuft auf Grund\n\nEine Fähre mit 62 Menschen an Bord ist am Dienstagabend auf Grund gelaufen.\n\n"
        "Verletzt wurde nach Angaben der Reederei niemand, das Schiff soll bei Hochwasser freigeschleppt werden.\n"
    )
    assert article.language == "de"
    assert notes(article) == ["language_unsupported"]


@pytest.mark.parametrize(
    "text", ["Menu\n\nHome\n\nSkip to content\n", "© 2024 The Example. All rights reserved."]
)
def test_a_page_of_nothing_but_furniture_holds_no_article(text: str) -> None:
    with pytest.raises(FormatError, match="page: no text of an article was found"):
        read_text(text)
