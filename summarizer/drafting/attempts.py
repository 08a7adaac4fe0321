"""Calls a drafter so that no article's trouble reaches another: alone after a crash, again after a passing failure."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager

from db.errors import ModelError
from db.records import ArticleText, DraftFailed, DraftResult
from summarizer.drafters.protocol import Drafter, TriedOut, Unasked, Waiting
from summarizer.events import Event, Observer
from summarizer.one_line import error_line
from summarizer.process.stopping import Stop

RETRY_WAITS = (1.0, 5.0)
"""Seconds before the second and the third attempt at an article that failed for a passing reason."""


class Crashed(DraftFailed):
    """An article on which the drafter broke down; worth a try in another run, not at once."""


def attempt(drafter: Drafter, texts: Sequence[ArticleText], stop: Stop, observe: Observer) -> list[DraftResult]:
    """Return one result per article, in order; failures that the drafter calls passing are tried again after a pause.

    Once a stop is asked for, nothing is tried again: what failed for a passing reason is then returned as it is.

    Raises:
        ModelError: The drafter itself can not load or run.
    """
    if isinstance(drafter, Waiting):
        drafter.heed(stop, observe)
    results = _batch(drafter, texts)
    for wait in RETRY_WAITS:
        passing = [at for at, result in enumerate(results) if _is_passing(result)]
        if not passing or stop.reason:
            break
        observe(Event("retrying", f"{len(passing)} failed for now; next try in {wait:g} s", {"articles": len(passing)}))
        if not _waited(stop, wait):
            break
        again = _batch(drafter, [texts[at] for at in passing])
        for at, result in zip(passing, again, strict=True):
            results[at] = result
    return results


def _waited(stop: Stop, seconds: float) -> bool:
    """Pause; return whether to go on."""
    stop.sleep(seconds)
    return not stop.reason


def _is_passing(result: DraftResult) -> bool:
    return isinstance(result, DraftFailed) and result.retryable and not isinstance(result, Crashed | TriedOut | Unasked)


def _batch(drafter: Drafter, texts: Sequence[ArticleText]) -> list[DraftResult]:
    """Return the results of one call, or, where it breaks down as a whole, of one call per article."""
    try:
        results = drafter.draft(texts)
    except ModelError:
        raise
    except Exception as error:  # noqa: BLE001 - a model library may raise anything; it is recorded as the reason
        return [_crashed(error)] if len(texts) == 1 else [_batch(drafter, [text])[0] for text in texts]
    if len(results) != len(texts):
        raise ModelError(f"the drafter gave {len(results)} results for {len(texts)} articles")
    return results


def _crashed(error: Exception) -> Crashed:
    return Crashed(error_line(error), retryable=True)


@contextmanager
def beside() -> Iterator[Executor]:
    """Yield what runs the drafter beside this thread; an interrupt does not wait for the batch in hand."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="drafter")
    wait = True
    try:
        yield pool
    except KeyboardInterrupt:
        wait = False
        raise
    finally:
        pool.shutdown(wait=wait, cancel_futures=True)
