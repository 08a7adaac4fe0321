"""Put a text together again that a page's end parted, or a first letter set in large type."""

import re

_PAGE = re.compile(r"\n?\x0c")
_MOST_PAGES = 500
"""A text of more pages is no article."""
_FIRST_LINE = re.compile(r"\s*+([^\n]*+)(?:\n|$)")
_MOST_WORDS = 8
_ENDS = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_DROP_CAP = re.compile(r"(?m)^([B-HJ-Z])\n(?=[a-z])")
"""A letter alone on its line; "A" and "I" are words as well."""


def rejoined_pages(text: str) -> tuple[str, int]:
    """Return a text without the heads and feet of pages at its form feeds, and how many of these lines there were."""
    whole, *pages = _PAGE.split(text)
    if len(pages) > _MOST_PAGES:
        return text, 0
    left_out = 0
    for page in pages:
        before, _, foot = whole.rstrip().rpartition("\n")
        if _is_of_the_page(foot):
            whole, left_out = before, left_out + 1
        head = _FIRST_LINE.match(page)
        rest = page
        if head and _is_of_the_page(head[1]):
            rest, left_out = page[head.end() :], left_out + 1
        above, below = whole.rstrip(), rest.lstrip("\n ")
        goes_on = bool(above) and not _ENDS.search(above[-5:]) and below[:1].islower()
        whole = f"{above}\n{below}" if goes_on else f"{above}\n\n{rest}"
    return whole, left_out


def with_first_letters(text: str) -> str:
    """Return a text in which a letter alone on its line is the first of the word below it."""
    return _DROP_CAP.sub(r"\1", text)


def _is_of_the_page(line: str) -> bool:
    """Return whether a line beside a page's end is its title, number or date: short, no sentence, with a figure."""
    plain = line.strip()
    short = 0 < len(plain.split()) <= _MOST_WORDS and not _ENDS.search(plain[-5:])
    return short and (plain.isupper() or any(character.isdigit() for character in plain))
