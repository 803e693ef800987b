"""The words that exercise files may use for body regions, muscles and equipment.

Closed lists, so that a filter never misses an exercise because of a spelling. Add a word here to use it.
"""

REGIONS = frozenset(
    {
        "lower back",
        "upper back",
        "whole spine",
        "neck",
        "shoulder",
        "chest",
        "belly",
        "waist",
        "hip",
        "front of the hip",
        "buttock",
        "front of the thigh",
        "back of the thigh",
        "inner thigh",
        "calf",
        "whole body",
    }
)

MUSCLES = frozenset(
    {
        "adductors",
        "calves",
        "deltoid",
        "erector-spinae",
        "gluteus-maximus",
        "gluteus-medius",
        "hamstrings",
        "hip-flexors",
        "latissimus-dorsi",
        "multifidus",
        "obliques",
        "pectorals",
        "piriformis",
        "quadratus-lumborum",
        "quadriceps",
        "rectus-abdominis",
        "transversus-abdominis",
        "trapezius",
        "triceps",
    }
)

EQUIPMENT = frozenset(
    {
        "mat",
        "exercise ball",
        "broomstick",
        "strap",
        "towel",
        "pillow",
        "chair",
        "wall",
        "table",
        "step",
        "band",
        "weight",
        "balance board",
        "foam",
        "machine",
        "pool",
        "pool noodle",
    }
)
