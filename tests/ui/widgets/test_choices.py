from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backguide.ui.look import Look
from backguide.ui.widgets import Chip, DropDownChip, Segment, SegmentedControl, Stepper
from tests.ui.looks import make_look


def control(look: Look) -> SegmentedControl:
    return SegmentedControl(
        look, "Time", [Segment(4, "4 weeks"), Segment(12, "12 weeks"), Segment(52, "1 year")]
    )


def buttons(widget: SegmentedControl | Stepper) -> list[QAbstractButton]:
    return widget.findChildren(QAbstractButton)


def action_of(chip: DropDownChip, text: str) -> QAction:
    return next(action for action in chip.menu().actions() if action.text() == text)


def test_a_filter_chip_stays_chosen_and_gets_heavier(qtbot: QtBot) -> None:
    chip = Chip(make_look(), "Stretch")
    qtbot.addWidget(chip)
    light = chip.font().weight()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert chip.font().weight() > light
    assert chip.sizeHint().height() >= 44


def test_a_chip_that_acts_is_not_chosen(qtbot: QtBot) -> None:
    chip = Chip(make_look(), "7 min", "clock", checkable=False)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()


def test_a_drop_down_tells_its_choice_and_shows_it(qtbot: QtBot) -> None:
    chip = DropDownChip(make_look(), "Position")
    qtbot.addWidget(chip)
    chip.set_choices([("supine", "On your back"), ("prone", "On your front")])
    with qtbot.waitSignal(chip.value_changed) as told:
        action_of(chip, "On your front").trigger()
    assert told.args == ["prone"]
    assert chip.text() == "On your front"
    assert chip.accessibleName() == "Position: On your front"
    with qtbot.waitSignal(chip.value_changed) as told:
        action_of(chip, "Any").trigger()
    assert told.args == [None]
    assert chip.text() == "Position"


def test_a_choice_made_by_the_program_is_shown_and_an_unknown_one_ignored(qtbot: QtBot) -> None:
    chip = DropDownChip(make_look(), "Position")
    qtbot.addWidget(chip)
    chip.set_choices([("supine", "On your back")])
    chip.set_value("supine")
    chip.set_value("upside-down")
    assert chip.value() == "supine"


def test_one_segment_is_always_chosen(qtbot: QtBot) -> None:
    segmented = control(make_look())
    qtbot.addWidget(segmented)
    assert segmented.value() == 4
    with qtbot.waitSignal(segmented.value_changed) as told:
        qtbot.mouseClick(buttons(segmented)[1], Qt.MouseButton.LeftButton)
    assert told.args == [12]
    assert [button.isChecked() for button in buttons(segmented)] == [False, True, False]


def test_arrow_keys_move_the_choice_and_stop_at_the_ends(qtbot: QtBot) -> None:
    segmented = control(make_look())
    qtbot.addWidget(segmented)
    for key, value in ((Qt.Key.Key_Right, 12), (Qt.Key.Key_Down, 52), (Qt.Key.Key_Right, 52)):
        qtbot.keyClick(segmented, key)
        assert segmented.value() == value
    qtbot.keyClick(segmented, Qt.Key.Key_Left)
    assert segmented.value() == 12


def test_segments_are_named_with_what_they_choose(qtbot: QtBot) -> None:
    segmented = control(make_look())
    qtbot.addWidget(segmented)
    assert [button.accessibleName() for button in buttons(segmented)] == [
        "Time: 4 weeks",
        "Time: 12 weeks",
        "Time: 1 year",
    ]


def test_segments_wrap_where_the_page_is_narrow(qtbot: QtBot) -> None:
    segmented = control(make_look(text_scale=2.0))
    qtbot.addWidget(segmented)
    wide = segmented.sizeHint().width()
    assert segmented.heightForWidth(wide // 2) > segmented.heightForWidth(wide)


def test_a_stepper_goes_up_and_down_and_stops_at_its_ends(qtbot: QtBot) -> None:
    stepper = Stepper(make_look(), "Hold", 20, lowest=10, highest=30, step=10, unit=" s")
    qtbot.addWidget(stepper)
    less, more = buttons(stepper)
    with qtbot.waitSignal(stepper.value_changed) as told:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert told.args == [30]
    assert not more.isEnabled()
    assert less.isEnabled()
    qtbot.keyClick(stepper, Qt.Key.Key_Down)
    qtbot.keyClick(stepper, Qt.Key.Key_Down)
    assert stepper.value() == 10


def test_an_unusual_value_is_allowed_and_said(qtbot: QtBot) -> None:
    stepper = Stepper(make_look(), "Hold", 20, unit=" s", usual=(10, 30))
    qtbot.addWidget(stepper)
    assert not stepper.is_unusual()
    stepper.set_value(45)
    assert stepper.value() == 45
    assert stepper.is_unusual()
    assert stepper.toolTip() == "Usual: 10 to 30 s"


def test_plus_and_minus_have_names(qtbot: QtBot) -> None:
    stepper = Stepper(make_look(), "Hold", 20)
    qtbot.addWidget(stepper)
    assert [button.accessibleName() for button in buttons(stepper)] == ["Hold: less", "Hold: more"]
    assert all(button.toolTip() for button in buttons(stepper))
