"""Who is meant: pronouns, roles, surnames and initials find their entity."""

from __future__ import annotations

import pytest

from tests.parse.parsing import chain_of, parse

LEAD = "Army gives no figures\n\nThe agency reported this on Monday.\n\n"
"""The model reads articles and not single lines."""

COLONEL = (
    f"{LEAD}"
    "Colonel Ahmed Hassan, a spokesman for the army, said the town was calm. The spokesman declined to give numbers. "
    "Hassan said he would speak again."
)
TWO_MINISTERS = (
    "Prime Minister John Smith spoke on Monday. Finance Minister Jane Smith disagreed. "
    "She said the budget was too large."
)


@pytest.mark.parametrize("words", ["The spokesman", "Hassan", "he"])
def test_the_spokesman_his_surname_and_he_are_the_colonel(words: str) -> None:
    assert any(said.startswith("Colonel Ahmed Hassan") for said in chain_of(COLONEL, words))


def test_she_is_the_minister_who_is_a_woman() -> None:
    text = "President Maria Santos met the governor on Monday. She said the road would be repaired."
    assert "President Maria Santos" in chain_of(text, "She")


def test_the_governor_is_who_is_named_with_that_title_next() -> None:
    text = "The road is closed, the governor of the province said. Governor Ana Torres told reporters she was sorry."
    assert "Governor Ana Torres" in chain_of(text, "the governor of the province")


def test_the_governor_of_a_bank_is_not_the_governor_of_the_province() -> None:
    text = "Prices will rise, the governor of the central bank said. Governor Ana Torres told reporters she was sorry."
    assert "Governor Ana Torres" not in chain_of(text, "the governor of the central bank")


def test_a_first_name_with_a_hyphen_is_of_one_gender_with_both_its_halves() -> None:
    text = (
        "The boat was carrying 90 passengers, Governor Jean-Jacques Moreau told reporters. "
        "“It will take three days,” he said."
    )
    assert "Governor Jean-Jacques Moreau" in chain_of(text, "he")


def test_what_somebody_is_called_is_nobody_whom_he_could_be() -> None:
    text = f"{LEAD}The ministry accused President Luis Vega of being a traitor. He rejects the charge."
    assert "President Luis Vega" in chain_of(text, "He")


def test_it_is_not_the_agency_that_reports_it() -> None:
    text = (
        "Reuters could not verify the reports. The African Union mission in Somalia is due to leave in May. "
        "It has handed over nine bases."
    )
    assert "Reuters" not in chain_of(text, "It")


def test_it_that_says_more_may_be_the_agency() -> None:
    text = "Reuters reported that the road was closed. It said that two people were hurt."
    assert "Reuters" in chain_of(text, "It")


def test_two_people_of_one_surname_stay_two() -> None:
    assert "Prime Minister John Smith" not in chain_of(TWO_MINISTERS, "Finance Minister Jane Smith")


def test_surnames_go_with_the_person_apposed_to_the_office() -> None:
    text = "The minister, Pedro Alonso, and the general, Luis Vega, met in Lima. Vega said Alonso had agreed."
    assert {"The minister", "Pedro Alonso"} <= chain_of(text, "Alonso")
    assert {"the general", "Luis Vega"} <= chain_of(text, "Vega")


def test_i_in_a_quote_is_its_speaker() -> None:
    text = "“I have signed the order,” Governor Ana Torres told reporters. “My office will publish it.”"
    assert {"I", "My"} <= chain_of(text, "Governor Ana Torres")


def test_it_that_speaks_is_a_body_and_not_a_thing() -> None:
    text = "A boat sank on Monday, the coast guard said in a statement. The boat was carrying food, it added."
    assert "the coast guard" in chain_of(text, "it")


def test_initials_go_with_the_name_they_stand_for() -> None:
    text = "The Joint Chiefs of Staff said two missiles were fired. The JCS gave no range."
    assert "The Joint Chiefs of Staff" in chain_of(text, "The JCS")


def test_initials_that_spell_a_pronoun_are_initials_in_capitals() -> None:
    text = "The World Health Organization published a report. WHO said its staff had visited the town."
    assert "The World Health Organization" in chain_of(text, "WHO")


def test_who_in_a_text_all_in_capitals_is_a_pronoun() -> None:
    parsed = parse("SOLDIERS WHO CROSSED THE BORDER SURRENDERED ON MONDAY, OFFICIALS SAID.")
    assert "initials" not in {mention.kind for mention in parsed.mentions}


def test_the_ministry_is_the_one_named_last() -> None:
    text = "The Foreign Ministry of Japan protested. The ministry said it had called the ambassador."
    assert "The Foreign Ministry of Japan" in chain_of(text, "The ministry")


def test_the_north_is_north_korea() -> None:
    text = "North Korea fired two missiles on Thursday. The North said its test was routine."
    assert "North Korea" in chain_of(text, "The North")


def test_police_are_the_police_of_the_sentence_before() -> None:
    text = f"{LEAD}Police closed the bridge on Monday. Police said the works would last a week."
    parsed = parse(text)
    police = {each.chain for each in parsed.mentions if text[each.start : each.end] == "Police"}
    assert len(police) == 1


def test_an_object_is_not_the_subject_of_its_own_verb() -> None:
    text = "General Luis Vega met Pedro Alonso in Lima. Vega thanked him for his help."
    assert "Vega" not in chain_of(text, "him")


@pytest.mark.parametrize("office", ["defence ministry", "Defence Ministry"])
def test_the_ministry_is_the_one_that_spoke_and_not_the_one_whose_report_it_denied(office: str) -> None:
    text = (
        f"Azerbaijan's {office} denied a report by Armenia's {office} on Monday. "
        "“The information does not reflect reality,” the ministry said."
    )
    assert f"Azerbaijan's {office}" in chain_of(text, "the ministry")
    assert f"Armenia's {office}" not in chain_of(text, "the ministry")


def test_the_president_is_a_person_apposed_to_a_name() -> None:
    text = (
        "The president of Finland, Matti Virtanen, spoke on Saturday. The president said the cable was cut."
    )
    assert "Matti Virtanen" in chain_of(text, "The president")


def test_the_doctor_is_who_was_called_dr() -> None:
    text = "Dr Anna Virtanen spoke to reporters in Turku. The doctor said two wards were closed."
    assert "Dr Anna Virtanen" in chain_of(text, "The doctor")


def test_nobody_is_not_who_speaks_next() -> None:
    text = (
        f'{LEAD}Polish Foreign Minister Jan Kowalski opened the gate. "Nobody will wait for a day," he said.'
    )
    assert "Nobody" not in chain_of(text, "he")


def test_the_minister_is_the_one_named_since_and_not_the_one_of_a_saying() -> None:
    text = (
        f"{LEAD}Sellers complain to the minister, the union said. Trade Minister Ana Torres came on Monday. "
        "The minister told the sellers that prices would fall."
    )
    assert "Trade Minister Ana Torres" in chain_of(text, "The minister", 1)


COMMANDER_BEFORE = f"{LEAD}A spokesman for the fleet, Commander John Smith, said the ships were at sea.\n\n"


def test_he_is_who_spoke_in_the_sentence_before_and_not_the_commander_of_the_paragraph_before() -> None:
    text = (
        f"{COMMANDER_BEFORE}A senior official, speaking on condition of anonymity, denied that the port was shut. "
        '"Every ship has a right to call there," he said.'
    )
    assert "A senior official" in chain_of(text, "he")


def test_he_is_not_the_woman_who_spoke_in_the_sentence_before() -> None:
    text = (
        f"{COMMANDER_BEFORE}A spokeswoman for the port said that the port was shut. "
        '"Every ship has a right to call there," he said.'
    )
    assert "A spokeswoman for the port" not in chain_of(text, "he")


def test_who_is_named_in_a_quotation_does_not_speak_it() -> None:
    text = (
        f"{LEAD}Prime Minister John Smith warned that the state would answer any breach. "
        '"If General Luis Vega breaks the agreement, we will answer," he said in a televised address.'
    )
    assert "Prime Minister John Smith" in chain_of(text, "he")


def test_his_office_is_no_office_that_has_a_name_of_its_own() -> None:
    text = (
        f"{LEAD}Two roads are shut, said John Smith, a spokesman for the Office of Civil Defence.\n\n"
        "President Luis Vega will visit the town on Friday, his office said."
    )
    assert "the Office of Civil Defence" not in chain_of(text, "his office")


def test_the_office_may_be_the_one_with_a_name_of_its_own() -> None:
    text = f"{LEAD}Two roads are shut, the Office of Civil Defence said. The office said they would open on Friday."
    assert "the Office of Civil Defence" in chain_of(text, "The office")


TWO_TITLED = (
    f"{LEAD}Defence Minister Juan Perez and Governor Ana Torres said the road would be repaired. "
    "Torres left on Friday."
)


def test_two_people_with_titles_joined_by_and_are_two() -> None:
    assert "Governor Ana Torres" in chain_of(TWO_TITLED, "Torres")
    assert "Defence Minister Juan Perez" not in chain_of(TWO_TITLED, "Torres")


def test_a_name_of_which_the_encoder_read_the_first_word_alone_is_whole() -> None:
    text = (
        "Strike shuts plants in three towns\n\nWorkers will walk out at three plants on Monday, the union IG Metall said. "
        '"We have waited long enough," said its chairwoman, Anna Weber.'
    )
    assert "the union IG Metall" in chain_of(text, "its")


@pytest.mark.parametrize(("who", "name"), [("A farmer", "Juan Perez"), ("A fisherman", "Luis Vega")])
def test_somebody_called_so_is_who_bears_the_name(who: str, name: str) -> None:
    text = (
        f'{LEAD}"The water came at night," a teacher named Maria Lopez told reporters. '
        "A farmer identified as Juan Perez said his field was lost. A fisherman called Luis Vega said boats were lost."
    )
    assert name in chain_of(text, who)


def test_who_named_somebody_is_not_the_one_named() -> None:
    text = f"{LEAD}The coach named Luis Vega captain on Friday. The match is on Sunday, the league said."
    assert "Luis Vega" not in chain_of(text, "The coach")
