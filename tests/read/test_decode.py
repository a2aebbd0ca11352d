"""Text comes out right whatever encoding it is in, and whatever is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.read.decode import decode
from dateline.read.encodings import encoding_of

FRENCH = "Le ministère a démenti l’information, a déclaré un porte-parole à Nîmes."
RUSSIAN = "Министр заявил в понедельник, что переговоры завершились без соглашения, сообщило ведомство."
KOREAN = "합동참모본부는 월요일 동해상으로 미사일이 발사됐다고 밝혔다."


@given(st.text(min_size=1).filter(lambda text: not text.startswith("\ufeff")))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    assert decode(f"Ä {text}".encode(), markup=False) == f"Ä {text}"


@given(st.binary())
def test_any_bytes_give_some_text(content: bytes) -> None:
    assert isinstance(decode(content, markup=True), str)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_byte_order_mark_or_its_zero_bytes_tell_unicode(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), markup=False) == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (FRENCH, "windows-1252", "iso-8859-1"),
        (RUSSIAN, "windows-1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (KOREAN, "cp949", "euc-kr"),
    ],
)
def test_a_declared_encoding_that_fits_is_followed(text: str, encoding: str, declared: str) -> None:
    assert decode(text.encode(encoding), declared, markup=False) == text


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (FRENCH, "utf-8", "iso-8859-1"),
        (FRENCH, "utf-8", "utf-16"),
        (FRENCH, "windows-1252", "utf-8"),
        (RUSSIAN, "windows-1251", "utf-8"),
        (KOREAN, "utf-8", "windows-1252"),
    ],
)
def test_a_declaration_that_lies_is_not_believed(text: str, encoding: str, declared: str) -> None:
    assert decode(text.encode(encoding), declared, markup=False) == text


def test_markup_may_declare_its_own_encoding() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><p>{RUSSIAN}</p>'
    assert RUSSIAN in decode(page.encode("windows-1251"), markup=True)


def test_a_few_stray_bytes_do_not_spoil_a_page_in_utf_8() -> None:
    content = FRENCH.encode() + b" It\x92s over. " + FRENCH.encode()
    assert decode(content, markup=False) == f"{FRENCH} It’s over. {FRENCH}"


def test_a_character_cut_at_the_end_is_no_other_encoding() -> None:
    assert decode(FRENCH.encode() + "é".encode()[:1], markup=False) == f"{FRENCH}\ufffd"


@pytest.mark.parametrize("label", ["base64", "utf-7", "klingon", "", "rot13"])
def test_labels_of_no_encoding_for_text_are_ignored(label: str) -> None:
    assert encoding_of(label) is None
