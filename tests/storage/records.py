"""Session records and their parts for storage tests."""

from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

from hypothesis import strategies as st

from backguide.core.dose import Dose
from backguide.core.record import ItemRecord, SessionRecord, SetDone
from backguide.core.safety import (
    AdviceTaken,
    ConsentGiven,
    LegChange,
    Morning,
    MorningAfter,
    Occasion,
    SignsAsked,
    Urgency,
)
from backguide.core.vocabulary import Feedback, Mode, Side, Status
from backguide.storage.errors import Notice
from backguide.storage.file_system import FileSystem
from backguide.storage.journal import Snapshot
from backguide.storage.recovery import Workshop

SUMMER = timezone(timedelta(hours=2))
NOW = datetime(2026, 5, 31, 9, 0, tzinfo=SUMMER)


def workshop(notices: list[Notice] | None = None, files: FileSystem | None = None) -> Workshop:
    """Storage's surroundings on a Sunday morning in May 2026."""
    sink = notices if notices is not None else []
    return Workshop(sink.append, files or FileSystem(), lambda: NOW)


def record(
    number: int = 1,
    started_at: datetime = NOW,
    status: Status = Status.COMPLETED,
    credited: bool = True,
    note: str = "",
) -> SessionRecord:
    """A short session of one exercise; ``number`` makes its id."""
    dose = Dose(1, 1, 20.0, 4.0, 4.0, 15.0, Mode.HOLD)
    done = tuple(SetDone(1, side, 20.0 if credited else 2.5, int(credited), credited) for side in Side)
    return SessionRecord(
        id=str(UUID(int=number)),
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=11),
        programme="first-steps",
        programme_version=1,
        phase=0,
        status=status,
        items=(ItemRecord("single-knee-to-chest", dose, done, Feedback.FINE),),
        pain_before=4,
        pain_after=3,
        effort=5,
        note=note,
    )


def snapshot(number: int = 1, step_index: int = 3, note: str = "") -> Snapshot:
    """A session in the middle of a step."""
    return Snapshot(record(number, status=Status.PARTIAL, note=note), step_index, 1.5)


_seconds = st.floats(0, 1e6, allow_nan=False)
_small = st.integers(0, 50)
_rating = st.none() | st.integers(0, 10)
_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_words = st.text(max_size=12)

_doses = st.builds(
    Dose,
    sets=st.integers(1, 9),
    repetitions=st.integers(1, 60),
    hold_seconds=_seconds,
    in_seconds=_seconds,
    out_seconds=_seconds,
    rest_seconds=_seconds,
    mode=st.sampled_from(Mode),
    first_in_seconds=st.just(0.0) | _seconds,
    last_out_seconds=st.just(0.0) | _seconds,
    rest_after_seconds=st.just(0.0) | _seconds,
)
_sets = st.builds(
    SetDone,
    set=st.integers(1, 9),
    side=st.none() | st.sampled_from(Side),
    seconds=_seconds,
    repetitions=_small,
    credited=st.booleans(),
)
_items = st.builds(
    ItemRecord,
    exercise=st.text(min_size=1, max_size=12),
    dose=_doses,
    done=st.lists(_sets, max_size=4).map(tuple),
    feedback=st.none() | st.sampled_from(Feedback),
    reason=_words,
)


@st.composite
def any_record(draw: st.DrawFn) -> SessionRecord:
    """Any session record that could be stored, from 2020 to 2030."""
    day = draw(st.dates(date(2020, 1, 2), date(2030, 12, 30)))
    started = datetime.combine(day, draw(st.times(timezones=_offsets)))
    return SessionRecord(
        id=draw(st.text(min_size=1, max_size=12)),
        started_at=started,
        ended_at=started.astimezone(UTC) + timedelta(seconds=draw(st.integers(0, 7200))),
        programme=draw(_words),
        programme_version=draw(_small),
        phase=draw(_small),
        status=draw(st.sampled_from(Status)),
        items=tuple(draw(st.lists(_items, max_size=3))),
        pain_before=draw(_rating),
        pain_after=draw(_rating),
        effort=draw(_rating),
        note=draw(_words),
        anything_new=draw(st.booleans()),
        leg=draw(st.none() | st.sampled_from(LegChange)),
        practice=draw(st.booleans()),
    )


_moments = st.datetimes(timezones=_offsets)
safety_entries = st.one_of(
    st.builds(ConsentGiven, _moments),
    st.builds(SignsAsked, _moments, st.sampled_from(Occasion), st.none() | st.sampled_from(Urgency)),
    st.builds(AdviceTaken, _moments),
    st.builds(MorningAfter, _moments, st.text(min_size=1, max_size=12), st.none() | st.sampled_from(Morning)),
)
"""Any entry of the safety log."""
