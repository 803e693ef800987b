"""How faults are put into words."""

from collections.abc import Collection
from difflib import get_close_matches

_ALL = 40
"""Lists of up to so many words are told in full: whoever writes must choose one of them."""

_SHOWN = 6


def kind_of(value: object) -> str:
    """What ``value`` is, as someone who writes TOML would call it."""
    names: dict[type, str] = {
        bool: "true or false",
        int: "a whole number",
        float: "a decimal number",
        str: "text",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), "a date or time")


def number_text(value: float) -> str:
    """``value`` as short as it can be; huge whole numbers are not spelled out."""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**9 else "a huge number"
    return f"{value:g}"


def closest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant, if any is near."""
    # Sorted, so that among equally near words the answer is always the same.
    return next(iter(get_close_matches(word[:80], sorted(known), n=1)), None)


def known_word_advice(word: str, known: Collection[str]) -> str:
    """Which known word was probably meant, or which ones there are."""
    close = closest(word, known)
    if close is not None:
        return f'did you mean "{close}"?'
    if not known:
        return "none is known"
    if len(known) <= _ALL:
        return f"known are {', '.join(sorted(known))}"
    return f"known are {', '.join(sorted(known)[:_SHOWN])} and others"
