"""How long a sentence takes to say, where no recording tells."""

_BEFORE_AND_AFTER = 0.4
_CHARACTERS_A_SECOND = 13.5
"""A calm voice: about 150 words a minute."""
_DIGIT = 0.5


def seconds_of(text: str) -> float:
    """Seconds that ``text`` takes at most in a calm voice; a number on its own is one short word or two."""
    if text.isdigit():
        return _DIGIT + 0.15 * (len(text) - 1)
    return _BEFORE_AND_AFTER + len(text) / _CHARACTERS_A_SECOND
