"""What single entries of the log say, as the verifier remembers it."""

from typing import NamedTuple


class Text(NamedTuple):
    """A text beside an entry, and the salt of its digest; both None where a redaction blanked them."""

    text: str | None = None
    salt: str | None = None


Texts = dict[str, Text]
"""By field."""


class Binding(NamedTuple):
    """An entry that binds the rows of its draft by a digest, and the salt of that."""

    entry: int
    salt: str | None
    digest: str


class Metadata(NamedTuple):
    """What every `ingested` entry states of its article; empty ones are left out of the body."""

    section: str = ""
    genre: str = ""
    language: str = ""
    rights: str = ""
    pub_status: str = "usable"
    embargoed_until: str = ""
    expires_at: str = ""


METADATA = Metadata._fields
"""The columns of an article that hold it."""


class Ingested(NamedTuple):
    """A text that an entry ingested."""

    entry: int = 0
    substance: str | None = None
    """None where it is not stated."""
    words: int = 0
    at: str = ""


class Left(NamedTuple):
    """A draft that left in a run."""

    article: int
    entry: int


class Run(NamedTuple):
    """An export in which something left."""

    at: str
    actor: str
    format: str
    target: str


class NamedPolicy(NamedTuple):
    """A policy for second looks that an approval named before any entry set one: the first such approval."""

    entry: int
    digest: str


class AskedLooks(NamedTuple):
    """The second looks that an approval which names a policy asked for."""

    draft: int
    policy: int
    section: str
    looks: frozenset[str]


class LatestUse(NamedTuple):
    """The latest approval of the later form that named a policy."""

    at: str = ""
    entry: int = 0
    draft: int = 0
