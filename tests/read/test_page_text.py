"""A page's text is its author's: without an archive's bar, embedded images and commands to terminals."""

from __future__ import annotations

import pytest

from dateline.errors import FormatError
from dateline.read.page_text import page_text
from dateline.read.sources import SourceOptions, make_page
from tests.read.documents import paragraph, pdf


def text_of(content: bytes) -> str:
    return page_text(make_page("page", content, SourceOptions())).text


def test_the_bar_of_an_archive_and_embedded_images_are_gone() -> None:
    bar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>12 captures</p><!-- END WAYBACK TOOLBAR INSERT -->"
    image = f'<img src="data:image/png;base64,{"QUJD" * 200}">'
    text = text_of(f"<!doctype html><body>{bar}<p>The council met.</p>{image}</body>".encode())
    assert "captures" not in text
    assert "QUJD" not in text
    assert "<p>The council met.</p>" in text


@pytest.mark.parametrize("mark", ["<!doctype html><p>{}</p>", "{}"], ids=["html", "text"])
@pytest.mark.parametrize(
    "command",
    ["\x1b[31m", "\x1b[2J\x1b[1;1H", "\x1b]0;owned\x07", "\x1b]8;;http://x\x1b\\", "\x1bc", "\x1b(B"],
)
def test_commands_to_terminals_are_gone_whole(mark: str, command: str) -> None:
    assert text_of(mark.format(f"The council {command}met.").encode()) == mark.format("The council met.")


def test_control_characters_are_blanks() -> None:
    assert (
        text_of(b"<!doctype html><p>The\x08council\x0bmet.</p>") == "<!doctype html><p>The council met.</p>"
    )


def test_a_pdf_gives_its_paragraphs_and_a_scan_is_refused() -> None:
    assert text_of(pdf([[*paragraph(700, ["One."]), *paragraph(660, ["Two."])]])) == "One.\n\nTwo."
    with pytest.raises(FormatError, match="text layer"):
        text_of(pdf([[]]))
