"""How far a session is, written down and read again."""

from dataclasses import replace

import orjson
import pytest

from backguide.core.plan import Change, ChangeKind, Part, PlanSettings
from backguide.core.programme import Timing
from backguide.core.resume import PrescribedItem, Progress
from backguide.core.vocabulary import Side
from backguide.storage.errors import DocumentError
from backguide.storage.progress_codec import decode_progress, encode_progress
from tests import builders

PROGRESS = Progress(
    prescribed=(
        PrescribedItem("hug", builders.dose(), Timing(get_ready=8.0, rest=0.0), "tilt"),
        PrescribedItem("cat", builders.repetitions(6), Timing(), None),
    ),
    settings=PlanSettings(first_side=Side.RIGHT, rest_waits=True, position=15.0),
    changes=(
        Change(
            ChangeKind.LATER,
            7,
            (Part(1, None, frozenset({(1, None)})), Part(0, Side.LEFT, frozenset({(2, Side.LEFT)}))),
            rests_first=True,
        ),
        Change(ChangeKind.EASIER, 12, (Part(2, None, None),), rests_first=False, easier=1, begun=True),
    ),
    index=9,
    elapsed=3.25,
    length=20.0,
    worked={4: 20.0, 6: 17.5},
)


def test_progress_comes_back_as_it_was() -> None:
    document = orjson.loads(orjson.dumps(encode_progress(PROGRESS)))
    assert decode_progress(document) == PROGRESS


def test_defaults_come_back_too() -> None:
    plain = replace(PROGRESS, settings=PlanSettings(), changes=(), worked={})
    assert decode_progress(encode_progress(plain)) == plain


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("index", -1, "index: must be a whole number of 0 or more, not -1"),
        ("worked", [{"step": 1}], r"worked\[0\]\.seconds: is missing"),
        ("changes", [{"kind": "never"}], r"changes\[0\]\.kind: must be one of"),
        ("settings", {}, r"settings\.check_in: is missing"),
    ],
)
def test_a_fault_is_told_in_one_line(field: str, value: object, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        decode_progress({**encode_progress(PROGRESS), field: value})
