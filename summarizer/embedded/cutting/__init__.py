"""Which whole phrases of a parsed sentence may be cut, and why the others stay."""
