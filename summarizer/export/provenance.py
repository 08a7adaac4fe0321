"""Machine-readable provenance of the box, after the IPTC's digital source types; it never stands on the article."""

from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.makers import EXTRACTORS, WRITERS

SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/"
MADE_BY_MODEL = "trainedAlgorithmicMedia"
MADE_BY_PROGRAM = "algorithmicMedia"
EDITED_BY_PERSON = "humanEdits"
MEMBERS = {
    SCHEME + MADE_BY_MODEL: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
    SCHEME + MADE_BY_PROGRAM: "https://schema.org/AlgorithmicMediaDigitalSource",
}
"""Schema.org's own names of the types, where it has one; for a person's edits it has none yet."""


def source_types(box: Box) -> list[str]:
    """Return the URIs of the box's digital source types: made by a model or program, and edited by a person if so."""
    made = MADE_BY_MODEL if box.model.drafter in WRITERS | EXTRACTORS else MADE_BY_PROGRAM
    edited = box.approval is not None and box.approval.edited
    return [SCHEME + made, *([SCHEME + EDITED_BY_PERSON] if edited else [])]


def json_ld(box: Box) -> dict[str, object]:
    """Return the box as a schema.org CreativeWork that is based on the article, with its corrections."""
    article: dict[str, object] = {"@type": "NewsArticle", "headline": box.article.headline}
    if box.url:
        article |= {"@id": box.url, "url": box.url}
    if box.article.version:
        article["version"] = box.article.version
    work: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "name": "Key takeaways",
        "text": "\n".join(box.texts),
        "isBasedOn": article,
        "digitalSourceType": [MEMBERS.get(uri, uri) for uri in source_types(box)],
        "dateCreated": box.draft.created_at.isoformat(),
        "dateModified": box.modified.isoformat(),
        "creditText": box.disclosure,
    }
    if box.article.language:
        work["inLanguage"] = box.article.language
    if not box.reviewed:
        work["creativeWorkStatus"] = NOT_REVIEWED
    if box.corrections:
        work["correction"] = [
            {"@type": "CorrectionComment", "text": one.text, "datePublished": one.at.isoformat()}
            for one in box.corrections
        ]
    return work
