"""Loads prompt files: Markdown with front matter, shipped in `prompts/` or the newsroom's own."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template

from db.errors import UsageError

_RULE = "---"
_KEYS = ("id", "version", "kind", "purpose", "parameters")
_KINDS = ("task", "house", "section")
_HINT = "prompts/README.md says how a prompt file is made"


@dataclass(frozen=True)
class PromptFile:
    """One version of one prompt."""

    id: str
    version: int
    kind: str
    """task, house or section."""
    purpose: str
    parameters: tuple[str, ...]
    """The names that the text uses as `$name`."""
    body: str
    sha256: str
    """Of the whole file as it lies on disk."""

    @property
    def name(self) -> str:
        """Return what settings and drafts call it, such as `takeaways.v1`."""
        return f"{self.id}.v{self.version}"

    def filled(self, values: Mapping[str, str]) -> str:
        """Return the text with every parameter filled in; `values` may hold more than the text uses."""
        return filled(self.body, values)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a prompt's text, or a part of it, with every parameter filled in."""
    return Template(text).substitute(values)


def load_prompt(name: str, *, kind: str) -> PromptFile:
    """Return a shipped prompt by name (`takeaways.v1`), or a file by its path (anything that ends in `.md`).

    Raises:
        UsageError: there is no such prompt, the file is malformed, or it is of another kind.
    """
    prompt = _read(_at_home(name), name) if name.endswith(".md") else _shipped(name)
    if prompt.kind != kind:
        raise UsageError(f"prompt {name}: a {prompt.kind} prompt stands where a {kind} prompt belongs", hint=_HINT)
    return prompt


def shipped_names() -> tuple[str, ...]:
    """Return the names of the prompts in the package, sorted."""
    names = (entry.name for entry in files("prompts").iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md") and name != "README.md"))


def _shipped(name: str) -> PromptFile:
    if name not in shipped_names():
        raise UsageError(f"there is no prompt {name!r}", hint=f"shipped are {', '.join(shipped_names())}")
    return _parsed(files("prompts").joinpath(f"{name}.md").read_bytes(), f"prompt {name}")


def _read(path: Path, name: str) -> PromptFile:
    try:
        return _parsed(path.read_bytes(), f"prompt {name}")
    except OSError as error:
        raise UsageError(f"prompt {name} can not be read: {error.strerror}", hint=_HINT) from error


def _at_home(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError as error:
        raise UsageError(f"prompt {name} can not be read: no such user", hint="name the whole path") from error


def _parsed(raw: bytes, where: str) -> PromptFile:
    try:
        opening, head, body = raw.decode("utf-8-sig").replace("\r\n", "\n").split(f"{_RULE}\n", 2)
    except ValueError as error:
        raise UsageError(
            f"{where}: it must be UTF-8 and begin with front matter between lines of ---", hint=_HINT
        ) from error
    fields = _front_matter(head, where)
    if opening or fields["kind"] not in _KINDS or not fields["version"].isdecimal() or not fields["id"]:
        raise UsageError(f"{where}: front matter needs an id, a version number and a kind of {_KINDS}", hint=_HINT)
    parameters = tuple(part.strip() for part in fields["parameters"].split(",") if part.strip())
    used = set(Template(body).get_identifiers()) if Template(body).is_valid() else {"$"}
    if used != set(parameters):
        odd = ", ".join(sorted(used ^ set(parameters)))
        raise UsageError(
            f"{where}: its text and its list of parameters differ in {odd}", hint="write $$ for a dollar sign"
        )
    return PromptFile(
        id=fields["id"],
        version=int(fields["version"]),
        kind=fields["kind"],
        purpose=fields["purpose"],
        parameters=parameters,
        body=body.strip(),
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def _front_matter(head: str, where: str) -> dict[str, str]:
    pairs = [line.partition(":") for line in head.splitlines() if line.strip()]
    fields = {key.strip(): value.strip() for key, _, value in pairs}
    wrong = sorted(set(fields) ^ set(_KEYS))
    if wrong:
        raise UsageError(
            f"{where}: front matter has or lacks {', '.join(wrong)}", hint=f"its keys are {', '.join(_KEYS)}"
        )
    return fields
