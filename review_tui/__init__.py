"""The desk: the terminal application in which an editor turns pending drafts into decisions."""
