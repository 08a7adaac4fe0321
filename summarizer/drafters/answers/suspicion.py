"""Finds the passage of an article that seems to be written for a language model rather than for readers."""

import re

from db.records import Span
from summarizer.english.tone import TO_A_MODEL

_MODEL = r"(?:ai|llm|language model|chatbot|(?:ai )?(?:assistant|summari[sz]er|system|agent))s?"
_TO_A_SUMMARIZER = (
    rf"if you are (?:an? |the )?{_MODEL}\b",
    rf"(?:attention|note to|message (?:for|to)|dear) (?:any |all |the )?{_MODEL}\s?[:,!]",
    r"in your (?:summary|takeaways?|bullet points|output)\b",
    r"(?:when|while|before) (?:you )?summari[sz](?:e|ing) this (?:article|page|text|story)",
    r"do not summari[sz]e (?:this|the)",
    r"(?:repeat|reveal|print|show) (?:the |your |all )?(?:system |above |previous )?(?:prompt|instructions)\b",
    r"[\"']role[\"']\s*:\s*[\"'](?:system|developer|assistant|user)\b",
)
_MARKS = (
    r"[<＜﹤][|｜][^<>＜＞\n]{1,40}[|｜][>＞﹥]",
    r"<(?:start|end)_of_(?:turn|image)>",
    r"</?(?:s|think|thinking|bos|eos|system|assistant)>",
    r"\[/?(?:inst|available_tools|tool_calls|system_prompt)\]",
    r"<</?sys>>",
)
"""What chat templates write between the turns of a talk."""
_FENCE = r"^[^a-z0-9\n]*article[^a-z0-9\n]+(?:begins|ends)[^a-z0-9\n]*$"
_CODE = (r"\{\{.{1,200}?\}\}", r"\{%.{1,200}?%\}", r"\$\{\w+\}")
"""What template engines run; an article that was exported badly holds it too."""

_PASSAGES = re.compile(
    "|".join(f"(?:{pattern})" for pattern in (*TO_A_MODEL, *_TO_A_SUMMARIZER, *_MARKS, _FENCE, *_CODE)),
    re.IGNORECASE | re.MULTILINE,
)
_HIDDEN = re.compile(
    "[\U000e0020-\U000e007f]{3,}"  # letters spelt in invisible tags
    "|[\u200b\u2060\u2062-\u2064]{3,}|(?:\\w[\u200b\u2060]){4,}"  # or parted, so that no search finds the word
    "|[\u202a-\u202e\u2066-\u2069]"  # text that is shown in another order than it is read
    "|[\x00-\x08\x0e-\x1f]"  # codes that steer a terminal
)


def suspicious_passage(body: str) -> Span | None:
    """Return where the first such passage stands, or None. A report about such attacks is found too: it is a hint."""
    found = _HIDDEN.search(body) or _PASSAGES.search(body)
    return Span(*found.span()) if found else None
