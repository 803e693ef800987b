"""Schema 2: a session says whether anything was new, where pain in a leg went, and whether it was practice.

The safety log begins with this schema. Settings are unchanged.
"""

from typing import Any


def lift(document: dict[str, Any], kind: str) -> dict[str, Any]:
    """A document of schema 1 in schema 2: what was not asked then was not said, and nothing was practice."""
    if kind != "session":
        return document
    return {**document, "anything_new": False, "leg": None, "practice": False}
