"""Looks for mistakes in settings that would otherwise be told only when the settings are needed, at night or later."""

import difflib
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from db.errors import InputError, TakeawaysError
from summarizer.drafters.answers.prompt_files import load_prompt
from summarizer.drafters.local.files import model_folder, named_folder
from summarizer.drafters.server.address import check_address
from summarizer.embedded.manifest import read_manifest
from summarizer.english.genres import GENRES
from summarizer.export.disclosure import template_of
from summarizer.export.wording import check_template
from summarizer.ingest.gating.genres import kind_of_genre
from summarizer.ingest.gating.language import known_languages
from summarizer.settings import Settings

_NEAR = 0.8
"""How alike a genre is to one of these where a letter or two are wrong."""


def mistakes_in(settings: Settings) -> list[str]:
    """Return what is wrong, one sentence each; needs no database, no model and no network."""
    return [*filter(None, map(refusal, _attempts(settings))), *_gate(settings)]


def refusal(attempt: Callable[[], object]) -> str:
    """Return why the attempt was refused, with what to do; empty where it was not."""
    try:
        attempt()
    except TakeawaysError as error:
        return f"{error.message} ({error.hint})" if error.hint else error.message
    except OSError as error:
        return f"{error.filename} can not be read: {error.strerror}"
    return ""


def _attempts(settings: Settings) -> Iterator[Callable[[], object]]:
    house, prompts = settings.export, settings.prompts
    yield lambda: check_template(template_of(house), house.reviewers, house.publisher)
    if settings.desk.guidelines:
        yield settings.desk.guidelines.read_bytes
    yield from (partial(load_prompt, name, kind="house") for name in [prompts.house] if name)
    yield from (partial(load_prompt, name, kind="section") for name in prompts.sections.values() if name)
    tasks = (settings.transformers.prompt, settings.server.prompt)
    yield from (partial(load_prompt, name, kind="task") for name in tasks if name)
    if settings.embedded.weights:
        yield partial(read_manifest, settings.embedded.weights)
    yield from _model(settings)
    if settings.server.url or settings.drafter == "server":
        yield partial(check_address, settings.server.url)
    nightly = settings.nightly
    yield from (partial(_check_folder, f"nightly.{key}", getattr(nightly, key)) for key in ("backups", "reports"))


def _model(settings: Settings) -> Iterator[Callable[[], object]]:
    """Yield what the language model that drafts must be; one that only stands there may still lack its revision."""
    told = settings.transformers
    if settings.drafter == "transformers":
        yield partial(named_folder, told.model, told.revision, allow_moving=told.allow_moving)
    elif told.model:
        yield partial(model_folder, told.model)


def _check_folder(key: str, folder: Path) -> None:
    """Raise InputError where no such folder is or can be made."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    if not there.is_dir():
        raise InputError(f"{key}: {there} is a file", hint="name a folder")
    if not os.access(there, os.W_OK | os.X_OK):
        raise InputError(f"{key}: nothing can be written into {there}", hint="name a folder of the night's own user")


def _gate(settings: Settings) -> Iterator[str]:
    for language in settings.gate.languages:
        if language[:2].lower() not in known_languages():
            yield f"gate.languages: no text is ever found to be in {language!r} (known: {', '.join(known_languages())})"
    kinds = {kind_of_genre(genre): genre for genre in GENRES}
    set_ones = list(map(kind_of_genre, settings.gate.genres))
    for genre, kind in zip(settings.gate.genres, set_ones, strict=True):
        near = difflib.get_close_matches(kind, [one for one in kinds if one not in set_ones], n=1, cutoff=_NEAR)
        if near and kind not in kinds:
            yield f"gate.genres: {genre!r} is a genre that sources seldom state: is {kinds[near[0]]!r} meant?"
