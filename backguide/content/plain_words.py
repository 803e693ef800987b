"""The words of what patients read: names that must be, words we do not use, and promises we do not make.

One vocabulary, so that the same thing has the same name everywhere (look guide, section 8).
"""

import re

MEDICAL_NAMES = frozenset(
    {
        "aneurysm",
        "arthritis",
        "diabetes",
        "dynamic",
        "glaucoma",
        "hernia",
        "medicine",
        "osteoporosis",
        "physiotherapist",
        "piriformis",
        "pregnancy",
        "sciatica",
        "sciatic",
        "stabilisation",
        "therapist",
        "traction",
        "vertebra",
        "vertebrae",
    }
)
"""Names that have no plain word; the readability grade counts them as short ones."""

SYLLABLES = {
    "area": 3,
    "areas": 3,
    "behaviour": 3,
    "being": 2,
    "create": 2,
    "created": 3,
    "doing": 2,
    "every": 2,
    "everyday": 3,
    "everything": 3,
    "everywhere": 3,
    "evening": 2,
    "evenings": 2,
    "forearm": 2,
    "forearms": 2,
    "going": 2,
    "idea": 3,
    "ideas": 3,
    "fluid": 2,
    "lying": 2,
    "physio": 3,
    "ok": 2,
    "people": 2,
    "react": 2,
    "recipe": 3,
    "rhythm": 2,
    "seeing": 2,
    "someone": 2,
    "somewhere": 2,
    "therefore": 2,
    "tired": 2,
    "tiring": 3,
    "wednesday": 2,
    "trying": 2,
    "usual": 3,
    "usually": 4,
}
"""Words that the rules for syllables get wrong."""

SAY_INSTEAD = {
    r"lumbar( spine)?": "low back",
    r"lower back(?! (down|to|onto|on))": "low back",
    r"thoracic": "upper back",
    r"cervical": "neck",
    r"sacr(um|al)|coccyx": "tailbone",
    r"abdom(en|inals?)|abs|stomach|tummy": "belly",
    r"glut(e|es|eal|eus)|bum|backside": "buttock",
    r"patellae?": "kneecap",
    r"scapulae?": "shoulder blade",
    r"femur": "thigh bone",
    r"reps?": "repetition",
    r"workouts?": "session",
    r"supine": "on your back",
    r"prone": "on your front",
    r"quadruped": "on hands and knees",
    r"flexions?|flex|flexed|flexing": "bend",
    r"extensions?": "straighten, or arch",
    r"hyperextend(ed|ing)?|hyperextensions?": "arch too far",
    r"rotat(e|es|ed|ing|ions?)": "turn",
    r"abduct(ed|ion)?|adduct(ed|ion)?": "to the side, or to the middle",
    r"(uni|bi|ipsi|contra)lateral(ly)?": "one side, both sides, the other side",
    r"anterior|posterior|lateral|medial": "front, back, outer, inner",
    r"inhal(e|es|ing|ation)": "breathe in",
    r"exhal(e|es|ing|ation)": "breathe out",
    r"parallel|horizontal(ly)?": "level",
    r"vertical(ly)?|perpendicular": "upright",
    r"engag(e|es|ed|ing)|activat(e|es|ed|ing)|contract(s|ed|ing|ions?)?": "tighten",
    r"utili[sz](e|es|ed|ing)": "use",
    r"commenc(e|es|ed|ing)|initiat(e|es|ed|ing)": "begin",
    r"perform(s|ed|ing)?": "do",
    r"maintain(s|ed|ing)?": "keep",
    r"approximately": "about",
    r"prior to": "before",
    r"ensur(e|es|ed|ing)": "make sure",
    r"contra-?indicat(ed|ions?)": "leave it out",
    r"patients?|users?|subjects?": "you",
    r"degenerat(ed|ive|ion)|worn(-| )out spine": "leave it out: it frightens, and tells nothing",
    r"warning!": "calm words",
}
"""What is not written, as a pattern of whole words in any case, and what we say."""

PROMISES = (
    r"cur(e|es|ed|ing)",
    r"heal(s|ed|ing)?",
    r"fix(es|ed|ing)? (your|the|a|any)\b.*\b(back|spine|pain|disc)",
    r"guarantee(s|d|ing)?",
    r"pain[- ]free|free of pain|no more pain",
    r"prevent(s|ed|ing)?",
    r"eliminat(e|es|ed|ing)|gets? rid of",
    r"miracles?|secret",
    r"(is|are|has been) proven",
    r"(always|never fails?|sure) (to )?(works?|helps?)",
    r"(will|is going to) (relieve|ease|reduce|stop|end|take away)\b.*\b(pain|aches?|back|sciatica)",
    r"(pain|aches?|sciatica) (will|is going to) (be gone|go|go away|stop|end|fade|disappear)",
    r"(back|you) (will|is going to|are going to) (be|get|feel) (better|well|strong|fine|fit)",
    r"permanent(ly)?|for good(?=[.,!]|$)|once and for all",
    r"safe for (everyone|all)",
)
"""What promises too much. A sentence that denies it or asks about it may say it."""

PUSHING = (r"no pain,? no gain", r"push through (the |your )?pain", r"(crush|smash|beat) (it|your)")
"""What must not be said even when it is denied."""

DENIALS = re.compile(r"\b(no|not|nobody|nothing|never|neither|nor|without|cannot|\w+n['’]t)\b", re.IGNORECASE)

# A wound or a broken bone does heal; the sentence promises nothing about the back.
HONEST_HEALING = re.compile(
    r"\b(wounds?|cuts?|scars?|bones?|fractures?|surgery|operations?|stitches)\b", re.IGNORECASE
)
