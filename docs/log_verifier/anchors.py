"""Finds anchors in any text, and holds the log to them."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

from log_verifier.told import Facts, Log

MARK = r"""(?:["'`´*\\‘’‚‛“”„‟‹›«»′″＂＇]|&\#?\w{1,6};|%2[27]|u00(?:22|27))"""
KEY = re.compile(rf"(?:{MARK}|^)\s?(count|hash){MARK}+\s*(?:[:=：]|%3a|&colon;)", re.IGNORECASE | re.MULTILINE)
"""A key of an anchor, in whatever marks."""
BARE = re.compile(rf"(?<![a-z])hash\s*[:=：]?\s*{MARK}*([0-9a-f]{{64}})", re.IGNORECASE)
"""A hash whose key has no marks."""


def anchored(lines: Iterable[str], log: Log) -> None:
    """Hold the log to every anchor in these texts; raises ValueError for a text that has none, or a damaged one."""
    for text in lines:
        anchors = [one for one in objects(text) if {"count", "hash"} <= one.keys()]
        for one in anchors:
            count, hashed, at = one["count"], one["hash"], one.get("at", "")
            if type(count) is not int or count < 0 or not re.fullmatch("[0-9a-f]{64}", str(hashed)):
                raise ValueError(f"this is no anchor: {one}")
            if log.hashes.get(count, "0" * 64 if not count else "") != hashed:
                log.problems.append(f"anchor {count}: the log was cut or rewritten")
            elif count and at and log.times.get(count) != at:
                log.problems.append(f"anchor {count}: the entry has another time")
        if not anchors:
            raise ValueError(f"no anchor in it: {text[:80]!r}")
        keys = [key.lower() for key in KEY.findall(text)]
        spoilt = {*BARE.findall(text)} - {one["hash"] for one in anchors}
        if keys.count("count") != len(anchors) or keys.count("hash") != len(anchors) or spoilt:
            raise ValueError(f"a damaged anchor beside {len(anchors)} whole ones: {text[:80]!r}")
        log.anchors += len(anchors)


def objects(text: str) -> Iterator[Facts]:
    """Yield every JSON object in a text, at whatever depth, whatever stands around."""
    found: list[Facts] = []

    def kept(pairs: list[tuple[str, Any]]) -> Facts:
        found.append(dict(pairs))
        return found[-1]

    decoder, end = json.JSONDecoder(object_pairs_hook=kept), 0
    for brace in re.finditer(r"\{", text):
        # What opens inside an object that was read is part of it.
        if brace.start() >= end:
            found.clear()
            with suppress(ValueError, RecursionError):
                end = decoder.raw_decode(text, brace.start())[1]
                yield from found
