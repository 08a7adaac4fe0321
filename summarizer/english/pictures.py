"""English words of what pictures show, and of what is told in the present without a picture."""

from typing import Final


def _forms(text: str) -> frozenset[str]:
    """Return verbs with their third persons."""
    return frozenset(form for verb in text.split() for form in (verb, f"{verb}s", f"{verb}es"))


SEEN: Final = _forms(
    "wave watch walk hug kiss smile gesture greet pray applaud stare weep sprint kick leap dive jump cheer stroll "
    "comfort kneel crouch grin glance wheel tackle slot hoist salute skip scamper huddle stretch pedal slide grab "
    "dribble volley nod collide inspect clutch clasp peer perch lean dash juggle acknowledge unload shower spray "
    "drench douse"
)
"""Acts that are seen; told in the present only under a picture."""
SEEN_ALONE: Final = _forms(
    "pose celebrate embrace sit gather look clap cry dance point shake react ride chat battle train shoot speak chase"
)
"""The same where they have no object: one may embrace a plan, or celebrate an anniversary."""
SEEN_DONE: Final = frozenset(
    "escorted challenged congratulated consoled tackled helped carried led shown pictured seen mobbed embraced greeted "
    "flanked joined watched taken fouled stretchered comforted surrounded applauded interviewed hugged kept".split()
)
"""What is done to somebody in a picture."""
IN_PLAY: Final = frozenset("ball trophy camera cameras net shot header chance photographers".split())
"""What somebody kicks, lifts or waves at in a picture."""
SEEN_PERSONS: Final = frozenset(
    "man woman boy girl child protester demonstrator soldier police policeman officer firefighter worker resident "
    "villager supporter fan player rescuer survivor mourner visitor tourist fisherman farmer vendor trader "
    "model".split()
)
"""Whom a caption shows without a name."""
BOUND: Final = frozenset("set likely unlikely certain sure ready poised destined bound due close safe good".split())
"""What somebody may look to be who is not seen to look."""
PLANNED: Final = frozenset(
    "is has was does says starts begins opens closes faces meets plays travels hosts visits returns takes goes kicks "
    "runs ends releases airs comes arrives leaves heads holds appears launches votes marks turns resumes expires "
    "becomes remains stands sees writes follows includes leads succeeds dominates brings makes moves joins celebrates "
    "hopes wants plans expects needs believes thinks insists claims admits knows feels means seems".split()
)
"""What may be told in the present of a day to come, or with a day that something else was on."""
ALWAYS: Final = frozenset(
    "is has was does says remains stands includes becomes means seems believes thinks knows wants needs lives works "
    "owns costs follows succeeds".split()
)
"""What is told in the present of what lasts."""
LASTING: Final = ALWAYS - {"stands"} | frozenset("faces claims alleges insists hopes plans".split())
STATES: Final = LASTING | frozenset(
    "have are were do had did expects supports shares features aims believes feels loves likes enjoys "
    "lies contains offers represents involves shows reveals suggests "
    "admits tells calls consists depends relies operates resides allows requires prefers tends".split()
)
"""What is told in the present of what goes on, or is planned, even under a picture."""
NARRATED: Final = frozenset("i we you he she it they who which that proceeds".split())
"""Subjects of narration in the present, or of what is generally so."""
