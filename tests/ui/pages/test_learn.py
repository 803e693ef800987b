"""The page Learn, as a reader uses it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backguide.content.learn_file import load_articles
from backguide.content.library import load_library
from backguide.core.article import Article
from backguide.core.settings import Theme
from backguide.core.warning_signs import WARNING_SIGNS
from backguide.ui.look import Look
from backguide.ui.pages.learn import LearnSection
from backguide.ui.widgets.labels import TextLabel
from backguide.ui.widgets.learn.card import ArticleCard
from backguide.ui.widgets.learn.drawing import Drawing
from backguide.ui.widgets.learn.reading_size import READING
from tests.ui.looks import ASSETS, FakeGallery
from tests.ui.pages.exercises_on_stage import RAIL, cut_off, nameless, new_look, too_wide, undress

WIDE = (1366 - RAIL, 768)
SMALL = (800 - 208, 560)
LIBRARY = load_library(ASSETS)
ARTICLES = load_articles(ASSETS, LIBRARY.exercises)
IDS = [article.id for article in ARTICLES]


class FakePairs(FakeGallery):
    """Pictures of right and wrong, too."""

    def right_still(self, exercise_id: str, size: QSize, variant: str, ring: str = "") -> QPixmap | None:
        del variant, ring
        return self.still(exercise_id, size)

    wrong_still = right_still


def make_page(look: Look, qtbot: QtBot, size: tuple[int, int] = WIDE) -> LearnSection:
    page = LearnSection(look, ARTICLES, LIBRARY.exercises, FakePairs())
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    return page


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    yield new_look(qapp)
    undress(qapp)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> LearnSection:
    return make_page(look, qtbot)


def article(page_id: str) -> Article:
    return next(article for article in ARTICLES if article.id == page_id)


def labels(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def cut(page: QWidget) -> list[str]:
    """What is too small for its words; a card's words wrap."""
    widgets = page.findChildren(QWidget)
    cards = [widget for widget in widgets if isinstance(widget, ArticleCard) and widget.isVisible()]
    low = [card.text() for card in cards if card.heightForWidth(card.width()) > card.height()]
    drawings = [widget for widget in widgets if isinstance(widget, Drawing) and widget.isVisible()]
    low += [drawing.accessibleName() for drawing in drawings if _wanted(drawing) > drawing.height()]
    return low + cut_off(widget for widget in widgets if not isinstance(widget, ArticleCard))


def _wanted(drawing: Drawing) -> int:
    return drawing.heightForWidth(drawing.width())


def press(card: ArticleCard, qtbot: QtBot) -> None:
    qtbot.keyClick(card, Qt.Key.Key_Return)
    QApplication.processEvents()


def scrolled(page: LearnSection) -> int:
    (area,) = page.article.findChildren(QScrollArea)
    return area.verticalScrollBar().value()


def test_the_library_shows_a_card_for_each_article_with_its_minutes(page: LearnSection) -> None:
    assert [card.view.article_id for card in page.library.cards] == IDS
    for card in page.library.cards:
        found = article(card.view.article_id)
        assert card.accessibleName().startswith(f"{found.title}. {found.minutes} minutes to read.")
    # The whole library is to be seen at once on a laptop.
    assert all(card.visibleRegion().boundingRect().size() == card.size() for card in page.library.cards)


@pytest.mark.parametrize("page_id", IDS)
def test_a_card_opens_its_article_with_every_word_and_source(
    page: LearnSection, qtbot: QtBot, page_id: str
) -> None:
    card = page.library.cards[IDS.index(page_id)]
    press(card, qtbot)
    assert page.article_id == page_id
    shown = labels(page.article)
    found = article(page_id)
    missing = [
        text for text in found.texts if text not in shown and text not in [link.words for link in found.links]
    ]
    assert missing == []
    assert f"{found.minutes} minutes to read" in shown
    assert set(found.sources) <= set(shown)


def test_the_warning_signs_are_those_that_sessions_ask_about(page: LearnSection) -> None:
    page.show_article("warning-signs")
    QApplication.processEvents()
    shown = labels(page.article)
    for signs in WARNING_SIGNS:
        assert {signs.heading, *signs.signs, " ".join(signs.advice)} <= set(shown)


@pytest.mark.parametrize("page_id", IDS)
def test_links_lead_where_they_say(page: LearnSection, qtbot: QtBot, page_id: str) -> None:
    led: list[tuple[str, ...]] = []
    page.session_requested.connect(lambda: led.append(("session", "")))
    page.exercise_requested.connect(lambda target: led.append(("exercise", target)))
    page.page_requested.connect(lambda target: led.append(("page", target)))
    page.setting_requested.connect(lambda target: led.append(("setting", target)))
    for link in article(page_id).links:
        page.show_article(page_id)
        panel = page.article.panel
        assert panel is not None
        (button,) = [button for button, view in panel.links.items() if view.link == link]
        assert button.text() == link.words
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        if link.to == "article":
            assert page.article_id == link.target
        else:
            assert led.pop() == (link.to.value, link.target)
    assert led == []


def test_one_can_read_on_from_article_to_article(page: LearnSection, qtbot: QtBot) -> None:
    page.show_article(IDS[0])
    for following in IDS[1:]:
        cards = page.article.findChildren(ArticleCard)
        (card,) = [card for card in cards if card.accessibleName().startswith("Next: ") and card.isVisible()]
        press(card, qtbot)
        assert page.article_id == following
        assert scrolled(page) == 0
    cards = [card for card in page.article.findChildren(ArticleCard) if card.isVisible()]
    assert [card.accessibleName()[:10] for card in cards] == ["Previous: "]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_escape_and_alt_left_go_back_to_the_card(
    page: LearnSection, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    page.show_article("traction")
    qtbot.keyClick(page.focusWidget() or page, key, modifier)
    assert page.article_id == ""
    focused = page.focusWidget()
    assert isinstance(focused, ArticleCard)
    assert focused.view.article_id == "traction"


def test_search_and_open_by_keyboard_alone(page: LearnSection, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.library.search.hasFocus()
    qtbot.keyClicks(page.library.search, "tracton")
    assert [card.view.article_id for card in page.library.cards] == ["traction"]
    qtbot.keyClick(page.library.search, Qt.Key.Key_Return)
    focused = page.focusWidget()
    assert isinstance(focused, ArticleCard)
    press(focused, qtbot)
    assert page.article_id == "traction"


def test_a_search_without_an_answer_offers_all_again(page: LearnSection, qtbot: QtBot) -> None:
    page.library.search.setText("helicopter")
    assert page.library.cards == ()
    (again,) = [button for button in page.library.findChildren(QWidget) if _text(button) == "Show all"]
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert len(page.library.cards) == len(IDS)


def test_arrow_keys_go_from_card_to_card(page: LearnSection, qtbot: QtBot) -> None:
    page.library.focus_card()
    way = [Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up]
    seen: list[int] = []
    for key in way:
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        now = page.focusWidget()
        assert isinstance(now, ArticleCard)
        seen.append(page.library.cards.index(now))
    assert seen == [1, 4, 3, 6, 3, 0]


def test_keys_scroll_the_article_wherever_the_keyboard_is(page: LearnSection, qtbot: QtBot) -> None:
    page.show_article("how-much-pain")
    QApplication.processEvents()
    back = page.article.back
    assert back.hasFocus()
    qtbot.keyClick(back, Qt.Key.Key_Down)
    step = scrolled(page)
    qtbot.keyClick(back, Qt.Key.Key_PageDown)
    assert 0 < step < 100 < scrolled(page)
    qtbot.keyClick(back, Qt.Key.Key_End)
    end = scrolled(page)
    qtbot.keyClick(back, Qt.Key.Key_PageUp)
    qtbot.keyClick(back, Qt.Key.Key_Up)
    assert scrolled(page) < end
    qtbot.keyClick(back, Qt.Key.Key_Home)
    assert scrolled(page) == 0
    assert back.hasFocus()


def test_a_heading_is_brought_to_the_top_and_what_to_do_stays_in_sight(
    page: LearnSection, qtbot: QtBot
) -> None:
    page.show_article("how-much-pain")
    QApplication.processEvents()
    panel = page.article.panel
    assert panel is not None
    qtbot.mouseClick(panel.headings[-2], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    (heading,) = [label for label in page.article.findChildren(QLabel) if label.text() == "Pain in the leg"]
    assert 0 <= heading.mapTo(page, heading.rect().topLeft()).y() < 60
    assert panel.visibleRegion().boundingRect().size() == panel.size()


def test_lines_are_as_long_as_in_a_book(page: LearnSection, look: Look) -> None:
    page.show_article("keeping-going")
    QApplication.processEvents()
    metrics = QFontMetricsF(page.article.back.font())
    size = look.font(READING).pixelSize()
    texts = [label for label in page.article.findChildren(TextLabel) if label.font().pixelSize() == size]
    paragraphs = [label for label in texts if label.isVisible() and len(label.text()) > 80]
    assert paragraphs
    for label in paragraphs:
        letters = label.width() / (
            QFontMetricsF(label.font()).horizontalAdvance(label.text()) / len(label.text())
        )
        assert 60 <= letters <= 80
        assert QFontMetricsF(label.font()).height() > metrics.height()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.CONTRAST])
@pytest.mark.parametrize(
    ("size", "text_scale"), [(WIDE, 1.0), (WIDE, 2.0), (SMALL, 2.0), ((1704, 1080), 1.0)]
)
def test_nothing_is_cut_off_or_nameless(
    qapp: QApplication, qtbot: QtBot, theme: Theme, size: tuple[int, int], text_scale: float
) -> None:
    page = make_page(new_look(qapp, text_scale, theme), qtbot, size)
    assert cut(page.library) == []
    assert too_wide(page.library) == 0
    assert nameless(page) == []
    for page_id in IDS:
        page.show_article(page_id)
        for _ in range(3):
            QApplication.processEvents()
        assert cut(page.article) == [], page_id
        assert too_wide(page.article) == 0, page_id
        assert nameless(page) == [], page_id
    undress(qapp)


def test_pictures_say_what_they_show(page: LearnSection) -> None:
    page.show_article("how-much-pain")
    named = [widget.accessibleName() for widget in page.article.findChildren(QWidget)]
    assert any(name.startswith("Pain from 0 to 10. 0 to 2: go on; 3 to 5: no more") for name in named)
    page.show_article("keeping-going")
    named = [widget.accessibleName() for widget in page.article.findChildren(QWidget)]
    assert any("7 of 10 people" in name for name in named)


def _text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""
