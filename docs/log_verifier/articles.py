"""Follows what entries say of articles: texts, gates and attempts that failed."""

from log_verifier.acts import META, person
from log_verifier.told import UNKNOWN, Facts, Log


def of_article(seq: int, act: str, facts: Facts, log: Log) -> None:
    """Follow an entry about an article."""
    new = {"gate": "", "overruled": "", "outcome": "", "created": facts["at"]}
    article = log.articles.setdefault(facts["article"], new)
    if act == "ingested":
        ingested(seq, facts, article, log)
    elif act == "gated":
        gated(seq, facts, article, log)
    elif act == "overruled":
        person(seq, facts, log)
        if article.get("meta", UNKNOWN) is not UNKNOWN and article["meta"][4] != "usable":
            log.wrong(seq, "nobody overrules what the source withholds")
        if not article["gate"] or facts.get("reason") != article["gate"].split(":")[0].strip():
            log.wrong(seq, "there is no gate to overrule")
        article["overruled"] = article["gate"]
    elif act == "draft_failed":
        failed(seq, facts, log)
    else:
        log.wrong(seq, f"there is no act {act!r} of an article")
    if act != "ingested" and "revision" not in article:
        log.wrong(seq, f"{act} before the article is ingested")


def ingested(seq: int, facts: Facts, article: Facts, log: Log) -> None:
    """An article comes in from the source that it has, and is new, unchanged or changed as it says."""
    number = facts["article"]
    other = article.get("source", facts.get("source", "")) != facts.get("source", "")
    if other or ((log.binds or article.get("meta", UNKNOWN) is not UNKNOWN) and "substance" not in facts):
        log.wrong(seq, "ingested from another source than before, or without metadata")
    before = log.revisions.get((number, facts["revision"]), {"substance": UNKNOWN, "words": 0, "blank": False})
    if before["blank"] or (article["gate"].split(":")[0].strip() == "redacted" and not article["overruled"]):
        log.wrong(seq, "an order keeps this text out")
    told = facts.get("substance", UNKNOWN)
    stated = before["substance"] is not UNKNOWN and told is not UNKNOWN
    if stated and (told, facts.get("words", 0)) != (before["substance"], before["words"]):
        log.wrong(seq, "this text had another length or substance before")
    stood = log.revisions.get((number, article.get("revision")), {}).get("substance", UNKNOWN)
    same = "typography" if facts.get("substance") == stood else "changed"
    outcome = "unchanged" if facts["revision"] == article.get("revision") else same
    if "substance" in facts and stood is not UNKNOWN and facts["outcome"] != outcome:
        log.wrong(seq, f"the article is said to be {facts['outcome']}, which it is not")
    if "substance" in facts and "details" not in facts.get("texts", {}):
        log.wrong(seq, "ingested without its details")
    if "substance" in facts and "revision" not in article and facts["outcome"] != "new":
        log.wrong(seq, "the article is new")
    meta = tuple(facts.get(name, "") for name in META) if "substance" in facts else UNKNOWN
    details = log.texts.get((seq, "details"), (None, None))[0]
    article |= {"source": facts.get("source", ""), "revision": facts["revision"], "meta": meta}
    article["details"] = UNKNOWN if details is None else details
    log.binds = log.binds or "substance" in facts
    known = {"words": facts.get("words", 0), "substance": facts.get("substance", UNKNOWN), "at": facts["at"]}
    log.revisions.setdefault((number, facts["revision"]), known | {"blank": False})


def gated(seq: int, facts: Facts, article: Facts, log: Log) -> None:
    """A gate closes with a sentence, or opens with none; who overruled its reason is heard until there is another."""
    reason = facts.get("sentence", "")
    if "note" in facts.get("texts", {}):
        note = log.texts.get((seq, "note"), (None, None))[0]
        reason = f"{facts.get('reason')}: [redacted]" if note is None else note
    if facts.get("reason") != (reason.split(":")[0].strip() or "lifted"):
        log.wrong(seq, "gated for another reason than its sentence")
    code, heard = (text.split(":")[0].strip() for text in (reason, article["overruled"]))
    same = bool(article["overruled"]) and code == heard != "redacted"
    article |= {"gate": reason, "overruled": reason if same else ""}


def failed(seq: int, facts: Facts, log: Log) -> None:
    """Count an attempt that failed, with why: a text of its own, which earlier versions wrote into the body."""
    reason = facts.get("reason", "")
    if "note" in facts.get("texts", {}):
        note = log.texts.get((seq, "note"), (None, None))[0]
        reason = "[redacted]" if note is None else note
        log.binds = log.approvers = True
    if (facts["article"], facts["revision"]) not in log.revisions:
        log.wrong(seq, "a failed draft of a text that nobody ingested")
    by = (facts.get(name, "") for name in ("drafter", "model", "model_revision"))
    key = (facts["article"], facts["revision"], facts["at"], *by, reason, facts.get("retryable", ""))
    log.failed[key] = log.failed.get(key, 0) + 1


def outdated(article: int, revision: str, log: Log) -> bool:
    """Return whether an article says something else by now than in this revision."""
    now = log.revisions.get((article, log.articles[article]["revision"]), {"substance": UNKNOWN})
    then = log.revisions.get((article, revision), {"substance": UNKNOWN})
    return bool(now["substance"] != then["substance"])
