"""The help of the window's pages: what the keys do here, and what they will do in a session."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from backguide.ui.actions import ActionRegistry, key_words
from backguide.ui.dialogs.help_sheet import HelpRow, HelpSheet
from backguide.ui.look import Look
from backguide.ui.remote_keys import RemoteSheet
from backguide.ui.session_actions import SESSION_ACTIONS, SessionKey

_LEFT_OUT = ("help", "text_usual")


class WindowHelp(QObject):
    """Shows a sheet over ``ground``, made from ``registry`` when it is first opened."""

    def __init__(self, look: Look, ground: QWidget, registry: ActionRegistry) -> None:
        super().__init__(ground)
        self._look = look
        self._ground = ground
        self._registry = registry
        self._sheet: HelpSheet | None = None
        self._before: QWidget | None = None

    @property
    def sheet(self) -> HelpSheet | None:
        """The sheet, None before it is first opened."""
        return self._sheet

    def open(self) -> None:
        """Show every action, or hide them again; those of a session are only to be read here."""
        if self._sheet is not None and self._sheet.isVisible():
            self.close()
            return
        if self._sheet is None:
            self._sheet = HelpSheet(self._look, parent=self._ground)
            self._sheet.chosen.connect(self._choose)
            self._sheet.closed.connect(self.close)
            RemoteSheet(self._sheet)
        self._before = QApplication.focusWidget()
        here = [
            HelpRow(action.id, action.text, key_words(action.shortcuts[:1]), action.icon, action.note)
            for action in self._registry.all()
            if action.shortcuts and action.id not in _LEFT_OUT
        ]
        session = [
            HelpRow("", one.text, one.key_words, one.icon, f"In a session: {one.note}")
            for one in SESSION_ACTIONS
            if one.key is not SessionKey.HELP
        ]
        self._sheet.show_columns((("Everywhere", here), ("In a session", session)))
        self.fit()
        self._sheet.show()
        self._sheet.raise_()
        self._sheet.first_target().setFocus()

    def close(self) -> None:
        """Back to the page."""
        if self._sheet is None or not self._sheet.isVisible():
            return
        self._sheet.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    def fit(self) -> None:
        """Follow the window."""
        if self._sheet is not None:
            self._sheet.setGeometry(self._ground.rect())

    def _choose(self, action_id: str) -> None:
        self.close()
        self._registry.trigger(action_id)
