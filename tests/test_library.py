"""``import dateline`` offers the commands as functions; its page of the reference is run as it stands."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import dateline
from dateline import library

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "library.md"


def test_every_example_of_the_reference_is_true() -> None:
    said = doctest.testfile(str(PAGE), module_relative=False)
    assert said.attempted > 20
    assert said.failed == 0


def test_the_example_of_the_package_itself_is_true() -> None:
    said = doctest.testmod(dateline)
    assert said.attempted == 3
    assert said.failed == 0


def test_what_is_offered_is_a_sorted_list_of_documented_things() -> None:
    assert sorted(library.__all__) == library.__all__
    assert set(library.__all__) <= set(dir(dateline))
    for name in library.__all__:
        offered = getattr(dateline, name)
        assert inspect.getdoc(offered), name
        if inspect.isfunction(offered):
            assert "return" in offered.__annotations__, name


def test_every_function_stands_in_the_reference() -> None:
    page = PAGE.read_text()
    functions = [name for name in library.__all__ if inspect.isfunction(getattr(library, name))]
    assert [name for name in functions if f"`{name}" not in page] == []


def test_importing_the_package_loads_no_model_and_no_database() -> None:
    heavy = "{'onnxruntime', 'sqlalchemy', 'pydantic', 'lxml'} & set(sys.modules)"
    for module in ("dateline", "dateline.cli"):
        code = f"import sys, {module}; print({heavy})"
        said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert said.stdout == "set()\n"
