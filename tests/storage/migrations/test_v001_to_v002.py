"""Schema 2: old sessions say nothing about news and legs and were no practice; settings stay as they were."""

import copy
from pathlib import Path

import orjson

from backguide.storage.migrations import DocumentKind
from backguide.storage.migrations.v001_to_v002 import lift

OLD = Path(__file__).parents[2] / "samples" / "v1"


def test_an_old_session_says_nothing_about_what_was_not_asked() -> None:
    old = orjson.loads((OLD / "sessions-2026.json").read_bytes())["sessions"]["1"]
    before = copy.deepcopy(old)
    new = lift(old, DocumentKind.SESSION)
    assert new == {**before, "anything_new": False, "leg": None, "practice": False}
    assert old == before


def test_settings_are_as_they_were() -> None:
    old = orjson.loads((OLD / "settings.json").read_bytes())
    assert lift(old, DocumentKind.SETTINGS) == old
