"""The page Learn in plain words: its cards, and one article."""

from collections.abc import Sequence
from dataclasses import dataclass

from backguide.core.article import Article, Destination, Link, Section
from backguide.services.find_articles import ArticleFinder

_ICONS = {
    Destination.SESSION: "play",
    Destination.EXERCISE: "exercises",
    Destination.SETTING: "settings",
    Destination.ARTICLE: "learn",
}


@dataclass(frozen=True, slots=True)
class ArticleCardView:
    """One article on its card. ``cover`` is an exercise; without one it warns. ``spoken`` says all of it."""

    article_id: str
    title: str
    summary: str
    minutes: str
    cover: str | None
    spoken: str


@dataclass(frozen=True, slots=True)
class LibraryView:
    """The cards that fit a search; ``spoken`` says how many they are."""

    cards: tuple[ArticleCardView, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Something to do now, with its icon."""

    words: str
    icon: str
    link: Link


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as it is read. ``before`` and ``after`` are its neighbours, None at the ends."""

    article_id: str
    title: str
    summary: str
    minutes: str
    sections: tuple[Section, ...]
    links: tuple[LinkView, ...]
    sources: tuple[str, ...]
    before: ArticleCardView | None
    after: ArticleCardView | None

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings that there are, in order."""
        return tuple(section.heading for section in self.sections if section.heading)


class Articles:
    """All articles as they are shown."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._finder = ArticleFinder(articles)

    def library(self, text: str = "") -> LibraryView:
        """The cards of the articles in which ``text`` is found, best first; all where it is empty."""
        found = self._finder.find(text)
        return LibraryView(
            tuple(_card(article) for article in found), _spoken(len(found), len(self._articles))
        )

    def view(self, article_id: str) -> ArticleView:
        """One article. Raises KeyError for an unknown id."""
        ids = [article.id for article in self._articles]
        if article_id not in ids:
            raise KeyError(article_id)
        number = ids.index(article_id)
        article = self._articles[number]
        neighbours = self._articles[number + 1 : number + 2]
        return ArticleView(
            article_id=article.id,
            title=article.title,
            summary=article.summary,
            minutes=_minutes(article),
            sections=article.sections,
            links=tuple(LinkView(link.words, _icon(link), link) for link in article.links),
            sources=article.sources,
            before=_card(self._articles[number - 1]) if number else None,
            after=_card(neighbours[0]) if neighbours else None,
        )


def _card(article: Article) -> ArticleCardView:
    minutes = _minutes(article)
    spoken = f"{article.title}. {minutes} to read. {article.summary}"
    return ArticleCardView(article.id, article.title, article.summary, minutes, article.cover, spoken)


def _minutes(article: Article) -> str:
    return f"{article.minutes} minute{'' if article.minutes == 1 else 's'}"


def _icon(link: Link) -> str:
    return link.target if link.to is Destination.PAGE else _ICONS[link.to]


def _spoken(count: int, total: int) -> str:
    if not count:
        return "No article found"
    return f"All {total} articles shown" if count == total else f"{count} of {total} articles shown"
