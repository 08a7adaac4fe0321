"""What panes and sheets show of drafts and decisions, as values."""
