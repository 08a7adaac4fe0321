"""Turns prompts into a causal model's tokens by its own chat template.

It also proves that the template leaves out nothing of what it is given, and prompt by prompt that the article's text
added no control token.
"""

from collections.abc import Sequence
from typing import Any

from jinja2.exceptions import TemplateError

from db.errors import ModelError
from db.records import ArticleText
from summarizer.drafters.answers.fencing import fenced_text
from summarizer.drafters.answers.prompting import PromptBook, Rendered

_ANSWER_FOLLOWS = "\n\nTakeaways:\n"
"""For models without a chat template: what the text goes on with."""
_PROBES = ("amber", "velvet")
"""Stand for the system's words and the user's when a template is tried."""


class ControlTokenError(Exception):
    """The text of an article forms control tokens of the model, in spite of the fence."""


class ChatTokens:
    """Renders and tokenises prompts for one model."""

    def __init__(self, tokenizer: Any, book: PromptBook) -> None:  # noqa: ANN401 - any tokenizer
        """Find out in which form the model reads all of a prompt.

        Raises:
            ModelError: its template leaves out what it is given, in whichever form.
        """
        self._tokenizer = tokenizer
        self._book = book
        added = tokenizer.added_tokens_decoder
        self._controls = frozenset(number for number, token in added.items() if token.special) - {
            tokenizer.unk_token_id
        }
        self._expected: dict[tuple[str, str], int] = {}
        self._in_one = bool(tokenizer.chat_template) and self._wants_one_message()
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
        if self.controls_in(tokens) != self._expected_controls(article):
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
            self._expected[labels] = self.controls_in(self._encoded(self.rendered(silent)))
        return self._expected[labels]

    def controls_in(self, tokens: Sequence[int]) -> int:
        """Return how many of these tokens are control tokens."""
        return sum(token in self._controls for token in tokens)

    def _encoded(self, prompt: Rendered) -> list[int]:
        if not self._tokenizer.chat_template:
            tokens = list(self._tokenizer(f"{prompt.joined}{_ANSWER_FOLLOWS}")["input_ids"])
            # An end token that the tokenizer puts behind every text would end the answer before it begins.
            while tokens and tokens[-1] in self._controls:
                tokens.pop()
            return tokens
        return self._templated(prompt, in_one=self._in_one)

    def _wants_one_message(self) -> bool:
        """Return whether the system's words must stand before the user's, because the template knows no system role.

        Some templates say so by an error, others by leaving out one of two messages.
        """
        probe = Rendered(*_PROBES, id="", sha256="")
        for in_one in (False, True):
            try:
                read = str(self._tokenizer.decode(self._templated(probe, in_one=in_one))).casefold()
            except TemplateError:
                if in_one:
                    raise
                continue
            letters = "".join(filter(str.isalpha, read))
            if all(word in letters for word in _PROBES):
                return in_one
        raise ModelError(
            "the model's chat template leaves out what the model is to read",
            hint="mend chat_template in the model's folder, or choose a model that was made for chats",
        )

    def _templated(self, prompt: Rendered, *, in_one: bool) -> list[int]:
        messages = [{"role": "user", "content": prompt.joined}] if in_one else prompt.messages
        # One call renders and tokenises: doing it in two would begin the text twice. A template that thinks
        # aloud is asked not to; the others do not know the word.
        encoded = self._tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, tokenize=True, return_dict=True, enable_thinking=False
        )
        return list(encoded["input_ids"])


def probe_prefix(tokens: ChatTokens) -> tuple[list[int], list[int]]:
    """Return the prompts of two articles that have nothing in common; what they share, all articles share."""
    first = tokens.of(ArticleText("", headline="Zinc", body="Quick."))
    second = tokens.of(ArticleText("", headline="7", body="“Oh,” 12 jumped."))
    return first, second
