"""Render the voice clips: every sentence the app can say, in every voice (``python3 dev.py voice [VOICE]``).

Only what is missing or was made from something else is rendered; clips of sentences that are gone are
removed. ``assets/voice/VOICE.json`` says of each sentence which file it is, how long it lasts, and a hash of
what it was made from: words, voice, pace, model, and the way it was finished and packed.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from tools import voice_sound
from tools.console import ROOT, say
from tools.voice_model import MODEL_HASH, PACE, RATE, STYLES, Model
from tools.voice_phonemes import DIALECT, RESPELLED, RULES, Phonemes

FOLDER = ROOT / "assets" / "voice"
Entry = dict[str, str | float]
Entries = dict[str, Entry]


def sentences() -> list[str]:
    """Every sentence, each once, sorted."""
    from backguide.content.library import load_library
    from backguide.core.spoken import every_sentence

    library = load_library(ROOT / "assets")
    return sorted(set(every_sentence(library.exercises.values(), library.programmes.values())))


def made_from(sentence: str, voice: str) -> str:
    """A hash of all that decides how a clip sounds."""
    finish = [
        getattr(voice_sound, name) for name in sorted(dir(voice_sound)) if name.isupper() and name[0] != "_"
    ]
    settings = [MODEL_HASH, STYLES[voice].sha256, PACE, DIALECT, RULES, RESPELLED, finish, sentence]
    return hashlib.sha256(json.dumps(settings).encode()).hexdigest()[:16]


def file_name(sentence: str) -> str:
    """A name that can be read, and that no other sentence has."""
    words = re.sub(r"[^a-z0-9]+", "-", sentence.lower()).strip("-")[:40].rstrip("-")
    return f"{words}-{hashlib.sha256(sentence.encode()).hexdigest()[:6]}.opus"


def read_index(voice: str) -> Entries:
    """What is rendered so far, by sentence."""
    path = FOLDER / f"{voice}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def write_index(voice: str, entries: Mapping[str, Entry]) -> None:
    """Keep what is rendered so far, in an order that changes with nothing."""
    text = json.dumps(dict(sorted(entries.items())), ensure_ascii=False, indent=1)
    new = FOLDER / f"{voice}.new"
    new.write_text(text + "\n", encoding="utf-8")
    new.replace(FOLDER / f"{voice}.json")  # the app may read it at any moment


def up_to_date(voice: str, wanted: Iterable[str]) -> Entries:
    """The entries that still hold; clips of all others are removed."""
    known = read_index(voice)
    held = {
        sentence: known[sentence]
        for sentence in wanted
        if sentence in known
        and known[sentence]["made_from"] == made_from(sentence, voice)
        and (FOLDER / voice / file_name(sentence)).is_file()
    }
    names = {str(entry["file"]) for entry in held.values()}
    for file in (FOLDER / voice).glob("*.opus"):
        if file.name not in names:
            file.unlink()
    return held


def render(sentence: str, voice: str, phonemes: Phonemes, model: Model) -> Entry:
    """Make one clip and return its entry."""
    samples = voice_sound.finished(model.speak(phonemes.of(sentence), voice))
    name = file_name(sentence)
    (FOLDER / voice / name).write_bytes(voice_sound.packed(samples))
    return {
        "file": name,
        "seconds": round(len(samples) / RATE, 3),
        "made_from": made_from(sentence, voice),
    }


def render_voice(voice: str, wanted: list[str]) -> None:
    """Bring one voice's clips up to date, saving the index as it goes so that a stop loses nothing."""
    (FOLDER / voice).mkdir(parents=True, exist_ok=True)
    entries = up_to_date(voice, wanted)
    missing = [sentence for sentence in wanted if sentence not in entries]
    say(f"{voice}: {len(entries)} clips hold, {len(missing)} to render")
    write_index(voice, entries)
    if not missing:
        return
    phonemes, model, started = Phonemes(), Model(), time.monotonic()
    for number, sentence in enumerate(missing, 1):
        entries[sentence] = render(sentence, voice, phonemes, model)
        write_index(voice, entries)
        say(f"  {number} of {len(missing)}, {time.monotonic() - started:.0f} s: {sentence}")


def main(voices: Sequence[str]) -> int:
    """Bring the named voices up to date, or all of them."""
    wanted = sentences()
    for voice in voices or STYLES:
        render_voice(voice, wanted)
    size = sum(file.stat().st_size for file in FOLDER.rglob("*.opus"))
    say(f"{len(wanted)} sentences in {len(STYLES)} voices: {size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
