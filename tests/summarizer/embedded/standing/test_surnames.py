"""Who is named in full, and who by the surname alone."""

from summarizer.embedded.standing.surnames import families, named

BODY = (
    "Mayor Ana Ruiz opposed the wall in Port Ansel. Ruiz said that Jonas T. Feld had asked for it. "
    "It was Feld who wrote the bill. New Harrow will pay, and Harrow knows it. Lena Poe was not there."
)


def told(text: str, known: frozenset[str]) -> tuple[set[str], set[str]]:
    """Return who is named in full, and who by the surname alone."""
    full, bare = named(text, known)
    return set(full), set(bare)


def test_families_are_named_both_ways() -> None:
    """A name that is never used alone, a place, and a word after "New" are no surnames that matter."""
    assert families(BODY) == {"Ruiz", "Feld"}


def test_full_and_bare_are_told_apart() -> None:
    """A first name or a title before it makes it full, also beside a bare mention."""
    known = families(BODY)
    assert told("Ruiz said that Jonas T. Feld had asked for it.", known) == ({"Feld"}, {"Ruiz"})
    assert told("Mayor Ruiz opposed the wall, and Ruiz lost.", known) == ({"Ruiz"}, set())
    assert told("Nobody opposed the wall.", known) == (set(), set())


def test_a_mr_says_not_who_somebody_is() -> None:
    """An office does, and a first name beside the title; whom the article never names is not known."""
    body = "Sir Jonas Feld opposed the wall. Mr. Feld's mill is near. Dr Ana Ruiz agreed with Mr Poe, but Poe left."
    known = families(f"{body} Dr Ruiz's house is dry.")
    assert known == {"Feld", "Ruiz"}
    assert told("Sir Jonas Feld opposed the wall.", known) == ({"Feld"}, set())
    assert told("Mr. Feld's mill is near Dr Ruiz’s house.", known) == (set(), {"Feld", "Ruiz"})
    assert told("Mayor Feld will meet Dr Ana Ruiz.", known) == ({"Feld", "Ruiz"}, set())
    assert told("Miss Ana Ruiz will meet Dr Feld.", known) == ({"Ruiz"}, {"Feld"})


def test_an_endless_word_is_no_name() -> None:
    """Of one of 100,000 letters every letter would be tried as a name's beginning, and every mark as its end."""
    assert families("A" * 100_000) == frozenset()
    assert families("Ana " + "A-a" * 100_000) == frozenset()
