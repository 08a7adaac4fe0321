"""Over and under, the ends of a range, bounds and ways of fractions and multiples, times in two units, ordinals."""

import pytest

from summarizer.checks import CheckedArticle, check

LIMITS = (
    "The drug of Ana Poe works in people over 65. Children under 12 travel free in Larkby. Firms with more than 250 "
    "staff must report to Calder. The board of Moss paid just over 300p a share."
    "\n\nA group of 10 to 15 men attacked the shop of Tom Hart. Between 40 and 50 boats "
    "sank in Wend. Sales of Ryde rose from 20 to 30 tonnes."
)
ROUGH = (
    "Almost half of the voters in Larkby stayed at home. Just over two-thirds of the members of Calder agreed. At "
    "least one in five shops in Wend closed. Rents in Ryde nearly doubled.\n\nCrime in Hartby is down by two-thirds. "
    "Sales of Poe Motors are up by a quarter. Some 52 percent, or more than half, of the crew fell ill."
)
PLACES = (
    "Tom Hart came fifth in the race of Larkby on Sunday. It was 7C at the start. The 6th Circuit Court of Calder "
    "heard the case of Ryde, whose shares closed down 8%. Ana Poe has played for 25 years and scored 12 goals in Wend. "
    "The flight to Hartby took 17 hours and 25 minutes. Ruth Lamb was jailed for two years and four months. About one "
    "in nine shops of Ryde closed; some 7% of the crew of Calder had a map. The 10-mile race of Wend starts at 10. The "
    "shop in Dock Street had 14 bicycles and 80 flats above it."
)


def _severities(text: str, body: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The drug of Ana Poe works in people under 65.", False),
        ("The drug of Ana Poe works in under-65s.", False),
        ("The drug of Ana Poe works in over-65s.", True),
        ("The drug of Ana Poe works in people older than 65.", True),
        ("The drug of Ana Poe does not work in people under 65.", True),
        ("Children over 12 travel free in Larkby.", False),
        ("Children over 12 must pay.", True),
        ("Firms with under 250 staff must report to Calder.", False),
        ("The board of Moss paid just under 300p a share, and Larkby paid nothing.", False),
        ("The board of Moss paid slightly over 300p a share.", True),
        ("Firms with over 250 staff must report to Calder.", True),
        ("A group of at least 15 men attacked the shop of Tom Hart.", False),
        ("A group of up to 10 men attacked the shop of Tom Hart.", False),
        ("A group of up to 15 men attacked the shop of Tom Hart.", True),
        ("At least 10 men attacked the shop of Tom Hart.", True),
        ("At least 50 boats sank in Wend.", False),
        ("At least 40 boats sank in Wend.", True),
        ("Up to 50 boats sank in Wend.", True),
        ("Sales of Ryde rose to at least 30 tonnes.", False),
    ],
)
def test_a_limit_has_the_articles_side(text: str, *, is_right: bool) -> None:
    """Of a range the lower end is one below, the upper one above."""
    assert bool(_severities(text, LIMITS)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("More than half of the voters in Larkby stayed at home.", False),
        ("Nearly half of the voters in Larkby stayed at home.", True),
        ("Half of the voters in Larkby stayed at home.", True),
        ("Almost two-thirds of the members of Calder agreed.", False),
        ("More than two-thirds of the members of Calder agreed.", True),
        ("Fewer than one in five shops in Wend closed.", False),
        ("Rents in Ryde more than doubled.", False),
        ("Rents in Ryde almost doubled.", True),
        ("Crime in Hartby is up by two-thirds.", False),
        ("Crime in Hartby has fallen by two-thirds.", True),
        ("Sales of Poe Motors rose to a quarter.", False),
        ("Sales of Poe Motors are down by a quarter.", False),
        ("Sales of Poe Motors rose by a quarter.", True),
    ],
)
def test_a_fraction_has_the_articles_side_and_way(text: str, *, is_right: bool) -> None:
    """So has a multiple; where neither text states one nothing is said."""
    body = ROUGH if "half" not in text else ROUGH.partition(" Some 52")[0]
    assert bool(_severities(text, body)) is not is_right


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Tom Hart came seventh in the race of Larkby on Sunday.", ["warning"]),
        ("The 8th Circuit Court of Calder heard the case of Ryde.", ["warning"]),
        ("It was the 25th year of Ana Poe in Wend.", []),
        ("Ana Poe scored her 12th goal in Wend.", []),
        ("The flight to Hartby took less than 18 hours.", ["note"]),
        ("The flight to Hartby took almost 17 and a half hours.", ["note"]),
        ("The flight to Hartby took more than 18 hours.", ["error"]),
        ("The flight to Hartby took less than 16 hours.", ["error"]),
        ("Ruth Lamb was jailed for 28 months.", []),
        ("Ruth Lamb was jailed for 26 months.", ["error"]),
        ("Ruth Lamb was jailed for less than three years.", ["note"]),
        ("Around 11% of shops of Ryde closed.", []),
        ("Fewer than one in 10 of the crew of Calder had a map.", ["note"]),
        ("The 10 km race of Wend starts at 10.", ["error"]),
        ("The shop in Dock Street had 14 bikes.", []),
        ("There are 80 apartments in Dock Street.", []),
        ("There are 80 offices in Dock Street.", ["warning"]),
    ],
)
def test_a_figure_is_held_against_its_like(text: str, severities: list[str]) -> None:
    """A place is no percentage and no temperature, a time in two units is one time, and flats are apartments."""
    assert _severities(text, PLACES) == severities
