"""Texts and exceptions of others stand on one line, and no longer than the record keeps them."""

from summarizer.one_line import error_line, one_line


def test_no_text_breaks_its_line() -> None:
    """Each run of white space is one space, none at the ends."""
    assert one_line(" The pier\n\n opens\tin  May. ") == "The pier opens in May."


def test_an_exception_is_named_and_cut() -> None:
    """Its type comes first; of a long message the beginning stays."""
    assert error_line(ValueError("no\nsuch  bridge")) == "ValueError: no such bridge"
    assert error_line(KeyError()) == "KeyError: "
    assert len(error_line(RuntimeError("wall " * 400))) == 500
