"""Sound as a listener has it: played to a sound server without a device, and recorded from there.

A server of its own, in a folder of its own; the machine's own sound is left alone.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from backguide.content.assets import assets_folder
from backguide.content.voice import load_voice

PROGRAMS = ("pulseaudio", "parec", "pactl")
RATE = 48_000
FRAME = RATE // 100
STOPPED_AFTER = 700

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(map(shutil.which, PROGRAMS)), reason="needs PulseAudio and its tools"),
]


class Server:
    """A sound server whose only device is heard by nobody but the recorder."""

    def __init__(self, folder: Path) -> None:
        self.peak = 0.0
        socket = folder / "native"
        self._raw = folder / "heard.raw"
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{socket}",
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._server = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--disable-shm=yes",
                f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
                f"--load=module-null-sink sink_name=nobody rate={RATE}",
            ],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # "parec" makes its file when it is connected, which the server lets it as soon as it listens.
        while subprocess.run(
            ["pactl", "info"], env=self._environment, capture_output=True, check=False
        ).returncode:
            assert self._server.poll() is None, "the sound server did not start"

    def heard(self, program: str, *arguments: str) -> NDArray[np.float64]:
        """What ``program`` lets be heard while it runs, as loudness of each hundredth of a second."""
        with self._raw.open("wb") as file:
            recorder = subprocess.Popen(
                [
                    "parec",
                    "--device=nobody.monitor",
                    "--latency-msec=20",
                    "--format=s16le",
                    f"--rate={RATE}",
                    "--channels=1",
                ],
                env=self._environment,
                stdout=file,
            )
            self._wait_for(1, recorder)
            subprocess.run([sys.executable, "-c", program, *arguments], env=self._environment, check=True)
            # The recorder hears things a little after they are played.
            self._wait_for(self._raw.stat().st_size + RATE, recorder)
            recorder.terminate()
            recorder.wait()
        samples = np.fromfile(self._raw, "<i2").astype(float) / 32768
        self.peak = float(np.abs(samples).max())
        frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
        return np.sqrt(np.square(frames).mean(axis=1))

    def _wait_for(self, size: int, recorder: subprocess.Popen[bytes]) -> None:
        while self._raw.stat().st_size < size:
            assert recorder.poll() is None, "the recorder has stopped"
            time.sleep(0.01)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("sound"))
    yield made
    made.close()


PLAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from backguide.platform.clip_player import ClipPlayer

application = QCoreApplication([])
player = ClipPlayer()
player.ended.connect(lambda: QTimer.singleShot(500, application.quit))
player.play(Path(sys.argv[1]), 0.8)
if len(sys.argv) > 2:
    QTimer.singleShot(int(sys.argv[2]), player.silence)
    QTimer.singleShot(int(sys.argv[2]) + 1200, application.quit)
application.exec()
"""

BOTH = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from backguide.core.ports import ToneName
from backguide.platform.clip_player import ClipPlayer
from backguide.platform.tones import QtTones

application = QCoreApplication([])
player, tones = ClipPlayer(), QtTones(Path(sys.argv[2]), 1.0)
player.ended.connect(lambda: QTimer.singleShot(500, application.quit))
player.play(Path(sys.argv[1]), 1.0)
QTimer.singleShot(300, lambda: tones.play(ToneName.START))
application.exec()
"""


@pytest.fixture(scope="module")
def clip() -> tuple[Path, float]:
    found = load_voice(assets_folder(), "female")["10 times, at your own pace."]
    return found.path, found.seconds


def test_a_sentence_is_heard_from_beginning_to_end(server: Server, clip: tuple[Path, float]) -> None:
    path, seconds = clip
    heard = np.flatnonzero(server.heard(PLAY, str(path)) > 0.003) / 100
    # 0.14 s of a clip are breath and fade-out (tools/voice_sound.py).
    assert heard[-1] - heard[0] == pytest.approx(seconds - 0.14, abs=0.2)


def test_silenced_it_is_quiet_within_150_ms(server: Server, clip: tuple[Path, float]) -> None:
    path, seconds = clip
    assert seconds * 1000 > STOPPED_AFTER + 400
    heard = np.flatnonzero(server.heard(PLAY, str(path), str(STOPPED_AFTER)) > 0.003) * 10
    assert heard[-1] - heard[0] <= STOPPED_AFTER + 150


def test_a_tone_is_heard_beside_it(server: Server, clip: tuple[Path, float]) -> None:
    alone = server.heard(PLAY, str(clip[0]))
    both = server.heard(BOTH, str(clip[0]), str(assets_folder() / "sounds"))
    assert np.square(both).sum() > 1.2 * np.square(alone).sum()
    assert server.peak < 0.97, "voice and tone together are cut off"
