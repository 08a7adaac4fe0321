"""Checks hold a takeaway against its article and return flags; pure Python, fast enough for every keystroke."""

from summarizer.checks.article import CheckedArticle
from summarizer.checks.judging import check
from summarizer.house_rules import HOUSE_RULES, HouseRules

__all__ = ["HOUSE_RULES", "CheckedArticle", "HouseRules", "check"]
