"""English words for offences, and for what the law says of somebody with one."""

from typing import Final

OFFENCES: Final = frozenset(
    "murder manslaughter homicide rape assault robbery burglary theft larceny fraud arson bribery perjury kidnapping "
    "blackmail extortion stalking treason espionage terrorism embezzlement forgery shoplifting libel slander "
    "defamation trespass vandalism harassment smuggling trafficking possession".split()
)
STATED: Final = (
    (r"(?:pleaded|pleads|pled)\s(?:not\s)?guilty\sto", "pleading"),
    (r"(?:found\s|is\s|was\s)?guilty\sof|convicted\sof|jailed\sfor|sentenced\sfor", "convicted"),
    (r"charged\swith|charges\sof|accused\sof|suspicion\sof|indicted\s(?:for|on)", "charged"),
    (r"acquitted\sof|cleared\sof", "cleared"),
    (r"admitted|admits|confessed\sto", "admitted"),
    (r"denied|denies", "denied"),
)
"""What stands before an offence, each as a pattern with what it says of somebody."""
WITHIN: Final = (
    r"\s+(?:(?:attempted|second-degree|first-degree|involuntary|voluntary|corporate|the|her|his|a|of)\s+){0,3}"
)
"""What may stand between the two, as a pattern."""
TRYING: Final = frozenset(
    "attempted attempt attempts attempting try tries tried trying conspiracy conspiring conspired conspire plot plots "
    "plotted plotting soliciting solicitation incitement inciting planned planning threatening threatened".split()
)
"""Words a little before an offence that was not carried out, or not by this person."""
