"""A denial that the takeaway lost is missed: by its grammar, by its words in the article, or by the word for "no"."""

import pytest

from summarizer.checks import CheckedArticle, check


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if flag.kind == "negation" and flag.severity.value != "note"]


RACE = (
    "Ana Poe of Larkby missed the race in Wend because of a knee injury, her coach said. The club has said how it "
    "found her, and police in Larkby closed the matter. Tom Roe does work hard. Kell is no longer an option for Wend."
)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Ana Poe did compete in Wend.", "did compete"),
        ("The club do currently say how it found her.", "do currently say"),
        ("Her coach said it does have a place for Ana Poe.", "does have"),
        ("Do blow a friend's news by writing of the race in Wend.", "Do blow"),
        ("Ana Poe wo be in the race in Wend.", "wo be"),
        ("Police in Larkby are looking into the matter any further.", "any further"),
        ("Her coach was asked whether or she would race in Wend.", "whether or she"),
        ("It is yet clear why Ana Poe missed the race.", "is yet clear"),
        ("The fee for Ana Poe has yet been agreed.", "has yet been"),
        ("Ana Poe will join up with the club until next season.", "join up with the club until"),
        ("Kell was the favourite but longer an option for Wend.", "longer an"),
    ],
)
def test_a_takeaway_out_of_which_a_denial_fell_is_flagged(text: str, slip: str) -> None:
    """An emphatic "did" that the article has not, half a short form, and words that need a denial."""
    body = RACE.replace(" Tom Roe does work hard.", "")
    assert any(f"“{slip}”" in message or "denies" in message for message in _messages(text, body))


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe does work hard.",
        "The club told how it did so, and so did her coach.",
        "How did Ana Poe miss the race in Wend?",
        "Ana Poe may race if her knee does heal.",
        "Tom Roe did business in Wend and did well.",
        "Of the towns Wend did worst.",
        "Police in Larkby are not looking into the matter any further.",
        "Ana Poe said where she did it.",
        "Ana Poe will stay with the club until next season.",
        "Ana Poe has yet to join the club.",
        "Ana Poe says the club is wrong, and that its players do train in Wend.",
        "No fee has yet been agreed for Ana Poe.",
        "ana poe ca n't race in wend , and she wo n't say why .",
        "The race in Wend took longer than the club said.",
    ],
)
def test_other_uses_of_the_same_words_are_no_slips(text: str) -> None:
    """The article's own emphasis, questions, conditions and what is done."""
    assert not [message for message in _messages(text, RACE) if "fallen out" in message]


TRIAL = (
    "Ana Poe first pleaded not guilty to murder at Larkby court, but in May she changed her plea to not guilty by "
    "reason of madness. Judge Kell said that Tom Roe lacks the legal standing to sue the mill. Wend FC have refused "
    "to lower their price for Dunn."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ana Poe pleaded guilty to murder but changed her plea to not guilty by reason of madness.", True),
        ("Ana Poe pleaded not guilty to murder but changed her plea to not guilty by reason of madness.", False),
        ("Tom Roe has legal standing to sue the mill, Judge Kell said.", True),
        ("Tom Roe has no legal standing to sue the mill, Judge Kell said.", False),
        ("Wend FC will lower their price for Dunn.", True),
        ("Wend FC will not lower their price for Dunn.", False),
        ("Wend FC are unwilling to lower their price for Dunn.", False),
        ("Wend FC had still to lower their price for Dunn.", False),
    ],
)
def test_what_is_denied_in_the_same_words_is_flagged_verb_by_verb(text: str, *, is_flagged: bool) -> None:
    """Another denial in the sentence does not cover the one that is lost."""
    assert bool(_messages(text, TRIAL)) is is_flagged


NEVER = (
    "Kell Optics never obtained leave to sell its lens, said an official in Larkby. Ana Poe is no longer working for "
    "the mill. Voters in Wend rejected the treaty in May. Wend have gone eight matches on a winless run. Larkby will "
    "be without Tom Roe, who is hurt. The last time Dunby won the cup was in May 1968, six days before the flood."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Kell Optics always got leave to sell its lens, an official said.", True),
        ("Ana Poe is still working for the mill.", True),
        ("Voters in Wend accepted the treaty in May.", True),
        ("Voters in Wend did not accept the treaty in May.", False),
        ("Wend are with a win in eight matches.", True),
        ("Dunby have won the cup since 1968.", True),
        ("Dunby have not won the cup since 1968.", False),
        ("Wend are without a win in eight matches.", False),
        ("Larkby will be with several players who are hurt.", True),
    ],
)
def test_the_word_for_yes_is_flagged_where_the_article_says_no(text: str, *, is_flagged: bool) -> None:
    """The article has the word for yes nowhere."""
    assert bool(_messages(text, NEVER)) is is_flagged
