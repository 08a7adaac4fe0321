"""Turns prompts into a causal model's tokens by its own chat template.

It also proves, prompt by prompt, that the article's text added no control token.
"""

from collections.abc import Sequence
from typing import Any

from jinja2.exceptions import TemplateError

from db.errors import ModelError
from db.records import ArticleText
from summarizer.drafters.fencing import fenced_text
from summarizer.drafters.prompting import PromptBook, Rendered

_ANSWER_FOLLOWS = "\n\nTakeaways:\n"
"""For models without a chat template: what the text goes on with."""


class ControlTokenError(Exception):
    """The text of an article forms control tokens of the model, in spite of the fence."""


class ChatTokens:
    """Renders and tokenises prompts for one model."""

    def __init__(self, tokenizer: Any, book: PromptBook) -> None:  # noqa: ANN401 - any tokenizer
        self._tokenizer = tokenizer
        self._book = book
        added = tokenizer.added_tokens_decoder
        self._controls = frozenset(number for number, token in added.items() if token.special) - {
            tokenizer.unk_token_id
        }
        self._expected: dict[tuple[str, str], int] = {}
        self._marks = tuple(token.content for token in added.values() if token.special or not token.content.isalnum())

    def rendered(self, article: ArticleText, body: str | None = None) -> Rendered:
        """Return the prompt of an article, or of a part of it."""
        return self._book.render(article, body=body, control_tokens=self._marks)

    def of(self, article: ArticleText, body: str | None = None) -> list[int]:
        """Return the tokens of an article's prompt, up to where the answer begins.

        Raises:
            ControlTokenError: the article would speak with the voice of the template.
        """
        tokens = self._encoded(self.rendered(article, body))
        if self._count_controls(tokens) != self._expected_controls(article):
            raise ControlTokenError("the article's text forms control tokens of the model")
        return tokens

    def count(self, texts: Sequence[str]) -> list[int]:
        """Return how many tokens each text takes inside a prompt."""
        fenced = [fenced_text(text, self._marks) for text in texts]
        return [len(tokens) for tokens in self._tokenizer(fenced, add_special_tokens=False)["input_ids"]]

    def _expected_controls(self, article: ArticleText) -> int:
        """Return how many control tokens the prompt has by itself: those of an article that says nothing."""
        labels = (article.genre, article.section)
        if labels not in self._expected:
            silent = ArticleText("", headline="-", body="-", genre=article.genre, section=article.section)
            self._expected[labels] = self._count_controls(self._encoded(self.rendered(silent)))
        return self._expected[labels]

    def _count_controls(self, tokens: Sequence[int]) -> int:
        return sum(token in self._controls for token in tokens)

    def _encoded(self, prompt: Rendered) -> list[int]:
        if not self._tokenizer.chat_template:
            text = f"{prompt.system}\n\n{prompt.user}{_ANSWER_FOLLOWS}"
            return list(self._tokenizer(text)["input_ids"])
        try:
            return self._templated(prompt.messages)
        except TemplateError:
            # Some templates know no system role: their models read its text before the user's.
            return self._templated([{"role": "user", "content": f"{prompt.system}\n\n{prompt.user}"}])

    def _templated(self, messages: list[dict[str, str]]) -> list[int]:
        # One call renders and tokenises: doing it in two would begin the text twice. A template that thinks
        # aloud is asked not to; the others do not know the word.
        encoded = self._tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, tokenize=True, return_dict=True, enable_thinking=False
        )
        return list(encoded["input_ids"])


def probe_prefix(tokens: ChatTokens) -> tuple[list[int], list[int]]:
    """Return the prompts of two articles that have nothing in common; what they share, all articles share.

    Raises:
        ModelError: the template gives nothing to read.
    """
    first = tokens.of(ArticleText("", headline="Zinc", body="Quick."))
    second = tokens.of(ArticleText("", headline="7", body="“Oh,” 12 jumped."))
    if not first:
        raise ModelError("the model's chat template makes an empty prompt")
    return first, second
