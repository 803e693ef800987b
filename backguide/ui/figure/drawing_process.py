"""A second process that draws pictures of the figure, so that two of them are drawn at the same time.

Python runs one thread at a time; a process of its own draws while the first one draws or shows the pages.
"""

import io
import multiprocessing
import pickle
from collections.abc import Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock

from backguide.figure.motion import Motion
from backguide.ui.figure.drawing_loop import NewMotion, Wish, draw_until_closed
from backguide.ui.figure.frame_cache import FrameKey, PackedFrame


class DrawingProcessLostError(Exception):
    """The process could not be started, or has died."""


class DrawingProcess:
    """Draws pictures in a process that starts with the first of them. Use it from one thread.

    A motion is sent once, without its mistakes; afterwards a number stands for it.
    """

    def __init__(self) -> None:
        self._numbers: dict[Motion, int] = {}
        self._connection: Connection | None = None
        self._process: SpawnProcess | None = None
        self._starting = Lock()
        self._closed = False

    def draw(self, key: FrameKey) -> PackedFrame:
        """The picture that ``key`` names; its series is a ``Shot``.

        Raises DrawingProcessLostError, and RuntimeError with the process's traceback when the picture cannot
        be drawn. A motion that cannot be pickled raises what ``pickle`` raises.
        """
        connection = self._connection or self._start()
        try:
            connection.send(self._wish(key, connection))
            answer: PackedFrame | str = connection.recv()
        except (OSError, EOFError) as error:
            raise DrawingProcessLostError(str(error)) from error
        if isinstance(answer, str):
            raise RuntimeError(answer)
        return answer

    def close(self) -> None:
        """End the process. May be called from any thread, also while a picture is being drawn."""
        with self._starting:
            self._closed = True
        if self._process is not None:
            # Its end wakes whoever waits for a picture; there is nothing that it could lose.
            self._process.kill()
            self._process.join()

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        with self._starting:
            if self._closed:
                raise DrawingProcessLostError("closed")
            try:
                ours, theirs = context.Pipe()
                process = context.Process(
                    target=draw_until_closed, args=(theirs,), name="backguide-figure", daemon=True
                )
                process.start()
            except OSError as error:
                raise DrawingProcessLostError(str(error)) from error
            theirs.close()
            self._connection, self._process = ours, process
        return ours

    def _wish(self, key: FrameKey, connection: Connection) -> Wish:
        """``key`` pickled so that numbers stand for motions; those without a number are sent first."""
        buffer = io.BytesIO()
        pickler = _ShortPickler(buffer, self._numbers)
        pickler.dump(key)
        for motion in pickler.new:
            connection.send(NewMotion.of(motion))
            self._numbers[motion] = len(self._numbers)
        return Wish(buffer.getvalue())


class _ShortPickler(pickle.Pickler):
    """Writes a number for each motion; ``new`` are the motions that got theirs here, in order."""

    def __init__(self, file: io.BytesIO, numbers: Mapping[Motion, int]) -> None:
        super().__init__(file)
        self._numbers = numbers
        self.new: list[Motion] = []

    def persistent_id(self, obj: object) -> int | None:
        """The number of a motion; None for all else, which is written in full."""
        if not isinstance(obj, Motion):
            return None
        if obj in self._numbers:
            return self._numbers[obj]
        if obj not in self.new:
            self.new.append(obj)
        return len(self._numbers) + self.new.index(obj)
