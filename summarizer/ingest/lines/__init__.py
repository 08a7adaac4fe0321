"""From the lines of a text to its rows: paragraphs, headings, list items, and what is page furniture."""
