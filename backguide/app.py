"""The only place where the parts of the window are put together."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from backguide.app_pages import AppPages
from backguide.content.assets import assets_folder
from backguide.content.library import Library, load_library, load_motion_of
from backguide.core import lines
from backguide.core.ports import Clock, KeepAwake, SpeechPriority, TimedSpeaker, ToneName, TonePlayer
from backguide.core.programme import Item
from backguide.core.session import SessionState
from backguide.core.settings import Motion as MotionChoice
from backguide.core.settings import SessionPlace, Value
from backguide.core.shorter import Version
from backguide.platform.late_tones import LateTones
from backguide.platform.quiet import NoSpeech
from backguide.services.awake import AlwaysAsUsual
from backguide.services.interrupted import Offer
from backguide.services.left_over import LeftOver
from backguide.services.playing import plan_for, plan_to_try
from backguide.services.programmes import choose_programme
from backguide.services.safety import SafetyDesk
from backguide.services.session_background import session_background
from backguide.services.session_maker import SessionMaker
from backguide.services.session_run import Outputs, SessionRun, SessionScreen
from backguide.services.today import TodaySummary
from backguide.storage.data_folder import DataFolder
from backguide.storage.errors import StorageError
from backguide.storage.history import History
from backguide.ui.actions import Action
from backguide.ui.figure.studio import FigureStudio, Motions
from backguide.ui.look import Look
from backguide.ui.main_window import MainWindow
from backguide.ui.page_kinds import ExerciseShower, LibraryShower, SettingShower
from backguide.ui.safety_flow import SafetyFlow
from backguide.ui.session_placing import SessionPlacing
from backguide.ui.viewmodels.session import SessionViewModel

_LOG = logging.getLogger(__name__)


class App(QObject):
    """BackGuide's window over an open data folder. Call ``show`` to open it and ``close`` at the end.

    ``clock`` tells all dates and times. ``inline_figures`` draws every figure at once, for pictures and
    checks. ``tones`` stand in for the machine's own sound. ``voice`` speaks; without it nothing is said.
    ``keep_awake`` keeps the screen on in a session.
    """

    def __init__(
        self,
        application: QApplication,
        folder: DataFolder,
        clock: Clock,
        *,
        assets: Path | None = None,
        inline_figures: bool = False,
        tones: TonePlayer | None = None,
        voice: TimedSpeaker | None = None,
        keep_awake: KeepAwake | None = None,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock
        self._is_still = inline_figures
        self._assets = assets or assets_folder()
        self.library: Library = load_library(self._assets)
        settings = folder.settings.values()
        self.look = Look(
            self._assets, settings.theme, settings.text_scale, settings.motion is MotionChoice.REDUCED
        )
        self.look.dress(application)
        motions = Motions(self.library.exercises, partial(load_motion_of, self._assets))
        self.studio = FigureStudio(
            self.look, motions, person=settings.person, inline=inline_figures, parent=self
        )
        self._tones = tones or LateTones(self._assets / "sounds", self._tone_volume, _LOG.warning)
        self._voice = voice or NoSpeech()
        self._keep_awake = keep_awake or AlwaysAsUsual()
        self._sessions = SessionMaker(folder, self.library.exercises, clock, self._on_stored)
        self._left_over = LeftOver(folder, self.library.exercises, clock)
        self._session: SessionViewModel | None = None
        self._desk = SafetyDesk(folder, clock)
        self._pages = AppPages(
            self.look,
            self._assets,
            self.library,
            self.studio,
            folder,
            clock,
            self._left_over,
            self._desk,
            self.change_setting,
            self,
        )
        self.window = MainWindow(self.look, self._pages.entries())
        self.window.text_scale_chosen.connect(partial(self.change_setting, "text_scale"))
        self.window.page_chosen.connect(self._on_page_chosen)
        self.window.set_person(settings.name)
        self._place_of_session = SessionPlacing(self.window, application.screens)
        self._place_of_session.chosen.connect(self._take_screen)
        application.screenRemoved.connect(self._place_of_session.bring_back)
        self.window.actions_registry.add(
            Action("screen", "To the other screen", ("Ctrl+M",), "share", self._place_of_session.move_on)
        )
        self.safety = SafetyFlow(self.look, self.window, self._desk, self.change_setting, self._tell, self)
        self._follow_pages()
        self._mend_lock()

    @property
    def history(self) -> History:
        """The sessions that were done."""
        return self._folder.history

    @property
    def left_over(self) -> Offer | None:
        """What Today offers to do with a session that was cut off, None without one."""
        return self._left_over.offer

    def show(self) -> None:
        """Open the window on Today; figures follow as soon as it is painted."""
        self.window.show_page("today")
        self.studio.open_after_paint(self.window)
        self.safety.welcome()
        self.window.show()

    def come_forward(self) -> None:
        """Show the window above the others."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def close(self) -> None:
        """Close the window and end the drawing. A running session ends here; what was done is kept."""
        if self._session is not None:
            self._session.end_for_today()
            self.leave_session()
        self._sessions.close()
        self.window.close()
        self.window.deleteLater()
        self.studio.close()
        self._voice.close()

    def request_session(self, version: str = Version.FULL) -> None:
        """Begin today's session once everything that has to be asked before is answered."""
        self.safety.before_session(partial(self.start_session, version))

    def request_trial(self, exercise_id: str, dose_name: str = "") -> None:
        """The same for one exercise."""
        self.safety.before_session(partial(self.try_exercise, exercise_id, dose_name))

    def request_resume(self) -> None:
        """Go on with the session that was cut off, after the same questions."""
        self.safety.before_session(self.resume_session)

    def resume_session(self) -> SessionViewModel | None:
        """Go on with the session that was cut off; one that lies too far back is kept as it is."""
        try:
            snapshot = self._left_over.take()
        except StorageError as error:
            self._tell(str(error))
            return None
        if snapshot is None:
            self.window.show_page("today")
            return None
        return self._enter(partial(self._sessions.resume, snapshot))

    def start_session(self, version: str = Version.FULL) -> SessionViewModel:
        """Begin today's session in a version."""
        place = self._pages.place()
        plan = plan_for(place, self._folder, Version(version))
        return self._enter(partial(self._sessions.begin, plan, place))

    def try_exercise(self, exercise_id: str, dose_name: str = "") -> SessionViewModel:
        """Begin a session of one exercise, at its usual dose unless another is named.

        Raises KeyError for an exercise that is hidden.
        """
        exercises = self._pages.library().exercises
        exercise = exercises[exercise_id]
        place = self._pages.place()
        easier = exercises.get(exercise.easier or "")
        dose = exercise.dose_named(dose_name) if dose_name else exercise.dose
        plan = plan_to_try(Item(exercise, dose, easier), self._folder, place)
        return self._enter(partial(self._sessions.begin, plan, place, is_practice=True))

    def show_exercise(self, exercise_id: str) -> None:
        """Show the page of one exercise; one that is hidden from patients leads to all the others."""
        self.window.show_page("exercises")
        page = self.window.page("exercises")
        if not isinstance(page, ExerciseShower):
            return
        if exercise_id in self._pages.library().exercises:
            page.show_exercise(exercise_id)
        else:
            page.show_library()

    def show_setting(self, key: str) -> None:
        """Show Settings with one setting in sight."""
        self.window.show_page("settings")
        page = self.window.page("settings")
        if isinstance(page, SettingShower):
            page.show_setting(key)

    def choose_programme(self, programme_id: str) -> None:
        """Begin a programme today in place of the present one. Raises KeyError for one that is hidden."""
        programme = self._pages.library().programmes[programme_id]
        try:
            choose_programme(programme, self._folder, self._clock.wall().date())
        except StorageError as error:
            self._tell(str(error))
        self.window.show_page("today")

    def _follow_pages(self) -> None:
        pages = self._pages
        pages.page_wanted.connect(self.window.show_page)
        pages.exercise_wanted.connect(self.show_exercise)
        pages.try_wanted.connect(self.request_trial)
        pages.start_wanted.connect(self.request_session)
        pages.programme_wanted.connect(self.choose_programme)
        pages.setting_wanted.connect(self.show_setting)
        pages.resume_wanted.connect(self.request_resume)
        pages.keep_wanted.connect(self._keep_left_over)
        pages.discard_wanted.connect(self._discard_left_over)
        pages.unlock_wanted.connect(self.safety.unlock)
        pages.sound_test_wanted.connect(self.play_test)
        pages.told.connect(self._tell)

    def _on_page_chosen(self, key: str) -> None:
        """Whoever presses a page in the rail wants its library, not what was looked at before."""
        page = self.window.page(key)
        if isinstance(page, LibraryShower):
            page.show_library()

    def today_summary(self) -> TodaySummary:
        """What Today shows, from the history as it is now."""
        return self._pages.today_summary()

    def change_setting(self, key: str, value: Value) -> None:
        """Store a setting and use it at once. Raises SettingError for a value it cannot take."""
        try:
            self._folder.settings.set(key, value)
        except StorageError as error:
            self._tell(str(error))
        self._take_settings(key)

    def _take_settings(self, key: str) -> None:
        """Use a changed setting at once."""
        settings = self._folder.settings.values()
        match key:
            case "theme":
                self.look.choose_theme(settings.theme)
            case "text_scale" if settings.text_scale != self.look.text_scale:
                self.look.choose_text_scale(settings.text_scale)
            case "motion":
                self.look.choose_reduced_motion(settings.motion is MotionChoice.REDUCED)
            case "person":
                self.studio.set_person(settings.person)
            case "session_place":
                # Chosen anew in Settings: whichever screen is the other one then.
                self._folder.settings.set("session_screen", "")
            case "name":
                self.window.set_person(settings.name)
            case _:
                pass

    def _take_screen(self, name: str) -> None:
        """A screen chosen by hand is the one for the next sessions."""
        place = SessionPlace.OTHER if name else SessionPlace.HERE
        self.change_setting("session_place", place.value)
        self.change_setting("session_screen", name)

    def play_test(self) -> None:
        """Let the chosen voice say a sentence of a session, after a tone."""
        self._tones.play(ToneName.START)
        self._voice.say(lines.COOL_DOWN, SpeechPriority.PHASE)

    def _tone_volume(self) -> float:
        """How loud tones are now."""
        return self._folder.settings.values().tones

    def _enter(self, make: Callable[[Outputs], SessionRun]) -> SessionViewModel:
        """Give the window to a session."""
        from backguide.ui.pages.session import SessionPage

        # Whoever starts anew without answering has not asked for the earlier session to be thrown away.
        self._settle_left_over(self._left_over.make_room)
        background = session_background(self._folder, self._clock.wall().date())
        session = SessionViewModel(partial(self._make_run, make), self._clock, background)
        page = SessionPage(
            self.look,
            session,
            self.studio.motion_of,
            self.studio.view(),
            fades=not self._is_still,
            everywhere=self.window.everywhere,
        )
        page.finished.connect(self.leave_session)
        page.signs_answered.connect(self.safety.answer_in_session)
        self._session = session
        self._voice.silence()
        self._voice.prepare()
        self.window.enter_session(page)
        settings = self._folder.settings.values()
        self._place_of_session.begin()
        if settings.session_place is SessionPlace.OTHER:
            self._place_of_session.enter(settings.session_screen)
        session.start()
        return session

    def _make_run(self, make: Callable[[Outputs], SessionRun], screen: SessionScreen) -> SessionRun:
        return make(self._outputs(screen))

    def _outputs(self, screen: SessionScreen) -> Outputs:
        return Outputs(self._voice, self._tones, screen, self._voice.seconds_of, self._keep_awake)

    def _on_stored(self, _state: SessionState) -> None:
        """The pages read the history anew when the session's page is left; a lock must hold at once."""
        self._mend_lock()

    def _mend_lock(self) -> None:
        try:
            self._desk.mend()
        except StorageError as error:
            self._tell(str(error))

    def leave_session(self) -> None:
        """Back to the page before the session; while the programme rests, to Today, which says why."""
        self._session = None
        self._place_of_session.leave()
        self.window.leave_session()
        if self._desk.lock is not None:
            self.window.show_page("today")

    def _keep_left_over(self) -> None:
        self._settle_left_over(self._left_over.keep)

    def _discard_left_over(self) -> None:
        self._settle_left_over(self._left_over.discard)

    def _settle_left_over(self, settle: Callable[[], None]) -> None:
        if self._left_over.offer is None:
            return
        try:
            settle()
        except StorageError as error:
            self._tell(str(error))
        if self.window.current_page == "today":
            self.window.show_page("today")

    def hint(self, text: str) -> None:
        """Show a quiet sentence in the running session."""
        if self._session is not None:
            self._session.show_hint(text)

    def tell_notices(self) -> None:
        """Say what was found when the data was opened, if there is anything to say."""
        if self._folder.notices:
            self._tell("\n\n".join(notice.text for notice in self._folder.notices))

    def _tell(self, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Information, "BackGuide", text, parent=self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
