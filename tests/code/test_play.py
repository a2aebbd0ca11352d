"""Words of attack and siege are words of play where a sentence tells of a game, and not where it tells of harm."""

from __future__ import annotations

import pytest

from dateline.code.conditions import Surroundings
from dateline.code.play import sentences_in_play
from dateline.code.triggers import find_triggers, rules_at
from dateline.parse import load_model, parse_article
from dateline.records.sentence import ParsedArticle
from tests.code.conftest import article_of


def _parsed(*sentences: str) -> ParsedArticle:
    return parse_article(article_of(list(sentences)), load_model(threads=1))


@pytest.mark.parametrize(
    "sentence",
    [
        "The striker fired over the bar.",
        "The hosts besieged the champions until the final whistle.",
        "The visitors were destroyed 5-1 on Sunday.",
        "The home side attacked from the start.",
        "The captain named three new faces for the tour.",
    ],
)
def test_one_word_of_the_game_or_two_shared_ones_or_a_result_tell_of_play(sentence: str) -> None:
    assert sentences_in_play(_parsed(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The army attacked the town from two sides.",
        "A gunman attacked the team before the match.",
        "The goal of the attack was a bridge.",
        "The council voted 6-3 to close the port.",
        "Both sides left the final round of talks.",
        "The candidate called her defeat in the race a lesson for the party and its voters.",
    ],
)
def test_real_harm_and_a_single_shared_word_tell_of_no_play(sentence: str) -> None:
    assert not sentences_in_play(_parsed(sentence))


def test_on_a_page_of_play_all_sentences_are_but_those_of_harm() -> None:
    page = (
        "The striker scored in the first half.",
        "She fired from all angles.",
        "The match ended 2-0.",
        "Police arrested two men at the gate.",
    )
    assert sentences_in_play(_parsed(*page)) == {0, 1, 2}


def test_a_near_miss_of_a_rule_is_no_act_however_sure_the_encoder_is() -> None:
    parsed = _parsed("The singer released her third album in March.")
    released = next(n for n, word in enumerate(parsed.words) if word.lemma == "release")
    assert not rules_at(Surroundings(parsed), released)
    assert released not in {hit.word for hit in find_triggers(parsed)}


@pytest.mark.parametrize(
    "sentence", ["Clouds broke up by the evening.", "The dog fought the cat in the yard."]
)
def test_what_the_sky_and_animals_do_is_no_act_without_a_rule(sentence: str) -> None:
    assert not find_triggers(_parsed(sentence))
