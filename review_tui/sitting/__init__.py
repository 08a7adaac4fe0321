"""An editor's session on the record: what is open, claimed, typed, and next."""
