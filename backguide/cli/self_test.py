"""``backguide self-test``: does this installation work? Everything happens in a throw-away folder."""

import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from backguide.app import App
from backguide.cli.demonstration import demonstration
from backguide.cli.offscreen import offscreen_application
from backguide.content.assets import assets_folder
from backguide.content.check import check_content
from backguide.content.voice import load_voice
from backguide.core.settings import Theme, Voice
from backguide.platform.clip_file import read_recording
from backguide.platform.keep_awake import CannotKeepAwakeError, awake_request
from backguide.platform.speech import SystemSpeech
from backguide.platform.speech_process import MOCK
from backguide.services.headless import FastClock
from backguide.storage.data_folder import DataFolder
from backguide.ui.charts.weeks_chart import WeeksChart
from backguide.ui.page_error import PageError
from backguide.ui.viewmodels.session_face import SessionPart

_PAGES = ("today", "exercises", "programme", "progress", "learn", "settings")
_TICK = 0.5
_CLIP_TOLERANCE = 0.01
_LONGEST = 3600.0


class SelfTestError(Exception):
    """Something does not work; the message is one sentence that says what."""


@dataclass(frozen=True, slots=True)
class _Bench:
    application: QApplication
    app: App
    clock: FastClock


def run_self_test() -> int:
    """Run every check and print a line for each; 1 and one line on standard error at the first that fails."""
    with _bench() as bench:
        for name, check in _CHECKS:
            try:
                told = check(bench)
            except Exception as error:  # noqa: BLE001
                # Whatever fails here is what the person has to know.
                print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
                return 1
            print(f"ok  {name}" + (f" ({told})" if told else ""), flush=True)
    return 0


@contextmanager
def _bench() -> Iterator[_Bench]:
    with (
        offscreen_application() as application,
        demonstration(application, Theme.LIGHT, 1.0) as (app, clock),
    ):
        app.studio.open()
        yield _Bench(application, app, clock)


def _open_assets(_bench: _Bench) -> str:
    count = 0
    for path in sorted(assets_folder().rglob("*")):
        if path.is_dir():
            continue
        data = path.read_bytes()
        if path.suffix == ".toml":
            tomllib.loads(data.decode())
        if path.suffix == ".svg" and not QSvgRenderer(data).isValid():
            raise SelfTestError(f"{path.name} is not a picture")
        count += 1
    return f"{count} files"


def _check_content(_bench: _Bench) -> str:
    report = check_content(assets_folder(), figures=False)
    if report.faults:
        raise SelfTestError(report.faults[0])
    return f"{report.exercises} exercises, {report.programmes} programmes, {report.articles} articles"


def _open_pages(bench: _Bench) -> str:
    bench.app.show()
    for key in _PAGES:
        bench.app.window.show_page(key)
        bench.application.processEvents()
        page = bench.app.window.page(key)
        if page is None or isinstance(page, PageError):
            raise SelfTestError(f"the page {key} could not be built")
        if not _has_content(bench.app.window.grab().toImage()):
            raise SelfTestError(f"the page {key} is empty")
    return ", ".join(_PAGES)


def _has_content(image: QImage) -> bool:
    small = image.scaled(40, 24)
    return len({small.pixel(x, y) for x in range(40) for y in range(24)}) > 10


def _draw_chart(bench: _Bench) -> str:
    page = bench.app.window.page("progress")
    chart = None if page is None else page.findChild(WeeksChart)
    if not isinstance(chart, WeeksChart) or not _has_content(chart.grab().toImage()):
        raise SelfTestError("the weekly chart is empty")
    return ""


def _draw_figures(bench: _Bench) -> str:
    for exercise_id in bench.app.library.exercises:
        motion = bench.app.studio.motion_of(exercise_id)
        if motion is None or motion.pose(1.0) is None:
            raise SelfTestError(f"{exercise_id} has no figure")
    return f"{len(bench.app.library.exercises)} figures"


def _play_session(bench: _Bench) -> str:
    """One whole session in the window, on the fast clock."""
    before = bench.app.today_summary().sessions
    session = bench.app.start_session()
    session.check_in(3, anything_new=False)
    waited = 0.0
    while session.face.part is not SessionPart.CHECK_OUT and waited < _LONGEST:
        bench.clock.move(_TICK)
        waited += _TICK
        session.tick()
    bench.application.processEvents()
    session.check_out(2, 3, {})
    bench.app.leave_session()
    if bench.app.today_summary().sessions != before + 1:
        raise SelfTestError("the session was not counted")
    return f"{round(waited / 60)} minutes"


def _store_and_reopen(_bench: _Bench) -> str:
    with tempfile.TemporaryDirectory() as name:
        with DataFolder.open(Path(name)) as folder:
            folder.settings.set("name", "Self-test")
        with DataFolder.open(Path(name)) as folder:
            if folder.settings.values().name != "Self-test" or folder.notices:
                raise SelfTestError("what was stored did not come back")
    return ""


def _read_clips(_bench: _Bench) -> str:
    for voice in (Voice.FEMALE, Voice.MALE):
        clips = load_voice(assets_folder(), voice)
        if not clips:
            raise SelfTestError(f"the {voice} voice has no recordings")
        for clip in clips.values():
            if abs(read_recording(clip.path).seconds - clip.seconds) > _CLIP_TOLERANCE:
                raise SelfTestError(f"{clip.path.name} is not as long as its index says")
    return ""


def _speak(_bench: _Bench) -> str:
    speech, waiting, faults = SystemSpeech(MOCK), QEventLoop(), list[str]()
    speech.failed.connect(faults.append)
    speech.failed.connect(waiting.quit)
    speech.ended.connect(waiting.quit)
    speech.say("Breathe slowly.", 0.0, 1.0)
    waiting.exec()
    speech.close()
    return "".join(faults)


def _keep_screen_on(_bench: _Bench) -> str:
    try:
        with awake_request():
            return ""
    except CannotKeepAwakeError:
        return "not on this system"


_CHECKS: tuple[tuple[str, Callable[[_Bench], str]], ...] = (
    ("assets open", _open_assets),
    ("content is sound", _check_content),
    ("pages open", _open_pages),
    ("chart is drawn", _draw_chart),
    ("figures move", _draw_figures),
    ("a session is played and counted", _play_session),
    ("data is stored and reopened", _store_and_reopen),
    ("recorded sentences open", _read_clips),
    ("speech", _speak),
    ("screen stays on", _keep_screen_on),
)
