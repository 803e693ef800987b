"""A Session page with a figure that costs nothing to draw, steered by keys and a clock that stands still."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from backguide.core.plan import Plan
from backguide.core.settings import Theme
from backguide.figure.motion import Motion, View
from backguide.figure.skeleton import neutral_stance
from backguide.storage.data_folder import DataFolder
from backguide.ui.figure.frame_cache import FrameCache
from backguide.ui.figure.frame_worker import FrameWorker
from backguide.ui.figure.stage import Shot, ShotPainter
from backguide.ui.figure.view import FigureView
from backguide.ui.pages.session import SessionPage
from tests.ui.looks import make_look
from tests.ui.session_helpers import Played


class NoDrawing:
    """Stands in for the figure's painter; remembers what was asked for."""

    def __init__(self) -> None:
        self.shots: list[Shot] = []

    def render(self, shot: Shot, index: int) -> QImage:
        del index
        self.shots.append(shot)
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.black)
        return image


def still_motion(exercise: str) -> Motion:
    """A motion that stands still."""
    body = neutral_stance()
    return Motion(exercise, lambda _position: body, View(0, 0))


class PlayedPage(Played):
    """The page, its view model and all they run on."""

    def __init__(
        self,
        folder: DataFolder,
        plan: Plan,
        size: tuple[int, int] = (1366, 768),
        text_scale: float = 1.0,
        theme: Theme = Theme.LIGHT,
        painter: ShotPainter | None = None,
    ) -> None:
        super().__init__(folder, plan)
        self.look = make_look(theme, text_scale)
        self.drawing = NoDrawing()
        self.motions: dict[str, Motion] = {}
        worker = FrameWorker(FrameCache(), inline=True)
        figure = FigureView(painter or self.drawing, worker, self.look.theme.name)
        self.page = SessionPage(self.look, self.model, self.motion_of, figure, fades=False)
        worker.setParent(self.page)
        self.page.resize(*size)
        self.page.show()
        self.model.start()

    def motion_of(self, exercise: str) -> Motion:
        return self.motions.setdefault(exercise, still_motion(exercise))

    @property
    def focused(self) -> QWidget:
        return self.page.focusWidget() or self.page

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            # Sent by hand: QTest knows no letter for some media keys and warns.
            text = chr(key.value) if key.value < 0x7F else ""
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                QCoreApplication.sendEvent(self.focused, event)

    def tab_to(self, text: str) -> None:
        """Press Tab until the widget with these words has the keyboard."""
        for _ in range(40):
            if _words(self.focused) == text:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {text!r}")

    def press_on(self, text: str) -> None:
        """Tab to a button and press Enter."""
        self.tab_to(text)
        self.press(Qt.Key.Key_Return)


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
