"""Renders what a language model is told about one article: task, house style, the rules of its section, the text."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.errors import UsageError
from db.records import ArticleText
from summarizer.drafters.answers.fencing import FENCE_BEGIN, FENCE_END, fenced_text
from summarizer.drafters.answers.prompt_files import PromptFile, filled, load_prompt
from summarizer.house_rules import AIM_CHARS, MAX_CHARS
from summarizer.settings import Settings

DEFAULT_TASK = "takeaways.v1"
DEFAULT_HOUSE = "house-plain.v1"
DEFAULT_SECTIONS: Mapping[str, str] = {
    "court": "section-court.v1",
    "courts": "section-court.v1",
    "crime": "section-court.v1",
    "sport": "section-sport.v1",
    "sports": "section-sport.v1",
    "obituary": "section-obituary.v1",
    "obituaries": "section-obituary.v1",
}
"""An article's section or genre, in small letters, and the prompt with its rules."""

_LENGTHS = ("aim_chars", "max_chars")
"""What every prompt may use as `$name`."""
_OF_TASK = (*_LENGTHS, "house_style", "section_rules", "headline", "article")
"""What a task may use."""
_SYSTEM = "# system"
_USER = "# user"


@dataclass(frozen=True)
class Rendered:
    """One article's prompt, ready for a chat template or an endpoint."""

    system: str
    user: str
    id: str
    """The names of the files it is made of, joined by `+`."""
    sha256: str
    """Of the same text with headline and article left as `$headline` and `$article`: equal for equal instructions."""

    @property
    def whole(self) -> str:
        """Return all of its text, for counting."""
        return f"{self.system}\n{self.user}"

    @property
    def messages(self) -> list[dict[str, str]]:
        """Return the two messages of a chat."""
        return [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]

    @property
    def joined(self) -> str:
        """Return both in one, for a model that knows no system role."""
        return f"{self.system}\n\n{self.user}"


@dataclass(frozen=True)
class PromptBook:
    """The prompts that a newsroom has chosen."""

    task: PromptFile
    house: PromptFile | None
    sections: Mapping[str, PromptFile]
    """By section or genre in small letters."""
    aim_chars: int
    max_chars: int

    def render(self, article: ArticleText, *, body: str | None = None, control_tokens: Iterable[str] = ()) -> Rendered:
        """Return the prompt of an article; `body` stands in for its text where only a part of it is to be read.

        `control_tokens` are the strings that the model treats as control tokens; none survives inside the article.
        """
        section = self._section(article)
        tokens = tuple(control_tokens)
        headline = fenced_text(" ".join(article.headline.split()), tokens)
        text = fenced_text(article.body if body is None else body, tokens)
        told = self._values(section) | {"headline": headline, "article": text}
        template = self.task.filled(self._values(section) | {"headline": "$headline", "article": "$article"})
        parts = [part for part in (self.task, self.house, section) if part is not None]
        # Taken apart first: no line of the article or of the house can stand for the heading between the two.
        system, user = (filled(part, told).strip() for part in _split(self.task.body))
        digest = hashlib.sha256(template.encode()).hexdigest()
        return Rendered(system, user, id="+".join(part.name for part in parts), sha256=digest)

    @property
    def plain(self) -> Rendered:
        """Return the prompt that articles of no section have, which stands for the book where no article is named."""
        return self.render(ArticleText("", headline="-", body="-"))

    @property
    def sections_sha256(self) -> str:
        """Return one hash of the rules of all sections and of the names that sections have."""
        told = "".join(f"{label}\0{prompt.sha256}\n" for label, prompt in sorted(self.sections.items()))
        return hashlib.sha256(told.encode()).hexdigest()

    def _section(self, article: ArticleText) -> PromptFile | None:
        named = (self.sections.get(label.strip().lower()) for label in (article.genre, article.section))
        return next((prompt for prompt in named if prompt is not None), None)

    def _values(self, section: PromptFile | None) -> dict[str, str]:
        lengths = {"aim_chars": str(self.aim_chars), "max_chars": str(self.max_chars)}
        return {
            **lengths,
            "house_style": f"\n{self.house.filled(lengths)}\n" if self.house else "",
            "section_rules": f"\n{section.filled(lengths)}\n" if section else "",
        }


def load_book(
    *,
    task: str = "",
    house: str = DEFAULT_HOUSE,
    sections: Mapping[str, str] = DEFAULT_SECTIONS,
    aim_chars: int = AIM_CHARS,
    max_chars: int = MAX_CHARS,
) -> PromptBook:
    """Return the prompts by their names or paths; an empty `task` is the shipped one, an empty `house` none.

    Raises:
        UsageError: a prompt is missing or malformed or uses what nothing fills, or the task does not fence the article.
    """
    chosen = _loaded(task or DEFAULT_TASK, "task", _OF_TASK)
    _check_task(chosen)
    return PromptBook(
        task=chosen,
        house=_loaded(house, "house", _LENGTHS) if house else None,
        sections={label.lower(): _loaded(name, "section", _LENGTHS) for label, name in sections.items() if name},
        aim_chars=aim_chars,
        max_chars=max_chars,
    )


def book_of(settings: Settings, drafter: str) -> PromptBook:
    """Return the prompts that a drafter is told by these settings; raises UsageError where one is missing."""
    return load_book(
        task=settings.server.prompt if drafter == "server" else settings.transformers.prompt,
        house=settings.prompts.house,
        sections={**DEFAULT_SECTIONS, **settings.prompts.sections},
        aim_chars=settings.lengths.aim_chars,
        max_chars=settings.lengths.max_chars,
    )


def _loaded(name: str, kind: str, known: Sequence[str]) -> PromptFile:
    """Return the prompt, if it uses only parameters that are filled in prompts of its kind."""
    prompt = load_prompt(name, kind=kind)
    unknown = [parameter for parameter in prompt.parameters if parameter not in known]
    if unknown:
        names = ", ".join(f"${each}" for each in known)
        raise UsageError(f"prompt {name}: nothing fills ${unknown[0]}", hint=f"a {kind} prompt may use {names}")
    return prompt


def _check_task(task: PromptFile) -> None:
    fenced = f"{FENCE_BEGIN}\n" in task.body and f"\n{FENCE_END}" in task.body
    begins = task.body.rfind(f"{FENCE_BEGIN}\n")
    inside = begins < task.body.find("$article") < task.body.rfind(f"\n{FENCE_END}")
    if not (fenced and inside and task.body.count("$article") == 1):
        raise UsageError(
            f"prompt {task.name} does not fence the article",
            hint=f"$article must stand once, between a line {FENCE_BEGIN} and a line {FENCE_END}",
        )
    if not (task.body.startswith(f"{_SYSTEM}\n") and f"\n{_USER}\n" in task.body):
        raise UsageError(f"prompt {task.name} must have the parts '{_SYSTEM}' and '{_USER}', in that order")


def _split(text: str) -> tuple[str, str]:
    system, _, user = text.removeprefix(_SYSTEM).partition(f"\n{_USER}\n")
    return system, user
