"""Evaluation compares drafters on articles whose highlights people wrote: overlap, form, flags, time."""
