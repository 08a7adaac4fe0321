"""Says whose a comma beside words that went is: theirs, or that of what stays before or behind them."""

from typing import Final

from summarizer.embedded.cutting.kinds import without_marks
from summarizer.embedded.cutting.sources import opens_source
from summarizer.embedded.parsing.tree import Tree, Word

COMMA: Final = ","
DASHES: Final = frozenset({"-", "--", "---", "–", "—"})
LOOSE: Final = frozenset({COMMA, ";", ":"}) | DASHES
"""Marks that part what stands on either side, and go where they part nothing."""
_PLAIN: Final = frozenset({"when", "after", "before", "because", "until"})
"""What these open follows without a comma; one before them closed what went."""
_ASIDES: Final = frozenset(
    {"appos", "acl", "advcl", "obl", "nmod", "advmod", "parataxis", "nummod", "discourse", "vocative", "amod"}
)


def opens_what_follows(tree: Tree, start: int, end: int) -> bool:
    """Return whether the comma before a dropped run opens what stays behind it: "left, mayor | Ana Lima said"."""
    run = range(start, end + 1)
    heads = {tree.words[place].head for place in run if tree.words[place].upos != "PUNCT"} - set(run)
    if len(heads) != 1 or min(heads) <= end or tree.words[end + 1].upos == "PUNCT":
        return False
    # The comma between two adjectives belongs to both: "a cold, dark | night".
    return tree.words[start - 2].head not in heads


def closes_inside(tree: Tree, gone: set[int], start: int, end: int) -> bool:
    """Return whether the comma after a dropped run closes an aside of it: "in Larkfield, Ohio, | will appear"."""
    opened = any(tree.words[place].text == COMMA for place in range(start, end))
    return opened and not ends_aside(tree, gone, start, end) and not opens_another(tree, gone, end + 1, start)


def closes_another(tree: Tree, gone: set[int], start: int) -> bool:
    """Return whether the comma before a dropped run also closes an aside that stays ("On Tuesday, [...] he")."""
    last = start - 2
    for word in tree.words[: start - 1]:
        phrase = without_marks(tree, tree.phrase(word.place))
        if not phrase or word.place in gone or phrase[-1] != last or word.universal not in _ASIDES:
            continue
        if _is_opened(tree, phrase[0]) and start not in phrase and tree.is_whole(word.place):
            return True
    return False


def parts_from_when(tree: Tree, start: int, comma: int) -> bool:
    """Return whether the comma after a dropped run came before a "when" that its verb has too: "It began | in May |,".

    Without what went the two belong together.
    """
    heads = {tree.words[place].head for place in range(start, comma)} - set(range(start, comma))
    when = tree.at(comma + 1)
    clause = tree.at(when.head)
    told = when.lower in _PLAIN and when.universal in {"mark", "advmod"} and clause.universal == "advcl"
    return told and heads == {clause.head} and clause.head < start


def ends_aside(tree: Tree, gone: set[int], start: int, end: int) -> bool:
    """Return whether the dropped run closes a longer phrase that stays and needs its comma."""
    for word in tree.words[:start]:
        phrase = without_marks(tree, tree.phrase(word.place))
        fronted = word.universal in _ASIDES | {"ccomp"} and word.place not in gone and not _stands_in(word, gone)
        if not fronted or not phrase or not phrase[0] < start or not _ends_at(tree, phrase[-1], end):
            continue
        if _is_opened(tree, phrase[0]):
            return True
    return False


def _is_opened(tree: Tree, place: int) -> bool:
    """Return whether a phrase that begins here opens the sentence or is set off, by no hyphen of a word."""
    mark = tree.at(place - 1)
    hyphen = mark.text == "-" and tree.at(place - 2).span.end == mark.span.start
    return place == 0 or (mark.text in LOOSE and not hyphen)


def _stands_in(word: Word, gone: set[int]) -> bool:
    """Return whether a name stands in for the noun that it told of: it is set off from nothing."""
    return word.universal == "appos" and word.head in gone


def _ends_at(tree: Tree, last: int, end: int) -> bool:
    """Return whether nothing but marks stands between the end of a dropped run and that of a phrase."""
    return last >= end and all(tree.words[place].upos == "PUNCT" for place in range(end + 1, last + 1))


def is_done_with(tree: Tree, start: int, comma: int) -> bool:
    """Return whether what a noun behind a "with" does follows a dropped run: "with one mill |, Wend,| saying so"."""
    noun = tree.at(start - 2)
    return tree.at(comma + 1).tag == "VERB.Ing" and any(
        case.lower == "with" for case in tree.children(noun.place, "case")
    )


def opens_another(tree: Tree, gone: set[int], comma: int, start: int) -> bool:
    """Return whether the comma after a dropped run belongs to what follows: an aside, or a clause that is added."""
    following = comma + 1
    if following >= len(tree):
        return False
    word = tree.words[following]
    if opens_source(tree, following) or _goes_on_a_list(tree, gone, start, comma):
        return True
    if (word.lower in _PLAIN and word.universal in {"mark", "advmod"}) or _opens_what_is_told(tree, word):
        return False
    if word.upos == "CCONJ":
        head = tree.words[word.head] if word.head >= 0 else word
        return (
            head.relation == "conj"
            and head.upos in {"VERB", "AUX"}
            and any(True for _ in tree.children(head.place, "nsubj"))
        )
    for other in tree.words[following:]:
        first = _begins(tree, other)
        aside = other.universal in {"appos", "acl", "advcl", "parataxis"} and other.place not in gone
        # A finite verb that "tells of" a noun with nothing to open it is what the noun does: "Ana Lima, [...], told".
        does = other.relation == "acl:relcl" and tree.at(first).tag in {"VERB.Fin", "AUX.Fin"}
        if aside and not does and first == following and other.head < start and tree.words[first].lower != "to":
            return True
    return False


def _begins(tree: Tree, word: Word) -> int:
    """Return where a word's phrase begins, without marks before it."""
    return next((place for place in tree.phrase(word.place) if tree.words[place].text not in LOOSE), -1)


def _opens_what_is_told(tree: Tree, word: Word) -> bool:
    """Return whether a "that" opens a claim, or tells which: "the claim of Ana Poe |, a lawyer, | that it fell"."""
    return word.lower == "that" and tree.at(word.head).universal == "acl"


def _goes_on_a_list(tree: Tree, gone: set[int], start: int, comma: int) -> bool:
    """Return whether the comma after a dropped member parts two that stay: "rents |, oil prices, | tax and rain".

    What an "and" or "or" adds is no such member: the list may have ended with it.
    """
    run = [word for word in tree.words[start:comma] if word.upos != "PUNCT"]
    if not run or "CCONJ" in {run[0].upos, tree.at(start - 2).upos, tree.at(comma + 1).upos}:
        return False
    behind = (word for word in tree.words[comma + 1 :] if word.universal == "conj" and word.place not in gone)
    member = next((word for word in behind if _begins(tree, word) == comma + 1), None)
    return member is not None and any(
        word.universal == "conj" and member.head in {word.head, word.place} for word in run
    )
