"""Put a session together: the day's items, their plan, and the run that plays it."""

from collections.abc import Callable, Mapping
from datetime import date

from backguide.core.exercise import Exercise
from backguide.core.plan import Plan
from backguide.core.ports import Clock
from backguide.core.programme import Item, Programme
from backguide.core.session import SessionState
from backguide.core.shorter import Version, plan_version
from backguide.services.appointment import Appointment, plan_settings
from backguide.services.interrupted import identity_of, resume_state
from backguide.services.journal_writer import SessionJournal
from backguide.services.safety import SafetyDesk
from backguide.services.session_run import Outputs, SessionRun, new_identity
from backguide.storage.data_folder import DataFolder
from backguide.storage.journal import Snapshot


def plan_for(place: Appointment, folder: DataFolder, version: Version) -> Plan:
    """The plan of today's session in the chosen version."""
    return plan_version(place.phase.items, plan_settings(folder.settings.values(), place.phase), version)


def plan_to_try(item: Item, folder: DataFolder, place: Appointment) -> Plan:
    """The plan of one exercise tried on its own."""
    return plan_version((item,), plan_settings(folder.settings.values(), place.phase), Version.FULL)


def run_session(
    plan: Plan,
    programme: Programme,
    phase_index: int,
    folder: DataFolder,
    clock: Clock,
    outputs: Outputs,
    on_finished: Callable[[SessionState], None],
    *,
    journal: SessionJournal | None = None,
    is_practice: bool = False,
) -> SessionRun:
    """A run of ``plan``, not started yet; ``journal`` stands in for the folder's own.

    The first session of a programme starts its weeks; practice, an exercise tried on its own, does not.
    Raises ProgrammeLockedError while the person has yet to take advice on a warning sign.
    """
    SafetyDesk(folder, clock).check_unlocked()
    if not is_practice:
        _start_programme(folder, programme.id, clock.wall().date())
    identity = new_identity(programme, phase_index, clock, is_practice=is_practice)
    return SessionRun(
        plan,
        identity,
        clock,
        folder.history,
        journal or folder.journal,
        outputs,
        on_finished,
        folder.settings.values().cues,
    )


def resume_session(
    snapshot: Snapshot,
    exercises: Mapping[str, Exercise],
    folder: DataFolder,
    clock: Clock,
    outputs: Outputs,
    on_finished: Callable[[SessionState], None],
    *,
    journal: SessionJournal | None = None,
) -> SessionRun:
    """A run that goes on with an interrupted session once started.

    Raises ResumeError where it cannot be made again as it was, and ProgrammeLockedError like ``run_session``.
    """
    SafetyDesk(folder, clock).check_unlocked()
    state = resume_state(snapshot, exercises)
    return SessionRun(
        state.plan,
        identity_of(snapshot.record),
        clock,
        folder.history,
        journal or folder.journal,
        outputs,
        on_finished,
        folder.settings.values().cues,
        resumed=state,
    )


def _start_programme(folder: DataFolder, programme: str, today: date) -> None:
    settings = folder.settings.values()
    if settings.programme == programme and settings.programme_started is None:
        folder.settings.set("programme_started", today.isoformat())
