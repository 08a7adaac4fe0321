"""Plants errors in true sentences, for the checks and the reader of claims to learn from."""
