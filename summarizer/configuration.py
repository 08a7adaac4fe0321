"""Reads `takeaways.toml` and the environment into `Settings`; an unknown key is named with its nearest known one."""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from db.errors import UsageError
from summarizer.settings import FILE_NAME, NESTED, PREFIX, Settings

OUTSIDE = frozenset({"TAKEAWAYS_CONFIG", "TAKEAWAYS_SERVER_KEY"})
"""Variables of ours that are no settings."""


def load_settings(config: Path | None = None) -> Settings:
    """Return the settings of this process; `config` is a file named by the user, which then must exist.

    Raises:
        UsageError: A file, key or value is wrong; the message names file, key and the nearest known key.
    """
    path = config or Path(os.environ.get("TAKEAWAYS_CONFIG") or FILE_NAME)
    required = config is not None or bool(os.environ.get("TAKEAWAYS_CONFIG"))
    told = _read(path, required=required)
    _refuse_unknown(told, Settings, str(path))
    _refuse_unknown_variables(os.environ)
    try:
        return Settings(**_relative_to(path.parent, told, Settings))
    except ValidationError as error:
        raise _wrong_value(error, path) from error


def _read(path: Path, *, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if required:
            raise UsageError(
                f"{path}: no such configuration file", hint="name an existing file with --config"
            ) from None
        return {}
    except IsADirectoryError:
        hint = f"name the file itself: --config {path / FILE_NAME}"
        raise UsageError(f"{path}: a folder, not a configuration file", hint=hint) from None
    except OSError as error:
        raise UsageError(f"{path}: can not be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError:
        raise UsageError(f"{path}: can not be read: not UTF-8 text", hint="save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from error


def _refuse_unknown(told: Mapping[str, Any], model: type[BaseModel], file: str, prefix: str = "") -> None:
    for key, value in told.items():
        if key not in model.model_fields:
            raise _unknown(f"{prefix}{key}", list(_keys(Settings)), file)
        section = _section(model, key)
        if section and isinstance(value, Mapping):
            _refuse_unknown(value, section, file, f"{prefix}{key}.")


def _refuse_unknown_variables(environment: Mapping[str, str]) -> None:
    names = [f"{PREFIX}{key.replace('.', NESTED)}".upper() for key in _keys(Settings)]
    for variable in environment:
        if variable.startswith(PREFIX) and variable.upper() not in names and variable not in OUTSIDE:
            raise _unknown(variable, [*names, *OUTSIDE], "environment")


def _unknown(key: str, known: list[str], where: str) -> UsageError:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    tails = {name.rpartition(".")[2]: name for name in known}
    guess = near or [tails[tail] for tail in difflib.get_close_matches(key.rpartition(".")[2], tails, n=1)]
    return UsageError(f"{where}: unknown key {key!r}", hint=f"did you mean {guess[0]!r}?" if guess else "")


def _keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name in model.model_fields:
        section = _section(model, name)
        yield f"{prefix}{name}"
        if section:
            yield from _keys(section, f"{prefix}{name}.")


def _section(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    annotation = model.model_fields[name].annotation
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _relative_to(folder: Path, told: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """Return `told` with its paths counted from the file's own folder, so that a file means the same everywhere."""
    resolved: dict[str, Any] = {}
    for key, value in told.items():
        section = _section(model, key)
        if section and isinstance(value, Mapping):
            resolved[key] = _relative_to(folder, value, section)
        elif isinstance(value, str) and model.model_fields[key].annotation in (Path, Path | None):
            resolved[key] = folder / value
        else:
            resolved[key] = value
    return resolved


def _wrong_value(error: ValidationError, path: Path) -> UsageError:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    variable = f"{PREFIX}{key.replace('.', NESTED)}".upper()
    where = f"environment: {variable}" if variable in os.environ else f"{path}: {key}"
    return UsageError(f"{where}: {first['msg'].lower()} (got {first['input']!r})")
