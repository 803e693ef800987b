"""What the drawing process does: read wishes, draw them, send the pictures back."""

import io
import pickle
import signal
import traceback
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameKey, PackedFrame, pack


@dataclass(frozen=True, slots=True)
class NewMotion:
    """A motion that the coming wishes name by the number of motions sent before it."""

    motion: Motion

    @classmethod
    def of(cls, motion: Motion) -> "NewMotion":
        """The motion without its mistakes, which are motions of their own."""
        return cls(replace(motion, mistakes={}))


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture to draw: its pickled ``FrameKey``, in which numbers stand for motions."""

    key: bytes


def draw_until_closed(connection: Connection) -> None:
    """Answer each wish with a ``PackedFrame``, or with a traceback; return when the other end is gone."""
    # Ctrl-C in a terminal reaches both processes; only the first decides when this one ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from backguide.figure.people import default_person
    from backguide.ui.figure.stage import Shot, Stage

    stage = Stage(default_person())
    motions: list[Motion] = []

    class Unpickler(pickle.Unpickler):
        def persistent_load(self, name: int) -> Motion:
            return motions[name]

    def drawn(wish: Wish) -> PackedFrame | str:
        try:
            key: FrameKey = Unpickler(io.BytesIO(wish.key)).load()
            if not isinstance(key.series, Shot):
                raise TypeError(f"not a shot: {key.series!r}")
            return pack(stage.render(key.series, key.index))
        except Exception:  # noqa: BLE001
            return traceback.format_exc()

    try:
        while True:
            message: NewMotion | Wish = connection.recv()
            if isinstance(message, NewMotion):
                motions.append(message.motion)
            else:
                connection.send(drawn(message))
    except (OSError, EOFError):
        return
