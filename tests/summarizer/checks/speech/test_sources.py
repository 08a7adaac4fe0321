"""Who says so: sources left out of copied sentences, sources named in a general word, hearers."""

import pytest

from db.records import Span
from summarizer.checks import CheckedArticle, check

STUDY = (
    "Children who wash with strong soap are more likely to have allergies, according to a study by Larkby University. "
    "It rained. Poe said that the ferry was late. The tram hit a wall in Wend, police said. Ana Ruiz says trams run "
    "at night."
)
TOLD = (
    "Professor Ana Poe said museums entice thieves. It rained. Detective Inspector Tom Rees said the search would go "
    "on. Karl Lind told the Herald that the boats were stolen. Police of Calder were late."
)


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if flag.kind == "attribution"]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Children who wash with strong soap are more likely to have allergies.", True),
        ("Children who wash with strong soap are more likely to have allergies, a study says.", False),
        ("The ferry was late.", True),
        ("The tram hit a wall in Wend.", True),
        ("The tram hit a wall in Wend, police said.", False),
        ("Trams run at night.", True),
    ],
)
def test_a_source_left_out_of_a_copied_sentence_is_flagged(text: str, *, is_flagged: bool) -> None:
    """In front or behind; what stands beside another's words is nobody's."""
    assert any("stands as a fact" in message for message in _messages(text, STUDY)) is is_flagged


@pytest.mark.parametrize(
    "verb",
    "allege argue insist warn maintain assert contend contended suggest predict conclude concluded explain announce "
    "confirm admit testify acknowledge complain estimate state report fear suspect think".split(),
)
def test_every_form_of_a_verb_of_saying_names_a_source(verb: str) -> None:
    """The plain one of the present, too; of those that are nouns as well, before a "that"."""
    body = f"A trial began in Larkby on Monday. Prosecutors {verb} that Ms Poe hid the money in Wend. It rained."
    assert any("stands as a fact" in message for message in _messages("Ms Poe hid the money in Wend.", body))
    assert not _messages(f"Prosecutors {verb} that Ms Poe hid the money in Wend.", body)
    assert not _messages("Prosecutors said that Ms Poe hid the money in Wend.", body)


def test_a_noun_that_is_written_like_a_verb_of_saying_gives_nothing_to_a_source() -> None:
    """Of "the state" and "a report" nobody says anything."""
    body = "Ms Poe hid the money of the state in Wend in a report. It rained. Trams run at night."
    assert not _messages("Ms Poe hid the money in Wend.", body)


RUMOUR = (
    "Carl Voss declined to comment on a report in the Herald that Calder was in talks to buy the port of Wend. “The "
    "struts have been known to break since May. It should not take a pile of letters,” Ana Poe, a driver, said."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Calder was in talks to buy the port of Wend.", True),
        ("The Herald reported that Calder was in talks to buy the port of Wend.", False),
        ("The struts have been known to break since May.", True),
        ("“The struts have been known to break since May,” Ana Poe said.", False),
        ("The struts have been known to break since May.”", False),
        ("Ana Poe says the struts have been known to break since May.", False),
    ],
)
def test_what_is_only_reported_or_quoted_is_no_fact(text: str, *, is_flagged: bool) -> None:
    """Of a report's "that", and of a first sentence whose tag stands behind the second."""
    assert any("stands as a fact" in message for message in _messages(text, RUMOUR)) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Museums entice thieves, experts say.", False),
        ("Police said the search would go on.", False),
        ("Prosecutors said the search would go on.", True),
    ],
)
def test_a_general_word_for_a_source_needs_only_that_somebody_speaks(text: str, *, is_flagged: bool) -> None:
    """A professor is an expert, and an inspector the police; where nobody speaks, nobody said it."""
    assert bool(_messages(text, TOLD)) is is_flagged
    assert _messages(text, "Museums entice thieves. The search goes on. Trams run at night.")


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Karl Lind told police that the boats were stolen.", True),
        ("Karl Lind told the Herald that the boats were stolen.", False),
        ("Karl Lind told that the boats were stolen.", False),
    ],
)
def test_another_hearer_is_flagged(text: str, *, is_flagged: bool) -> None:
    """Where the article says whom he told."""
    assert any("told the Herald" in message for message in _messages(text, TOLD)) is is_flagged


@pytest.mark.parametrize(
    "text",
    ["A Larkby sailor says the boats were stolen.", "The mayors suggested that ministers study the boats."],
)
def test_what_names_no_source_is_none(text: str) -> None:
    """A place before "sailor" is not who says so, nor is the subject of the clause."""
    body = (
        "Larkby is far. The mayors asked ministers to look at the tram. It rained. Trams run at night. Poe laughed. "
        "The wall fell. A sailor said that the boats were stolen."
    )
    evidence = [[Span(body.index("A sailor"), len(body))]]
    flags = check([text], CheckedArticle.prepare("", body), evidence=evidence)[0]
    assert not [flag for flag in flags if flag.kind == "attribution"]


ADDED = (
    "Jo Hill added 24 as the Rovers beat the Kings 112-98. The index of Brill added 0.35 points in May. The museum, "
    "and noted painter Oleg Roe, moved to Wend. Al Poe added a second goal for Tarn late on. Ana Lee added that the "
    "hall of Orle was full."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The Rovers beat the Kings 112-98.", False),
        ("The index of Brill was up in May.", False),
        ("Painter Oleg Roe moved to Wend.", False),
        ("Tarn had a second goal late on.", False),
        ("The hall of Orle was full.", True),
    ],
)
def test_who_adds_to_a_sum_says_nothing(text: str, *, is_flagged: bool) -> None:
    """Nor does a noted painter, but who adds that something is so."""
    assert bool(_messages(text, ADDED)) is is_flagged
