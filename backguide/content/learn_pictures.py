"""Read what a picture of an article shows, such as ``exercise:bird-dog@0.5`` or ``mistake:bird-dog/sags``."""

import re
from collections.abc import Collection

from backguide.content.programme_file import Shelf
from backguide.content.wording import known_word_advice
from backguide.core.article import (
    Diagram,
    DiagramPicture,
    ExercisePicture,
    MistakePicture,
    Picture,
    SignsList,
)

_KINDS = ("exercise", "mistake", "diagram", "signs")
_POSITION = re.compile(r"0(\.\d+)?|1(\.0+)?")


class PictureReader:
    """Reads pictures of the exercises on ``shelf``. Every answer is the picture, or the fix as a sentence."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def read(self, target: str, caption: str) -> Picture | str:
        """The picture that ``target`` names."""
        kind, _, name = target.partition(":")
        match kind:
            case "exercise":
                return self._exercise(name, caption)
            case "mistake":
                return self._mistake(name, caption)
            case "diagram":
                names = [diagram.value for diagram in Diagram]
                return DiagramPicture(Diagram(name), caption) if name in names else _unknown(name, names)
            case "signs":
                return SignsList(caption) if name == "all" else _unknown(name, ["all"])
            case _:
                return _unknown(kind, _KINDS)

    def exercise_fault(self, name: str) -> str | None:
        """What is wrong with the id of an exercise, if anything."""
        return None if name in self._shelf.installed else _unknown(name, self._shelf.installed)

    def _exercise(self, name: str, caption: str) -> Picture | str:
        exercise, at, position = name.partition("@")
        fault = self.exercise_fault(exercise)
        if fault is not None:
            return fault
        if at and not _POSITION.fullmatch(position):
            return f'write a position from 0 to 1 after the @, not "{position}"'
        return ExercisePicture(exercise, caption, float(position) if at else None)

    def _mistake(self, name: str, caption: str) -> Picture | str:
        exercise, _, variant = name.partition("/")
        fault = self.exercise_fault(exercise)
        if fault is not None:
            return fault
        known = self._shelf.exercises.get(exercise)
        if known is None:
            # Its own faults are told where they are.
            return MistakePicture(exercise, variant, caption)
        drawn = [mistake.variant for mistake in known.mistakes if mistake.variant is not None]
        return MistakePicture(exercise, variant, caption) if variant in drawn else _unknown(variant, drawn)


def _unknown(word: str, known: Collection[str]) -> str:
    return f'replace the unknown word "{word}": {known_word_advice(word, known)}'
