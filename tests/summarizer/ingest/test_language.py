"""Languages told apart."""

import time

import pytest

from summarizer.ingest.gating.language import language_of

TEXTS = {
    "en": "The mayor of the town said on Friday that the council had not voted on the budget and that it was late. ",
    "de": "Der Bürgermeister sagte am Freitag, der Rat habe über den Haushalt nicht abgestimmt, es sei zu spät. ",
    "nl": "De burgemeester zei vrijdag dat de raad nog niet over de begroting had gestemd en dat het te laat was. ",
    "fr": "Le maire de la ville a dit vendredi que le conseil n'avait pas voté le budget et qu'il était trop tard. ",
    "es": "El alcalde de la ciudad dijo el viernes que el consejo no había votado el presupuesto y que era tarde. ",
    "ru": "Мэр города заявил в пятницу, что совет ещё не голосовал по бюджету и что теперь уже слишком поздно. ",
    "ja": "市長は金曜日、議会がまだ予算案を採決しておらず、もう遅すぎると述べた。反対派は延期を求めている。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_languages_are_told(language: str) -> None:
    """A few sentences are enough."""
    assert language_of(TEXTS[language] * 4) == language


def test_foreign_opening_does_not_decide() -> None:
    """An English article that starts with a quotation in another language stays English."""
    assert language_of(TEXTS["fr"] + TEXTS["en"] * 20) == "en"


def test_too_little_text_is_not_guessed() -> None:
    """Three words say nothing."""
    assert language_of("Oui, bien sûr.") == ""


@pytest.mark.parametrize("text", ["y" * 1_000_000, "x " * 500_000, "1 2 3 " * 100_000, "ж" * 300_000])
def test_odd_texts_take_no_time(text: str) -> None:
    """The detector sees a sample of short words, whatever comes in."""
    start = time.process_time()
    language_of(text)
    assert time.process_time() - start < 3
