"""Names in letters that English does not have, and in the plain ones that stand for these."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Søren Kjær of Tromsø beat Łukasz Fabiański on Sunday. Håkon Ødegård, of Malmö, met Đorđe Petrović in June. "
    "Þór Ásgeirsson sang at the fair. The vote of May was lost by Kemal Kılıçdaroğlu. Ana Müller owns the mill."
)
PLAIN = "Hakon Odegaard, of Malmo, met Djordje Petrovic in June. Zoe O'Brien owns the mill. Jose Nunez sang."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY, "Soren Kjaer of Tromso beat Lukasz Fabianski on Sunday."),
        (BODY, "Hakon Odegard, of Malmo, met Djordje Petrovic in June."),
        (BODY, "Hakon Odegaard, of Malmo, met Dorde Petrovic in June."),
        (BODY, "Thor Asgeirsson sang at the fair."),
        (BODY, "The vote of May was lost by Kemal Kilicdaroglu."),
        (BODY, "Ana Mueller owns the mill."),
        (BODY, "Ana Muller owns the mill."),
        (PLAIN, "Håkon Ødegård, of Malmö, met Đorđe Petrović in June."),
        (PLAIN, "Zoë O‘Brien owns the mill."),
        (PLAIN, "Zoe O`Brien owns the mill."),
        (PLAIN, "Zoe O′Brien owns the mill."),
        (PLAIN, "Zoe Oʼbrien owns the mill."),
        (PLAIN, "Jose\u0301 Nun\u0303ez sang."),
    ],
)
def test_other_letters_are_the_same_name(body: str, text: str) -> None:
    """Whichever text has them, and in each of the spellings that are usual."""
    assert not [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "Soren Kjell of Tromso beat Lukasz Fabianski on Sunday.",
        "Hakon Odegard, of Malmo, met Marko Petrovic in June.",
        "Ana Moller owns the mill.",
    ],
)
def test_another_name_is_another_in_any_letters(text: str) -> None:
    """Nothing else is let go with them."""
    assert [flag for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "name"]
