"""How long a sentence takes to say, where no recording tells."""

_BEFORE_AND_AFTER = 0.5
_CHARACTERS_A_SECOND = 13.0
"""A calm voice: about 150 words a minute. The recorded sentences are all shorter than this rule says."""
_NUMERAL = 0.23
"""A numeral is longer to say than to write."""
_SHORTEST_NUMBER, _LONGER_NUMBER = 0.8, 0.35


def seconds_of(text: str) -> float:
    """Seconds that ``text`` takes at most in a calm voice; a number on its own is a short word or two."""
    if text.isdigit():
        return _SHORTEST_NUMBER + _LONGER_NUMBER * (len(text) - 1)
    numerals = sum(character.isdigit() for character in text)
    return _BEFORE_AND_AFTER + len(text) / _CHARACTERS_A_SECOND + _NUMERAL * numerals
