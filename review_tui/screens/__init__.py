"""The screens on top of a pane: each shows one thing and hands back one answer."""
