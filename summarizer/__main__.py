"""`python -m summarizer` is the command `takeaways`."""

from summarizer.cli import main

main()
