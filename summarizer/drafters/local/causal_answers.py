"""Drafts with a causal chat model: prompt per article or part, three lines per answer, other seeds where one fails."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.errors import ModelError
from db.records import ArticleText, DraftFailed
from summarizer.drafters.answers.choosing import choose
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.lines import WANTED, fault_of, read_lines, stopped_lines
from summarizer.drafters.answers.parts import parts_that_fit
from summarizer.drafters.answers.prompting import PromptBook
from summarizer.drafters.answers.results import Answer, AnswerResult, Sentence
from summarizer.drafters.local.causal import CausalWriter, Sampling
from summarizer.drafters.local.chat_tokens import ChatTokens, ControlTokenError, probe_prefix
from summarizer.drafters.local.continuous import write_continuously
from summarizer.drafters.local.loading import LoadedModel
from summarizer.drafters.local.options import Options
from summarizer.drafters.local.written import Written
from summarizer.drafters.protocol import Unasked
from summarizer.process.stopping import Stop

_SLACK = 8
"""Tokens by which a part may grow when it is put into its prompt."""
_LEAST_ROOM = 64
"""A window that leaves fewer tokens for the article is too small for this prompt."""


@dataclass
class _Job:
    """One prompt: an article, or a part of one."""

    article: ArticleText
    tokens: list[int]
    lines: tuple[Sentence, ...] = ()
    seed: int | None = None
    """Of the attempt that gave the lines; None for the likeliest tokens."""
    fault: str = "the model gave no answer"


@dataclass
class CausalAnswers:
    """Answers for articles by one loaded model."""

    loaded: LoadedModel
    book: PromptBook
    options: Options
    companion: Companion
    tokens: ChatTokens = field(init=False)
    writer: CausalWriter = field(init=False)
    room: int = field(init=False)

    def __post_init__(self) -> None:
        """Read the prompt's shared beginning once."""
        self.tokens = ChatTokens(self.loaded.tokenizer, self.book)
        answer = min(WANTED * (self.book.max_chars + 2) + 4, self.loaded.context // 3)
        self.writer = CausalWriter(
            self.loaded, max_chars=self.book.max_chars, answer_tokens=answer, max_rows=self.options.max_rows
        )
        first, second = probe_prefix(self.tokens)
        self.room = self.loaded.context - answer - _SLACK
        if self.room - max(len(first), len(second)) < _LEAST_ROOM:
            raise ModelError(
                f"the prompt takes {len(first)} tokens and an answer {answer}, the model holds {self.loaded.context}",
                hint="choose a model with a longer context, or a shorter prompt",
            )
        self.writer.share(first, second)

    @property
    def settings(self) -> dict[str, object]:
        """Return the resolved generation settings of the first attempt and of the others."""
        first, other = self.writer.generation(Sampling()), self.writer.generation(Sampling(seed=self.options.seed))
        return {"first_attempt": first.to_diff_dict(), "other_attempts": other.to_diff_dict()}

    def of(self, articles: Sequence[ArticleText], stop: Stop) -> list[AnswerResult]:
        """Return one answer or failure per article, in order; after the stop no article is tried again."""
        prepared = [self._jobs(article) for article in articles]
        self._write([job for jobs in prepared if not isinstance(jobs, DraftFailed) for job in jobs], stop)
        return [
            jobs if isinstance(jobs, DraftFailed) else self._answer(jobs, article, stop)
            for jobs, article in zip(prepared, articles, strict=True)
        ]

    def _jobs(self, article: ArticleText) -> list[_Job] | DraftFailed:
        if not any(letter.isalpha() for letter in article.body):
            return DraftFailed("the article has no words")
        try:
            whole = self.tokens.of(article)
            if len(whole) <= self.room:
                return [_Job(article, whole)]
            if self.options.long_articles == "refuse":
                return DraftFailed(f"the article's prompt has {len(whole)} tokens, the model takes {self.room}")
            return self._parts(article, len(whole))
        except ControlTokenError as error:
            return DraftFailed(str(error))

    def _parts(self, article: ArticleText, tokens: int) -> list[_Job] | DraftFailed:
        room = self.room - len(self.tokens.of(article, "-"))
        if room < _LEAST_ROOM:
            return DraftFailed(f"the headline and prompt leave {room} tokens for the article")
        # A book is refused before its sentences are counted one by one.
        readings = tokens // room
        spans = [] if readings > self.options.max_parts else parts_that_fit(article.body, room=room, count=self._count)
        readings = max(readings, len(spans))
        if readings > self.options.max_parts:
            most = self.options.max_parts
            return DraftFailed(f"the article needs {readings} readings of {room} tokens, at most {most} are allowed")
        return [_Job(article, self.tokens.of(article, span.cut(article.body))) for span in spans]

    def _count(self, texts: Sequence[str]) -> list[int]:
        return self.tokens.count(texts)

    def _write(self, jobs: Sequence[_Job], stop: Stop) -> None:
        answers = self._first_answers([job.tokens for job in jobs])
        for job, answer in zip(jobs, answers, strict=True):
            self._keep(job, answer, None)
        for attempt in range(1, self.options.attempts):
            seed = self.options.seed + attempt
            # One by one: what a seed gives must not depend on the articles beside it.
            for job in (job for job in jobs if job.fault and not stop.reason):
                self._keep(job, self.writer.write([job.tokens], sampling=Sampling(seed))[0], seed)

    def _first_answers(self, prompts: list[list[int]]) -> list[Written | None]:
        if not (self.options.continuous and self.loaded.device.type == "cuda"):
            return self.writer.write(prompts, sampling=Sampling())
        found = write_continuously(
            self.loaded.model,
            self.loaded.tokenizer,
            prompts,
            generation=self.writer.generation(Sampling()),
            max_chars=self.book.max_chars,
        )
        answers = [None if answer is None else Written(answer) for answer in found]
        left = [place for place, answer in enumerate(answers) if answer is None]
        written = self.writer.write([prompts[place] for place in left], sampling=Sampling())
        for place, answer in zip(left, written, strict=True):
            answers[place] = answer
        return answers

    def _keep(self, job: _Job, answer: Written | None, seed: int | None) -> None:
        if answer is None:
            job.fault = "not enough memory for its prompt"
            return
        lines = read_lines(answer.text)
        told = f"{job.article.headline}\n{job.article.body}"
        fault = fault_of(lines, max_chars=self.book.max_chars, rules=self.book.plain.system, article=told)
        fault = fault if answer.ended else "the answer ran out of tokens"
        stopped = stopped_lines(answer.text, max_chars=self.book.max_chars)
        if not fault and (not job.lines or not any(stopped)):
            job.lines, job.seed = tuple(map(Sentence, lines, stopped)), seed
        job.fault = fault or ("a line ran into the length limit" if any(stopped) else "")

    def _answer(self, jobs: Sequence[_Job], article: ArticleText, stop: Stop) -> AnswerResult:
        without = [job for job in jobs if not job.lines]
        if without and stop.reason:
            return Unasked(f"stopped after {without[0].fault}", retryable=True)
        if without:
            where = f"part {jobs.index(without[0]) + 1} of {len(jobs)}: " if len(jobs) > 1 else ""
            reason = f"{where}{without[0].fault} after {self.options.attempts} attempts"
            return DraftFailed(reason, retryable="memory" in without[0].fault)
        lines = [line for job in jobs for line in job.lines]
        chosen = lines if len(jobs) == 1 else choose(lines, article, self.companion)
        if fault := fault_of([line.text for line in chosen], max_chars=self.book.max_chars):
            return DraftFailed(f"the parts together gave {fault}")
        first, second, third = chosen
        prompt = self.tokens.rendered(article)
        texts, cut = (first.text, second.text, third.text), (first.cut, second.cut, third.cut)
        made = {"seeds": [job.seed for job in jobs]}
        return Answer(texts, 1.0, prompt.id, prompt.sha256, len(jobs), cut, made=made)
