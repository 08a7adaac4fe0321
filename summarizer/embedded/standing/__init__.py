"""Whether a sentence stands alone, and what makes it stand: no pronoun, role or surname without its person."""
