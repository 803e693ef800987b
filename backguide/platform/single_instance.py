"""One window a data folder: a second start asks the first to come forward."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_COME_FORWARD = b"come forward\n"
_PATIENCE = 500
"""Milliseconds that a second start waits for the first to answer."""


class FirstInstance(QObject):
    """Listens for later starts over the same data folder. Make it only while holding the folder's lock.

    ``asked_forward`` is sent when one of them asks the window to come forward.
    """

    asked_forward = Signal()

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = _name(data_folder)
        # Whoever holds the lock is the only one alive, so a name left behind belongs to a process that died.
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(name)

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(_COME_FORWARD)
            caller.flush()
            caller.disconnectFromServer()
            self.asked_forward.emit()


def ask_forward(data_folder: Path) -> bool:
    """Ask the window over ``data_folder`` to come forward; True when it answered."""
    caller = QLocalSocket()
    caller.connectToServer(_name(data_folder))
    answered = caller.waitForConnected(_PATIENCE) and caller.waitForReadyRead(_PATIENCE)
    caller.abort()
    return answered


def _name(data_folder: Path) -> str:
    """A short name that no other folder has; socket paths must not be long."""
    digest = hashlib.sha256(str(data_folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return f"backguide-{digest[:20]}"
