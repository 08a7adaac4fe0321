"""What the panes of the desk share: acts by name, and what every pane says and asks of a draft."""
