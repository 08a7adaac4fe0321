"""The drafter for any language model on this machine: chat models and summarizers, at a pinned revision.

The model is loaded when the first article is drafted, or when somebody asks for the drafter's provenance.
"""

from collections.abc import Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from typing import Any, Protocol

from db.errors import TakeawaysError
from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.dressing import dressed
from summarizer.drafters.answers.prompting import PromptBook
from summarizer.drafters.answers.results import Answer, AnswerResult
from summarizer.drafters.local.files import ModelFiles
from summarizer.drafters.local.options import Options
from summarizer.events import Observer
from summarizer.process.stopping import Stop


class Answers(Protocol):
    """Makes three texts per article with one kind of model."""

    @property
    def settings(self) -> dict[str, object]:
        """Return the resolved generation settings."""
        ...

    def of(self, articles: Sequence[ArticleText], stop: Stop) -> list[AnswerResult]:
        """Return one answer or failure per article, in order; after the stop no article is tried again."""
        ...


class TransformersDrafter:
    """Drafts with a causal chat model or a seq2seq summarizer through `transformers`."""

    def __init__(self, files: ModelFiles, book: PromptBook, *, options: Options, companion: Companion) -> None:
        self.files = files
        self._book = book
        self._options = options
        self._companion = companion
        self._answers: Answers | None = None
        self._loaded: dict[str, Any] = {}
        self._prompted = True
        self._stop = Stop()

    def heed(self, stop: Stop, observe: Observer) -> None:
        """Try no article again after the stop: a model on a processor may take minutes for each attempt."""
        del observe
        self._stop = stop

    @property
    def model(self) -> ModelInfo:
        """Return model, pinned revision, prompt and resolved settings; loads the model.

        Raises:
            ModelError: it can not be loaded.
        """
        answers, plain = self.ready(), self._book.plain
        prompted = {"sections_sha256": self._book.sections_sha256} if self._prompted else {}
        return ModelInfo(
            drafter="transformers",
            model=self.files.name,
            revision=self.files.revision,
            prompt_id=plain.id if self._prompted else "",
            prompt_sha256=plain.sha256 if self._prompted else "",
            settings={**self._loaded, **asdict(self._options), **answers.settings, **prompted},
        )

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order.

        Raises:
            ModelError: the model can not be loaded.
        """
        if not articles:
            return []
        answers = self.ready().of(articles, self._stop)
        return [self._result(answer, article) for answer, article in zip(answers, articles, strict=True)]

    def ready(self) -> Answers:
        """Return what answers for the model, which is loaded with the first call."""
        if self._answers is None:
            self._answers = self._load()
        return self._answers

    def _load(self) -> Answers:
        # Imported here: these load torch.
        from summarizer.drafters.local.causal_answers import CausalAnswers
        from summarizer.drafters.local.loading import load_model, not_loaded
        from summarizer.drafters.local.seq2seq_answers import Seq2SeqAnswers

        options = self._options
        loaded = load_model(self.files, device=options.device, dtype=options.dtype, quantization=options.quantization)
        self._loaded = {
            "device": str(loaded.device),
            "dtype": loaded.dtype,
            "context": loaded.context,
            "libraries": {name: version(name) for name in ("torch", "transformers", "llguidance")},
        }
        self._prompted = not loaded.seq2seq
        kind = Seq2SeqAnswers if loaded.seq2seq else CausalAnswers
        try:
            return kind(loaded, self._book, options, self._companion)
        except TakeawaysError:
            raise
        except Exception as error:  # a model's own template and its memory fail here as its files do
            raise not_loaded(self.files, error) from error

    def _result(self, answer: AnswerResult, article: ArticleText) -> DraftResult:
        if isinstance(answer, DraftFailed):
            return answer
        return dressed(answer, article, self._companion, self._provenance(answer))

    def _provenance(self, answer: Answer) -> ModelInfo:
        told = self.model
        settings = {**told.settings, "parts": answer.parts, **answer.made}
        return replace(told, prompt_id=answer.prompt_id, prompt_sha256=answer.prompt_sha256, settings=settings)
