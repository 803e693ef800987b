"""The pages around sessions fit every window and text size, and need two clicks at most."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from backguide.core.safety import Morning, Occasion, Urgency
from backguide.core.warning_signs import WARNING_SIGNS, signs_of
from backguide.ui.dialogs.advice import AdvicePanel
from backguide.ui.dialogs.consent import ConsentPage
from backguide.ui.dialogs.question_panel import QuestionPanel
from backguide.ui.dialogs.questions import leg_question, morning_question
from backguide.ui.dialogs.signs_page import SignsPage
from backguide.ui.look import Look
from backguide.ui.widgets import KitButton, TextLabel
from backguide.ui.widgets.session.fitted import FittedLabel
from backguide.ui.widgets.session.paragraph import Paragraph
from tests.ui.looks import make_look

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((800, 560), (1366, 768), (1920, 1080), (768, 1366))
SCALES = (1.0, 2.0)
SMALLEST_TARGET = 44
PAGES: dict[str, Callable[[Look], QWidget]] = {
    "consent": ConsentPage,
    "first": lambda look: SignsPage(look, Occasion.FIRST),
    "monthly": lambda look: SignsPage(look, Occasion.MONTHLY),
    "leg": leg_question,
    "morning": lambda look: morning_question(look, "After the session on Wednesday."),
    **{
        f"advice-{signs.urgency}": lambda look, signs=signs: AdvicePanel(look, signs)
        for signs in WARNING_SIGNS
    },
}


@pytest.fixture
def show(qapp: QApplication) -> Iterator[Callable[[QWidget, tuple[int, int]], None]]:
    shown: list[QWidget] = []

    def show(page: QWidget, size: tuple[int, int]) -> None:
        shown.append(page)
        page.resize(*size)
        page.show()
        qapp.processEvents()

    yield show
    for page in shown:
        page.close()
        page.deleteLater()


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_and_every_target_is_large(
    show: Callable[[QWidget, tuple[int, int]], None], name: str, scale: float, size: tuple[int, int]
) -> None:
    page = PAGES[name](make_look(text_scale=scale))
    show(page, size)
    for widget in page.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, KitButton):
            assert widget.height() >= SMALLEST_TARGET, widget.text()
            assert widget.width() >= min(widget.minimumSizeHint().width(), SMALLEST_TARGET), widget.text()
        if isinstance(widget, TextLabel | Paragraph) and widget.wordWrap():
            assert widget.height() >= widget.heightForWidth(widget.width()) - 1, widget.text()
        if isinstance(widget, FittedLabel) and widget.text():
            assert widget.height() >= widget.fitted_pixels * 1.2 - 1, widget.text()
        inside = [area for area in page.findChildren(QScrollArea) if area.isAncestorOf(widget)]
        if not inside:
            assert page.rect().contains(place(widget, page)), widget


@pytest.mark.parametrize("occasion", [Occasion.FIRST, Occasion.MONTHLY])
def test_the_whole_list_is_one_screen_on_a_laptop(
    show: Callable[[QWidget, tuple[int, int]], None], occasion: Occasion
) -> None:
    page = SignsPage(make_look(), occasion)
    show(page, (1366, 768))
    for card in page.cards:
        assert page.page.geometry().contains(place(card, page)), card.signs.heading


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_that_nothing_applies_takes_two_clicks(show: Callable[[QWidget, tuple[int, int]], None]) -> None:
    page = SignsPage(make_look(), Occasion.MONTHLY)
    show(page, (1366, 768))
    answered = QSignalSpy(page.answered)
    click(page.go_on)
    assert answered.count() == 0
    click(page.none)
    click(page.go_on)
    assert [answered.at(0)[0], answered.count()] == [None, 1]


def test_the_most_urgent_sign_counts_and_none_takes_all_back(
    show: Callable[[QWidget, tuple[int, int]], None],
) -> None:
    page = SignsPage(make_look(), Occasion.MONTHLY)
    show(page, (1366, 768))
    for card in reversed(page.cards[1:]):
        click(card.answer)
    assert page.found is Urgency.TODAY
    click(page.none)
    assert page.found is None
    click(page.cards[0].answer)
    assert not page.none.isChecked()
    answered = QSignalSpy(page.answered)
    click(page.go_on)
    assert answered.at(0) == [Urgency.NOW]


def test_a_question_is_one_click_and_can_be_skipped(
    show: Callable[[QWidget, tuple[int, int]], None],
) -> None:
    question = morning_question(make_look(), "After the session on Wednesday.")
    assert isinstance(question, QuestionPanel)
    show(question, (1366, 768))
    answered = QSignalSpy(question.answered)
    click(question.cards[2])
    click(question._skip)
    assert [answered.at(0)[0], answered.at(1)[0]] == [Morning.WORSE, None]


def test_an_emergency_says_what_to_do_and_that_the_programme_rests() -> None:
    panel = AdvicePanel(make_look(), signs_of(Urgency.NOW))
    assert "Get help now Do not exercise." in panel.accessibleName()
    assert "Sessions start again when you confirm" in panel.accessibleName()
    panel.deleteLater()
