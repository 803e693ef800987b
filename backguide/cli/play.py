"""``backguide play --headless``: play a session on a fast clock and store it."""

from pathlib import Path

from backguide.cli.plan import ChosenPhase
from backguide.core.compile import make_plan
from backguide.core.ports import ToneName
from backguide.core.session import SessionState
from backguide.core.vocabulary import Status
from backguide.platform.clock import SystemClock
from backguide.platform.quiet import NoSpeech, NoTones
from backguide.services.appointment import plan_settings
from backguide.services.headless import fast_clock, play_through
from backguide.services.interrupted import in_words, interrupted, keep
from backguide.services.playing import run_session
from backguide.services.safety import SafetyDesk
from backguide.services.session_run import Outputs
from backguide.storage.data_folder import DataFolder


class _NoScreen:
    """A screen that shows nothing; progress is printed step by step instead."""

    def show_session(self, state: SessionState) -> None:
        """Show nothing."""

    def show_caption(self, text: str) -> None:
        """Show nothing."""

    def show_flash(self, name: ToneName) -> None:
        """Show nothing."""


def play_headless(chosen: ChosenPhase, data_folder: Path, speed: float) -> int:
    """Play the session to its end and print progress. An earlier interrupted one is kept as partial first."""
    with DataFolder.open(data_folder) as folder:
        for notice in folder.notices:
            print(notice.text)
        left_over = interrupted(folder.journal, folder.history)
        if left_over is not None:
            keep(left_over, folder.journal, folder.history)
            print(f"An earlier session was interrupted. {in_words(left_over.record)} It is kept.")
        clock = fast_clock(SystemClock())
        SafetyDesk(folder, clock).mend()
        plan = make_plan(chosen.phase.items, plan_settings(folder.settings.values(), chosen.phase))
        ended: list[SessionState] = []
        outputs = Outputs(NoSpeech(), NoTones(), _NoScreen())
        run = run_session(plan, chosen.programme, chosen.index, folder, clock, outputs, ended.append)
        play_through(run, clock, speed, _print_progress)
        latest = folder.history.latest()
    if latest is None or ended[0].status is not Status.COMPLETED:
        print("The session was kept as partial.")
        return 1
    credited, asked = latest.credited
    print(f"Done: {credited} of {asked} sets. The session is stored.")
    return 0


def _print_progress(state: SessionState) -> None:
    step = state.step
    share = round(100 * step.start / state.plan.seconds)
    where = " ".join(part for part in (step.exercise, step.side) if part)
    print(f"{share:3} %  {step.kind.value:<12} {where}".rstrip(), flush=True)
