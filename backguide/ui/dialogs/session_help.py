"""More: the session waits while its controls are shown, then does what was chosen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backguide.core.session import Activity
from backguide.ui.actions import Action, key_words
from backguide.ui.dialogs.help_sheet import HelpRow, HelpSheet
from backguide.ui.look import Look
from backguide.ui.session_actions import SessionKey, session_action
from backguide.ui.viewmodels.session import SessionViewModel

_RUNS = (Activity.RUNNING, Activity.LEAD_IN)
_GUIDE = (
    SessionKey.PAUSE,
    SessionKey.SKIP,
    SessionKey.BACK,
    SessionKey.LONGER,
    SessionKey.SHORTER,
    SessionKey.MUTE,
    SessionKey.STOP,
)
_CHANGE = (SessionKey.SWITCH, SessionKey.EASIER, SessionKey.LATER)


class SessionHelp(QObject):
    """Owns the sheet over ``page``. ``commands`` steer the session; ``everywhere`` is what the window can do.

    ``closed``: the sheet is gone, the keyboard belongs to the page again.
    """

    closed = Signal()

    def __init__(
        self,
        look: Look,
        model: SessionViewModel,
        commands: Mapping[SessionKey, Callable[[], None]],
        everywhere: Sequence[Action],
        fades: bool,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._model = model
        self._commands = dict(commands)
        self._everywhere = {action.id: action for action in everywhere}
        self._has_paused = False
        self.sheet = HelpSheet(look, fades, page)
        self.sheet.hide()
        self.sheet.chosen.connect(self._choose)
        self.sheet.closed.connect(self.close)

    def open(self, is_guided: bool) -> None:
        """Show what can be done; a running phase waits meanwhile."""
        self._has_paused = is_guided and self._model.state.activity in _RUNS
        if self._has_paused:
            self._model.toggle_pause()
        general = [
            HelpRow(action.id, action.text, key_words(action.shortcuts[:1]), action.icon, action.note)
            for action in self._everywhere.values()
        ]
        if is_guided:
            columns = [("Guide it", _rows(_GUIDE)), ("Change it", [*_rows(_CHANGE), *general])]
        else:
            columns = [("Screen", general)]
        self.sheet.show_columns(columns)
        self.sheet.raise_()
        self.sheet.show()
        self.sheet.first_target().setFocus()

    def close(self) -> None:
        """Back to the session, which goes on if it ran before."""
        self.sheet.hide()
        if self._has_paused and self._model.state.activity is Activity.PAUSED:
            self._model.toggle_pause()
        self._has_paused = False
        self.closed.emit()

    def _choose(self, chosen: str) -> None:
        if chosen in self._everywhere:
            self._everywhere[chosen].callback()
            return
        key = SessionKey(chosen)
        if key is SessionKey.PAUSE:
            self._has_paused = False
            self.close()
            return
        self.sheet.hide()
        self._commands[key]()
        self.close()


def _rows(keys: Sequence[SessionKey]) -> list[HelpRow]:
    actions = [session_action(key) for key in keys]
    return [HelpRow(one.key.value, one.text, one.key_words, one.icon, one.note) for one in actions]
