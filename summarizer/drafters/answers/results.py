"""What the model-specific parts hand to the drafter: the three texts of one article, or why there are none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
    cut: tuple[bool, bool, bool] = (False, False, False)
    """Whether a text is the beginning of a longer one."""
    by_clause: bool = False
    """Whether such a text ends with a clause; else wherever the limit was, which may be inside of a figure."""
    made: Mapping[str, object] = field(default_factory=dict)
    """How its texts were made, so that they can be made again; stored among the draft's settings."""


AnswerResult = Answer | DraftFailed
