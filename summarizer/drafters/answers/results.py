"""What the model-specific parts hand to the drafter: the three texts of one article, or why there are none."""

from dataclasses import dataclass

from db.records import DraftFailed


@dataclass(frozen=True)
class Sentence:
    """One text of a model."""

    text: str
    cut: bool = False
    """Whether it is the beginning of a longer one: closed at the length limit, or shortened."""


@dataclass(frozen=True)
class Answer:
    """Three texts as a model wrote them, and how."""

    texts: tuple[str, str, str]
    coverage: float
    """The share of the article that the model read."""
    prompt_id: str = ""
    prompt_sha256: str = ""
    parts: int = 1
    """In how many parts the article was read."""
    seed: int | None = None
    """Of the attempt that succeeded; None for the likeliest tokens."""
    cut: tuple[bool, bool, bool] = (False, False, False)
    """Whether a text is the beginning of a longer one."""


AnswerResult = Answer | DraftFailed
