"""Encodings other than UTF-8."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.ingest.encoding import decode

ENGLISH = "The mayor’s “plan” — all of it — would cost £3 million, said José Núñez. " * 4
RUSSIAN = "Городской совет в четверг отказался утвердить бюджет на следующий год, сообщил мэр. " * 6
POLISH = "Rada miejska odrzuciła w czwartek budżet na przyszły rok, powiedział burmistrz Łukasz Żak. " * 6


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_western_text_survives(encoding: str) -> None:
    """Typographic quotes, dashes and accents come through."""
    decoded = decode(ENGLISH.encode(encoding))
    assert decoded is not None
    assert decoded.text == ENGLISH


def test_mac_roman_is_told_by_its_apostrophes() -> None:
    """Old Macs wrote the apostrophe where Windows has a capital O with tilde."""
    decoded = decode(("The mayor’s plan wasn’t ready. " * 9).encode("mac-roman"))
    assert decoded is not None
    assert "mayor’s" in decoded.text


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (POLISH, "cp1250")])
def test_other_scripts_are_recognised(text: str, encoding: str) -> None:
    """Encodings that nothing declares are found by statistics, and said to be a guess."""
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text
    assert decoded.recognised


def test_declared_encoding_counts() -> None:
    """What an HTML page declares, and what the transport declares, is believed if it fits."""
    page = '<meta charset="cp1251"><p>' + RUSSIAN
    assert decode(page.encode("cp1251")).text == page
    assert decode(RUSSIAN.encode("koi8-r"), "koi8-r").text == RUSSIAN


def test_wrong_declaration_is_overruled() -> None:
    """UTF-8 that calls itself something that it can not be is read as UTF-8."""
    decoded = decode("<meta charset=utf-16><p>Señor Núñez</p>".encode())
    assert decoded is not None
    assert "Señor Núñez" in decoded.text


@pytest.mark.parametrize("declared", ["iso-8859-1", "latin1", "US-ASCII", "windows-1252"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_western_declarations_are_habits(declared: str, encoding: str) -> None:
    """What servers and templates declare of all their texts is read as browsers do, and UTF-8 as what it is."""
    page = f"<meta charset={declared}><p>{ENGLISH}"
    for decoded in (decode(ENGLISH.encode(encoding), declared), decode(page.encode(encoding))):
        assert decoded is not None
        assert decoded.text.endswith(ENGLISH)
        assert decoded.notes == ()


def test_a_byte_that_no_western_encoding_has_costs_only_itself() -> None:
    """Old software leaves such bytes; the apostrophes beside them stay."""
    decoded = decode(b"The mayor\x92s plan\x81 was ready.", "iso-8859-1")
    assert decoded is not None
    assert decoded.text == "The mayor’s plan\x81 was ready."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_not_taken_for_utf_8(encoding: str) -> None:
    """Where its bytes happen to be UTF-8 with zeros in between, the zeros tell."""
    decoded = decode("We don’t know what Ana Lima wants.".encode(encoding))
    assert decoded is not None
    assert decoded.text == "We don’t know what Ana Lima wants."
    assert decoded.notes == (f"encoding: read as {encoding}, which nothing states",)


def test_a_pasted_character_does_not_spoil_the_rest() -> None:
    """One byte of cp1252 in a text in UTF-8 is that character, and the others stay what they are, by a guess."""
    for before in ("Poe’s", ENGLISH, f"\ufeff{ENGLISH}"):
        decoded = decode(f"{before} caf".encode() + b"\xe9 opened.")
        assert decoded is not None
        assert decoded.text == f"{before} café opened.".removeprefix("\ufeff")
        assert decoded.recognised
    western = "“CAFÉ” opened in Larkby, Ana Lima said. " + "The bridge is to stay closed until Monday. " * 3
    assert decode(western.encode("cp1252")).text == western


def test_text_that_speaks_of_html_declares_nothing() -> None:
    """Only a page's own head says what the page is in."""
    text = '{"body": "<meta charset=cp1251><p>José Núñez"}'
    assert decode(text.encode()).text == text


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "rot13", "idna", "hex", "no-such", "utf-7", "zip"]))
def test_decoding_never_raises(data: bytes, declared: str) -> None:
    """Any bytes under any declaration give a text that can be stored, or None."""
    decoded = decode(data, declared)
    assert decoded is None or decoded.text.encode().decode() == decoded.text
