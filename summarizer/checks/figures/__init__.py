"""Check `number`: every figure is the article's, for the same thing, in the same unit, or worked out."""
