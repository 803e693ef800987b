"""How long an article takes."""

from backguide.core.article import (
    WORDS_A_MINUTE,
    Article,
    Bullets,
    ExercisePicture,
    Paragraph,
    Section,
    SignsList,
)
from backguide.core.warning_signs import WARNING_SIGNS


def article(*sections: Section) -> Article:
    return Article("walk", 1, "Walk", "Go for a walk.", None, sections, (), ())


def test_every_word_that_is_read_counts() -> None:
    blocks = (Paragraph("One two three."), Bullets(("Four.", "Five six.")), ExercisePicture("walk", "Seven."))
    one = article(Section("Heading", blocks))
    assert one.texts == (
        "Walk",
        "Go for a walk.",
        "Heading",
        "One two three.",
        "Four.",
        "Five six.",
        "Seven.",
    )
    assert one.words == 13


def test_minutes_are_never_too_few() -> None:
    # Title and summary are five words.
    assert article(Section("", (Paragraph("word " * (WORDS_A_MINUTE - 5)),))).minutes == 1
    assert article(Section("", (Paragraph("word " * (WORDS_A_MINUTE - 4)),))).minutes == 2


def test_the_warning_signs_count_too() -> None:
    signs = article(Section("", (SignsList("All."),)))
    assert signs.words > sum(len(text.split()) for group in WARNING_SIGNS for text in group.signs)
    assert not any(WARNING_SIGNS[0].heading in text for text in signs.texts)
