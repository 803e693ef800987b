"""The icons of positions and kinds of exercise."""

from collections.abc import Mapping

from backguide.core.vocabulary import Position
from backguide.services.exercise_words import Kind

PLACE_ICONS: Mapping[Position, str] = {
    Position.SUPINE: "floor",
    Position.HOOK_LYING: "floor",
    Position.PRONE: "floor",
    Position.SIDE_LYING: "floor",
    Position.QUADRUPED: "kneel",
    Position.KNEELING: "kneel",
    Position.HALF_KNEELING: "kneel",
    Position.LONG_SITTING: "mat",
    Position.SITTING: "chair",
    Position.BALL: "ball",
    Position.STANDING: "stand",
    Position.MACHINE: "muscle",
    Position.WATER: "water",
}

KIND_ICONS: Mapping[Kind, str] = {
    Kind.STRETCH: "leaf",
    Kind.CORE: "muscle",
    Kind.MOBILITY: "repeat",
    Kind.STAMINA: "heart",
    Kind.WATER: "water",
    Kind.RELIEF: "rest",
    Kind.CLINIC: "user",
}
