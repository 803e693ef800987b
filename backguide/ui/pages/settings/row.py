"""One row of Settings: title, note, and the control that changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from backguide.core.settings import TextSetting, Value
from backguide.ui.figure.gallery_protocol import PortraitGallery
from backguide.ui.look import Look
from backguide.ui.pages.settings.people_choice import PeopleChoice
from backguide.ui.viewmodels.settings import SettingRow
from backguide.ui.widgets import Segment, SegmentedControl, TextField, caption, strong


class SettingRowView(QWidget):
    """``value_chosen`` carries the setting's key and the new value, only when a person changed it."""

    value_chosen = Signal(str, object)

    def __init__(
        self,
        look: Look,
        row: SettingRow,
        value: Value,
        gallery: PortraitGallery,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._setting = row.setting
        self._control = _make_control(look, row, gallery)
        self.set_value(value)
        if isinstance(self._control, TextField):
            self._control.editingFinished.connect(self._take_text)
        else:
            self._control.value_changed.connect(self._take_choice)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(strong(look, row.setting.title))
        words.addWidget(caption(look, row.note))
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._control, 0)
        self.set_stacked(stacked=False)

    def set_value(self, value: Value) -> None:
        """Show a value without reporting it as a person's choice."""
        self._control.blockSignals(True)
        if isinstance(self._control, TextField):
            self._last = str(value)
            self._control.setText(self._last)
        else:
            self._control.set_value(value)
        self._control.blockSignals(False)

    def take_focus(self) -> None:
        """Give the keyboard to the control."""
        inner = self._control.findChildren(QAbstractButton)
        chosen = next((button for button in inner if button.isChecked()), None)
        (chosen or self._control).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_stacked(self, stacked: bool) -> None:
        """Put the control under the words instead of beside them."""
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self._row.setSpacing(8 if stacked else 16)
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self._control, Qt.AlignmentFlag.AlignLeft if stacked else beside)

    def _take_choice(self, value: object) -> None:
        self.value_chosen.emit(self._setting.key, value)

    def _take_text(self) -> None:
        text = self._control.text().strip() if isinstance(self._control, TextField) else ""
        if text != self._last:
            self._last = text
            self.value_chosen.emit(self._setting.key, text)


def _make_control(
    look: Look, row: SettingRow, gallery: PortraitGallery
) -> SegmentedControl | PeopleChoice | TextField:
    known = row.setting
    if isinstance(known, TextSetting):
        field = TextField(look, known.title)
        field.setMaxLength(known.LONGEST)
        return field
    if row.shows_people:
        return PeopleChoice(look, known.title, known.choices, gallery)
    segments = [Segment(choice.value, choice.title) for choice in known.choices]
    control = SegmentedControl(look, known.title, segments)
    control.setSizePolicy(QSizePolicy.Policy.Preferred, control.sizePolicy().verticalPolicy())
    return control
