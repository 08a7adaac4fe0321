"""Figures that are set above the line: none is lost without a word, and none joins another."""

import pytest

from summarizer.ingest.html.markup import line_of_markup, rows_of_markup, rows_of_text

BEHIND_FIGURES = "suspect: raised figures behind figures: "
MARKS = "suspect: taken for marks of footnotes, and left out: "


def shown(markup: str) -> tuple[str, tuple[str, ...]]:
    """Return what is read of one paragraph, and its notes."""
    (row,) = rows_of_markup(f"<p>{markup}</p>")
    return row.text, row.notes


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It costs $9.<sup>99</sup> a month from 10:<sup>30</sup>.", "It costs $9.99 a month from 10:30."),
        ("It costs €3,<sup>50</sup> The rest is free.", "It costs €3,50 The rest is free."),
        ("It opens at 7<sup>30</sup> p.m. in Larkby.", "It opens at 7:30 p.m. in Larkby."),
        ("It is 2<sup>1/2</sup> miles to Larkby.", "It is 2½ miles to Larkby."),
        ("It was dated by wood, <sup>14</sup>C and U<sup>235</sup>.", "It was dated by wood, ¹⁴C and U²³⁵."),
        ("In all 12<sup>2</sup> is 144, and 1.5<sup>2</sup> = 2.25.", "In all 12² is 144, and 1.5² = 2.25."),
        ("It opened in 10:<sup><a href='#n30'>30</a></sup> the rest.", "It opened in 10: the rest."),
    ],
)
def test_figures_in_that_setting_are_whole(markup: str, text: str) -> None:
    """Cents, minutes, fractions and isotopes are set so, too."""
    assert shown(markup)[0] == text


def test_what_goes_behind_a_figure_is_told() -> None:
    """Where a stop stands between them, it may be a footnote; whether it is one was guessed."""
    guess = "12.[3] is read as 12., a footnote; 1994.[12] is read as 1994., a footnote"
    found = shown("He left at 12.<sup>3</sup> She came in 1994.<sup>12</sup> They stayed.")
    assert found == ("He left at 12. She came in 1994. They stayed.", (f"{BEHIND_FIGURES}{guess}",))
    assert shown("It is 9.<sup>99</sup> for all.") == (
        "It is 9.99 for all.",
        (f"{BEHIND_FIGURES}9.[99] is read as 9.99",),
    )
    assert shown("It has 42<sup>4,5</sup> halls.")[1] == (f"{BEHIND_FIGURES}42[4,5] is read as 42, a footnote",)


def test_headlines_keep_their_cents() -> None:
    """They have no room for a note."""
    assert line_of_markup("Price rises to $9.<sup>99</sup>") == "Price rises to $9.99"


@pytest.mark.parametrize(
    "text",
    [
        "It costs £<a href='#c'>45</a> million, or 3-<a href='#'>2</a> in the vote.",
        "The vote (<a href='#r'>12</a>–<a href='#r'>9</a>) came.",
        "At least<a href='#x'> 7</a> people left Larkby.",
        "Its share of $<a class='ref' href='#x'>12</a> fell.",
    ],
)
def test_a_mere_link_is_no_mark(text: str) -> None:
    """Scripts of charts and glossaries write such links, too."""
    rows = rows_of_markup(f"<p>{text}</p>")
    plain = rows_of_markup(f"<p>{text}</p>".replace("<a ", "<b ").replace("</a>", "</b>"))
    assert [(row.text, row.notes) for row in rows] == [(row.text, ()) for row in plain]


def test_a_link_behind_a_word_may_be_one() -> None:
    """That is told, unless the link is named as one."""
    assert shown("Ana Poe came<a href='#x'>3</a>.") == ("Ana Poe came.", (f"{MARKS}“3” behind “Ana Poe came”",))
    for link in ("<a href='#fn3'>3</a>", "<a role='doc-noteref' href='#x'>3</a>", "<a href='#x'>[3]</a>"):
        assert shown(f"Ana Poe came{link}.") == ("Ana Poe came.", ())
        assert shown(f"Ana Poe came with 42{link} bags.") == ("Ana Poe came with 42 bags.", ())


def test_of_many_guesses_the_number_is_told() -> None:
    """Only the first three are told word by word."""
    said = "".join(f"<p>Then {number}.5<sup>1</sup> million came.</p>" for number in range(5))
    told = "; ".join(f"{number}.5[1] is read as {number}.5, a footnote" for number in range(3))
    assert rows_of_markup(said)[0].notes == (f"{BEHIND_FIGURES}{told}; and 2 more",)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It costs $9<sup>99</sup> now.", "It costs $9.99 now."),
        ("It costs $1,299<sup>00</sup> now.", "It costs $1,299.00 now."),
        ("It costs $4<small><sup>50</sup></small> a head.", "It costs $4.50 a head."),
        ("It costs <span>$</span><span>3</span><sup>99</sup>.", "It costs $3.99."),
        ("It costs £10<sup>99</sup> now.", "It costs £10.99 now."),
        ("It costs 9<sup>99</sup> € now.", "It costs 9.99 € now."),
        ("It costs $3<sub>99</sub> now.", "It costs $3.99 now."),
        ("It costs $<big>3</big><small>99</small> now.", "It costs $3.99 now."),
        ("It costs <big>3</big><small>99</small> € now.", "It costs 3.99 € now."),
        ("It costs £3<span class='price-cents'>99</span> now.", "It costs £3.99 now."),
        ("It costs <b>€</b><b>3</b><span class='decimals'>99</span>.", "It costs €3.99."),
        ("It costs 3<small>99</small> now.", "It costs 3 99 now."),
        ("It costs $3<small>12</small> now.", "It costs $3.12 now."),
        ("<small>It costs $3<span class='cents'>99</span> now.</small>", "It costs $3.99 now."),
        ("It is 3<small>1/2</small> miles long.", "It is 3 1/2 miles long."),
        ("It is 3<span class='frac'>1/2</span> miles long.", "It is 3 1/2 miles long."),
        ("It has 10<small>6</small> parts.", "It has 10 6 parts."),
    ],
)
def test_cents_in_another_size_or_height_join_no_figure(markup: str, text: str) -> None:
    """A price is never raised to the 99th, and $3.99 is not $399; what was guessed is told."""
    found, (note,) = shown(markup)
    assert found == text
    assert note.startswith("suspect: ")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It costs $45<sup>12</sup> now.", "It costs $45¹² now."),
        ("It costs $10<sup>12</sup> in all.", "It costs $10¹² in all."),
        ("It costs $9.99<sup>12</sup> now.", "It costs $9.99 now."),
        ("It costs <small>$</small>3<small>.99</small> now.", "It costs $3.99 now."),
        ("It costs $3 <small>99</small> times.", "It costs $3 99 times."),
        (
            "It has <small>12</small> halls, 3<small> of 4</small> old, and 14<small>th</small> is new.",
            "It has 12 halls, 3 of 4 old, and 14th is new.",
        ),
        ("It rose by 1.<sup>5</sup> million.", "It rose by 1.5 million."),
    ],
)
def test_what_is_no_price_is_read_as_before(markup: str, text: str) -> None:
    """A footnote behind a price, a power, and small letters."""
    assert shown(markup)[0] == text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It takes <math><mn>4</mn><mo>/</mo><mn>5</mn></math> of all.", "It takes 4/5 of all."),
        ("It takes <math><mfrac><mn>4</mn><mn>5</mn></mfrac></math> of all.", "It takes ⅘ of all."),
        ("It takes 2<math><mfrac><mn>7</mn><mn>9</mn></mfrac></math> of all.", "It takes 2 7⁄9 of all."),
        ("It has <math><msup><mn>10</mn><mn>6</mn></msup></math> parts.", "It has 10⁶ parts."),
        (
            "It has <math><msup><mi>x</mi><mrow><mn>2</mn><mo>+</mo><mi>y</mi></mrow></msup></math> parts.",
            "It has x^(2+y) parts.",
        ),
        ("It has <math><msub><mi>CO</mi><mn>2</mn></msub></math> in it.", "It has CO₂ in it."),
        (
            (
                "It is <math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mn>3</mn></mrow>"
                "<annotation encoding='application/x-tex'>a \\lt 3</annotation></semantics></math> here."
            ),
            "It is a<3 here.",
        ),
        ("It is <math><msqrt><mn>2</mn></msqrt></math> here.", "It is √(2) here."),
    ],
)
def test_a_formula_in_a_sentence_keeps_its_figures(markup: str, text: str) -> None:
    """Its words alone, none of what programs read."""
    assert shown(markup)[0] == text


def test_a_stated_text_with_small_print_is_markup() -> None:
    """Tags around a figure are no text, where nothing but they says that a text is HTML."""
    (row,) = rows_of_text("It costs $<big>3</big><small>99</small> in <mark>May</mark> now.")
    assert row.text == "It costs $3.99 in May now."
    assert line_of_markup("The <mark>5</mark> of <font color=red>May</font>") == "The 5 of May"
