"""The editor's groups of acts: what is typed and kept, and what others do to the draft meanwhile."""
