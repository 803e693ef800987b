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
        "biceps",
        "calves",
        "deltoid",
        "diaphragm",
        "erector-spinae",
        "external-obliques",
        "forearm-flexors",
        "gluteus-maximus",
        "gluteus-medius",
        "hamstrings",
        "hip-flexors",
        "iliopsoas",
        "internal-obliques",
        "latissimus-dorsi",
        "multifidus",
        "neck-flexors",
        "obliques",
        "pectorals",
        "pelvic-floor",
        "piriformis",
        "quadratus-lumborum",
        "quadriceps",
        "rectus-abdominis",
        "rhomboids",
        "soleus",
        "tensor-fasciae-latae",
        "tibialis-anterior",
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
        "shoes",
        "heat pack",
        "pool",
        "pool noodle",
    }
)
