"""Read from what content systems say of an article's state whether it is out: a draft or a killed one is not.

Such keys hold other things as well (`state: Larkshire`), so that only words that are known hold an article back.
"""

import re
from collections.abc import Iterable, Iterator

from summarizer.ingest.json_values import flat, text_of

STATES = frozenset(
    "status state articlestatus contentstatus creativeworkstatus editorialstatus poststatus publicationstatus "
    "publishedstatus publishingstatus publishstatus storystatus workflowstate workflowstatus".split()
)
_BACK = frozenset("canceled cancelled kill killed withdrawn retracted recalled spiked".split())
_NOT_OUT = frozenset(
    "withheld draft drafts autodraft unpublished notpublished pending pendingreview review inreview inprogress private "
    "trash trashed deleted removed hidden offline rejected blocked incomplete hold held onhold legalhold embargoed "
    "future scheduled".split()
)
_NOT_YET = re.compile(
    r"(?:await|pending|draft|donotpublish|notfor|notready|unapproved)\w*"
    r"|(?:needs?|waiting(?:for)?|requires?|for(?!publi)|under|in|to(?:be)?|with|at)\w*"
    r"(?:review(?:ed)?|approv(?:al|ed)|legal|lawyers?|edit(?:s|ed|ing|ors?|orial)?|signoff|clearance|publi(?:sh|shed))"
)
"""The words of systems that name the steps before an article is out in a house's own way."""
_YES = frozenset(("true", "yes", "1", "on"))
_NO = frozenset(("false", "no", "off"))
TRUE_BACK = frozenset(
    f"{prefix}{word}" for word in ("canceled", "cancelled", "killed", "withdrawn", "retracted") for prefix in ("", "is")
)
TRUE_NOT_OUT = frozenset(
    f"{prefix}{word}"
    for word in ("draft", "deleted", "trashed", "withheld", "unpublished", "onhold", "legalhold", "donotpublish")
    for prefix in ("", "is")
)
FALSE_NOT_OUT = frozenset(("published", "ispublished"))
PARTS = frozenset("workflow publishing publication editorial meta metadata system cms".split())
"""Keys of objects in which systems keep an article's state, one level down."""
KEYS = STATES | TRUE_BACK | TRUE_NOT_OUT | FALSE_NOT_OUT
"""All keys that are read, as they are compared."""


def states_of(stated: Iterable[tuple[str, object]]) -> Iterator[tuple[str, str, str]]:
    """Yield what takes an article back or says that it is not out: canceled or withheld, the key, and its words.

    The keys are those of `KEYS`, in small letters and without signs.
    """
    for key, value in stated:
        for said in map(_said, flat(value)):
            if status := _status(key, said):
                yield status, key, said


def _said(value: object) -> str:
    """Return what a value says, yes and no as words."""
    return str(value).lower() if isinstance(value, bool) else text_of(value)


def _status(key: str, said: str) -> str:
    """Return for what an article counts of which a key says something; empty where that holds nothing."""
    word = said.casefold()
    if key in STATES:
        word = re.sub(r"[\W_]", "", word.rpartition(":")[2])
        waits = word in _NOT_OUT or _NOT_YET.fullmatch(word)
        return "canceled" if word in _BACK else "withheld" if waits else ""
    if key in FALSE_NOT_OUT:
        return "withheld" if word in _NO else ""
    return ("canceled" if key in TRUE_BACK else "withheld") if word in _YES else ""
