"""The formats that articles come in: each reads one, into articles and refusals."""
