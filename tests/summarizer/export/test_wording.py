"""No template of a house can make the sentence for readers say more than the record."""

import pytest

from db.errors import UsageError
from summarizer.export.disclosure import DEFAULT
from summarizer.export.wording import check_template


@pytest.mark.parametrize(
    "template",
    [
        "{drafted} and {reviewed}, fact-checked twice",
        "{drafted} and {reviewed}; the article is human-written",
        "{drafted}, {reviewed} and approved by an editor",
        "{drafted} and {reviewed} and re-viewed",
        "{drafted}",
        "{reviewed}",
        "{drafted} {reviewed} {editor}",
        "{drafted} {reviewed} {model.__class__}",
        "{drafted!r} {reviewed}",
        "{drafted} {reviewed",
    ],
)
def test_a_template_can_not_claim_what_did_not_happen(template: str) -> None:
    """Claims in plain words, missing facts and tricks of formatting are refused."""
    with pytest.raises(UsageError, match=r"export\.disclosure"):
        check_template(template, "our editorial team")


def test_the_class_of_reviewers_can_not_claim_either() -> None:
    """The name of the class is words of the house as well."""
    with pytest.raises(UsageError, match="verified"):
        check_template("{drafted} {reviewed} {reviewers}", "a desk that verified all")


@pytest.mark.parametrize(
    "template",
    [
        "{drafted}, {reviewed}; re\u00advie\u200bwed thrice",
        "{drafted}, {reviewed}; fact\u2011che\u2060cked",
        "{drafted}, {reviewed}; ｃｈｅｃｋｅｄ",
        "{drafted}, {reviewed}; ch\u0435cked",
        "{drafted}, {reviewed}; che{model}cked",
        "{drafted}, {reviewed}, corrected word by word by two journalists",
        "{drafted}, {reviewed}, and contain no errors",
        "{drafted}, {reviewed}; every figure was confirmed with its source",
        "{drafted}, {reviewed}; read by two lawyers",
        "{drafted}, {reviewed}; we guarantee each word",
        "Not {drafted}, but {reviewed}",
        "{drafted}, and never {reviewed}",
        "{drafted}. They weren't {reviewed}",
    ],
)
def test_no_spelling_and_no_other_word_claims_it(template: str) -> None:
    """Unseen characters, other alphabets, a word around a field, other verbs, a fact denied."""
    with pytest.raises(UsageError, match=r"export\.disclosure"):
        check_template(template, "our editorial team")


@pytest.mark.parametrize(
    ("reviewers", "publisher"),
    [
        ("two senior desk chiefs", ""),
        ("desk chiefs who rang each source", ""),
        ("3 people", ""),
        ("our team, and our lawyers after that", ""),
        ("our editors", "The Post, where each line is fact\u00ad-checked"),
        ("our editors", "The Post, verified"),
    ],
)
def test_names_can_not_claim_either(reviewers: str, publisher: str) -> None:
    """How many persons, and what they did, is no part of a name."""
    with pytest.raises(UsageError, match=r"export\.(reviewers|publisher)"):
        check_template("{drafted} {reviewed} {reviewers} {publisher}", reviewers, publisher)


@pytest.mark.parametrize(
    ("template", "reviewers", "publisher"),
    [
        ("{drafted}, then {reviewed} by {reviewers} of {publisher}. Not the article.", "our editors", "Larkby Review"),
        ("{drafted}, {reviewed}. Corrections and errors: desk@wend.example. Read more below.", "the desk", "Channel 4"),
        (
            "Die Punkte wurden {drafted}, dann {reviewed}. Без гарантий: {reviewers}.",
            "unsere Redaktion",
            "Wend & Söhne",
        ),
    ],
)
def test_what_claims_nothing_is_a_house_s_own(template: str, reviewers: str, publisher: str) -> None:
    """Names with a word of review in them, an address for errors, other languages."""
    check_template(template, reviewers, publisher)


B = "These takeaways were {drafted} and {reviewed} by {reviewers} on {date}."


@pytest.mark.parametrize(
    "template",
    [
        "It is untrue that these were {drafted}. It is also said that they were {reviewed}.",
        "Nobody knows whether they were {drafted} and {reviewed}.",
        "If these were {drafted}, they were {reviewed}.",
        "Before these were {drafted}, they were {reviewed}.",
        "They would have been {drafted} and {reviewed}.",
        "They were {drafted} and will be {reviewed}.",
        "They were {drafted} and almost {reviewed}.",
        "They were {drafted} and carefully {reviewed}.",
        "They were {drafted} and {reviewed} thoroughly.",
        "They were {drafted} and {reviewed} word by word.",
        "They were {drafted} and {reviewed} twice by {reviewers}.",
        "They were {drafted} and {reviewed} by three of {reviewers}.",
        "They were {drafted} and {reviewed} by our lawyers.",
        "They were {drafted} by hand, then {reviewed}.",
        "They were {drafted} and {reviewed} on 1 January 2020.",
        "They were {drafted} and {reviewed} in March.",
        "They were {drafted} and {reviewed} on Monday.",
        "These takeaways and the article were {drafted} and {reviewed}.",
        "The article was {reviewed}; the takeaways were {drafted}.",
        "These were {drafted}. Other ones were {reviewed}.",
        "They were {reviewed}. <!-- {drafted} -->",
        f"{B} A journalist wrote them.",
        f"{B} They were composed at home.",
        f"{B} Most were typed in the newsroom.",
        f"{B} Two editors signed them.",
        f"{B} A journalist stands behind every line.",
        f"{B} Every figure was compared with the article.",
        f"{B} They are true.",
        f"{B} They are reliable and precise.",
        f"{B} Nothing in them is wrong.",
        f"{B} They are hardly ever wrong.",
        f"{B} The model did nothing.",
        f"{B} You can rely on them.",
        f"{B} All facts hold up.",
        f"{B} Our lawyers have been over them.",
        f"{B} A doctor went through them line by line.",
        f"{B} They match the article word for word.",
        f"{B} Nothing here comes from a machine.",
        f"{B} Trust them fully.",
        f"{B} Last look: {{date}}, by Jane Roe.",
        f"{B} The same goes for the headline.",
        f"{B} Wir haben alles durchgesehen.",
        "They were {drafted} and {reviewed} by {model}.",
        "They were {drafted} and {reviewed} by {reviewers} and {model}.",
        "They were {drafted} and {reviewed} by {reviewers} and you.",
        "They were {drafted} and {reviewed} by {reviewers}, {publisher} and the authors.",
        "They were {drafted} and {reviewed}, as was the article.",
        "They were {drafted} and {reviewed}, like everything we publish.",
        "They were {drafted} and {reviewed} before {date}.",
        "They were {drafted} and {reviewed} by {reviewers} after {date}.",
        "They were {drafted} and {reviewed} on {date} and since.",
        "They were {drafted} and {reviewed} by {reviewers} again.",
        "They were {drafted} and {reviewed}, so rely on them.",
        "They were {drafted} and {reviewed}, and are complete.",
        f"{B} They may miss nothing.",
        f"{B} They may miss very little.",
        f"{B} They may leave out nothing that matters.",
        f"{B} Why are our takeaways always right?",
        f"{B} Did you know that our takeaways never fail?",
        f"{B} What could be wrong?",
        f"{B} Why trust others?",
        "This page was {drafted}, then {reviewed}.",
        "Parts of the article were {drafted}, then {reviewed}.",
        "AI-free: these takeaways were {drafted} and {reviewed} by {reviewers}.",
        "AI-free takeaways: {drafted}, {reviewed}.",
        "The lines of this article were {drafted} and {reviewed}.",
        "All points in the article were {drafted} and {reviewed}.",
        "The takeaways of every article were {drafted} and {reviewed}.",
        "They were {drafted} and {reviewed}?",
        "Not {drafted}: {reviewed}.",
        "Takeaways: {drafted}, {reviewed} thrice.",
        "Takeaways: {drafted}, {reviewed} thoroughly.",
        "Author: {reviewers}. Takeaways: {drafted}, {reviewed}.",
        "These exclusive takeaways were {drafted} and {reviewed}.",
        "These human takeaways were {drafted} and {reviewed}.",
        "Accurate takeaways: {drafted} and {reviewed} by {reviewers}.",
        "The facts were {drafted} and {reviewed} by {reviewers}.",
        "Every fact was {drafted} and {reviewed} by {reviewers}.",
        "The lines of the court were {drafted} and {reviewed}.",
        "These takeaways and all figures were {drafted} and {reviewed}.",
        "They were {drafted} by {reviewers} and {reviewed} by {reviewers}.",
        "They were {drafted} and {reviewed} by {reviewers}, then {reviewed}.",
        f"They were {{reviewed}} on {{date}}. {B}",
        "They were {drafted} on {date} and {reviewed}.",
        "They were {reviewed} and {drafted} on {date}.",
        "They were {drafted}, {reviewed} on {date}, on {date}.",
        f"{B} More: https://wend.example/read-by-lawyers",
        f"{B} More: https://error-free.example",
        f"{B} Questions? Our lawyers read every line: desk@wend.example",
        f"{B} Read more about our zero-error policy: https://wend.example/ai",
        f"{B} Read more on why you can rely on us: https://wend.example/ai",
        f"{B} See how two desks look at each line: https://wend.example/ai",
        f"{B} Found an error? Impossible, but tell us: desk@wend.example",
        f"{B} Tell us if something is wrong, which has never happened: desk@wend.example.",
        f"{B} Write to the lawyers who read this: desk@wend.example.",
        f"{B} Infallible: https://wend.example",
        f"{B} Written for you: https://wend.example/checked-by-lawyers",
        f"{B} More: https://wend.example/fact-checked",
        f"{B} Author: {{reviewers}}.",
        f"{B} Lawyers: {{reviewers}}.",
        f"{B} Trust level: {{model}}.",
        f"{B} Model: {{publisher}}.",
        f"{B} Guarantor: {{publisher}}.",
        f"{B} Published on {{date}}.",
        f"{B} They may miss a comma.",
        f"{B} They may not miss anything.",
        f"{B} They do not lack any part of the article.",
        f"{B} \u00a9 Larkby, whose word is law.",
        f"{B} Flawless?",
        f"{B} Durchgesehen von drei Redakteuren: https://wend.example",
    ],
)
def test_the_facts_stand_as_the_record_has_them(template: str) -> None:
    """Neither denied, doubted, put off or praised, nor told of another text, people or day, so many times."""
    with pytest.raises(UsageError, match=r"export\.disclosure"):
        check_template(template, "our editorial team")


@pytest.mark.parametrize(
    "template",
    [
        DEFAULT,
        B,
        "The Herald's box was {drafted}, then {reviewed} by the {reviewers} at {publisher}.",
        "Key takeaways {drafted}; {reviewed} on {date} before publication. Is it wrong? Write to desk@wend.example.",
        "All points have been {drafted} and {reviewed}. They may miss a part of the article.",
        "The takeaways at the top of this article were {drafted} and {reviewed}.",
        f"{B} Questions? Our rules for AI: https://wend.example/ai. Please write to desk@wend.example. {{publisher}}.",
        f"{B} Last look: {{date}}. Read how we use AI at wend.example/ai.",
        "Die Punkte wurden {drafted}, dann {reviewed}. Fehler? Schreiben Sie an desk@wend.example.",
        "They were {drafted} by {model}, and then they were {reviewed} on {date} (the {reviewers} of {publisher}).",
        "(They were first {drafted} with the model {model}, later {reviewed} on {date} by {reviewers}.)",
        f"{B} Errors or omissions? Seen a mistake? Write to desk@wend.example.",
        f"{B} They may leave out what the article says later.",
        "Made for you: {drafted} ({model}), {reviewed} by our {reviewers}. All rights reserved.",
        "Transparency note: our key points were first {drafted}, then {reviewed} by {reviewers} of {publisher}, {date}",
        "How this was made: {publisher}'s summary was {drafted} using {model}, {reviewed} ({reviewers}, {date}).",
        "AI-assisted. The bullets in this article have been {drafted} and have been {reviewed}.",
        "Note \u2013 the box above was {drafted} and {reviewed} (our {reviewers}).",
        f"{B} Model: {{model}}. Reviewed on: {{date}}. \u00a9 {{publisher}}. Publisher: {{publisher}}.",
        f"{B} Model: {{model}}, date: {{date}}.",
        f"{B} {{publisher}} ({{date}}). To report an error, write to desk@wend.example. They may contain errors.",
        f"{B} See our guidelines.",
        f"{B} Read our AI policy.",
        f"{B} They do not replace the article.",
        f"{B} They are no substitute for the full article.",
        f"{B} They may not cover every point in the story.",
        f"{B} Please read the full article.",
        f"{B} Let us know what you think.",
        f"{B} Tell {{publisher}} if something is wrong.",
        f"{B} If you see an error, please write to our newsroom at desk@wend.example.",
        f"{B} Found an error? Tell us: desk@wend.example",
        f"{B} Corrections: desk@wend.example. Contact: https://wend.example/contact.",
        f"{B} More about how we use AI: www.wend.example",
        f"{B} Read how these takeaways were made: https://wend.example/how-we-use-ai.html",
        "Hinweis: Die Takeaways wurden {drafted}, dann {reviewed}. Stand: {date}. Mehr: https://wend.example/ki",
    ],
)
def test_a_plain_sentence_may_be_the_house_s_own(template: str) -> None:
    """What names the box, the acts and the house, and where to write to."""
    check_template(template, "news desk", "Larkby Review")


@pytest.mark.parametrize(
    ("reviewers", "publisher"),
    [("", "Wend"), (" , ", "Wend"), ("nobody", "Wend"), ("no one", "Wend"), ("the desk", ""), ("the desk", "--"),
     ("a couple of editors", "Wend"), ("our editors (twice)", "Wend")],
)  # fmt: skip
def test_a_name_that_the_sentence_needs_names_somebody(reviewers: str, publisher: str) -> None:
    """`reviewed by on 2 March` and `reviewed by nobody` are told; a name that is not used may be empty."""
    with pytest.raises(UsageError, match=r"export\.(reviewers|publisher)"):
        check_template("{drafted}, {reviewed} by {reviewers} of {publisher}", reviewers, publisher)
    check_template("{drafted}, {reviewed}", "", "")
