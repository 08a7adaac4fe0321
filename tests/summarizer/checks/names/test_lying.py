"""A place stands before the region that it lies in, and what belongs to another is not its owner."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Police in Orrin, Kansas, said on Friday that a fire broke out in the Sable Hall in Larkby. The Institute of Fish "
    "moved to Tarn, Ohio, in May. The Calder Shroud was shown in the Umber Museum. Ana Poe of Wend United scored "
    "twice, and Wend's Brill Tower was closed. The army took Estria from Norland rebels. A storm hit Providence. "
    "Tom Roe of the Luo said that he would stay."
)


def _found(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    said = ("the article has “", "lies in the other", "other way round")
    return [flag.message for flag in flags if flag.kind == "name" and any(words in flag.message for words in said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Police in Kansas, Orrin, said that a fire broke out.", "the article has “Orrin, Kansas”"),
        ("A fire broke out at Larkby in the Sable Hall.", "the article has “Sable Hall in Larkby”"),
        ("The Fish of Institute moved in May.", "the article has “Institute of Fish”"),
        ("The Shroud moved to Ohio, Tarn.", "the article has “Tarn, Ohio”"),
        ("The Shroud of Calder was shown, and the Calder of Shroud was closed.", "the article has “Calder Shroud”"),
        ("Brill Tower's Wend was closed.", "the article has “Wend's Brill Tower”"),
        ("A storm hit Larkby in Rhode Island, Providence.", "lies in the other"),
    ],
)
def test_what_lies_in_the_other_is_not_where_it_lies(text: str, said: str) -> None:
    """Be it parted by a comma, a small word or an owner's ending."""
    assert [message for message in _found(text) if said in message]


@pytest.mark.parametrize(
    "text",
    [
        "Police in Orrin, Kansas, said that a fire broke out.",
        "A fire broke out in Larkby's Sable Hall.",
        "The Fish Institute moved to Tarn in May.",
        "The Shroud of Calder was shown in the Umber Museum.",
        "The storm hit Kansas, Ohio and Larkby.",
        "The storm hit Ohio, Kansas.",
        "Wend United's Ana Poe scored twice.",
        "Ana Poe's Wend United won.",
        "The army fought Norland rebels in Estria.",
        "Tom Roe's Luo neighbours stay.",
        "In Kansas, Ana Poe said that she would stay.",
    ],
)
def test_what_lies_where_it_lies_in_the_article_is_no_flag(text: str) -> None:
    """Nor a list, nor somebody whose club is called his."""
    assert not _found(text)
