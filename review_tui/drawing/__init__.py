"""What the desk shows of texts, as values and content; pure."""
