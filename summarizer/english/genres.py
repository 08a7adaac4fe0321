"""What English sources call the kinds of their articles."""

from typing import Final

GENRES: Final = (
    *("opinion", "editorial", "commentary", "column", "letters", "live blog", "analysis", "review", "interview"),
    *("obituary", "feature", "profile", "quiz", "horoscope", "podcast", "gallery", "video", "recipe", "sponsored"),
)
