"""English pronouns: of persons, of things, of who speaks and who reads, and those that lean on another sentence."""

from typing import Final

PERSON_PRONOUNS: Final = frozenset("he she his her him hers who whose himself herself".split())
SUBJECT_PRONOUNS: Final = frozenset("he she".split())
"""Those among them that say by themselves who does what a sentence tells."""
MALE: Final = frozenset("he his him himself mr sir lord king prince actor duke baron".split())
FEMALE: Final = frozenset("she her hers herself mrs ms miss lady dame queen princess actress duchess baroness".split())
"""Pronouns and titles of a man, and of a woman."""
THING_PRONOUNS: Final = frozenset("it its they them their theirs itself themselves which".split())
DEMONSTRATIVES: Final = frozenset("this that these those such".split())
DANGLING_OPENERS: Final = frozenset("he she they it his her hers its their theirs him them".split())
"""Pronouns that lean on a sentence that is not there when they open a takeaway."""
FIRST_PERSON: Final = frozenset(
    "i me my mine myself we us our ours ourselves i'm i've i'll we're we've we'll let's".split()
)
READER: Final = frozenset("you your yours yourself you're you'll you've".split())
REFLEXIVES: Final = frozenset({"himself", "herself", "itself", "themselves"})
PRONOUNS: Final = frozenset(
    "i you he she it we they me him her us them this that these those who whom which my your his its our their mine "
    "yours hers ours theirs himself herself itself themselves one ones there here such same another".split()
)
"""All that stand for somebody or something, or point at it."""
