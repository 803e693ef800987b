"""The live figure: shows a motion at the position it is told, from pictures drawn ahead of time."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backguide.core.vocabulary import Side
from backguide.core.way import Way
from backguide.figure.camera import Margins
from backguide.figure.motion import Motion
from backguide.figure.scene_builder import SceneOptions
from backguide.ui.figure.frame_cache import FrameKey
from backguide.ui.figure.frame_queue import FrameJob, Urgency
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Shot, ShotPainter, draft, frame_index
from backguide.ui.figure.view_arrows import WayArrows, shown_way
from backguide.ui.figure.view_fade import CrossFade
from backguide.ui.figure.view_frames import (
    draft_jobs,
    frame_jobs,
    moment_of,
    nearest_frame,
    still_to_show,
    wanted_frames,
)
from backguide.ui.figure.view_hand import TurningHand
from backguide.ui.figure.view_loop import DemonstrationLoop
from backguide.ui.figure.view_orbit import Orbit
from backguide.ui.figure.view_picture import ShownPicture
from backguide.ui.figure.view_setting import ViewSetting, boxes_of
from backguide.ui.figure.view_words import position_words

STILL_AFTER_MS = 180
"""After this long without turning, the figure is drawn in full detail again."""


class FigureView(QWidget):
    """Shows one motion. It never waits: until a picture is finished the nearest finished one is shown.

    The background is transparent. ``frame_shown`` is emitted whenever another picture appears, ``turned``
    with degrees sideways and upwards from the best view when a hand or a key has turned the figure, and
    ``second_view_shown`` when a key has changed to the second camera or back.
    """

    frame_shown = Signal()
    turned = Signal(float, float)
    second_view_shown = Signal(bool)

    def __init__(
        self, stage: ShotPainter, worker: FrameWorker, theme: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._worker = worker
        self._setting = ViewSetting(theme)
        self._motion: Motion | None = None
        self._description = ""
        self._framed_with: tuple[Motion, ...] = ()
        self._side = Side.RIGHT
        self._position = 0.0
        self._orbit = Orbit()
        self._shown: ShownPicture | None = None
        self._fade = CrossFade(self)
        self._fade.changed.connect(self.update)
        self._fade.ended.connect(self._show_nearest)
        self._way = Way.IN
        self._arrows = WayArrows(worker.cache, self)
        self._arrows.changed.connect(self.update)
        self._reduced_motion = False
        self._loop = DemonstrationLoop(self)
        self._loop.moved.connect(self._demonstrate)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL_AFTER_MS)
        self._still.timeout.connect(self._stand)
        worker.frame_ready.connect(self._on_frame_ready)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._describe()

    def sizeHint(self) -> QSize:
        """A size at which the figure is pleasant to look at."""
        return QSize(640, 400)

    def show_motion(
        self,
        motion: Motion | None,
        side: Side | None = Side.RIGHT,
        *,
        description: str = "the exercise",
        framed_with: Sequence[Motion] = (),
    ) -> None:
        """Show a motion with ``side`` working, from its start; None clears the view.

        ``side`` is None where an exercise has no sides.
        ``description`` is read out by screen readers ("Bird-dog"). ``framed_with`` are motions shown beside
        this one that must have the same scale and place.
        """
        self._motion = motion
        self._side = side or Side.RIGHT
        self._description = description if side is None else f"{description}, {side.value} side"
        self._framed_with = tuple(framed_with)
        self._position = 0.0
        self._orbit.go_home()
        self._loop.rewind()
        self.set_way(self._way)
        self._describe()
        self._request()

    def describe(self, description: str) -> None:
        """Other words for screen readers, while the same motion goes on."""
        self._description = description
        self._describe()
        self._say_view()

    def set_position(self, position: float) -> None:
        """Show the motion at ``position``: linear progress of the way in, or of once round; from 0 to 1."""
        self._position = min(max(position, 0.0), 1.0)
        self._show_nearest()
        wanted = None if self._motion is None else self._index(self._motion)
        missing = self._shown is None or self._shown.key.index != wanted
        if missing and not self._still.isActive() and not self._worker.is_waiting(id(self)):
            # Drawn inline, or pushed out of a full cache.
            self._request()

    def set_moment(self, position: float, seconds: float) -> None:
        """Show a way at ``position``, or a cycle that has been going round for so many ``seconds``."""
        if self._motion is not None:
            self.set_position(moment_of(self._motion, position, seconds, self._reduced_motion))

    def set_way(self, way: Way) -> None:
        """Let the arrows follow the way; where nothing moves there are none. Those of a cycle stay."""
        self._way = way
        soft = self.isVisible() and not self._reduced_motion and not self._worker.is_inline
        self._arrows.point(shown_way(self._motion, way), soft)

    def set_turnable(self) -> None:
        """Let the mouse and the keyboard turn the figure: drag it, or use the arrow keys, Home and V."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        hand = TurningHand(self)
        hand.turned.connect(self._turn_by)
        hand.sent_home.connect(self._turn_home)
        hand.other_view.connect(self._change_over)

    def set_turn(self, degrees: float, rise: float | None = None) -> None:
        """Turn the figure by ``degrees`` about the upright axis, from its best view.

        ``rise`` are the degrees by which the camera is higher than in the best view; None leaves them.
        """
        before = self._shot()
        self._orbit.go_to(degrees, self._orbit.rise if rise is None else rise, self._motion)
        shot = self._shot()
        if shot is None or shot == before:
            return
        if self._worker.is_inline:
            self._stand()
            return
        jobs = draft_jobs(self._stage, shot, self._index(shot.motion), self._arrows.way)
        self._worker.request(id(self), jobs)
        self._still.start()

    @property
    def has_second_view(self) -> bool:
        """Whether the exercise has a second camera."""
        return self._motion is not None and self._motion.second_view is not None

    def set_second_view(self, second: bool) -> None:
        """Look from the exercise's second camera, where it has one."""
        if second != self._orbit.second:
            self._orbit.go_home(second)
            self._stand()

    def set_margins(
        self, left: float, top: float, right: float, bottom: float, covered: Sequence[QRect] = ()
    ) -> None:
        """Keep this many pixels at each edge free of the figure, and what lies under ``covered`` controls."""
        margins = Margins(left, top, right, bottom)
        self._set(replace(self._setting, margins=margins, covered=boxes_of(covered)))

    def set_theme(self, theme: str) -> None:
        """Use the colours of "light", "dark" or "contrast"."""
        self._set(replace(self._setting, theme=theme))

    def set_person(self, person_id: str) -> None:
        """Show this person; the one before stays until the first picture is ready."""
        self._set(replace(self._setting, person=person_id))

    def set_options(self, options: SceneOptions) -> None:
        """Choose whether muscles, arrows and the spine line are shown."""
        self._set(replace(self._setting, options=options))

    def set_reduced_motion(self, reduced: bool) -> None:
        """Show only the keyframes of the motion, cross-fading from one to the next."""
        self._reduced_motion = reduced
        self._fade.stop()
        self._request()

    def play_loop(self, in_seconds: float, hold_seconds: float, out_seconds: float) -> None:
        """Play the motion over and over at this tempo, a cycle at its own, for a demonstration."""
        self._loop.play(in_seconds, hold_seconds, out_seconds)

    def stop_loop(self) -> None:
        """Stop where the motion is."""
        self._loop.stop()
        self.set_way(Way.IN)
        self._say_view()

    @property
    def is_looping(self) -> bool:
        """True while a demonstration plays."""
        return self._loop.is_playing

    @property
    def is_fading(self) -> bool:
        """True while one picture fades into another."""
        return self._fade.is_running

    def prepare(self, motion: Motion, side: Side) -> None:
        """Draw what will be shown next, when nothing more urgent is to be drawn."""
        shot = self._shot_of(motion, side, ())
        if shot is not None:
            self._worker.request((id(self), "next"), self._jobs(shot, 0), Urgency.LATER)

    @property
    def shown(self) -> FrameKey | None:
        """Names the picture on show, or None."""
        return self._shown.key if self._shown is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for the new size, once it has settled."""
        super().resizeEvent(event)
        if self._shown is None or self._worker.is_inline:
            self._request()
        else:
            self._still.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while hidden."""
        super().showEvent(event)
        self._loop.set_visible(True)
        self._request()

    def hideEvent(self, event: QHideEvent) -> None:
        """Spend no time on what nobody sees."""
        super().hideEvent(event)
        self._loop.set_visible(False)
        self._worker.cancel(id(self))
        self._worker.cancel((id(self), "next"))

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen with finer or coarser pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._request()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Put the picture on the screen."""
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        if self._shown is not None:
            self._fade.paint(painter, self._shown, self.size())
            self._arrows.paint(painter, self.size())

    def _set(self, setting: ViewSetting) -> None:
        if setting != self._setting:
            self._setting = setting
            self._request()

    def _shot(self) -> Shot | None:
        if self._motion is None:
            return None
        return self._shot_of(self._motion, self._side, self._framed_with)

    def _shot_of(self, motion: Motion, side: Side, framed_with: tuple[Motion, ...]) -> Shot | None:
        ratio = self.devicePixelRatioF()
        return self._setting.shot(motion, side, framed_with, self._orbit, self.size(), ratio)

    def _jobs(self, shot: Shot, start: int) -> list[FrameJob]:
        inline, reduced = self._worker.is_inline, self._reduced_motion
        wanted = wanted_frames(shot.motion, start, reduced=reduced, only_one=inline)
        return frame_jobs(self._stage, shot, wanted)

    def _index(self, motion: Motion) -> int:
        """The number of the picture to show: with reduced motion, one still after the other."""
        index = frame_index(motion, self._position)
        if not self._reduced_motion:
            return index
        same = self._shown is not None and self._shown.shot.motion is motion
        shown = self._shown.key.index if self._shown is not None and same else None
        return shown if shown is not None and self._fade.is_running else still_to_show(motion, index, shown)

    @Slot(float, float)
    def _demonstrate(self, position: float, seconds: float) -> None:
        self.set_way(self._loop.way_at(seconds))
        self.set_moment(position, seconds)

    @Slot(float, float)
    def _turn_by(self, degrees: float, rise: float) -> None:
        self.set_turn(self._orbit.turn + degrees, self._orbit.rise + rise)
        self.turned.emit(self._orbit.turn, self._orbit.rise)

    @Slot()
    def _turn_home(self) -> None:
        self.set_turn(0.0, 0.0)
        self.turned.emit(0.0, 0.0)

    @Slot()
    def _change_over(self) -> None:
        if self.has_second_view:
            self.set_second_view(not self._orbit.second)
            self.second_view_shown.emit(self._orbit.second)

    @Slot()
    def _stand(self) -> None:
        """The hand has come to rest: draw in full, and say what is seen now."""
        self._request()
        self._say_view()

    @Slot()
    def _request(self) -> None:
        """Ask for the pictures of what is shown now, and show the best there is."""
        self._still.stop()
        shot = self._shot()
        if shot is None:
            self._worker.cancel(id(self))
            self._shown = None
            self.update()
            return
        if self.isVisible() or self._worker.is_inline:
            self._worker.request(id(self), self._jobs(shot, self._index(shot.motion)))
        self._show_nearest()

    @Slot(object)
    def _on_frame_ready(self, key: FrameKey) -> None:
        shot = self._shot()
        if shot is None or not isinstance(key.series, Shot) or key.series.motion is not self._motion:
            return
        if key.series.layer.is_arrows:
            self._arrows.take_ready()
        elif key.series == replace(draft(shot), turn=key.series.turn, rise=key.series.rise):
            # While a hand turns the figure, each finished draft is shown, though the hand is further on.
            self._show(self._picture(key, key.series))
        else:
            self._show_nearest()

    def _show_nearest(self) -> None:
        """Show the finished picture nearest to the position, from a draft where there is nothing better."""
        shot = self._shot()
        for candidate in (shot, draft(shot)) if shot is not None else ():
            key = nearest_frame(self._worker.cache, candidate, self._index(candidate.motion))
            if key is not None:
                self._show(self._picture(key, candidate))
                return

    def _picture(self, key: FrameKey, shot: Shot) -> ShownPicture | None:
        if self._shown is not None and key == self._shown.key:
            return None
        frame = self._worker.cache.get(key)
        return ShownPicture.of(key, shot, frame) if frame is not None else None

    def _show(self, picture: ShownPicture | None) -> None:
        """Put another picture on the screen; None leaves the present one."""
        if picture is None:
            return
        before, self._shown = self._shown, picture
        self._arrows.follow(picture.shot)
        if before is None or before.shot.motion is not picture.shot.motion:
            self._say_view()
        if self._reduced_motion and before is not None and before.key.index != picture.key.index:
            self._fade.start(before)
        self.update()
        self.frame_shown.emit()

    def _describe(self) -> None:
        nothing = self._motion is None
        self.setAccessibleName("No exercise shown" if nothing else f"Moving picture: {self._description}")
        self.setAccessibleDescription("")

    def _say_view(self) -> None:
        """Say from where the figure is seen and how far it has moved, once a picture has been drawn.

        By then the worker has solved the motion, so that a pose costs next to nothing here.
        """
        shot = self._shot()
        if shot is None or self._shown is None or self._shown.shot.motion is not shot.motion:
            return
        direction = self._orbit.words(shot.motion, shot.side, self._position)
        where = "moving" if self._loop.is_playing else position_words(self._position)
        self.setAccessibleDescription(f"{self._description}, seen {direction}, {where}")
