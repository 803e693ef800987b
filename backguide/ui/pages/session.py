"""The Session page: check-in, overview, the guided session, check-out and summary, in the whole window."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from backguide.core.events import CheckOut, StopReason
from backguide.core.safety import LegChange
from backguide.core.session import Activity
from backguide.core.warning_signs import WarningSigns
from backguide.figure.motion import Motion
from backguide.ui.actions import Action
from backguide.ui.dialogs.check_in import CheckInPanel
from backguide.ui.dialogs.check_out import CheckOutPanel
from backguide.ui.dialogs.session_help import SessionHelp
from backguide.ui.dialogs.session_panel import SessionPanel
from backguide.ui.dialogs.stop_sheet import StopSheet
from backguide.ui.dialogs.summary import SummaryPanel
from backguide.ui.dialogs.warning_sheet import WarningSheet
from backguide.ui.figure.view import FigureView
from backguide.ui.look import Look
from backguide.ui.remote_keys import RemoteSheet, remote_key, steer
from backguide.ui.session_actions import SessionKey, session_key
from backguide.ui.theme import Role
from backguide.ui.viewmodels.session import SessionViewModel
from backguide.ui.viewmodels.session_face import SessionFace, SessionPart
from backguide.ui.widgets.session.announce import announce
from backguide.ui.widgets.session.player import SessionPlayer

_EVERYWHERE = (SessionKey.STOP, SessionKey.MUTE, SessionKey.HELP)
"""What steers the session also while questions are asked."""
_MAY_REPEAT = (SessionKey.LONGER, SessionKey.SHORTER)


class SessionPage(QWidget):
    """Plays one session; make a new page for the next.

    ``look`` dresses it. ``view_model`` owns the run; the page becomes its parent and starts nothing itself:
    call ``view_model.start()`` once the page is shown. ``motion_of`` gives the motion of an exercise's id, or
    None. ``figure`` is a fresh view, which the page takes over. ``fades`` False makes every change at once,
    for pictures of the page. ``everywhere`` are the window's own actions, for the help sheet. ``finished`` is
    sent when the person leaves. ``signs_answered`` carries the ``Urgency`` of the warning signs that apply,
    None where none does, before the session goes on or ends.
    """

    finished = Signal()
    signs_answered = Signal(object)

    def __init__(
        self,
        look: Look,
        view_model: SessionViewModel,
        motion_of: Callable[[str], Motion | None],
        figure: FigureView,
        fades: bool = True,
        everywhere: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self._face: SessionFace | None = None
        self._said = ""
        self._warning: WarningSigns | None = None
        self._check_out: CheckOut | None = None
        view_model.setParent(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Session")
        names = tuple(item.exercise.short_name for item in view_model.plan.items)
        self.player = SessionPlayer(look, view_model, figure, motion_of, fades, self)
        self.check_in = CheckInPanel(look, view_model.background, view_model.advice_before, self)
        self.check_out = CheckOutPanel(look, names, self)
        self.summary = SummaryPanel(look, self)
        self.stop_sheet = StopSheet(look, fades, self)
        self.warning_sheet = WarningSheet(look, fades, self)
        self._commands = self._steering()
        self.help = SessionHelp(look, view_model, self._commands, everywhere, fades, self)
        for sheet in (self.stop_sheet, self.warning_sheet, self.help.sheet):
            RemoteSheet(sheet)
        self._parts: dict[SessionPart, QWidget] = {
            SessionPart.CHECK_IN: self.check_in,
            SessionPart.OVERVIEW: self.player,
            SessionPart.PLAYER: self.player,
            SessionPart.CHECK_OUT: self.check_out,
            SessionPart.SUMMARY: self.summary,
        }
        for part in self._layers():
            part.hide()
        self._connect()
        self._take_look()

    @property
    def is_guided(self) -> bool:
        """True while exercises are shown, not questions."""
        return self._face is not None and self._parts[self._face.part] is self.player

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the session; keys that are not ours go on to the window."""
        if not self.is_guided and (remote := remote_key(event)) is not None:
            if not event.isAutoRepeat():
                steer(remote, self.focusWidget() or self)
            return
        key = session_key(event)
        if key is None or (not self.is_guided and key not in _EVERYWHERE):
            event.ignore()
        elif not event.isAutoRepeat() or key in _MAY_REPEAT:
            self._commands[key]()

    def open_help(self) -> None:
        """Show what can be done here, with its keys."""
        self.help.open(self.is_guided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Every part fills the page."""
        super().resizeEvent(event)
        for layer in self._layers():
            layer.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard."""
        super().showEvent(event)
        self._place_focus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(Role.BG))
        painter.end()

    def _layers(self) -> tuple[QWidget, ...]:
        return (
            self.player,
            self.check_in,
            self.check_out,
            self.summary,
            self.stop_sheet,
            self.warning_sheet,
            self.help.sheet,
        )

    def _steering(self) -> dict[SessionKey, Callable[[], None]]:
        model = self._view_model
        return {
            SessionKey.PAUSE: model.toggle_pause,
            SessionKey.SKIP: model.skip,
            SessionKey.BACK: model.back,
            SessionKey.LONGER: model.longer,
            SessionKey.SHORTER: model.shorter,
            SessionKey.STOP: model.stop,
            SessionKey.SWITCH: model.switch_side,
            SessionKey.EASIER: model.easier,
            SessionKey.LATER: model.later,
            SessionKey.MUTE: model.toggle_mute,
            SessionKey.HELP: self.open_help,
        }

    def _connect(self) -> None:
        model = self._view_model
        model.face_changed.connect(self._show_face)
        model.clock_changed.connect(self.player.show_clock)
        model.trouble.connect(self._tell_trouble)
        model.caption_changed.connect(self._say_caption)
        self.help.closed.connect(self._place_focus)
        self.player.controls.more.clicked.connect(self.open_help)
        self.check_in.answered.connect(self._answer_check_in)
        self.check_in.worried.connect(self._ask_for_warning_signs)
        self.check_in.left.connect(model.end_for_today)
        self.check_out.answered.connect(self._answer_check_out)
        self.stop_sheet.chosen.connect(self._answer_stop)
        self.stop_sheet.easier.connect(model.easier)
        self.stop_sheet.ended.connect(model.end_for_today)
        self.warning_sheet.warned.connect(self._warn)
        self.warning_sheet.cleared.connect(self._clear)
        self.summary.done.connect(self.finished)
        self._look.changed.connect(self._take_look)

    def _show_face(self, face: SessionFace) -> None:
        before, self._face = self._face, face
        if face.part in (SessionPart.OVERVIEW, SessionPart.PLAYER):
            self.player.show_face(face)
        if before is None or before.part is not face.part:
            self._enter_part(face.part)
        is_stopping = face.activity is Activity.STOPPING
        if is_stopping and not self.stop_sheet.isVisible():
            model = self._view_model
            self.stop_sheet.tell_first(model.first_after_stop)
            self.stop_sheet.begin(model.is_within_exercise, model.can_be_easier, model.background.asks_leg)
        if face.activity is Activity.FINISHED or not is_stopping:
            self.warning_sheet.hide()
        self._cover(self.stop_sheet, is_stopping)
        if before is None or (before.part, before.activity) != (face.part, face.activity):
            self._place_focus()
        was_stopping = before is not None and before.activity is Activity.STOPPING
        if face.announcement != self._said or (is_stopping and not was_stopping):
            self._said = face.announcement
            announce(self, face.announcement, urgent=is_stopping)

    def _enter_part(self, part: SessionPart) -> None:
        if part is SessionPart.CHECK_OUT:
            model = self._view_model
            self.check_out.begin(model.feedback, model.worked_items, model.reasons, model.background.asks_leg)
        elif part is SessionPart.SUMMARY:
            trouble = "" if self._view_model.is_saved else self._view_model.trouble_text
            self.summary.show_summary(self._view_model.summary, self._warning, trouble)
        for widget in set(self._parts.values()):
            widget.setVisible(widget is self._parts[part])

    def _cover(self, sheet: SessionPanel, wanted: bool) -> None:
        if wanted:
            sheet.raise_()
        sheet.setVisible(wanted)

    def _place_focus(self) -> None:
        """Put the keyboard where the person looks."""
        if self._face is None:
            self.setFocus()
        elif self.warning_sheet.isVisible():
            self.warning_sheet.setFocus()
        elif self.stop_sheet.isVisible():
            self.stop_sheet.first_target().setFocus()
        elif self.help.sheet.isVisible():
            self.help.sheet.first_target().setFocus()
        else:
            part = self._parts[self._face.part]
            target = part.first_target() if isinstance(part, SessionPanel) else self.player.controls.pause
            target.setFocus()

    def _answer_check_in(self, pain: int | None) -> None:
        self._view_model.check_in(pain, anything_new=False)

    def _answer_check_out(self, answers: CheckOut) -> None:
        """Leg pain that went further down is a reason to go through the signs first."""
        self._check_out = answers
        if answers.leg is LegChange.DOWN:
            self._ask_for_warning_signs()
        else:
            self._view_model.answer_check_out(answers)

    def _answer_stop(self, reason: StopReason) -> None:
        if reason is StopReason.WORRY:
            self._ask_for_warning_signs()
        else:
            self._view_model.choose(reason)

    def _ask_for_warning_signs(self) -> None:
        self.warning_sheet.begin()
        self._cover(self.warning_sheet, True)
        self.warning_sheet.setFocus()
        announce(self, self.warning_sheet.accessibleName(), urgent=True)

    def _warn(self, signs: WarningSigns) -> None:
        """A sign applies: the session ends, and the summary says what to do."""
        self._warning = signs
        self.signs_answered.emit(signs.urgency)
        if self._check_out is not None:
            self._view_model.answer_check_out(replace(self._check_out, worried=True))
        elif self._face is not None and self._face.activity is Activity.STOPPING:
            self._view_model.stop_for_safety()
        else:
            self._view_model.stop_at_check_in(self.check_in.pain)
        announce(self, self.summary.accessibleName(), urgent=True)

    def _clear(self) -> None:
        """No sign applies: back to the Stop sheet, or on from the questions."""
        self.warning_sheet.hide()
        self.signs_answered.emit(None)
        if self._check_out is not None:
            self._view_model.answer_check_out(self._check_out)
        elif self._face is not None and self._face.activity is Activity.STOPPING:
            self._place_focus()
        else:
            self._view_model.check_in(self.check_in.pain, anything_new=True)

    def _say_caption(self, text: str) -> None:
        """Captions come between phases too: half-way, what could not be done, a hint."""
        if self._face is not None and text != self._said:
            self._said = text
            announce(self, text)

    def _tell_trouble(self, text: str) -> None:
        announce(self, text)

    def _take_look(self) -> None:
        self._view_model.set_reduced_motion(self._look.reduced_motion)
        self.update()
