"""A small stored file: one JSON object that names its schema."""

from typing import Any, cast

import orjson

from backguide.storage.errors import DocumentError


def versioned_object(data: bytes) -> dict[str, Any]:
    """The object in ``data``, whose ``schema`` is a whole number from 1. Raises DocumentError."""
    try:
        document: object = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise DocumentError(f"is not JSON: {error}") from error
    if not isinstance(document, dict):
        raise DocumentError("is not an object")
    fields = cast("dict[str, Any]", document)
    schema = fields.get("schema")
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise DocumentError("schema: is missing")
    return fields
