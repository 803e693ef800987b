"""The endless demonstration of one motion on the library's pages."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from backguide.core.way import Way, way_of

FRAME_MS = 33
PAUSE_SECONDS = 0.8
"""Rest at the start position between two rounds."""


class DemonstrationLoop(QObject):
    """Moves a position from 0 to 1, holds it, and brings it back, over and over, while it can be seen.

    ``moved`` carries the position, and the seconds played since the last ``rewind`` for what goes round.
    """

    moved = Signal(float, float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._in, self._hold, self._out = 1.0, 0.0, 1.0
        self._played_ms = 0
        self._playing = False
        self._visible = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_timer)

    @property
    def is_playing(self) -> bool:
        """True from ``play`` to ``stop``, even while hidden."""
        return self._playing

    def play(self, in_seconds: float, hold_seconds: float, out_seconds: float) -> None:
        """Go on playing from where the last demonstration stopped, at this tempo."""
        self._in, self._hold, self._out = max(in_seconds, 0.1), max(hold_seconds, 0.0), max(out_seconds, 0.1)
        self._playing = True
        self._run()

    def stop(self) -> None:
        """Stand still."""
        self._pause()
        self._playing = False

    def rewind(self) -> None:
        """Begin the next round at the start position."""
        self._played_ms = 0
        if self._clock.isValid():
            self._clock.restart()

    def set_visible(self, visible: bool) -> None:
        """Rest while nobody can see it."""
        self._visible = visible
        if visible:
            self._run()
        else:
            self._pause()

    def position_at(self, seconds: float) -> float:
        """The position ``seconds`` after the start of the demonstration."""
        seconds %= self._in + self._hold + self._out + PAUSE_SECONDS
        if seconds < self._in:
            return seconds / self._in
        if seconds < self._in + self._hold:
            return 1.0
        return max(1.0 - (seconds - self._in - self._hold) / self._out, 0.0)

    def way_at(self, seconds: float) -> Way:
        """The way it goes ``seconds`` after the start; in the rest between two rounds, the way in is next."""
        out_from = self._in + self._hold
        seconds %= out_from + self._out + PAUSE_SECONDS
        return way_of(seconds, self._in, out_from) if seconds < out_from + self._out else Way.IN

    def _run(self) -> None:
        if self._playing and self._visible and not self._timer.isActive():
            self._clock.start()
            self._timer.start()

    def _pause(self) -> None:
        if self._timer.isActive():
            self._played_ms += self._clock.elapsed()
            self._clock.invalidate()
            self._timer.stop()

    def _on_timer(self) -> None:
        seconds = (self._played_ms + self._clock.elapsed()) / 1000.0
        self.moved.emit(self.position_at(seconds), seconds)
