"""Reads `takeaways.toml` and the environment into `Settings`; an unknown key is named with its nearest known one."""

import difflib
import json
import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from db.errors import UsageError
from summarizer.setting_values import OWN_ERROR
from summarizer.settings import DRAFTERS, FILE_NAME, NESTED, PREFIX, Settings

OUTSIDE = frozenset({"TAKEAWAYS_CONFIG", "TAKEAWAYS_SERVER_KEY"})
"""Variables of ours that are no settings."""
_PROMPTS = frozenset({"prompts.house", "transformers.prompt", "server.prompt"})
"""Keys that name a shipped prompt or the path of the house's own; `prompts.sections` has some more."""
_MODEL = "transformers.model"
_KINDS = {
    "path": "a path in quotes",
    "string": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "tuple": "a list in brackets",
    "dict": "a table",
    "model": "a table, such as [desk]",
}
"""What a value must be, by the beginning of the library's name for the error: its own words are of its types."""


def load_settings(config: Path | None = None) -> Settings:
    """Return the settings of this process; `config` is a file named by the user, which then must exist.

    Raises:
        UsageError: A file, key or value is wrong; the message names file, key and the nearest known key.
    """
    path = _path(config)
    required = config is not None or bool(os.environ.get("TAKEAWAYS_CONFIG"))
    told = _read(path, required=required)
    _refuse_unknown(told, Settings, str(path))
    _refuse_unknown_variables(os.environ, told)
    _refuse_what_is_no_json(os.environ)
    try:
        settings = Settings(**_relative_to(path.parent, told, Settings))
    except ValidationError as error:
        raise _wrong_value(error, path) from error
    _refuse_unknown_drafter(settings.drafter, path)
    return settings


def settings_file(config: Path | None = None) -> Path | None:
    """Return the file that `load_settings` reads, or None where there is none."""
    path = _path(config)
    return path if path.exists() else None


def _path(config: Path | None) -> Path:
    return config or Path(os.environ.get("TAKEAWAYS_CONFIG") or FILE_NAME)


def _read(path: Path, *, required: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
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
            raise _unknown(f"{prefix}{key}", [key for key, _ in _fields(Settings)], file)
        section = _section(model.model_fields[key])
        if section and isinstance(value, Mapping):
            _refuse_unknown(value, section, file, f"{prefix}{key}.")


def _refuse_unknown_variables(environment: Mapping[str, str], told: Mapping[str, Any]) -> None:
    names = [_variable(key) for key, _ in _fields(Settings)]
    keys = _key_variables(environment, told)
    if taken := sorted(name for name in keys if name.upper() in names):
        # Its value would be read as that setting, and told as wrong.
        hint = "name another variable, such as TAKEAWAYS_SERVER_KEY"
        raise UsageError(f"server.key_variable: {taken[0]} is the variable of a setting", hint=hint)
    outside = OUTSIDE | keys
    for variable in environment:
        if variable.startswith(PREFIX) and variable.upper() not in names and variable not in outside:
            raise _unknown(variable, [*names, *OUTSIDE], "environment")


def _key_variables(environment: Mapping[str, str], told: Mapping[str, Any]) -> frozenset[str]:
    """Return the variables that are named as the key's.

    One with two underscores is not among them: it would be read as a setting, if not as a known one.
    """
    server = told.get("server")
    named = [server.get("key_variable") if isinstance(server, Mapping) else None]
    named.append(environment.get(_variable("server.key_variable")))
    return frozenset(name for name in named if isinstance(name, str) and NESTED not in name)


def _refuse_what_is_no_json(environment: Mapping[str, str]) -> None:
    """Raise UsageError for a list or table that is not JSON; the library would not say which variable it is."""
    names = {
        _variable(key): key
        for key, field in _fields(Settings)
        if _section(field) or get_origin(field.annotation) in (dict, tuple)
    }
    for variable, value in environment.items():
        if variable.upper() in names:
            try:
                json.loads(value)
            except (ValueError, RecursionError) as error:
                # Its value is not repeated: a key may stand in TAKEAWAYS_SERVER that was meant for a longer name.
                raise UsageError(
                    f"environment: {variable}: it can not be read as JSON",
                    hint=f"lists and tables are given as JSON, such as {_variable('gate.languages')}='[\"en\"]'",
                ) from error


def _unknown(key: str, known: list[str], where: str) -> UsageError:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    tails = {name.rpartition(".")[2]: name for name in known}
    guess = near or [tails[tail] for tail in difflib.get_close_matches(key.rpartition(".")[2], tails, n=1)]
    return UsageError(f"{where}: unknown key {key!r}", hint=f"did you mean {guess[0]!r}?" if guess else "")


def _fields(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        section = _section(field)
        yield f"{prefix}{name}", field
        if section:
            yield from _fields(section, f"{prefix}{name}.")


def _variable(key: str) -> str:
    return f"{PREFIX}{key.replace('.', NESTED)}".upper()


def _section(field: FieldInfo) -> type[BaseModel] | None:
    annotation = field.annotation
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


def _relative_to(folder: Path, told: Mapping[str, Any], model: type[BaseModel], prefix: str = "") -> dict[str, Any]:
    """Return `told` with its paths counted from the file's own folder, so that a file means the same everywhere."""
    resolved: dict[str, Any] = {}
    for name, value in told.items():
        field, key = model.model_fields[name], f"{prefix}{name}"
        section = _section(field)
        if section and isinstance(value, Mapping):
            resolved[name] = _relative_to(folder, value, section, f"{key}.")
        elif key == "prompts.sections" and isinstance(value, Mapping):
            resolved[name] = {label: _prompt(folder, prompt) for label, prompt in value.items()}
        else:
            resolved[name] = _counted(folder, key, field, value) if isinstance(value, str) else value
    return resolved


def _counted(folder: Path, key: str, field: FieldInfo, value: str) -> object:
    if field.annotation in (Path, Path | None):
        return folder / value if value and not value.startswith("~") else value
    if key in _PROMPTS:
        return _prompt(folder, value)
    return _model(folder, value) if key == _MODEL else value


def _prompt(folder: Path, name: object) -> object:
    if isinstance(name, str) and name.endswith(".md") and not name.startswith("~"):
        return str(folder / name)
    return name


def _model(folder: Path, name: str) -> str:
    """Return the folder of that name; what is none may be a hub's name, unless it is spelled like a path."""
    if name.startswith("."):
        return str((folder / name).absolute())  # or else it would lose its dot, and look like a hub's
    return str(folder / name) if name and (folder / name).is_dir() else name


def _refuse_unknown_drafter(name: str, path: Path) -> None:
    if name not in DRAFTERS:
        near = difflib.get_close_matches(name, DRAFTERS, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"drafters are {', '.join(DRAFTERS)}"
        raise UsageError(f"{_where('drafter', path)}: there is no drafter {name!r}", hint=hint)


def _wrong_value(error: ValidationError, path: Path) -> UsageError:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    is_table = key in {name for name, field in _fields(Settings) if _section(field)}
    # What stands for a whole table may be a key.
    got = "" if is_table or first["type"] == OWN_ERROR else f" (got {first['input']!r})"
    kind = _KINDS.get(first["type"].partition("_")[0])
    said = f"it must be {kind}" if kind else f"{first['msg'][:1].lower()}{first['msg'][1:]}"
    return UsageError(f"{_where(key, path)}: {said}{got}")


def _where(key: str, path: Path) -> str:
    """Return where the value of a key was read: in a variable, or else in the file."""
    variable = next((name for name in os.environ if name.upper() == _variable(key)), "")
    return f"environment: {variable}" if variable else f"{path}: {key}"
