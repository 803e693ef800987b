"""A session played without a screen, on a clock whose two faces move only when a test moves them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from backguide.core.compile import make_plan
from backguide.core.events import CheckIn
from backguide.core.plan import Plan, PlanSettings
from backguide.core.ports import KeepAwake, SpeechPriority, ToneName
from backguide.core.recording import SessionIdentity
from backguide.core.session import SessionState
from backguide.core.vocabulary import Position, Sidedness
from backguide.services.awake import AlwaysAsUsual
from backguide.services.session_run import Outputs, SessionRun
from backguide.storage.data_folder import DataFolder
from tests import builders

BEGAN = datetime(2026, 10, 25, 0, 20, tzinfo=UTC)


class TwoClocks:
    """Monotonic seconds, and a wall clock that can be set to anything meanwhile."""

    def __init__(self) -> None:
        self.seconds = 100.0
        self.set_by = timedelta()

    def monotonic(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return BEGAN + timedelta(seconds=self.seconds) + self.set_by


class Quiet:
    """Speaker, tones and screen in one, all silent; ``silenced`` counts the orders to be so."""

    def __init__(self) -> None:
        self.silenced = 0

    def say(self, text: str, priority: SpeechPriority) -> None:
        """Say nothing."""

    def play(self, tone: ToneName) -> None:
        """Play nothing."""

    def silence(self) -> None:
        self.silenced += 1

    def show_session(self, state: SessionState) -> None:
        """Show nothing."""

    def show_caption(self, text: str) -> None:
        """Show nothing."""

    def show_flash(self, name: ToneName) -> None:
        """Show nothing."""


def two_exercises() -> Plan:
    """A sided stretch of two sets, then moving repetitions without sides."""
    cat = builders.item("cat-camel", Sidedness.BILATERAL, Position.QUADRUPED, builders.repetitions(3))
    return make_plan((builders.item(), cat), PlanSettings())


class Played:
    """A run with all that it needs."""

    def __init__(
        self,
        folder: DataFolder,
        plan: Plan | None = None,
        keep_awake: KeepAwake | None = None,
        identity: str = "one",
    ) -> None:
        self.folder = folder
        self.clock = TwoClocks()
        self.quiet = Quiet()
        self.ended: list[SessionState] = []
        outputs = Outputs(self.quiet, self.quiet, self.quiet, keep_awake=keep_awake or AlwaysAsUsual())
        named = SessionIdentity(identity, self.clock.wall(), "test-programme", 1, 0)
        self.run = SessionRun(
            plan or two_exercises(),
            named,
            self.clock,
            folder.history,
            folder.journal,
            outputs,
            self.ended.append,
        )

    @property
    def state(self) -> SessionState:
        return self.run.state

    def begin(self) -> None:
        """Start and answer the check-in."""
        self.run.start()
        self.run.dispatch(CheckIn(3))

    def pass_time(self, seconds: float, tick: float = 0.5) -> None:
        end = self.clock.seconds + seconds
        while self.clock.seconds < end - 1e-9:
            self.clock.seconds = min(self.clock.seconds + tick, end)
            self.run.tick()

    def play_until(self, wanted: Callable[[SessionState], bool]) -> None:
        for _ in range(10_000):
            if wanted(self.state):
                return
            self.pass_time(0.5)
        raise AssertionError("the session never came there")
