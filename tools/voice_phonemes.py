"""English text as the phonemes that the Kokoro voice was trained on, by way of espeak-ng.

espeak-ng writes diphthongs as two letters; Kokoro reads one capital for each. The rules below follow the
published mapping of Kokoro's own text front end for American English, the dialect of its clearest voices.
"""

from __future__ import annotations

import ctypes
import re
from importlib import import_module

DIALECT = "en-us"
RULES = (
    ("ʔˌn\u0329", "tn"),
    ("ʔn\u0329", "tn"),
    ("ʔ", "t"),
    ("a^ɪ", "I"),
    ("a^ʊ", "W"),
    ("d^ʒ", "ʤ"),
    ("e^ɪ", "A"),
    ("t^ʃ", "ʧ"),
    ("ɔ^ɪ", "Y"),
    ("o^ʊ", "O"),
    ("ə^l", "ᵊl"),
    ("ɜːɹ", "ɜɹ"),
    ("ɜː", "ɜɹ"),
    ("ɪə", "iə"),
    ("ː", ""),
    ("ɾ", "T"),
    ("ʲ", ""),
    ("ɚɹ", "əɹ"),
    ("ɚ", "əɹ"),
    ("r", "ɹ"),
    ("x", "k"),
    ("ɐ", "ə"),
)
"""What espeak-ng writes (a tie as ^) and what stands for it, in the order to apply."""

RESPELLED = {"Close": "Cloze"}
"""Words that espeak-ng takes for another of the same letters, and how to write them so that it does not."""

_RETRIEVAL = 2  # espeak-ng's mode in which nothing is played
_IPA_WITH_TIES = 0x02 | ord("^") << 8 | 0x80
_UTF8 = 1


class Phonemes:
    """Turns sentences into phonemes. Raises RuntimeError where espeak-ng lacks the dialect."""

    def __init__(self) -> None:
        loader = import_module("espeakng_loader")
        library = ctypes.CDLL(str(loader.get_library_path()))
        library.espeak_Initialize(_RETRIEVAL, 0, str(loader.get_data_path()).encode(), 0)
        if library.espeak_SetVoiceByName(DIALECT.encode()):
            raise RuntimeError(f"espeak-ng has no dialect {DIALECT}")
        self._convert = library.espeak_TextToPhonemes
        self._convert.restype = ctypes.c_char_p
        self._convert.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]

    def of(self, sentence: str) -> str:
        """The phonemes of ``sentence`` with its punctuation, which sets pauses and tune."""
        sentence = sentence.replace("’", "'").replace("–", ", ").replace("-", " ").strip()
        sentence = re.sub(r"\w+", lambda word: RESPELLED.get(word[0], word[0]), sentence)
        if sentence[-1] not in ".!?":
            sentence += "."
        parts = re.findall(r"[.,:;?!]+\s*|[^.,:;?!]+", sentence)
        return "".join(part if part[0] in ".,:;?!" else self._words(part) for part in parts)

    def _words(self, text: str) -> str:
        rest = ctypes.c_char_p(text.encode())
        spoken: list[str] = []
        while rest.value:
            spoken.append(self._convert(ctypes.byref(rest), _UTF8, _IPA_WITH_TIES).decode())
        return kokoro_spelling(re.sub(" +", " ", " ".join(spoken)))


def kokoro_spelling(phonemes: str) -> str:
    """espeak-ng's ``phonemes`` as Kokoro spells them."""
    for written, meant in RULES:
        phonemes = phonemes.replace(written, meant)
    # A consonant that is a syllable of its own gets a faint vowel before it.
    phonemes = re.sub("(\\S)\u0329", r"ᵊ\1", phonemes)
    return phonemes.replace("^", "")
