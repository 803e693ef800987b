"""The recorded sentences: which file a sentence is in, and how long it lasts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from backguide.content.errors import ContentError


@dataclass(frozen=True, slots=True)
class Clip:
    """One recorded sentence: an Ogg Opus file and its length in seconds."""

    path: Path
    seconds: float


class _Entry(TypedDict):
    file: str
    seconds: float


def load_voice(assets: Path, voice: str) -> Mapping[str, Clip]:
    """The clips of ``voice`` ("female" or "male") under the assets folder, by the exact sentence.

    Empty where that voice was never recorded. Raises ContentError for an index that cannot be read;
    ``python3 dev.py voice`` writes it anew.
    """
    folder = assets / "voice"
    name = f"voice/{voice}.json"
    try:
        entries = cast("dict[str, _Entry]", json.loads((folder / f"{voice}.json").read_bytes()))
        return {
            sentence: Clip(folder / voice / entry["file"], float(entry["seconds"]))
            for sentence, entry in entries.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ContentError(name, "file", f"make the clips anew: python3 dev.py voice ({error})") from None
