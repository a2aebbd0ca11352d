"""Who is made answerable for what: the claims of short reports of our own."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.records.claim import Claim
from tests.attribute.reading import article_of, claims_in, claims_of, cue, speakers


def only(text: str, title: str | None = None) -> Claim:
    """The one claim of a text."""
    (claim,) = claims_of(text, title)
    return claim


@pytest.mark.parametrize(
    ("text", "who", "link"),
    [
        ("The ministry said the bridge was closed.", "The ministry", "said"),
        ("The bridge was closed, according to the ministry.", "the ministry", "according to"),
        ("The bridge was closed at noon, as per the ministry.", "the ministry", "as per"),
        ("The bridge was closed, a spokesman for the ministry said.", "a spokesman for the ministry", "said"),
        ("“The bridge is closed,” said the mayor of the town.", "the mayor of the town", "said"),
    ],
)
def test_whoever_the_cue_names_is_answerable_for_the_rest(text: str, who: str, link: str) -> None:
    claim = only(text)
    assert speakers(claim) == [who]
    assert cue(claim) == link
    assert claim.content.text.lower() in {
        "the bridge was closed",
        "the bridge was closed at noon",
        "the bridge is closed",
    }


def test_what_the_outlet_asserts_itself_is_no_claim() -> None:
    assert claims_of("The bridge was closed on Monday. Traffic was sent over the old road.") == ()


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that the bridge was closed on Monday.",
        "Editor's note: The ministry said on Friday that the bridge had been closed on Monday.",
    ],
)
def test_a_correction_makes_nobody_answerable(note: str) -> None:
    report = article_of(f"The bridge was closed on Tuesday, the ministry said.\n\n{note}")
    first, last = report.blocks
    corrected = report.model_copy(update={"blocks": (first, last.model_copy(update={"kind": "correction"}))})
    assert [claim.content.text for claim in claims_in(corrected)] == ["The bridge was closed on Tuesday"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has claimed that civilians were hurt.",
        "No official said there was a fire.",
        "None of the officials said that the bridge was closed.",
    ],
)
def test_what_nobody_says_is_no_claim(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "No one has claimed responsibility for the attack.",
        "No group has claimed responsibility.",
        "Nobody immediately claimed responsibility for the blast.",
        "None of the groups has claimed responsibility for the attack.",
        "No one has commented on the report.",
        "There was no immediate claim of responsibility.",
    ],
)
def test_that_nobody_answers_is_a_silence_of_nobody(text: str) -> None:
    claim = only(text)
    assert claim.speakers == ()
    assert claim.stance == "declines"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministry would not comment.", ["The ministry"]),
        ("The minister made no comment.", ["The minister"]),
        ("The army had no immediate comment.", ["The army"]),
        ("The army offered no comment on the report.", ["The army"]),
        ("The company could not be reached for comment.", ["The company"]),
        ("The mayor was not immediately available for comment.", ["The mayor"]),
        ("The mayor was unavailable for comment.", ["The mayor"]),
        ("The transport ministry could not be reached.", ["The transport ministry"]),
        ("The ministry has not claimed responsibility for the strike.", ["The ministry"]),
        ("The company did not respond to a request for comment.", ["The company"]),
        ("Neither the ministry nor the army commented on the report.", ["the ministry", "the army"]),
    ],
)
def test_whoever_says_nothing_when_asked_declines(text: str, who: list[str]) -> None:
    claim = only(text)
    assert speakers(claim) == who
    assert claim.stance == "declines"


@pytest.mark.parametrize(
    ("text", "link", "content"),
    [
        ("The ministry has not commented.", "has not commented", "commented"),
        ("The army did not immediately respond to calls.", "did not immediately respond", "to calls"),
        ("The company could not be reached for comment.", "could not be reached", "comment"),
        ("The transport ministry could not be reached.", "could not be reached", "reached"),
        ("The army neither confirmed nor denied the report.", "neither confirmed nor denied", "the report"),
    ],
)
def test_the_cue_of_a_silence_is_the_verb_with_what_negates_it(text: str, link: str, content: str) -> None:
    claim = only(text)
    assert (cue(claim), claim.content.text, claim.stance) == (link, content, "declines")


@pytest.mark.parametrize(
    "text", ["Nobody claimed the prize.", "The mayor was unavailable for the opening.", "No one was hurt."]
)
def test_what_nobody_was_asked_to_say_is_no_silence(text: str) -> None:
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The infrastructure ministry on Sunday said the ferry had been damaged.",
            "The infrastructure ministry",
        ),
        ("The ferry was damaged, according to the ministry on Sunday.", "the ministry"),
        ("The president on 3 May warned that the talks might fail.", "The president"),
        ("The ministry late on Friday announced that the port would close.", "The ministry"),
        ("The foreign ministry in a statement said the talks had failed.", "The foreign ministry"),
        (
            "The minister of state for the islands on Monday said the ferry was safe.",
            "The minister of state for the islands",
        ),
        ("The commission on human rights said the law was wrong.", "The commission on human rights"),
        ("The Bloody Sunday Trust said the march would go ahead.", "The Bloody Sunday Trust"),
        ("The committee on the 2019 fire said the doors were locked.", "The committee on the 2019 fire"),
        ("The bridge was unsafe, the report on Sunday's collapse said.", "the report on Sunday's collapse"),
    ],
)
def test_when_and_in_what_it_was_said_is_no_part_of_the_speaker(text: str, who: str) -> None:
    assert speakers(only(text)) == [who]


def test_both_announces_two_speakers_and_is_part_of_none() -> None:
    claim = only("Both the mayor and the governor said the bridge was closed.")
    assert speakers(claim) == ["the mayor", "the governor"]


def test_beside_nobody_somebody_else_speaks() -> None:
    claim = only("Nobody said the bridge was closed, but the mayor said the road was.")
    assert speakers(claim) == ["the mayor"]


def test_whoever_declines_to_say_something_does_not_assert_it() -> None:
    claim = only("It declined to say whether its forces had returned fire.")
    assert claim.stance == "declines"


def test_two_counts_of_one_crowd_are_two_claims() -> None:
    made = claims_of(
        "The interior ministry put the crowd at 107,000, while a monitoring group estimated between "
        "275,000 and 325,000."
    )
    assert [speakers(claim) for claim in made] == [["The interior ministry"], ["a monitoring group"]]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The minister thanked Norway.", []),
        ("The minister thanked Norway for its help.", ["asserts"]),
        ("The agency offered help.", []),
        ("The union questioned why the road was open.", ["asks"]),
        ("The union questioned the cost of the road.", ["asserts"]),
        ("The agency forecast gales of 130 km/h for Tuesday.", ["asserts"]),
    ],
)
def test_a_verb_of_speech_needs_something_that_is_said(text: str, stances: list[str]) -> None:
    assert [claim.stance for claim in claims_of(text)] == stances


def test_a_sentence_ends_behind_the_network_that_something_was_written_on() -> None:
    claim = only(
        "The ferry was late, the captain wrote on X. It is being repaired in the port of the island."
    )
    assert claim.content.text == "The ferry was late"


def test_a_title_belongs_to_the_speaker() -> None:
    claim = only("Defence Minister Boris Pistorius said the ship would sail in May.")
    assert speakers(claim) == ["Defence Minister Boris Pistorius"]
    assert claim.speakers[0].kind == "person"


def test_an_apposition_does_not_belong_to_the_speaker() -> None:
    claim = only("Boris Pistorius, the defence minister, said the ship would sail in May.")
    assert speakers(claim) == ["Boris Pistorius"]


def test_several_speakers_are_several() -> None:
    claim = only("Japan and South Korea said the missile fell into the sea.")
    assert speakers(claim) == ["Japan", "South Korea"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Washington, Seoul and Tokyo said the missile fell into the sea.", ["Washington", "Seoul", "Tokyo"]),
        ("The launch was a threat, Seoul, Tokyo and Washington said.", ["Seoul", "Tokyo", "Washington"]),
        (
            "The road was closed, the army, the police and the ministry said.",
            ["the army", "the police", "the ministry"],
        ),
        (
            "Four were hurt, according to the mayor, the police and two witnesses.",
            ["the mayor", "the police", "two witnesses"],
        ),
        (
            "In a joint statement, Canberra, Seoul and Tokyo said the launch was a threat.",
            ["Canberra", "Seoul", "Tokyo"],
        ),
        ("The mayor, a farmer and father of two, said that the road was safe.", ["The mayor"]),
        ("The missile flew over Tokyo, Seoul and Washington said.", ["Seoul", "Washington"]),
    ],
)
def test_all_whom_a_list_names_speak(text: str, who: list[str]) -> None:
    assert speakers(only(text)) == who


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("“They came on motorcycles,” said Ali Musa, a farmer who saw the attack.", True),
        ("A woman who witnessed the blast told reporters that the roof had fallen.", True),
        ("A man who did not see the blast told reporters that the roof had fallen.", None),
        ("The mayor told reporters that the roof had fallen.", None),
    ],
)
def test_whoever_is_said_to_have_seen_it_speaks_at_first_hand(text: str, seen: bool | None) -> None:
    assert only(text).first_hand is seen


def test_a_capital_speaks_for_its_government_and_says_so() -> None:
    speaker = only("Seoul said that two missiles were fired.").speakers[0]
    assert speaker.kind == "government"
    assert speaker.reading == "Seoul read as the government that sits there"


def test_behind_data_of_an_agency_the_agency_is_answerable() -> None:
    claim = only("Data from the National Intelligence Service indicate that two soldiers died.")
    assert speakers(claim) == ["the National Intelligence Service"]


def test_a_date_line_is_neither_speaker_nor_content() -> None:
    claim = only("SEOUL, South Korea — Two missiles were fired on Monday, according to the military.")
    assert claim.content.text == "Two missiles were fired on Monday"
    claim = only("BEIJING — China on Friday said it opposes the launch.")
    assert speakers(claim) == ["China"]


def test_a_quotation_split_around_its_cue_is_one_claim_of_two_spans() -> None:
    claim = only("“The bridge,” the mayor said, “is closed until Monday.”")
    assert claim.content.text == "The bridge … is closed until Monday"
    assert len(claim.content.spans) == 2
    assert claim.kind == "quote"


def test_each_sentence_of_a_quotation_is_a_claim_and_the_one_beside_the_cue_has_it() -> None:
    first, second = claims_of("“The bridge is closed,” the mayor said. “It will open again on Monday.”")
    assert (cue(first), cue(second)) == ("said", None)
    assert speakers(first) == speakers(second) == ["the mayor"]


def test_a_quotation_has_the_speaker_of_the_sentence_before() -> None:
    claims = claims_of("The mayor said the bridge was closed.\n“It will open again on Monday.”")
    assert [speakers(claim) for claim in claims] == [["The mayor"], ["The mayor"]]


def test_a_signature_names_who_is_quoted() -> None:
    claims = claims_of("“The bridge will open again on Monday.” — the mayor of the town")
    assert [speakers(claim) for claim in claims] == [["the mayor of the town"]]


def test_words_in_scare_quotes_are_no_claim() -> None:
    assert claims_of("The “bridge” is a plank. The book “Of Mice and Men” lay on the table.") == ()


def test_the_occasion_is_no_part_of_the_content() -> None:
    claim = only("“The bridge is closed,” the mayor told reporters during a visit to the harbour.")
    assert claim.content.text == "The bridge is closed"


@pytest.mark.parametrize(
    "text",
    [
        "“We shall rebuild the bridge,” the mayor said, as he walked to his car.",
        "On Monday the mayor said: “We shall rebuild the bridge.”",
        "The mayor said on Monday, “We shall rebuild the bridge.”",
    ],
)
def test_what_stands_outside_a_whole_quotation_is_not_the_speakers(text: str) -> None:
    assert only(text).content.text == "We shall rebuild the bridge"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The regional governor, Ana Vega, said on Telegram that a drone had been shot down.",
            "The regional governor, Ana Vega",
        ),
        (
            "The prime minister, Ana Vega, said the port would reopen.",
            "The prime minister, Ana Vega",
        ),
        (
            "Ana Vega, the prime minister, said the port would reopen.",
            "Ana Vega",
        ),
    ],
)
def test_a_name_behind_a_title_belongs_to_the_speaker_and_a_description_does_not(text: str, who: str) -> None:
    claim = only(text)
    assert speakers(claim) == [who]
    assert claim.speakers[0].kind == "person"


def test_a_title_with_a_name_is_whoever_the_text_knows_by_the_title() -> None:
    text = "Drones hit a depot, officials said.\nThe spokesman, Ivo Bregar, said that a fire had broken out."
    speaker = claims_of(text)[-1].speakers[0]
    assert speaker.text == "The spokesman, Ivo Bregar"
    assert speaker.entity is not None


def test_the_title_of_the_speaker_is_no_part_of_the_content() -> None:
    claim = only("A drone was shot down near the port, the region's governor, Ana Vega, said on Monday.")
    assert speakers(claim) == ["the region's governor, Ana Vega"]
    assert claim.content.text == "A drone was shot down near the port"


def test_a_title_with_a_name_is_the_person() -> None:
    first, second = claims_of(
        "The regional governor, Ana Vega, said a drone had fallen. Vega said that nobody was hurt."
    )
    assert first.speakers[0].entity == second.speakers[0].entity is not None


def test_it_that_speaks_is_the_body_that_spoke_before_and_not_the_boat() -> None:
    first, second = claims_of(
        "A boat sank off the coast, the coast guard said in a statement. The boat was carrying food, it added."
    )
    assert second.speakers[0].entity == first.speakers[0].entity is not None
    assert second.speakers[0].kind == "organization"


def test_it_is_no_person_where_nobody_spoke_before() -> None:
    assert only("It said the port was closed.").speakers[0].kind == "organization"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "“The water is rising,” the mayor told reporters, “and we do not know when it will stop.”",
            ["The water is rising", "and we do not know when it will stop"],
        ),
        (
            "“The bridge is closed,” the mayor said, “at least until Monday.”",
            ["The bridge is closed", "at least until Monday"],
        ),
        (
            "“We shall rebuild the bridge,” the mayor said on a visit to the “Old Bridge” on Monday.",
            ["We shall rebuild the bridge"],
        ),
    ],
)
def test_a_quotation_that_goes_on_behind_its_cue_is_one_claim(text: str, spans: list[str]) -> None:
    assert only(text).content.text == " … ".join(spans)


def test_a_clause_before_a_whole_quotation_is_a_claim_of_its_own() -> None:
    first, second = claims_of(
        "The mayor said that talks had failed: “We shall rebuild the bridge ourselves.”"
    )
    assert first.content.text == "talks had failed"
    assert second.content.text == "We shall rebuild the bridge ourselves"
    assert speakers(first) == speakers(second) == ["The mayor"]


def test_who_was_asked_and_what_a_word_stands_for_are_no_claims() -> None:
    claim = only("Asked about the bridge, the mayor said it was closed.")
    assert cue(claim) == "said"
    assert claims_of("The name refers to the river. The bridge seems to be old.") == ()


def test_results_are_a_claim_where_a_figure_is_given() -> None:
    assert (
        claims_of("Shares rose after a chipmaker reported better results than analysts had expected.") == ()
    )
    claim = only("The chipmaker reported a profit of 20 million euros for the second quarter.")
    assert claim.content.text.startswith("a profit of 20 million euros")


def test_what_somebody_is_accused_of_is_the_content() -> None:
    claim = only("Canada expelled two diplomats, accusing them of spying on the port.")
    assert speakers(claim) == ["Canada"]
    assert claim.content.text == "spying on the port"


def test_added_speech_is_a_claim_of_its_own() -> None:
    first, second = claims_of("The mayor said the bridge was closed, adding that it would open on Monday.")
    assert first.content.text == "the bridge was closed"
    assert second.content.text == "it would open on Monday"
    assert cue(second) == "adding"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ministry said the port was closed.", "asserts"),
        ("The ministry denied that the port was closed.", "denies"),
        ("The ministry denied any involvement.", "denies"),
        ("The ministry urged residents to stay indoors.", "asks"),
        ("“We urge both sides to stop firing,” the minister said.", "asks"),
        ("“Leave the town at once,” the general said.", "asks"),
        ("“The militia must leave the town,” the general said.", "asks"),
        ("The general threatened to close the strait.", "threatens"),
        ("The army said it would attack any ship that came near.", "threatens"),
        ("The leader vowed revenge.", "threatens"),
        ("The ministry said the launch may have failed.", "speculates"),
        ("The ministry declined to comment.", "declines"),
        ("The ministry did not give further details.", "declines"),
        ("He did not say when it would return.", "declines"),
        ("There was no immediate comment from the ministry.", "declines"),
        ("Israel has neither confirmed nor denied carrying out the strike.", "declines"),
        ("The missile is believed to have fallen into the sea.", "speculates"),
    ],
)
def test_the_stance_tells_what_the_speaker_does(text: str, stance: str) -> None:
    assert only(text).stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "The ship was reportedly carrying fuel.",
        "The missile is believed to have fallen into the sea.",
        "There have been speculations that the shipment went abroad.",
    ],
)
def test_where_nobody_is_named_the_claim_has_no_speaker(text: str) -> None:
    assert only(text).speakers == ()


def test_the_it_that_stands_for_a_clause_is_no_part_of_what_is_believed() -> None:
    assert only("It is believed that a third ship may leave the port next week.").content.text == (
        "a third ship may leave the port next week"
    )


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("Police said the man may have left the country.", True),
        ("Police said a suspected bomb was found.", True),
        ("Police said the missile flew about 800 kilometres.", False),
        ("Police said he could not leave the house.", False),
        ("Police said they would come as soon as possible.", False),
    ],
)
def test_a_claim_is_hedged_where_a_word_weakens_it(text: str, hedged: bool) -> None:
    assert bool(only(text).hedges) is hedged


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The port is closed,” the mayor said.", "quote"),
        ("The mayor said the port was closed.", "paraphrase"),
        ("The mayor said the port was “closed for good”.", "mixed"),
        ("The mayor said the ship “Star of the North” had left.", "paraphrase"),
    ],
)
def test_the_kind_tells_what_stands_in_quotation_marks(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Two missiles fired toward the sea, Seoul says", "Seoul"),
        ("Missile fired, says Seoul", "Seoul"),
        ("Talks with the rebels have failed: foreign minister", "foreign minister"),
        ("Talks with the rebels have failed - minister", "minister"),
        ("Minister: talks with the rebels have failed", "Minister"),
    ],
)
def test_a_headline_names_who_says_it(title: str, who: str) -> None:
    claim = only("", title)
    assert speakers(claim) == [who]
    assert who not in claim.content.text


@pytest.mark.parametrize(
    ("title", "who", "content"),
    [
        ("Missile fired: Seoul", "Seoul", "Missile fired"),
        ("Port to close on Friday: ministry", "ministry", "Port to close on Friday"),
        ("Police: man arrested", "Police", "man arrested"),
        ("Bridge closed after flood: mayor", "mayor", "Bridge closed after flood"),
    ],
)
def test_a_headline_leaves_out_was_and_is(title: str, who: str, content: str) -> None:
    claim = only("", title)
    assert (speakers(claim), claim.content.text) == ([who], content)


@pytest.mark.parametrize("title", ["Storm warning: coast", "Police: a history", "Wanted: mayor"])
def test_a_title_without_anything_said_is_no_claim(title: str) -> None:
    assert claims_of("", title) == ()


def test_a_place_before_a_colon_is_a_topic() -> None:
    assert claims_of("", "Syria: army retakes the town") == ()


@pytest.mark.parametrize(
    "text",
    [
        '"The port is closed, the mayor said. Ships wait outside.',
        "The port is closed,” the mayor said.",
        "“The port is ‘closed,” the mayor said.",
        '"" said the mayor. ““',
        "”",
        "“".join(["The port is closed, the mayor said "] * 40),
        "“" * 60 + " said the mayor " + "”" * 60,
        "the ministry said the port was closed and the mayor denied that two ships had left " * 20,
        "THE MINISTRY SAID THE PORT WAS CLOSED. “IT WILL OPEN,” SAID THE MAYOR.",
        "🚢 The mayor\x07 said the 🌉 was closed \u202eyesterday\u202c. \u200f“It is 🌊,” he\x1b said.",
    ],
)
def test_bad_marks_and_endless_sentences_break_nothing(text: str) -> None:
    lie_in_the_text(text)


PHRASES = st.sampled_from(
    [
        "the ministry said",
        "two missiles were fired",
        "according to the mayor",
        "“the port is closed",
        "it may reopen,”",
        "the agency reported",
        "citing police",
        "and denied",
        "that",
        '"',
        "‘no’",
        "Seoul",
        "reportedly",
        "did not comment",
        ",",
        ".",
        "\n",
        ":",
        "—",
        "told Reuters",
    ]
)


def lie_in_the_text(text: str) -> None:
    """Check that all spans of the claims quote the text, in order, and that parents are claims of it."""
    article = article_of(text)
    claims = claims_of(text)
    ids = {claim.id: claim for claim in claims}
    assert len(ids) == len(claims)
    for claim in claims:
        spans = claim.content.spans
        assert spans
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert claim.content.text == " … ".join(article.text[s.start : s.end] for s in spans)
        for words in (*claim.speakers, *claim.hedges, *claim.relays, *([claim.cue] if claim.cue else [])):
            assert words.text == article.text[words.start : words.end] != ""
        if claim.cue:
            silent = claim.stance == "declines" and spans[0].end == claim.cue.end
            assert silent or all(s.end <= claim.cue.start or claim.cue.end <= s.start for s in spans)
        parent = claim.parent
        seen = {claim.id}
        while parent is not None:
            assert parent not in seen
            seen.add(parent)
            parent = ids[parent].parent


@settings(max_examples=60)
@given(st.lists(PHRASES, min_size=1, max_size=14))
def test_spans_of_any_text_quote_it_and_parents_never_go_in_circles(parts: list[str]) -> None:
    lie_in_the_text(" ".join(parts))


def test_an_empty_article_has_no_claims() -> None:
    assert claims_of("") == ()


def test_a_count_that_was_reported_does_not_speak() -> None:
    made = claims_of(
        "Six people were hurt in the collision, the hospital in Malmö said, two more than were reported on Saturday."
    )
    assert {speaker.text for claim in made for speaker in claim.speakers} == {"the hospital in Malmö"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Three ships were lost, the coast guard said, one more than was announced on Monday.",
            ["the coast guard"],
        ),
        ("Residents were told that the dam was safe.", []),
        ("He was warned by the police that the road was closed.", ["the police"]),
    ],
)
def test_the_subject_of_a_passive_does_not_speak(text: str, who: list[str]) -> None:
    assert speakers(only(text)) == who


def test_a_wish_not_to_be_named_is_no_claim() -> None:
    claim = only(
        "A parent, who asked not to be named for fear of reprisals, said that 100 pupils were missing."
    )
    assert claim.cue is not None
    assert claim.cue.text == "said"


TALKS = "The talks ended on Friday, the agency reported.\n\n"


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "Chile, which owns the mine, also welcomed the deal, trade ministry spokesman Pedro Alonso said.",
            ["trade ministry spokesman Pedro Alonso"],
            "Chile, which owns the mine, also welcomed the deal",
        ),
        (
            "Syria, which borders Jordan, also rejected the plan, foreign minister Ahmed Hassan told reporters.",
            ["foreign minister Ahmed Hassan"],
            "Syria, which borders Jordan, also rejected the plan",
        ),
        (
            "Chile, which owns the mine, said it had also welcomed the deal.",
            ["Chile"],
            "it had also welcomed the deal",
        ),
    ],
)
def test_who_stands_right_before_the_cue_speaks_and_not_who_begins_what_is_said(
    text: str, who: list[str], what: str
) -> None:
    claim = claims_of(TALKS + text, "Talks end in Lima")[-1]
    assert (speakers(claim), claim.content.text) == (who, what)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dam is full, the mayor said on Friday and warned residents to leave.", ["the mayor"]),
        (
            "Chile has raised its stockpile of copper, a report by the trade ministry said Saturday and urged Peru to "
            "cooperate.",
            ["a report by the trade ministry"],
        ),
        (
            "Chile has raised its stockpile of copper, a report by the trade ministry said, and urged Peru to cooperate.",
            ["Chile"],
        ),
    ],
)
def test_whoever_said_the_clause_before_also_urged_where_no_comma_parts_the_verbs(
    text: str, who: list[str]
) -> None:
    claim = next(claim for claim in claims_of(text) if cue(claim) in {"warned", "urged"})
    assert speakers(claim) == who


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Peru's trade ministry called the report politically motivated and said it would answer.", ["called", "said"]),
        ("The police chief called the accusations fabricated.", ["called"]),
        ("The police called residents trapped in the building.", []),
    ],
)  # fmt: skip
def test_calling_something_a_participle_alone_is_a_claim_and_calling_somebody_is_none(
    text: str, cues: list[str]
) -> None:
    assert sorted(str(cue(claim)) for claim in claims_of(text)) == cues


def test_contradicting_a_report_is_no_claim_beside_what_was_said() -> None:
    assert (
        cue(only("The mayor said the bridge was open, contradicting a statement by French police.")) == "said"
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Defence Minister Juan Perez and Governor Ana Torres said the road would be repaired.",
            ["Defence Minister Juan Perez", "Governor Ana Torres"],
        ),
        (
            "The Ministry of Health and Welfare said the tests were clean.",
            ["The Ministry of Health and Welfare"],
        ),
    ],
)
def test_two_people_joined_by_and_are_two_speakers_and_a_body_with_and_in_its_name_is_one(
    text: str, who: list[str]
) -> None:
    assert speakers(only(text)) == who


def test_whoever_was_asked_whether_and_declines_to_comment_makes_no_claim_of_what_was_asked() -> None:
    text = (
        "Asked whether the bridge would be rebuilt, the ministry's spokesman, Li Ming, declined to comment."
    )
    assert {claim.stance for claim in claims_of(text)} == {"declines"}


def test_the_spokeswoman_of_a_ministry_is_a_person_and_not_the_ministry() -> None:
    text = f"{TALKS}Chile, which backs Peru, also welcomed the truce, foreign ministry spokeswoman Ana Torres said."
    speaker = claims_of(text, "Talks end in Lima")[-1].speakers[0]
    assert (speaker.text, speaker.kind) == ("foreign ministry spokeswoman Ana Torres", "person")
