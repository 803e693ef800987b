"""The one kind of error that content raises."""


class ContentError(Exception):
    """Something in a content file that cannot be used.

    ``file`` is the path inside the assets folder, ``field`` the field as a dotted path (list entries counted
    from 1: ``mistakes[2].wrong``), ``fix`` one sentence saying what to do. ``str()`` is always one line.
    """

    def __init__(self, file: str, field: str, fix: str) -> None:
        super().__init__(file, field, fix)
        self.file = file
        self.field = field
        self.fix = fix

    def __str__(self) -> str:
        return f"{_one_line(self.file)}: {_one_line(self.field)}: {_one_line(self.fix)}"


def _one_line(text: str) -> str:
    # Names and values come from the file, so they may hold line breaks and control characters.
    return "".join(character if character.isprintable() else "?" for character in " ".join(text.split()))
