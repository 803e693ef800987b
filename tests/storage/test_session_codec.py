"""A session's document has the agreed fields, and every fault is one line naming its field."""

from typing import Any

import orjson
import pytest

from backguide.storage.errors import DocumentError
from backguide.storage.session_codec import decode_session, encode_session
from tests.storage.records import record

SESSION = record(1, note="Sore after gardening.")


@pytest.fixture
def document() -> dict[str, Any]:
    return orjson.loads(orjson.dumps(encode_session(SESSION)))


def test_a_session_comes_back_as_it_was(document: dict[str, Any]) -> None:
    assert decode_session(document) == SESSION
    assert decode_session(document).started_at.utcoffset() == SESSION.started_at.utcoffset()


def test_the_document_has_the_agreed_fields(document: dict[str, Any]) -> None:
    assert document == {
        "id": "00000000-0000-0000-0000-000000000001",
        "schema": 2,
        "started_at": "2026-05-31T09:00:00+02:00",
        "ended_at": "2026-05-31T09:11:00+02:00",
        "programme": "first-steps",
        "programme_version": 1,
        "phase": 0,
        "status": "completed",
        "pain_before": 4,
        "pain_after": 3,
        "effort": 5,
        "items": [
            {
                "exercise": "single-knee-to-chest",
                "dose": {
                    "sets": 1,
                    "repetitions": 1,
                    "hold_seconds": 20.0,
                    "in_seconds": 4.0,
                    "out_seconds": 4.0,
                    "rest_seconds": 15.0,
                    "mode": "hold",
                },
                "done": [
                    {"set": 1, "side": "left", "seconds": 20.0, "repetitions": 1, "credited": True},
                    {"set": 1, "side": "right", "seconds": 20.0, "repetitions": 1, "credited": True},
                ],
                "feedback": "fine",
                "reason": "",
            }
        ],
        "note": "Sore after gardening.",
        "anything_new": False,
        "leg": None,
        "practice": False,
    }


FAULTS: list[tuple[tuple[str | int, ...], object, str]] = [
    (("id",), "", "id: must be some text, not ''"),
    (
        ("started_at",),
        "yesterday",
        "started_at: must be a date and time with its offset from UTC, not 'yesterday'",
    ),
    (("started_at",), "2026-05-31T09:00:00", "started_at: must be a date and time with its offset from UTC"),
    (("ended_at",), "2026-05-31T08:00:00+02:00", "ended_at: must not be before started_at"),
    (("ended_at",), 5, "ended_at: must be a date and time with its offset from UTC, not 5"),
    (("status",), "flying", "status: must be one of completed, partial, stopped_pain, stopped_safety"),
    (("status",), ["completed"], "status: must be one of"),
    (("pain_before",), 11, "pain_before: must be a whole number from 0 to 10, not 11"),
    (("effort",), 2.5, "effort: must be a whole number from 0 to 10, not 2.5"),
    (("phase",), -1, "phase: must be a whole number of 0 or more, not -1"),
    (("phase",), True, "phase: must be a whole number of 0 or more, not True"),
    (("note",), None, "note: must be text, not None"),
    (("items",), {}, "items: must be a list, not {}"),
    (("items", 0), "bird-dog", "items[0]: must be an object"),
    (("items", 0, "dose"), None, "items[0].dose: must be an object"),
    (("items", 0, "dose", "hold_seconds"), "20", "items[0].dose.hold_seconds: must be a number of seconds"),
    (("items", 0, "dose", "hold_seconds"), -1.0, "items[0].dose.hold_seconds: must be a number of seconds"),
    (("items", 0, "done", 1, "side"), "up", "items[0].done[1].side: must be one of left, right, not 'up'"),
    (("items", 0, "done", 1, "credited"), 1, "items[0].done[1].credited: must be true or false, not 1"),
    (("items", 0, "feedback"), "great", "items[0].feedback: must be one of fine, hard, hurt, skipped"),
    (("anything_new",), None, "anything_new: must be true or false, not None"),
    (("leg",), "sideways", "leg: must be one of up, same, down, not 'sideways'"),
    (("practice",), "yes", "practice: must be true or false, not 'yes'"),
    (("schema",), None, "schema: must be a whole number of 1 or more, not None"),
]


@pytest.mark.parametrize(("place", "value", "message"), FAULTS)
def test_a_fault_is_one_line_naming_the_field(
    document: dict[str, Any], place: tuple[str | int, ...], value: object, message: str
) -> None:
    within: Any = document
    for step in place[:-1]:
        within = within[step]
    within[place[-1]] = value
    with pytest.raises(DocumentError) as raised:
        decode_session(document)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


def test_every_field_is_needed(document: dict[str, Any]) -> None:
    for name in document:
        less = {key: value for key, value in document.items() if key != name}
        with pytest.raises(DocumentError, match=name):
            decode_session(less)


def test_a_field_from_elsewhere_is_no_fault(document: dict[str, Any]) -> None:
    assert decode_session({**document, "weather": "rain"}) == SESSION


@pytest.mark.parametrize("document", [None, [], "session", 3])
def test_anything_else_is_no_session(document: object) -> None:
    with pytest.raises(DocumentError, match="must be an object"):
        decode_session(document)
