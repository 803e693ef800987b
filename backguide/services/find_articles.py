"""Find articles by the words in them."""

from collections.abc import Sequence

from backguide.core.article import Article
from backguide.core.warning_signs import WARNING_SIGNS
from backguide.services.word_finder import BY_PLACE, WordFinder, plain_words

_TITLE, _SUMMARY, _TEXT = range(0, 3 * BY_PLACE, BY_PLACE)
"""Where a word was found, best first."""


class ArticleFinder:
    """Answers over ``articles``; typing errors are forgiven as in the search for exercises."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._words = WordFinder([_phrases(article) for article in articles])

    def find(self, text: str) -> tuple[Article, ...]:
        """The articles in which every word of ``text`` stands, best first; all of them for an empty text."""
        typed = plain_words(text)
        if not typed:
            return tuple(self._articles)
        found = self._words.find(typed, frozenset(range(len(self._articles))))

        def order(number: int) -> tuple[int, bool, int, int]:
            # Of two found in as good a place, whoever looks for a sign of danger must see that one first.
            place = found[number] // BY_PLACE
            return place, not self._articles[number].shows_signs, found[number], number

        return tuple(self._articles[number] for number in sorted(found, key=order))


def _phrases(article: Article) -> list[tuple[str, int]]:
    texts = [(article.title, _TITLE), (article.summary, _SUMMARY)]
    texts += [(sentence, _TEXT) for text in article.texts for sentence in text.split(". ")]
    if article.shows_signs:
        texts += [(sign, _TEXT) for signs in WARNING_SIGNS for sign in (signs.heading, *signs.signs)]
    return texts
