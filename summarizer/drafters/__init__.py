"""Drafters turn articles into drafts; each lives in its own module and loads its model only when it drafts."""
