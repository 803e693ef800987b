"""The pictures of a session's further controls: More, waiting, own pace, reasons, the soft light, help."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from backguide.app import App
from backguide.core.ports import ToneName
from backguide.core.settings import WAIT, Pace, setting
from backguide.services.headless import FastClock
from backguide.ui.pages.session import SessionPage

_LONG = 40


def control_pages(app: App, clock: FastClock) -> Iterator[str]:
    """Show one after the other and give a name for each picture; nothing is done that would be stored."""
    usual = {key: setting(key).default for key in ("position", "repetitions")}
    app.change_setting("position", WAIT)
    app.change_setting("repetitions", Pace.OWN.value)
    session = app.start_session()
    parent: QObject | None = session.parent()
    if not isinstance(parent, SessionPage):
        raise TypeError("a session belongs to its page")
    session.check_in(None, anything_new=False)
    session.ready()
    for _ in range(_LONG):
        clock.move(1.0)
        session.tick()
    yield "session-waiting"
    parent.open_help()
    yield "session-more"
    parent.help.close()
    session.ready()
    session.ready()
    yield "session-own-pace"
    parent.player.light(ToneName.START)
    yield "session-light"
    parent.player.glow.hide()
    session.skip()
    yield "session-why"
    session.end_for_today()
    app.window.leave_session()
    for key, value in usual.items():
        app.change_setting(key, value)
    app.window.show_page("today")
    app.window.actions_registry.trigger("help")
    yield "help"
    app.window.actions_registry.trigger("help")
