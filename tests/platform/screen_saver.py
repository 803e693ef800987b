"""A screen saver on a D-Bus of the test's own, which writes down what it is asked."""

import threading
from queue import Queue
from types import TracebackType
from typing import Self

from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


class FakeScreenSaver:
    """Answers on the bus at ``address`` until left; ``calls`` are (method, first argument)."""

    NAME = "org.freedesktop.ScreenSaver"
    COOKIE = 7

    def __init__(self, address: str) -> None:
        self.calls: Queue[tuple[str, object]] = Queue()
        self._connection = open_dbus_connection(address)
        self._thread = threading.Thread(target=self._answer, daemon=True)

    def __enter__(self) -> Self:
        self._connection.send_and_get_reply(message_bus.RequestName(self.NAME))
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # It has answered the two calls of a whole request and ended by itself, or is a daemon thread.
        self._thread.join(1.0)
        self._connection.close()

    def _answer(self) -> None:
        for _ in range(2):
            message = self._connection.receive()
            while message.header.message_type is not MessageType.method_call:
                message = self._connection.receive()
            method = message.header.fields[HeaderFields.member]
            reply = (
                new_method_return(message, "u", (self.COOKIE,))
                if method == "Inhibit"
                else new_method_return(message)
            )
            self.calls.put((method, message.body[0]))
            self._connection.send(reply)
