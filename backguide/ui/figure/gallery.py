"""Still pictures of the figure for cards, thumbnails and the pair of right and wrong."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QPainter, QPixmap

from backguide.core.vocabulary import Side
from backguide.figure.camera import Margins
from backguide.figure.framing import companions
from backguide.figure.motion import Motion
from backguide.figure.portrait import standing_still
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.frame_cache import FrameKey, PackedFrame
from backguide.ui.figure.frame_queue import FrameJob, Urgency
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Ring, Shot, ShotPainter
from backguide.ui.figure.view_frames import frame_job
from backguide.ui.figure.view_picture import ShownPicture

KEPT_PICTURES = 40
MARGIN_SHARE = 0.05
"""Room around the figure as a share of the picture's smaller side."""

SUPERSAMPLE = 2
SMALL = 700
"""Pictures narrower than this many pixels are drawn larger and reduced."""

MOST_ASKED = 60
"""Pictures waited for at most: what was asked for before that is no longer looked at."""


class Gallery(QObject):
    """Answers with a picture when it is ready and draws it in the background when it is not.

    While a window is resized or its theme or person changes, the last picture stands in. ``picture_ready``
    carries the id of an exercise or of a person: ask again for its pictures. Where the worker draws inline,
    every picture is ready at once. ``is_read`` tells whether a motion has been read from its file: those that
    have not are read one at a time between other things, so that many new cards do not hold up scrolling.
    """

    # The stubs call a class's signal ``Signal``; seen from an instance, as pages see it, it is this.
    picture_ready = cast("SignalInstance", Signal(str))

    def __init__(
        self,
        stage: ShotPainter,
        worker: FrameWorker,
        motions: Mapping[str, Motion],
        theme: str,
        parent: QObject | None = None,
        is_read: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_read = is_read
        self._unread: dict[str, None] = {}
        self._read_soon = QTimer(self)
        self._read_soon.setInterval(0)
        self._read_soon.timeout.connect(self._read_one)
        self._stage = stage
        self._worker = worker
        self._motions = motions
        self._theme = theme
        self._person = ""
        self._portraits: dict[str, Motion] = {}
        self._asked: dict[FrameKey, tuple[str, FrameJob]] = {}
        self._pixmaps: OrderedDict[FrameKey, QPixmap] = OrderedDict()
        self._stand_ins: OrderedDict[FrameKey, QPixmap] = OrderedDict()
        worker.frame_ready.connect(self._on_frame_ready)

    def set_theme(self, theme: str) -> None:
        """Draw in the colours of "light", "dark" or "contrast" from now on."""
        self._theme = theme

    def set_person(self, person_id: str) -> None:
        """Draw this person from now on; whoever shows a picture is told to ask again."""
        if person_id != self._person:
            self._person = person_id
            for exercise_id in self._motions:
                self.picture_ready.emit(exercise_id)

    def close(self) -> None:
        """Read nothing more."""
        self._unread.clear()
        self._read_soon.stop()

    def portrait(self, person_id: str, size: QSize) -> QPixmap | None:
        """A standing person, ``size`` in device pixels; None while it is drawn."""
        motion = self._portraits.setdefault(person_id, standing_still())
        shot = replace(self._shot(motion, size, None), person=person_id)
        return self._picture(person_id, shot, 0.0)

    def still(
        self, exercise_id: str, size: QSize, position: float | None = None, side: Side | None = None
    ) -> QPixmap | None:
        """An exercise, ``size`` in device pixels; None while it is drawn or where there is no figure.

        Without a ``position`` it is the one that shows the exercise best.
        """
        motion = self._motion_if_read(exercise_id)
        if motion is None:
            return None
        shown = motion.shown_at if position is None else position
        return self._picture(exercise_id, self._shot(motion, size, side), shown)

    def _motion_if_read(self, exercise_id: str) -> Motion | None:
        if self._is_read is None or self._worker.is_inline or self._is_read(exercise_id):
            return self._motions.get(exercise_id)
        # What was asked for last is what is looked at now.
        self._unread.pop(exercise_id, None)
        self._unread[exercise_id] = None
        self._read_soon.start()
        return None

    @Slot()
    def _read_one(self) -> None:
        exercise_id, _ = self._unread.popitem()
        if not self._unread:
            self._read_soon.stop()
        if self._motions.get(exercise_id) is not None:
            self.picture_ready.emit(exercise_id)

    def moving_shot(self, exercise_id: str, size: QSize) -> Shot | None:
        """What to draw for an exercise that moves in a picture of ``size``; None where it has no figure.

        Its arrows are left out, to be laid over it.
        """
        motion = self._motions.get(exercise_id)
        if motion is None:
            return None
        return replace(self._shot(motion, size, None), still=False).without_arrows

    def moving_pair(
        self, exercise_id: str, size: QSize, variant: str, rings: tuple[str, str]
    ) -> tuple[Shot, ...]:
        """What to draw for right form and mistake where both move; nothing where there is no such mistake."""
        return tuple(replace(shot, still=False) for shot in self._pair(exercise_id, size, variant, rings))

    def right_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The right form in the frame that it shares with the mistake ``variant``.

        A ring in the colour ``ring`` (#rrggbb) marks the place where the two differ most.
        """
        return self._one_of_pair(exercise_id, size, variant, ring, wrong=False)

    def wrong_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        """The mistake ``variant`` in the frame that it shares with the right form, ringed like it."""
        return self._one_of_pair(exercise_id, size, variant, ring, wrong=True)

    def _one_of_pair(
        self, exercise_id: str, size: QSize, variant: str, ring: str, wrong: bool
    ) -> QPixmap | None:
        pair = self._pair(exercise_id, size, variant, (ring, ring))
        if not pair:
            return None
        right, mistake = pair
        return self._picture(exercise_id, mistake if wrong else right, mistake.motion.compared_at)

    def _pair(self, exercise_id: str, size: QSize, variant: str, rings: tuple[str, str]) -> tuple[Shot, ...]:
        """The shots of the right form and of a mistake, none where there is no such mistake."""
        motion = self._motions.get(exercise_id)
        mistake = motion.mistakes.get(variant) if motion is not None else None
        if motion is None or mistake is None:
            return ()
        options = SceneOptions(arrows=False)
        together = tuple(companions(motion))
        return tuple(
            replace(
                self._shot(each, size, None),
                framed_with=together,
                options=options,
                ring=Ring(motion, mistake, ring) if ring else None,
            )
            for each, ring in ((motion, rings[0]), (mistake, rings[1]))
        )

    def _shot(self, motion: Motion, size: QSize, side: Side | None) -> Shot:
        margin = MARGIN_SHARE * min(size.width(), size.height())
        return Shot(
            motion=motion,
            side=side or Side.RIGHT,
            width=size.width(),
            height=size.height(),
            theme=self._theme,
            margins=Margins(margin, margin, margin, margin),
            still=True,
            supersample=SUPERSAMPLE if size.width() < SMALL else 1,
            person=self._person,
        )

    def _picture(self, exercise_id: str, shot: Shot, position: float) -> QPixmap | None:
        if shot.width < 1 or shot.height < 1:
            return None
        key = shot.key(position)
        pixmap = self._pixmaps.get(key) or self._unpacked(key, shot)
        if pixmap is None:
            self._ask(exercise_id, shot, key)
            pixmap = self._unpacked(key, shot) or self._stand_ins.get(_regardless_of_size(shot, key))
        return pixmap

    def _unpacked(self, key: FrameKey, shot: Shot) -> QPixmap | None:
        frame = self._worker.cache.get(key)
        if frame is None:
            return None
        pixmap = pixmap_of(key, shot, frame)
        for store, name in ((self._pixmaps, key), (self._stand_ins, _regardless_of_size(shot, key))):
            store[name] = pixmap
            store.move_to_end(name)
            if len(store) > KEPT_PICTURES:
                store.popitem(last=False)
        return pixmap

    def _ask(self, exercise_id: str, shot: Shot, key: FrameKey) -> None:
        if key not in self._asked:
            self._asked[key] = (exercise_id, frame_job(self._stage, shot, key.index))
            while len(self._asked) > MOST_ASKED:
                del self._asked[next(iter(self._asked))]
            self._worker.request(id(self), [job for _, job in self._asked.values()], Urgency.SOON)

    @Slot(object)
    def _on_frame_ready(self, key: FrameKey) -> None:
        asked = self._asked.pop(key, None)
        if asked is not None:
            self.picture_ready.emit(asked[0])


def pixmap_of(key: FrameKey, shot: Shot, frame: PackedFrame) -> QPixmap:
    """A finished picture on a clear ground."""
    pixmap = QPixmap(shot.width, shot.height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    ShownPicture.of(key, shot, frame).paint(painter, QSize(shot.width, shot.height))
    painter.end()
    return pixmap


def _regardless_of_size(shot: Shot, key: FrameKey) -> FrameKey:
    """What a picture shows, whatever its size and colours and whoever shows it."""
    same = replace(shot, width=0, height=0, margins=Margins(), supersample=1, theme="", ring=None, person="")
    return FrameKey(same, key.index)
