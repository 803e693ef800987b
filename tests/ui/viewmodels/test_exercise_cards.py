"""What a screen reader says of a card."""

from backguide.content.assets import assets_folder
from backguide.content.library import load_library
from backguide.services.find_exercises import Query
from backguide.ui.viewmodels.exercise_cards import ExerciseCards


def test_seconds_are_said_in_full_on_every_card() -> None:
    cards = ExerciseCards(load_library(assets_folder()).index, list).view(Query()).cards
    assert any(card.line.endswith(" s") for card in cards)
    assert any(card.line.endswith(" s a side") for card in cards)
    for card in cards:
        assert " s." not in card.spoken
        assert " s " not in card.spoken
        assert "×" not in card.spoken
