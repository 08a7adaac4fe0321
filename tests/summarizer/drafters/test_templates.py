"""Chat templates as checkpoints bring them: what was to be said is in what the model reads, or it is not loaded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tokenizers import processors
from transformers import AutoTokenizer

from db.errors import ModelError
from db.records import ArticleText
from summarizer.drafters.answers.prompting import load_book
from summarizer.drafters.local.chat_tokens import ChatTokens, probe_prefix

ARTICLE = ArticleText("a", headline="Council buys brewery", body="The council of Larkby buys the old brewery.")
TURN = "{{- '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
USER_ALONE = (
    "{%- for message in messages %}{%- if message['role'] == 'user' %}" + TURN + "{%- endif %}{%- endfor %}"
    "{{- '<|im_start|>assistant\n' }}"
)
FIRST_ALONE = "{{- '### Instruction:\n' + messages[0]['content'] + '\n### Response:\n' }}"
SYSTEM_ALONE = "{%- for message in messages %}{%- if loop.first %}" + TURN + "{%- endif %}{%- endfor %}"
NOTHING = "{{- '<|im_start|>assistant\n' }}"
UPPER = "{%- for message in messages %}{{- message['content'] | upper }}{%- endfor %}"


@pytest.fixture
def tokenizer(model_folder: Callable[[str], Path]) -> Any:
    """Return the tokenizer of the tiny ChatML model."""
    return AutoTokenizer.from_pretrained(model_folder("qwen3"))


def read(tokenizer: Any) -> str:
    """Return the prompt of an article as the model reads it."""
    return str(tokenizer.decode(ChatTokens(tokenizer, load_book()).of(ARTICLE)))


@pytest.mark.parametrize("template", [USER_ALONE, FIRST_ALONE, SYSTEM_ALONE])
def test_a_template_that_leaves_one_of_two_messages_out_gets_one_message(tokenizer: Any, template: str) -> None:
    """No error tells of it: the model would be told no rules, or would be asked about an article that it never saw."""
    tokenizer.chat_template = template
    prompt = read(tokenizer)
    assert "You write key takeaways for a newsroom." in prompt
    assert "The council of Larkby buys the old brewery." in prompt
    assert prompt.count("ARTICLE BEGINS\n") == 1


def test_a_template_that_gives_both_is_left_its_way(tokenizer: Any) -> None:
    """The system's words stand under the system's name; nor does another case of the letters hide them."""
    assert read(tokenizer).startswith("<|im_start|>system\nYou write key takeaways")
    tokenizer.chat_template = UPPER
    assert read(tokenizer).startswith("YOU WRITE KEY TAKEAWAYS")


def test_a_template_that_leaves_out_the_article_is_an_error_of_the_model(tokenizer: Any) -> None:
    """Three lines about nothing would be made up."""
    tokenizer.chat_template = NOTHING
    with pytest.raises(ModelError, match="leaves out") as caught:
        ChatTokens(tokenizer, load_book())
    assert caught.value.hint


def test_a_prompt_without_a_template_ends_where_the_answer_begins(tokenizer: Any) -> None:
    """Some tokenizers put an end token behind every text; what comes after it is another text."""
    tokenizer.chat_template = None
    end = ("<|endoftext|>", tokenizer.convert_tokens_to_ids("<|endoftext|>"))
    tokenizer.backend_tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{end[0]} $A {end[0]}", special_tokens=[end]
    )
    prompt = read(tokenizer)
    assert prompt.startswith(end[0])
    assert prompt.endswith("Takeaways:\n")
    assert probe_prefix(ChatTokens(tokenizer, load_book()))
