"""The words of English that checks, cuts and readers of files go by; another language is another package like this one.

Data, and the smallest of questions to it: nothing here imports anything else of the project. A module is named by what
its words are. Two lists that differ stand side by side under names that say the difference; equal ones are one list.

What does not stand here reads best where it is: lists of up to some ten words that one rule alone uses, patterns that
are a rule's grammar (`embedded.standing.standalone`, `ingest.lines`), words whose order is a layer's input
(`embedded.shortening.features`), and what fields and markup say (`ingest.gating`, `ingest.formats`).
"""
