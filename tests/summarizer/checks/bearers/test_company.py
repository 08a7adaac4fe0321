"""What an article tells of its names: their pronouns, who speaks, and how such names are used in news."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.checks.bearers.company import company_measures
from summarizer.checks.bearers.persons import personhood, sex
from summarizer.checks.bearers.speakers import NOBODY, speaker
from summarizer.checks.bearers.usage import SHARES, keys_beside, misfit, usage_measures, usage_of
from summarizer.checks.held import Held, hold
from summarizer.checks.names.lookup import places
from summarizer.checks.names.roles import pairs
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.speech.attribution import lost_sources

BODY = (
    "Mayor Ana Ruiz met Tom Okafor in Geneva. She praised the city and its bridges. Okafor laughed, and he paid. "
    "“The wall is too dear,” said Ruiz. “It will not hold.” He said the river was high. "
    "Police said the road was closed. The storm took two roofs."
)


@pytest.fixture(scope="module")
def met() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


def _held(text: str, article: CheckedArticle) -> Held:
    return hold(read_takeaway(text), article, None, HOUSE_RULES)


def test_pronouns_tell_what_a_name_is(met: CheckedArticle) -> None:
    """A pronoun belongs to the last name before it; a name without one tells nothing."""
    assert sex("okafor", met) == 1.0
    assert (personhood("okafor", met), personhood("geneva", met)) == (1.0, 0.5)
    assert (sex("nobody", met), personhood("nobody", met)) == (0.0, -1.0)
    queen = CheckedArticle.prepare("", "Queen Maud spoke. The town of Wend sold its port.")
    assert (sex("maud", queen), sex("wend", queen), personhood("wend", queen)) == (-1.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("number", "norm", "is_name", "step"),
    [(3, "ruiz", True, 0), (2, "ruiz", True, 1), (6, "police", False, 0), (7, "police", False, -1)],
)
def test_who_speaks(number: int, norm: str, *, is_name: bool, step: int, met: CheckedArticle) -> None:
    """A name or a noun beside the verb, in the sentence itself or in one near it."""
    assert speaker(number, met) == (norm, is_name, step)


def test_a_pronoun_speaks_for_the_last_name_of_its_sex() -> None:
    """Here “he” is Okafor, though Ruiz stands nearer."""
    article = CheckedArticle.prepare("", "Tom Okafor came; he sat. Ana Ruiz left, and she ran. He said it was late.")
    assert speaker(2, article).norm == "okafor"
    assert speaker(0, CheckedArticle.prepare("", "The storm took two roofs.")) == NOBODY


def test_words_beside_a_name_are_told_apart() -> None:
    """A word, a mark, an owner, the beginning and the end; and the nearest words that carry a fact."""
    read = read_takeaway("Ruiz met Okafor's men in Geneva.")
    assert [keys_beside(name, read.words, read.text) for name in read.names] == [
        ("<^", ">met", ">>met"), ("<met", ">'s", "<<met", ">>men"), ("<in", ">.", "<<men"),
    ]  # fmt: skip
    apart = read_takeaway("They left. Ruiz spoke to Okafor. Nobody heard.")
    assert [keys_beside(name, apart.words, apart.text) for name in apart.names[:2]] == [
        ("<^", ">spoke", ">>spoke"), ("<to", ">.", "<<spoke"),
    ]  # fmt: skip


def test_a_person_is_no_place_to_be_in() -> None:
    """News has California after "in" and Johnson before "said"."""
    held = _held("Johnson said so in California.", CheckedArticle.prepare("", "Johnson was in California."))
    person, place = held.read.names
    assert usage_of(person) != usage_of(place)
    right = misfit(person, person, held)[0] + misfit(place, place, held)[0]
    wrong = misfit(person, place, held)[0] + misfit(place, person, held)[0]
    assert right < wrong
    assert misfit(person, place, held)[1] < 0 < misfit(place, person, held)[1]


def test_two_names_in_each_others_place_are_likelier_wrong(met: CheckedArticle) -> None:
    """Whatever the limits are, the turned sentence is the more suspect one."""
    right, turned = (
        max(pair.answer.probability for pair in pairs(_held(text, met)))
        for text in ("Mayor Ana Ruiz met Tom Okafor in Geneva.", "Mayor Geneva met Tom Okafor in Ana Ruiz.")
    )
    assert right < 0.5 < turned


def test_a_name_is_measured_by_its_company(met: CheckedArticle) -> None:
    """The whole name stands in the article, the others stand with it, and "in" stands before a place."""

    def measured(text: str, which: int) -> list[float]:
        held = _held(text, met)
        name = held.read.names[which]
        return company_measures(name, places(name.words[-1], held), held)

    whole, mixed = measured("Ana Ruiz met Tom Okafor.", 0), measured("Ana Okafor met Ruiz.", 0)
    assert (whole[3], mixed[3]) == (1.0, 0.0)
    assert measured("Ana Ruiz came to Geneva.", 0)[4:6] == [1.0, 1.0]
    assert measured("Ana Ruiz met Calder.", 0)[4:6] == [0.0, 0.0]
    assert measured("They met in Geneva.", 0)[-1] == 1.0


@pytest.mark.parametrize(
    "text",
    ["Ruiz said the wall is too dear.", "Ruiz: The wall is too dear.", "The wall is too dear, according to Ruiz."],
)
def test_a_named_source_is_not_missed(text: str, met: CheckedArticle) -> None:
    """Only a takeaway that names none can have lost one."""
    assert not lost_sources(_held(text, met))
    assert lost_sources(_held("The wall is too dear.", met))


def test_a_form_that_stands_before_nouns_misfits_where_none_follows(met: CheckedArticle) -> None:
    """“Thai” ends no sentence in news, “Thailand” does."""
    place = SHARES.index("plain")

    def oftener(text: str) -> float:
        held = _held(text, met)
        return usage_measures(held.read.names[-1], held)[place]

    assert oftener("They sailed in Thai.") > oftener("They sailed in Thailand.") + 0.2


def test_the_forms_of_a_people_are_found_in_order() -> None:
    """Whichever form a set yields first: what is looked at first must not depend on chance."""
    text = "Ukrainian troops left. Ukraine said so. Ukrainians cheered. The Ukrainian flag rose over Ukraine."
    held = _held("Ukraine won.", CheckedArticle.prepare("", text))
    starts = [place.start for place in places(held.read.words[0], held)]
    assert len(starts) == 5
    assert starts == sorted(starts)
