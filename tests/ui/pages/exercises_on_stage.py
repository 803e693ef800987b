"""The Exercises page over the real library, with figures that cost nothing to draw."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from backguide.content.library import Library
from backguide.core.exercise import Exercise
from backguide.core.settings import Theme
from backguide.figure.motion import Motion
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.gallery import Gallery
from backguide.ui.figure.view import FigureView
from backguide.ui.look import Look
from backguide.ui.pages.exercises import ExercisesSection
from backguide.ui.widgets import KitButton
from backguide.ui.widgets.exercise.card import ExerciseCard
from backguide.ui.widgets.programme.item_row import ItemRow
from tests.figure.moving import march_with_mistake
from tests.first_eight import first_eight
from tests.ui.figure.painted import BarStage
from tests.ui.green_picture import GreenPicture

ASSETS = Path(__file__).parents[3] / "assets"
RAIL = 216
MINE = ["cat-camel", "bird-dog", "single-knee-to-chest", "supine-piriformis-figure4"]


@dataclass
class OnStage:
    """A page with all that it runs on. ``motions`` is asked whenever an exercise is opened."""

    look: Look
    library: Library = field(default_factory=lambda: first_eight(ASSETS))
    mine: list[str] = field(default_factory=lambda: list(MINE))
    motions: dict[str, Motion] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.drawing = BarStage()
        self.worker = FrameWorker(FrameCache(), inline=True)
        self.motions = {each.id: _march(each) for each in self.library.exercises.values()}
        self.moving = GreenPicture()
        self.gallery = Gallery(self.drawing, self.worker, self.motions, "light")
        self.page = ExercisesSection(
            self.look,
            lambda: self.library,
            lambda: self.mine,
            self.gallery,
            lambda: FigureView(self.drawing, self.worker, self.look.theme.name),
            self.motions.get,
            lambda: self.moving,
        )


def _march(exercise: Exercise) -> Motion:
    """A motion with every mistake that the exercise shows."""
    march = march_with_mistake()
    variants = [mistake.variant for mistake in exercise.mistakes if mistake.variant]
    return replace(march, mistakes={variant: replace(march.mistakes["leaning"]) for variant in variants})


def new_look(application: QApplication, text_scale: float = 1.0, theme: Theme = Theme.LIGHT) -> Look:
    """A look that the application wears."""
    look = Look(ASSETS, theme, text_scale)
    look.dress(application)
    return look


def undress(application: QApplication) -> None:
    """Take the look off again."""
    application.setStyleSheet("")
    application.setPalette(application.style().standardPalette())


def cut_off(widgets: Iterable[QWidget]) -> list[str]:
    """What is too small for its words among ``widgets``."""
    cut: list[str] = []
    for widget in widgets:
        if not widget.isVisible():
            continue
        if isinstance(widget, ExerciseCard) and widget.heightForWidth(widget.width()) > widget.height():
            cut.append(f"card {widget.exercise_id}")
        elif isinstance(widget, QLabel):
            wanted = (
                widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            )
            wide = widget.wordWrap() or widget.sizeHint().width() <= widget.width()
            if wanted > widget.height() or not wide:
                cut.append(f"label {widget.text()}")
        elif isinstance(widget, KitButton) and not isinstance(widget, ExerciseCard | ItemRow):
            hint = widget.sizeHint()
            if hint.width() > widget.width() or hint.height() > widget.height():
                cut.append(f"button {widget.text()}")
    return cut


def too_wide(page: QWidget) -> int:
    """By how many pixels the content is wider than the part of the page that shows it."""
    (area,) = page.findChildren(QScrollArea)
    content = area.widget()
    assert content is not None
    return max(content.width() - area.viewport().width(), 0)


def nameless(page: QWidget) -> list[str]:
    """Widgets that the keyboard can reach but a screen reader cannot name."""
    return [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy().value and widget.isVisible() and not _name(widget)
    ]


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
