"""Settings: every change takes effect at once and is saved at once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backguide.core.settings import Motion, SettingError, Theme, Value
from backguide.storage.errors import StorageError
from backguide.ui.figure.gallery_protocol import PortraitGallery
from backguide.ui.look import Look
from backguide.ui.pages.settings.row import SettingRowView
from backguide.ui.theme import Role
from backguide.ui.viewmodels.settings import SOUND, SettingGroup, setting_groups
from backguide.ui.widgets import (
    Breakpoint,
    Card,
    Divider,
    HeadingRow,
    PageScaffold,
    SecondaryButton,
    TextLabel,
)

_AROUND = 120
"""Pixels of the page to see above and below a setting that was asked for."""


class SettingsPage(PageScaffold):
    """The settings a person changes, in groups.

    ``get`` gives the value of a setting by its key. ``save`` stores one; it may raise SettingError or
    StorageError, which the page shows, and the control goes back. ``gallery`` draws the people.
    ``setting_changed`` carries key and value once they are saved; what concerns the look has then been
    applied. ``play_test_requested``: the person wants to hear what was chosen.
    """

    setting_changed = Signal(str, object)
    play_test_requested = Signal()

    def __init__(
        self,
        look: Look,
        get: Callable[[str], Value],
        save: Callable[[str, Value], None],
        gallery: PortraitGallery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "Settings", "Changes take effect at once.", parent=parent)
        self._look = look
        self._get = get
        self._save = save
        self._gallery = gallery
        self._rows: dict[str, SettingRowView] = {}
        self._trouble = TextLabel(look, "", role=Role.WARN)
        self._trouble.hide()
        self.body.addWidget(self._trouble)
        for group in setting_groups():
            self.body.addWidget(self._card(group))
        self.body.addStretch(1)
        self.breakpoint_changed.connect(self._take_breakpoint)

    def refresh(self) -> None:
        """Show the values as they are now; shortcuts may have changed them."""
        for key, row in self._rows.items():
            row.set_value(self._get(key))

    def show_setting(self, key: str) -> None:
        """Bring the row of a setting into sight and give it the keyboard; an unknown key changes nothing."""
        row = self._rows.get(key)
        if row is not None:
            # The page may not have been laid out yet.
            QTimer.singleShot(0, row, partial(self._reveal, row))

    def _reveal(self, row: SettingRowView) -> None:
        row.take_focus()
        self._area.ensureWidgetVisible(row, 0, self._look.scaled(_AROUND))

    def _card(self, group: SettingGroup) -> Card:
        card = Card(self._look, spacing=14)
        card.column.addWidget(HeadingRow(self._look, group.title, group.icon))
        for number, row in enumerate(group.rows):
            if number:
                card.column.addWidget(Divider(self._look))
            view = SettingRowView(self._look, row, self._get(row.setting.key), self._gallery)
            view.value_chosen.connect(self._take_value)
            self._rows[row.setting.key] = view
            card.column.addWidget(view)
        if group.title == SOUND:
            self._add_play_test(card)
        return card

    def _add_play_test(self, card: Card) -> None:
        button = SecondaryButton(self._look, "Play test", "play")
        button.setAccessibleDescription("A tone and a sentence, as they sound in a session.")
        button.clicked.connect(self.play_test_requested)
        card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _take_value(self, key: str, value: Value) -> None:
        try:
            self._save(key, value)
        except (SettingError, StorageError) as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            self._rows[key].set_value(self._get(key))
            return
        self._trouble.hide()
        self._apply(key, value)
        self.setting_changed.emit(key, value)

    def _apply(self, key: str, value: Value) -> None:
        match key:
            case "theme":
                self._look.choose_theme(Theme(value))
            case "text_scale":
                self._look.choose_text_scale(float(value))
            case "motion":
                self._look.choose_reduced_motion(Motion(value) is Motion.REDUCED)
            case _:
                pass

    def _take_breakpoint(self, found: Breakpoint) -> None:
        for row in self._rows.values():
            row.set_stacked(found is not Breakpoint.WIDE)
