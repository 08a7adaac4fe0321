"""From an article file to a pending draft, and from reviewed takeaways to a file."""

from importlib.metadata import version

__version__ = version("takeaways")
