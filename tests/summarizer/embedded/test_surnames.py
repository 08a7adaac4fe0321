"""Who is named in full, and who by the surname alone."""

from summarizer.embedded.surnames import families, named

BODY = (
    "Mayor Ana Ruiz opposed the wall in Port Ansel. Ruiz said that Jonas T. Feld had asked for it. "
    "It was Feld who wrote the bill. New Harrow will pay, and Harrow knows it. Lena Poe was not there."
)


def test_families_are_named_both_ways() -> None:
    """A name that is never used alone, a place, and a word after "New" are no surnames that matter."""
    assert families(BODY) == {"Ruiz", "Feld"}


def test_full_and_bare_are_told_apart() -> None:
    """A first name or a title before it makes it full, also beside a bare mention."""
    known = families(BODY)
    assert named("Ruiz said that Jonas T. Feld had asked for it.", known) == ({"Feld"}, {"Ruiz"})
    assert named("Mayor Ruiz opposed the wall, and Ruiz lost.", known) == ({"Ruiz"}, frozenset())
    assert named("Nobody opposed the wall.", known) == (frozenset(), frozenset())
