"""Takes articles out of what interfaces and searches of content systems wrap around each of them, and around all."""

from typing import Any

_LISTS = ("hits.hits", "response.results", "response.content", "response.docs", "data.items", "data.item", "data")
"""Where an answer has its results, or its one result."""


def results_of(answer: dict[str, Any]) -> list[Any] | None:
    """Return the objects that an answer wraps, still in what is around each; None where it wraps none."""
    for path in _LISTS:
        found: object = answer
        for key in path.split("."):
            found = found.get(key) if isinstance(found, dict) else None
        results = found if isinstance(found, list) else [found]
        if results and all(isinstance(one, dict) and (path != "data" or opened(one) is not one) for one in results):
            return results
    return None


def opened(item: object) -> object:
    """Return the object inside of what an interface wraps around it, or the value itself.

    Its own fields and those around them are then of one level, so that whatever holds an article back is read.
    """
    if not isinstance(item, dict):
        return item
    if isinstance(inside := item.get("_source"), dict) and "_id" in item:  # Elasticsearch, OpenSearch
        return {"id": item["_id"]} | inside
    if isinstance(inside := item.get("attributes"), dict) and {"type", "id"} <= item.keys():  # JSON:API, as of Drupal
        return inside | {"id": item["id"]}
    if isinstance(inside := item.get("fields"), dict) and "webTitle" in item:  # Guardian
        return {key: value for key, value in item.items() if key != "fields"} | inside | {"id": item.get("id")}
    if isinstance(inside := item.get("item"), dict) and item.keys() <= {"item", "meta"}:  # AP
        return inside
    return item
