"""Whom an article means: names by bearer, the pronouns and roles that stand for them, and who fills a place best."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.bearers.filling import fill, known_bearers, place_of
from summarizer.checks.bearers.grouping import Bearer, bearers
from summarizer.checks.bearers.rivalry import exchange_measures, likelier, named_bearer, rivalry_measures, rivals_of
from summarizer.checks.held import Held, hold
from summarizer.checks.names.composition import composition_measures
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "Mayor Ana Ruiz met Tom Okafor in Geneva. She praised the old bridges, and he paid for lunch. "
    "Okafor later flew to Wend. The mayor stayed. “The wall is too dear,” Ruiz said. "
    "Linda Maren, a lawyer, sued Calder Mutual in March. Its ships never sailed."
)


@pytest.fixture(scope="module")
def met() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


def _held(text: str, article: CheckedArticle) -> Held:
    return hold(read_takeaway(text), article, None, HOUSE_RULES)


def _bearer(norm: str, article: CheckedArticle) -> Bearer:
    return next(bearer for bearer in bearers(article) if norm in bearer.norms)


def test_a_surname_alone_is_its_full_names_bearer(met: CheckedArticle) -> None:
    """Two persons are two bearers, in the order of their first names."""
    assert [len(_bearer(norm, met).named) for norm in ("ruiz", "okafor", "maren")] == [2, 2, 1]
    assert _bearer("ruiz", met).longest.words[0].text == "Ana"
    starts = [bearer.named[0].start for bearer in bearers(met)]
    assert starts == sorted(starts)


def test_pronouns_and_roles_stand_for_a_bearer(met: CheckedArticle) -> None:
    """“She” and “the mayor” are Ruiz, “he” is Okafor though Ruiz stands first; a place is nobody's pronoun."""
    assert [word.norm for word in _bearer("ruiz", met).meant] == ["she", "mayor"]
    assert [word.norm for word in _bearer("okafor", met).meant] == ["he"]
    assert not _bearer("geneva", met).meant


def test_two_mayors_share_no_role() -> None:
    """A role that the article gives to two says nothing of either."""
    article = CheckedArticle.prepare("", "Mayor Ana Ruiz spoke. Tom Okafor, mayor of Wend, left. The mayor was late.")
    assert not any(word.norm == "mayor" for bearer in bearers(article) for word in bearer.meant)


def test_what_is_said_of_a_pronoun_is_said_of_its_bearer(met: CheckedArticle) -> None:
    """Ruiz fills “... praised the old bridges” better than Okafor, whose name stands as near."""
    held = _held("Maren praised the old bridges.", met)
    place = place_of(held.read.names[0], held)
    known = {known.bearer.longest.words[-1].norm: fill(known, place) for known in known_bearers(met)}
    assert known["ruiz"][1] > known["okafor"][1]
    assert known["calder" if "calder" in known else "mutual"][1] == 0.0


def test_the_right_name_leads_and_a_wrong_one_trails(met: CheckedArticle) -> None:
    """The lead is the third measure; the number of those in front is the fifth."""

    def measured(text: str) -> list[float]:
        held = _held(text, met)
        return rivalry_measures(held.read.names[0], held)

    right, wrong = measured("Okafor later flew home."), measured("Maren later flew home.")
    assert right[2] > 0 > wrong[2]
    assert right[4] == 0 < wrong[4]
    assert len(right) == len(wrong)


def test_the_likelier_name_is_shown_where_the_article_speaks_of_this(met: CheckedArticle) -> None:
    """Okafor's second mention, which flew; nobody for a name that fills its place best."""
    wrong, right = _held("Maren later flew home.", met), _held("Okafor later flew home.", met)
    there = likelier(wrong.read.names[0], wrong)
    assert there is not None
    assert BODY[there.start : there.end + len(" later flew")] == "Okafor later flew"
    assert likelier(right.read.names[0], right) is None


def test_nobody_rivals_whom_the_takeaway_names(met: CheckedArticle) -> None:
    """The bearers of its other names can not stand in a name's place as well."""
    held = _held("Ruiz met Okafor.", met)
    name = held.read.names[0]
    rivals = {norm for known in rivals_of(name, named_bearer(name, held), held) for norm in known.bearer.norms}
    assert "maren" in rivals
    assert not rivals & {"ruiz", "okafor"}


def test_a_name_without_rivals_has_as_many_measures() -> None:
    """Also where the article names nobody else, or has the words of the name in no one name."""
    alone = _held("Ruiz met Ana.", CheckedArticle.prepare("", "Ruiz met Ana."))
    full = _held("Ruiz left.", CheckedArticle.prepare("", BODY))
    mixed = _held("Ana Maren left.", CheckedArticle.prepare("", BODY))
    assert len({len(rivalry_measures(held.read.names[0], held)) for held in (alone, full, mixed)}) == 1
    assert named_bearer(mixed.read.names[0], mixed).bearer.norms == {"ana", "maren"}


def test_two_names_in_each_others_place_fit_better_there(met: CheckedArticle) -> None:
    """The first measure is what an exchange would gain."""

    def gain(text: str) -> float:
        held = _held(text, met)
        one, other = held.read.names[:2]
        return exchange_measures(one, other, held)[0]

    assert gain("Linda Maren sued Calder Mutual in March.") < gain("Calder Mutual sued Linda Maren in March.")


def test_a_name_of_pieces_is_told_from_a_whole_one(met: CheckedArticle) -> None:
    """Printed so; ends and begins a longer one; the share of its chief bearer, and how many have all of it."""

    def made(text: str) -> list[float]:
        return composition_measures(_held(text, met).read.names[0], met)

    assert made("Ana Ruiz left.")[:5] == [1.0, 0.0, 0.0, 1.0, 1.0]
    assert made("Ruiz left.")[:5] == [1.0, 1.0, 0.0, 1.0, 1.0]
    assert made("Ana left with Tom.")[:5] == [0.0, 0.0, 1.0, 1.0, 1.0]
    assert made("Ana Okafor left.")[:5] == [0.0, 0.0, 0.0, 0.5, 2.0]


@pytest.mark.parametrize(
    ("first", "pronoun", "sex"), [("Monica", "she", -1.0), ("Susan", "she", -1.0), ("Hugo", "he", 1.0)]
)
def test_the_articles_own_pronouns_tell_a_persons_sex(first: str, pronoun: str, sex: float) -> None:
    """Whatever pronouns follow such a first name in news."""
    body = (
        f"Wend coach {first} Poe said {pronoun} was fine, and {pronoun} went home. The other coach, Bill Lima, spoke."
    )
    article = CheckedArticle.prepare("", body)
    assert next(known.sex for known in known_bearers(article) if "poe" in known.bearer.norms) == sex
