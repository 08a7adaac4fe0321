"""What the desk shows, as values and content; pure."""
