"""The words that the spelling test accepts beside the dictionary, each with its reason."""

NAMES = {
    "hyperextension",
    "McGill",
    "McKenzie",
    "Organization",
    "Pallof",
    "SKTC",
    "SLR",
    "Superman",
    "Williams",
}
"""People, bodies, and what exercises are called in gyms and clinics."""

BODY = {
    "breastbone",
    "flexion",
    "flexor",
    "flexors",
    "gastroc",
    "glute",
    "iliopsoas",
    "kneecap",
    "multifidus",
    "piriformis",
    "quadriceps",
    "soleus",
    "tailbone",
    "tumour",
}
"""Muscles and bones that the dictionary does not know."""

THINGS = {
    "app",
    "armrest",
    "armrests",
    "backrest",
    "footrest",
    "footrests",
    "headrest",
    "kickboard",
    "recumbent",
    "stabilometer",
}
"""Equipment."""

OWN_WORDS = NAMES | BODY | THINGS

BRITISH_TOO = {
    "artifact",
    "check",
    "checked",
    "checker",
    "checking",
    "checks",
    "curb",
    "draft",
    "inquire",
    "inquiry",
    "license",
    "licensed",
    "meter",
    "meters",
    "practice",
    "practices",
    "specialty",
    "story",
    "tire",
    "tired",
    "tires",
}
"""Right sides of the American table that are British words as well, with another meaning or class."""
