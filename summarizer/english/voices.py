"""English for the labels that stand in front of a paragraph, and for headlines over a whole speech."""

from typing import Final

CLAIMS: Final = frozenset(
    "claim|claimed|false claim|viral claim|what was claimed|the claim|myth|the myth|common myth|fiction|rumour|"
    "rumor|the rumour|the rumor|misconception|common misconception|fake".split("|")
)
"""What stands behind such a label is what the article holds against the facts."""
FACTS: Final = frozenset(
    "fact facts reality truth verdict assessment rating ruling conclusion finding findings analysis context background "
    "explanation answer".split()
)
"""The last words of labels behind which the article speaks for itself."""
ASKING: Final = frozenset(("q", "question"))
ANSWERING: Final = frozenset(("a", "answer"))
NO_SPEAKERS: Final = frozenset(
    "read more|read|more|see|see also|watch|listen|video|photos|related|update|breaking|exclusive|note|editor's note|"
    "warning|published|updated|source|credit|promise|age|club|position|price|date|location|date and time".split("|")
)
"""Labels in capitals or small letters behind which nobody speaks."""
SIDES: Final = frozenset(
    "labour conservatives tories greens liberals democrats republicans socialists nationalists centrists independents "
    "progressives ukip snp government opposition supporters opponents critics proponents campaigners prosecution "
    "prosecutors defence defense unions employers developers residents".split()
)
"""Parties and sides whose statements are printed beside one another; each is the last word of its label."""
JOINING: Final = frozenset("of the and de van von der di da la le del bin al for".split())
"""Small words within a name."""
FIRST_PERSON: Final = r"\b(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|us|[Oo]ur|ours|[Mm]y|me)\b"
FULL_TEXT: Final = (
    r"\W*(?:(?:read|here is|this is)\W+(?:the\W+)?)?(?:full (?:text|transcript)|complete text|transcript)"
    r"(?:\s*[:|–—-]|\s+of\s+(?:\S+\s+){0,8}?"
    r"(?:speech|address|statement|letter|remarks|interview|sermon|eulogy|testimony)\b)"
    r"|\W*in full\s*[:|–—-]"
    r"|.*(?:[:|–—-]\s*|[(\[])(?:the )?"
    r"(?:full (?:text|transcript|speech|statement|letter)|in full|(?:a )?transcript)[)\]]?\W*$"
)
"""Headlines over a speech, a statement or an interview that is printed as it was said."""
INTRODUCES: Final = r"\b(?:transcript|full text|speech|address|statement|letter|interview|remarks)\b"
"""What the paragraph in front of it speaks of."""
INTERVIEWED: Final = (
    r"\binterview|\bedited for (?:length|clarity|brevity)|\bconversation\b|"
    r"\b(?:spoke|talked|sat down) (?:with|to)\b|\bin (?:his|her|their) own words\b"
)
"""What says in front of questions and answers that somebody was asked."""
ALLOWING: Final = frozenset(
    "claim claims claimed claiming false falsely untrue myth myths rumour rumours rumor rumors wrong misleading "
    "fake debunked alleged allegedly allegation allegations post posts shared unfounded baseless".split()
)
"""Words by which a takeaway says that something is only claimed."""
