"""The drafter for models on other machines, behind any OpenAI-compatible endpoint (vLLM, llama.cpp, Ollama).

Same prompt, same form, same checks as on this machine. A few articles are asked for at once; each answer has its own
bounded attempts, so that one bad article costs minutes and not the night. A server that is down is waited for.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters.answers.choosing import choose
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.dressing import dressed
from summarizer.drafters.answers.lines import WANTED, fault_of, read_lines, torn
from summarizer.drafters.answers.parts import parts_that_fit
from summarizer.drafters.answers.prompting import PromptBook, Rendered
from summarizer.drafters.answers.results import Answer, AnswerResult, Sentence
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.server.asking import Asked, Asking
from summarizer.drafters.server.extras import MOST_TOKENS, SCHEMA, SEED, TEMPERATURE, THINKING
from summarizer.drafters.server.request import Endpoint, three_texts
from summarizer.drafters.server.together import together
from summarizer.drafters.server.trouble import RequestFailed, SentOnError, Trouble, UnservedError
from summarizer.drafters.server.turns import Asker, NoTurn, Turns
from summarizer.events import Observer
from summarizer.process.stopping import Stop

_CHARS_PER_TOKEN = 3
"""Fewer than in any common tokenizer's English, so that a prompt that seems to fit does."""
_WAITS = (1.0, 4.0, 15.0)
"""Seconds before the second, third and every later attempt after a passing trouble."""
_LONGEST_WAIT = 120.0
"""As long as a server may ask to be left alone: one whose limit is per minute, or that loads its model."""
_TEMPERATURE = 0.7


class _SpokenFor(Exception):  # noqa: N818 - an outcome, no error that is shown
    """Another article was told that the server takes nothing from this account or at this address."""


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
    """Requests for one answer, of an article or a part of it; those that a refused field costs are not counted."""
    seed: int = 20
    max_parts: int = 24
    refuse_long: bool = False
    patience: float = 1800.0
    """Seconds that a run waits for a server that is down."""
    sleep: Callable[[float], None] | None = None
    """Pauses instead of the run's stop."""
    clock: Callable[[], float] = time.monotonic
    _asking: Asking = field(default_factory=Asking)
    _turns: Turns = field(init=False)
    _unserved: UnservedError | None = None

    def __post_init__(self) -> None:
        """Begin with a server that answers."""
        self._turns = Turns(self.requests, self.patience, self.sleep, self.clock)

    def heed(self, stop: Stop, observe: Observer) -> None:
        """Begin no request after the stop, and wait as long as a run may for a server that is down."""
        self._turns.heed(stop, observe)

    @property
    def model(self) -> ModelInfo:
        """Return the served model's name and what the operator says of its version; never the key.

        A draft is stored with what its own requests were made with, which the server may have refused to others.
        """
        plain = self.book.plain
        return ModelInfo(
            drafter="server",
            model=self.endpoint.model,
            revision=self.revision or "not stated by the server's operator",
            prompt_id=plain.id,
            prompt_sha256=plain.sha256,
            settings={
                "url": self.endpoint.url,
                "attempts": self.attempts,
                "max_tokens": self._answer_tokens,
                "sections_sha256": self.book.sections_sha256,
            },
        )

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order.

        Raises:
            ModelError: the server refuses the key or knows no such model, and has answered nothing yet. Where it has,
                a firewall or one machine of many refuses this article, for another run.
        """
        self._turns.begin()
        self._unserved = None  # it may be mended by now
        askers = [(Asker(place), article) for place, article in enumerate(articles)]
        # A thread for each: those that wait for their turn wait together for the end of an outage.
        answers = dict(enumerate(together(self._answer_or_trouble, askers, at_once=len(askers))))
        left = [place for place, answer in answers.items() if answer is None]
        if left and self._asking.served:
            # Another article's refusal spoke for them before the first answer came.
            asked = together(self._answer_or_trouble, [askers[place] for place in left], at_once=len(left))
            answers.update(zip(left, asked, strict=True))
        return [self._result(answers[place], article) for place, article in enumerate(articles)]

    def _answer_or_trouble(self, asking: tuple[Asker, ArticleText]) -> AnswerResult | UnservedError | None:
        """Return the answer, or what the server says of account or address: the others' fate shows whether it is so.

        None where another article was told so, and nothing was answered yet: then this one is not asked.
        """
        try:
            return self._answer(*asking)
        except NoTurn as over:
            return over.result
        except _SpokenFor:
            return None
        except UnservedError as error:
            return error

    def _result(self, answer: AnswerResult | UnservedError | None, article: ArticleText) -> DraftResult:
        answer = answer or self._unserved
        assert answer is not None  # noqa: S101 - only a refusal leaves an article unasked
        if isinstance(answer, UnservedError):
            if not self._asking.served:
                raise answer
            return TriedOut(answer.message, retryable=True)
        if isinstance(answer, DraftFailed):
            return answer
        told = self.model
        model = replace(
            told,
            model=told.model or _answered_by(answer),
            prompt_id=answer.prompt_id,
            prompt_sha256=answer.prompt_sha256,
            settings={**told.settings, "parts": answer.parts, **answer.made},
        )
        return dressed(answer, article, self.companion, model)

    def _answer(self, asker: Asker, article: ArticleText) -> AnswerResult:
        prepared = self._prompts(article)
        if isinstance(prepared, DraftFailed):
            return prepared
        lines: list[str] = []
        asked: list[Mapping[str, object]] = []
        for prompt in prepared:
            found = self._lines(asker, prompt, f"{article.headline}\n{article.body}")
            if isinstance(found, DraftFailed):
                return found
            lines += [line for line in found[0] if line not in lines]
            asked.append(found[1].told)
        chosen = lines
        if len(prepared) > 1:
            chosen = [each.text for each in choose([Sentence(line) for line in lines], article, self.companion)]
        if fault := fault_of(chosen, max_chars=self.book.max_chars):
            return DraftFailed(f"the parts together gave {fault}")
        first, second, third = chosen
        prompt = prepared[0]
        return Answer((first, second, third), 1.0, prompt.id, prompt.sha256, len(prepared), made={"asked": asked})

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

    def _lines(self, asker: Asker, prompt: Rendered, article: str) -> tuple[tuple[str, ...], Asked] | DraftFailed:
        """Return three good lines and how they were asked for, after as many attempts as are allowed."""
        reason, unanswered, tried = "", False, 0
        while tried < self.attempts:
            fields = self._fields(tried)
            tried += 1
            try:
                asked = self._turns.ask(asker, partial(self._asked, prompt, fields))
            except RequestFailed as failed:
                reason, unanswered = failed.reason, True
                if failed.trouble in (Trouble.REFUSED, Trouble.NOT_UNDERSTOOD):
                    break
                self._wait(tried, failed.after)
                continue
            unanswered, lines = False, read_lines(asked.text)
            reason = fault_of(lines, max_chars=self.book.max_chars, rules=prompt.system, article=article)
            reason = reason or ("" if asked.ended else torn(asked.text, lines))
            if not reason:
                return lines, asked
        told = f"the server gave {reason} after {tried} attempt{'s' * (tried > 1)}"
        # Whether the article or the server is to blame for a refusal shows in what becomes of other articles.
        return TriedOut(told, retryable=True) if unanswered else DraftFailed(told)

    def _asked(self, prompt: Rendered, fields: Mapping[str, Any]) -> Asked:
        """Return the answer of one request, unless another article's refusal speaks for this one."""
        if self._unserved and not self._asking.served:
            raise _SpokenFor
        try:
            return self._asking.answer(self.endpoint, prompt, fields)
        except UnservedError as error:
            if isinstance(error, SentOnError) and self._asking.served:
                raise RequestFailed(Trouble.DOWN, error.message) from None
            self._unserved = error
            raise

    def _fields(self, attempt: int) -> dict[str, object]:
        """Return what is sent along at an attempt, counted from 0: first the likeliest tokens, then a draw."""
        return {
            SCHEMA: three_texts(self.book.max_chars),
            THINKING: {"enable_thinking": False},
            MOST_TOKENS: self._answer_tokens,
            TEMPERATURE: _TEMPERATURE if attempt else 0.0,
            SEED: self.seed + attempt,
        }

    def _wait(self, tried: int, after: float) -> None:
        if tried < self.attempts:
            self._turns.pause(max(_WAITS[min(tried, len(_WAITS)) - 1], min(after, _LONGEST_WAIT)))


def _answered_by(answer: Answer) -> str:
    """Return the names of the models that answered, as the server says, where the settings name none."""
    asked: Any = answer.made["asked"]
    return ", ".join(dict.fromkeys(one["answered_by"] for one in asked))


def _tokens(text: str) -> int:
    return -(-len(text.encode()) // _CHARS_PER_TOKEN)


def _each(texts: Sequence[str]) -> list[int]:
    return [_tokens(text) for text in texts]
