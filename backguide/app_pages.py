"""The pages of the window: how each is made, and what a person wants on them, passed on as signals."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backguide.content.library import Library
from backguide.core.ports import Clock
from backguide.core.settings import Value
from backguide.core.shorter import Version
from backguide.services.active_work import active_work
from backguide.services.appointment import Appointment, appointment, weekly_goal
from backguide.services.clinic import shown_library
from backguide.services.left_over import LeftOver
from backguide.services.programmes import ProgrammeSummary, summarise_programmes
from backguide.services.progress import ProgressSummary, summarise_progress
from backguide.services.safety import SafetyDesk
from backguide.services.today import TodaySummary, summarise_today
from backguide.storage.data_folder import DataFolder
from backguide.ui.figure.studio import FigureStudio
from backguide.ui.look import Look
from backguide.ui.main_window import PageEntry
from backguide.ui.viewmodels.today import TodayView, today_view

RECENT = timedelta(days=60)
"""How far back Today looks for this week's sessions and the last pain."""


class AppPages(QObject):
    """Makes every page of the rail when it is first shown; each reads its data anew by itself.

    ``page_wanted`` carries the key of a page, ``exercise_wanted`` the id of an exercise, ``try_wanted`` that
    and the name of its dose (empty for the usual), ``programme_wanted`` the id of the programme to use from
    now on, ``start_wanted`` a session's version, ``setting_wanted`` a setting's key, ``told`` words to show.
    Modules of pages are imported and articles are read, from ``assets``, when they are needed, which keeps
    the start short.
    """

    page_wanted = Signal(str)
    exercise_wanted = Signal(str)
    try_wanted = Signal(str, str)
    start_wanted = Signal(str)
    setting_wanted = Signal(str)
    resume_wanted = Signal()
    keep_wanted = Signal()
    discard_wanted = Signal()
    unlock_wanted = Signal()
    programme_wanted = Signal(str)
    sound_test_wanted = Signal()
    told = Signal(str)

    def __init__(
        self,
        look: Look,
        assets: Path,
        library: Library,
        studio: FigureStudio,
        folder: DataFolder,
        clock: Clock,
        left_over: LeftOver,
        desk: SafetyDesk,
        change_setting: Callable[[str, Value], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._assets = assets
        self._whole_library = library
        self._libraries: dict[bool, Library] = {}
        self._studio = studio
        self._folder = folder
        self._clock = clock
        self._left_over = left_over
        self._desk = desk
        self._change_setting = change_setting

    def entries(self) -> tuple[PageEntry, ...]:
        """The pages in the order of the rail."""
        return (
            PageEntry("today", "Today", "today", self._make_today),
            PageEntry("exercises", "Exercises", "exercises", self._make_exercises),
            PageEntry("programme", "Programme", "programme", self._make_programme),
            PageEntry("progress", "Progress", "progress", self._make_progress),
            PageEntry("learn", "Learn", "learn", self._make_learn),
            PageEntry("settings", "Settings", "settings", self._make_settings, at_foot=True),
        )

    def library(self) -> Library:
        """What the person may see now; the same object while that is the same."""
        shows = self._folder.settings.values().shows_clinic
        if shows not in self._libraries:
            self._libraries[shows] = shown_library(self._whole_library, shows_clinic=shows)
        return self._libraries[shows]

    def place(self) -> Appointment:
        """Where the person is in the chosen programme today."""
        today = self._clock.wall().date()
        return appointment(self.library().programmes, self._folder.settings.values(), today)

    def today_summary(self) -> TodaySummary:
        """What Today shows, from the history as it is now."""
        now = self._clock.wall()
        done = self._folder.history.all_between(now.date() - RECENT, now.date())
        records = tuple(active_work(done, self._whole_library.index))
        return summarise_today(self.library().programmes, self._folder.settings.values(), records, now)

    def _make_today(self) -> QWidget:
        from backguide.ui.pages.today.page import TodayPage

        page = TodayPage(self._look, self._studio.gallery, self._today)
        page.start_requested.connect(self.start_wanted)
        page.exercises_requested.connect(self._show_exercises)
        page.programme_requested.connect(self._show_programme)
        page.resume_requested.connect(self.resume_wanted)
        page.keep_requested.connect(self.keep_wanted)
        page.discard_requested.connect(self.discard_wanted)
        page.unlock_requested.connect(self.unlock_wanted)
        return page

    def _today(self) -> TodayView:
        return today_view(self.today_summary(), self._left_over.offer, self._desk.lock)

    def _show_exercises(self) -> None:
        self.page_wanted.emit("exercises")

    def _show_programme(self) -> None:
        self.page_wanted.emit("programme")

    def _make_exercises(self) -> QWidget:
        from backguide.ui.pages.exercises import ExercisesSection

        page = ExercisesSection(
            self._look,
            self.library,
            self._my_exercises,
            self._studio.gallery,
            self._studio.view,
            self._studio.motion_of,
            self._studio.preview,
        )
        page.try_requested.connect(self.try_wanted)
        page.unreadable.connect(self.told)
        return page

    def _my_exercises(self) -> frozenset[str]:
        return frozenset(item.exercise.id for item in self.place().phase.items)

    def _make_programme(self) -> QWidget:
        from backguide.ui.pages.programme import ProgrammeSection

        page = ProgrammeSection(self._look, self._studio.gallery, self._programmes)
        page.chosen.connect(self.programme_wanted)
        page.exercise_requested.connect(self.exercise_wanted)
        return page

    def _programmes(self) -> Sequence[ProgrammeSummary]:
        today = self._clock.wall().date()
        return summarise_programmes(self.library().programmes, self._folder.settings.values(), today)

    def _make_progress(self) -> QWidget:
        from backguide.ui.pages.progress import ProgressPage

        return ProgressPage(self._look, self._progress)

    def _progress(self) -> ProgressSummary:
        goal = weekly_goal(self._folder.settings.values(), self.place().phase)
        return summarise_progress(
            self._folder.history, self._whole_library.index, goal, self._clock.wall().date()
        )

    def _make_learn(self) -> QWidget:
        from backguide.content.learn_file import load_articles
        from backguide.ui.pages.learn import LearnSection

        exercises = self._whole_library.exercises
        page = LearnSection(
            self._look, load_articles(self._assets, exercises), exercises, self._studio.gallery
        )
        page.session_requested.connect(self._start_session)
        page.exercise_requested.connect(self.exercise_wanted)
        page.page_requested.connect(self.page_wanted)
        page.setting_requested.connect(self.setting_wanted)
        return page

    def _start_session(self) -> None:
        self.start_wanted.emit(Version.FULL)

    def _make_settings(self) -> QWidget:
        from backguide.ui.pages.settings.page import SettingsPage

        get = self._folder.settings.get
        page = SettingsPage(self._look, get, self._change_setting, self._studio.gallery)
        page.play_test_requested.connect(self.sound_test_wanted)
        return page
