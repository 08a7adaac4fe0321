"""Drafts with a seq2seq summarizer (BART, Pegasus, T5): its free summary is cut into sentences and three are chosen.

Such models take no instructions. Where the summary has fewer than three sentences, the article is read in three parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.errors import ModelError
from db.records import ArticleText, DraftFailed
from summarizer.drafters.answers.choosing import choose, distinct
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.fencing import fenced_text
from summarizer.drafters.answers.lines import WANTED, fault_of
from summarizer.drafters.answers.parts import parts_that_fit
from summarizer.drafters.answers.prompting import PromptBook
from summarizer.drafters.answers.results import Answer, AnswerResult, Sentence
from summarizer.drafters.local.causal import Sampling
from summarizer.drafters.local.loading import LoadedModel
from summarizer.drafters.local.options import Options
from summarizer.drafters.local.repair import sentences_of
from summarizer.drafters.local.seq2seq import Seq2SeqWriter
from summarizer.drafters.local.written import Written
from summarizer.drafters.protocol import Unasked
from summarizer.process.stopping import Stop

_SLACK = 4
_LEAST_ROOM = 64
"""A summarizer that reads fewer tokens at once sees no more than a sentence."""


@dataclass
class Seq2SeqAnswers:
    """Answers for articles by one loaded summarizer."""

    loaded: LoadedModel
    book: PromptBook
    """Only its lengths are used: a summarizer reads no prompt."""
    options: Options
    companion: Companion
    _prefix: str = field(init=False)
    _marks: tuple[str, ...] = field(init=False)
    _controls: frozenset[int] = field(init=False)
    _expected: int = field(init=False)
    """Control tokens of a text that says nothing."""
    room: int = field(init=False)
    writer: Seq2SeqWriter = field(init=False)

    def __post_init__(self) -> None:
        """Find what the checkpoint wants before the text, and how much of it fits."""
        config = self.loaded.model.config
        task = (getattr(config, "task_specific_params", None) or {}).get("summarization", {})
        self._prefix = task.get("prefix", "summarize: " if config.model_type in ("t5", "mt5") else "")
        added = self.loaded.tokenizer.added_tokens_decoder
        self._marks = tuple(token.content for token in added.values())
        self._controls = frozenset(added) - {self.loaded.tokenizer.unk_token_id}
        silent = self.loaded.tokenizer(self._prefix)["input_ids"]
        specials, self._expected = len(silent), self._controls_in(silent)
        self.room = self.loaded.context - specials - _SLACK
        if self.room < _LEAST_ROOM:
            raise ModelError(f"the model reads {self.loaded.context} tokens, too few for a part of an article")
        self.writer = Seq2SeqWriter(self.loaded, max_rows=self.options.max_rows)

    @property
    def settings(self) -> dict[str, object]:
        """Return the resolved generation settings of the first attempt and of the others."""
        first, other = self.writer.generation(Sampling()), self.writer.generation(Sampling(self.options.seed))
        return {"first_attempt": first.to_diff_dict(), "other_attempts": other.to_diff_dict(), "prefix": self._prefix}

    def of(self, articles: Sequence[ArticleText], stop: Stop) -> list[AnswerResult]:
        """Return one answer or failure per article, in order; after the stop no article is tried again."""
        parts = [self._parts(article, 1) for article in articles]
        jobs = [(number, part) for number, found in enumerate(parts) if isinstance(found, list) for part in found]
        outputs = self.writer.write([part for _, part in jobs], sampling=Sampling())
        written: list[list[Written | None]] = [[] for _ in articles]
        for (number, _), output in zip(jobs, outputs, strict=True):
            written[number].append(output)
        return [
            found if isinstance(found, DraftFailed) else self._answer(article, written[number], len(found), stop)
            for number, (article, found) in enumerate(zip(articles, parts, strict=True))
        ]

    def _parts(self, article: ArticleText, least: int) -> list[str] | DraftFailed:
        if not any(letter.isalpha() for letter in article.body):
            return DraftFailed("the article has no words")
        tokens = self._count([article.body])[0]
        if tokens > self.room and self.options.long_articles == "refuse":
            return DraftFailed(f"the article has {tokens} tokens, the model reads {self.room}")
        # A book is refused before its sentences are counted one by one.
        readings = tokens // self.room
        if readings > self.options.max_parts:
            return self._too_long(readings)
        if least == 1 and tokens <= self.room:
            return self._inputs([article.body])
        spans = parts_that_fit(article.body, room=self.room, count=self._count, least=least)
        if len(spans) > self.options.max_parts:
            return self._too_long(len(spans))
        return self._inputs([span.cut(article.body) for span in spans])

    def _inputs(self, parts: Sequence[str]) -> list[str] | DraftFailed:
        inputs = [self._prefix + fenced_text(part, self._marks) for part in parts]
        for ids in self.loaded.tokenizer(inputs)["input_ids"]:
            if self._controls_in(ids) != self._expected:
                return DraftFailed("the article's text forms control tokens of the model")
        return inputs

    def _controls_in(self, ids: Sequence[int]) -> int:
        return sum(token in self._controls for token in ids)

    def _too_long(self, readings: int) -> DraftFailed:
        return DraftFailed(f"the article needs {readings} readings, at most {self.options.max_parts} are allowed")

    def _answer(self, article: ArticleText, outputs: Sequence[Written | None], parts: int, stop: Stop) -> AnswerResult:
        if any(output is None for output in outputs):
            return DraftFailed("not enough memory for the article", retryable=True)
        found = self._sentences(outputs)
        seeds: list[int | None] = [None]
        for attempt in range(self.options.attempts):
            if len(found) >= WANTED:
                break
            if stop.reason:
                return Unasked(f"stopped after {len(found)} sentences", retryable=True)
            seed = self.options.seed + attempt if attempt else None
            pieces = self._parts(article, WANTED)
            if isinstance(pieces, list):
                parts = len(pieces)
                more = [self.writer.write([piece], sampling=Sampling(seed))[0] for piece in pieces]
                found = distinct([*found, *self._sentences(more)])
                seeds.append(seed)
        return self._chosen(article, found, parts, seeds)

    def _chosen(self, article: ArticleText, found: list[Sentence], parts: int, seeds: list[int | None]) -> AnswerResult:
        """Return the best three of all that was found, in the readings of the article that `seeds` stand for."""
        chosen = choose(found, article, self.companion)
        if fault := fault_of([sentence.text for sentence in chosen], max_chars=self.book.max_chars):
            return DraftFailed(f"the model's summary gave {fault} after {self.options.attempts} attempts")
        first, second, third = chosen
        texts, cut = (first.text, second.text, third.text), (first.cut, second.cut, third.cut)
        return Answer(texts, coverage=1.0, parts=parts, cut=cut, by_clause=True, made={"seeds": seeds})

    def _sentences(self, outputs: Sequence[Written | None]) -> list[Sentence]:
        most = self.book.max_chars
        written = [output for output in outputs if output is not None]
        return distinct([each for one in written for each in sentences_of(one.text, max_chars=most, ended=one.ended)])

    def _count(self, texts: Sequence[str]) -> list[int]:
        fenced = [fenced_text(text, self._marks) for text in texts]
        return [len(ids) for ids in self.loaded.tokenizer(fenced, add_special_tokens=False)["input_ids"]]
