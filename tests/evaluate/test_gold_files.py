"""What is no gold set of a task is refused in one line that names the file and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import InputError, UsageError
from dateline.evaluate import TASKS, score
from dateline.evaluate.gold_files import gold_records


@pytest.mark.parametrize("task", [name for name, _ in TASKS])
def test_every_task_refuses_a_folder_that_holds_nothing_of_it(task: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        score(task, tmp_path)
    assert str(refused.value).startswith(str(tmp_path))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("task", [name for name, _ in TASKS])
def test_every_task_refuses_a_file_of_something_else(task: str, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader\n")
    with pytest.raises(InputError) as refused:
        score(task, tmp_path / "letter.txt")
    assert str(refused.value).startswith(str(tmp_path))


def test_an_unknown_task_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no task guesswork; there are .*gold.*times"):
        score("guesswork", tmp_path)


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere: no such file or folder"):
        score("times", tmp_path / "nowhere")


def test_tasks_are_listed_in_the_order_of_the_alphabet() -> None:
    names = [name for name, _ in TASKS]
    assert names == sorted(names)


def test_a_list_an_object_and_lines_of_objects_are_read_alike(tmp_path: Path) -> None:
    for name, text in (
        ("a.json", '[{"text": "x"}]'),
        ("b.json", '{"text": "x"}'),
        ("c.jsonl", '{"text": "x"}\n'),
    ):
        (tmp_path / name).write_text(text)
        assert gold_records(tmp_path / name, "text") == [{"text": "x"}]


def test_a_record_without_what_the_task_needs_is_counted_out_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "x", "value": 1}, {"text": "y"}]')
    with pytest.raises(InputError, match="record 2 lacks value"):
        gold_records(tmp_path / "a.json", "text", "value")
