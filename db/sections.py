"""Finds the sections of articles that somebody means by a name, however it is spelt."""

import unicodedata
from collections.abc import Collection

from sqlite_utils import Database

from db.connection import translated_errors

_SECTIONS = "SELECT section FROM articles WHERE section <> '' UNION SELECT section FROM drafts WHERE section <> ''"


def folded_section(name: str) -> str:
    """Return a section's name without capitals, with its accents composed and single spaces."""
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())


def spellings(db: Database, names: Collection[str]) -> frozenset[str]:
    """Return how the record spells these sections; a name that it has not is left as it is."""
    wanted = {folded_section(name) for name in names}
    return frozenset(names) | {section for section in _known(db) if folded_section(section) in wanted}


def not_sections(db: Database, names: Collection[str]) -> list[str]:
    """Return those of the names that are no section of any article."""
    known = {folded_section(section) for section in _known(db)}
    return [name for name in names if folded_section(name) not in known]


def known_sections(db: Database) -> list[str]:
    """Return one spelling of each section, sorted."""
    return sorted({folded_section(section): section for section in _known(db)}.values())


def _known(db: Database) -> list[str]:
    with translated_errors():
        return [row[0] for row in db.conn.execute(_SECTIONS).fetchall()]
