"""The editor: three fields, what is typed and kept, and what others do to the draft meanwhile."""
