"""The drafter for models on other machines, behind any OpenAI-compatible endpoint (vLLM, llama.cpp, Ollama).

Same prompt, same form, same checks as on this machine. A few articles are asked for at once; each has its own bounded
attempts, so that one bad article, or a server that is down, costs minutes and not the night.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters.answers import Answer, AnswerResult
from summarizer.drafters.companion import Companion
from summarizer.drafters.dressing import dressed
from summarizer.drafters.lines import WANTED, fault_of, read_json, read_lines
from summarizer.drafters.parts import parts_that_fit
from summarizer.drafters.prompting import PromptBook, Rendered
from summarizer.drafters.server_request import Endpoint, RequestFailed, Trouble, three_texts

_CHARS_PER_TOKEN = 3
"""Fewer than in any common tokenizer's English, so that a prompt that seems to fit does."""
_WAITS = (1.0, 4.0, 15.0)
"""Seconds before the second, third and every later attempt after a passing trouble."""
_TEMPERATURE = 0.7
EXTRAS = ("response_format", "chat_template_kwargs")
"""Fields beyond the plain protocol: a JSON schema, and the wish that the model does not think aloud first."""
_NO_THINKING = {"chat_template_kwargs": {"enable_thinking": False}}


@dataclass
class ServerDrafter:
    """Drafts through an endpoint."""

    endpoint: Endpoint
    book: PromptBook
    companion: Companion
    revision: str = ""
    """What the operator says about the model's version."""
    context: int = 8192
    """Tokens that the served model holds."""
    requests: int = 8
    """Articles that are asked for at once."""
    attempts: int = 3
    seed: int = 20
    max_parts: int = 24
    refuse_long: bool = False
    sleep: Callable[[float], None] = time.sleep
    _extras: tuple[str, ...] = EXTRAS
    """The fields beyond the plain protocol that the server has not refused so far."""

    @property
    def model(self) -> ModelInfo:
        """Return the served model's name and what the operator says of its version; never the key."""
        return ModelInfo(
            drafter="server",
            model=self.endpoint.model,
            revision=self.revision or "not stated by the server's operator",
            prompt_id=self.book.task.name,
            prompt_sha256=self.book.task.sha256,
            settings={
                "url": self.endpoint.url,
                "seed": self.seed,
                "attempts": self.attempts,
                "max_tokens": self._answer_tokens,
                "temperature": {"first_attempt": 0.0, "other_attempts": _TEMPERATURE},
                "extras": list(self._extras),
            },
        )

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order.

        Raises:
            ModelError: the server refuses the key or knows no such model, which no other article would change.
        """
        with ThreadPoolExecutor(max_workers=min(self.requests, max(len(articles), 1))) as pool:
            answers = list(pool.map(self._answer, articles))
        return [self._result(answer, article) for answer, article in zip(answers, articles, strict=True)]

    def _result(self, answer: AnswerResult, article: ArticleText) -> DraftResult:
        if isinstance(answer, DraftFailed):
            return answer
        told = self.model
        settings = {**told.settings, "parts": answer.parts, "seed_used": answer.seed}
        model = replace(told, prompt_id=answer.prompt_id, prompt_sha256=answer.prompt_sha256, settings=settings)
        return dressed(answer, article, self.companion, model)

    def _answer(self, article: ArticleText) -> AnswerResult:
        prepared = self._prompts(article)
        if isinstance(prepared, DraftFailed):
            return prepared
        lines: list[str] = []
        seeds: list[int | None] = []
        for prompt in prepared:
            found = self._lines(prompt)
            if isinstance(found, DraftFailed):
                return found
            lines += [line for line in found[0] if line not in lines]
            seeds.append(found[1])
        chosen = lines
        if len(prepared) > 1:
            chosen = [lines[place] for place in sorted(self.companion.rank(lines, article)[:WANTED])]
        if fault := fault_of(chosen, max_chars=self.book.max_chars):
            return DraftFailed(f"the parts together gave {fault}")
        first, second, third = chosen
        return Answer((first, second, third), 1.0, prepared[0].id, prepared[0].sha256, len(prepared), seeds[0])

    def _prompts(self, article: ArticleText) -> list[Rendered] | DraftFailed:
        if not any(letter.isalpha() for letter in article.body):
            return DraftFailed("the article has no words")
        whole = self.book.render(article)
        room = self.context - self._answer_tokens - _tokens(self.book.render(article, body="-").whole)
        if _tokens(article.body) <= room:
            return [whole]
        if self.refuse_long or room <= 0:
            return DraftFailed(f"the article has about {_tokens(article.body)} tokens, the server's model takes {room}")
        # A book is refused before its sentences are counted one by one.
        readings = _tokens(article.body) // room
        spans = [] if readings > self.max_parts else parts_that_fit(article.body, room=room, count=_each)
        readings = max(readings, len(spans))
        if readings > self.max_parts:
            return DraftFailed(f"the article needs {readings} readings, at most {self.max_parts} are allowed")
        return [self.book.render(article, body=span.cut(article.body)) for span in spans]

    @property
    def _answer_tokens(self) -> int:
        return WANTED * (self.book.max_chars + 8)

    def _lines(self, prompt: Rendered) -> tuple[tuple[str, ...], int | None] | DraftFailed:
        """Return three good lines and the seed that gave them, after as many attempts as are allowed."""
        reason, passing = "", False
        attempt = 0
        while attempt < self.attempts:
            extras = self._extras
            seed = self.seed + attempt if attempt else None
            try:
                lines = self._ask(prompt, extras, seed)
            except RequestFailed as failed:
                reason, passing = failed.reason, failed.trouble is Trouble.PASSING
                if failed.trouble is Trouble.NOT_UNDERSTOOD and extras:
                    self._extras = _without_refused(extras, failed.reason)
                    continue
                if not passing:
                    break
                self._wait(attempt)
            else:
                passing = False
                reason = fault_of(lines, max_chars=self.book.max_chars)
                if not reason:
                    return lines, seed
            attempt += 1
        return DraftFailed(f"the server gave {reason} after {max(attempt, 1)} attempts", retryable=passing)

    def _ask(self, prompt: Rendered, extras: tuple[str, ...], seed: int | None) -> tuple[str, ...]:
        answer = self.endpoint.ask(
            prompt.messages,
            schema=three_texts(self.book.max_chars) if "response_format" in extras else None,
            extra_body=_NO_THINKING if "chat_template_kwargs" in extras else None,
            max_tokens=self._answer_tokens,
            temperature=0.0 if seed is None else _TEMPERATURE,
            seed=self.seed if seed is None else seed,
        )
        return read_json(answer) or read_lines(answer)

    def _wait(self, attempt: int) -> None:
        if attempt + 1 < self.attempts:
            self.sleep(_WAITS[min(attempt, len(_WAITS) - 1)])


def _without_refused(extras: tuple[str, ...], reason: str) -> tuple[str, ...]:
    """Return the fields without the one that the server's refusal names, or without the first where it names none."""
    named = [extra for extra in extras if extra in reason] or list(extras[:1])
    return tuple(extra for extra in extras if extra not in named)


def _tokens(text: str) -> int:
    return -(-len(text.encode()) // _CHARS_PER_TOKEN)


def _each(texts: Sequence[str]) -> list[int]:
    return [_tokens(text) for text in texts]
