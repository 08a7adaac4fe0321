"""English opposites of which a side may be several words: "turned the plan down" and "approved it"."""

import re
from typing import Final, NamedTuple

_GAP: Final = r"(?:[^\s,.;:]+ ){0,5}"
"""What may stand inside of a verb of two words: "turned the plan down"."""

_OPPOSITES: Final = """
turn ~down, turns ~down, turned ~down, turning ~down, rebuff, rebuffs, rebuffed, reject, rejects, rejected / approve, \
approves, approved, accept, accepts, accepted, accepting, backed, agreed to, uphold, upholds, upheld, granted
vote (?:by )?(?:[\\d-]+ )?to(?! \\d), votes (?:by )?(?:[\\d-]+ )?to(?! \\d), voted (?:by )?(?:[\\d-]+ )?to(?! \\d), \
backed, backs / vote ~against, \
votes ~against, voted ~against, vote ~down, votes ~down, voted ~down
rule ~out, rules ~out, ruled ~out, ruling ~out / announce, announces, announced, plan, plans, planned, promise, \
promises, promised, consider, considers, considered, considering
call ~off, calls ~off, called ~off, cancel, cancels, cancelled, canceled, scrap, scraps, scrapped, abandon, abandons, \
abandoned / went ahead, goes ahead, go ahead, going ahead, took place, taking place, take place, held
pull out of, pulls out of, pulled out of, quit, quits, withdrew from, walked out of / join, joins, joined, sign, \
signs, signed, entered, stayed in
threw ~out, throws ~out, thrown out, dismiss, dismisses, dismissed / uphold, upholds, upheld, allow, allows, allowed, \
accepted, admitted
lay off, lays off, laid off, laying off, axe, axed / hire, hires, hired, hiring, recruit, recruits, recruited, took \
on, takes on
edged up, edges up, edged higher, inched up, ticked up, crept up, gained ground, gains ground, picked up / fell, \
falls, dropped, drops, slipped, weakened, declined, slumped, tumbled, plunged, sank, edged down, edged lower, inched \
down, lost ground, loses ground
edged down, edges down, edged lower, inched down, ticked down, lost ground, loses ground / rose, rises, gained, \
climbed, strengthened, jumped, soared, surged, rallied, edged up, edged higher, inched up, gained ground, gains \
ground, picked up
miss, misses, missed, sit out, sits out, sat out / play in, plays in, played in, start in, starts in, started in
lift, lifts, lifted, ease, eases, eased / impose, imposes, imposed, introduce, introduces, introduced, tighten, \
tightens, tightened
step down, steps down, stepped down, stepping down, resign, resigns, resigned / take office, takes office, took \
office, take over, takes over, took over, stays on, stayed on
slow, slows, slowed, slowing / accelerate, accelerates, accelerated, accelerating, quicken, quickened, sped up
unchanged, steady, on hold, held, holds, kept / raise, raises, raised, cut, cuts, lower, lowers, lowered
broke down, break down, collapse, collapsed, collapses / succeed, succeeds, succeeded
pull back, pulls back, pulled back, retreat, retreats, retreated / advance, advances, advanced, capture, captures, \
captured
scrap, scraps, scrapped, axe, axes, axed, suspend, suspends, suspended / raise, raises, raised, introduce, introduces, \
introduced, increase, increases, increased
beat, beats, top, tops, topped, exceed, exceeds, exceeded, surpass, surpasses, surpassed / miss, misses, missed, fall \
short of, falls short of, fell short of, fallen short of
hottest, warmest / coldest, coolest
met (?:its|the|his|her|their|a) (?:[a-z]+ )?targets?, meet (?:its|the|his|her|their|a) (?:[a-z]+ )?targets?, meets \
(?:its|the|his|her|their|a) (?:[a-z]+ )?targets?, hit (?:its|the|his|her|their|a) (?:[a-z]+ )?targets? / missed \
(?:its|the|his|her|their|a) (?:[a-z]+ )?targets?, miss (?:its|the|his|her|their|a) (?:[a-z]+ )?targets?, fell short of \
(?:its|the|his|her|their|a) (?:[a-z]+ )?targets?
cheaper, less expensive / more expensive, dearer, pricier, costlier
revive, revives, revived, reinstate, reinstates, reinstated / throw ~out, throws ~out, threw ~out, thrown out, \
dismiss, dismisses, dismissed
withdraw from, withdraws from, withdrew from, withdrawn from / enter, enters, entered, advance into, advances into, \
advanced into
apologise for, apologises for, apologised for, apologize for, apologizes for, apologized for / defend, defends, \
defended
won promotion, win promotion, wins promotion, promoted / relegated
ahead of schedule / behind schedule
on bail / in custody, in jail, in prison, behind bars
exploded, explodes, detonated, went off / failed to explode, fails to explode, failed to detonate, failed to go off
identified / failed to identify
passed, passes, approve, approves, approved, backed, backs, adopt, adopts, adopted, cleared, clears, ratify, ratifies, \
ratified, signed / reject, rejects, rejected, defeat, defeats, defeated, block, blocks, blocked, vote ~down, votes \
~down, voted ~down, veto, vetoes, vetoed, throw ~out, throws ~out, threw ~out, thrown out, refuse, refuses, refused
strike ~down, strikes ~down, struck ~down, overturn, overturns, overturned, quash, quashes, quashed / uphold, upholds, \
upheld
leave ~out, leaves ~out, left ~out, omit, omits, omitted, dropped from / include, includes, included, pick, picks, \
picked, recall, recalls, recalled, call ~up, calls ~up, called ~up
stay open, stays open, stayed open, remain open, remains open, remained open / close, closes, closed, shut, shuts
""".strip().splitlines()


class Side(NamedTuple):
    """One side of a pair, and what says the opposite."""

    own: re.Pattern[str]
    opposite: re.Pattern[str]


def _pattern(forms: str) -> re.Pattern[str]:
    each = sorted((form.strip().replace("~", _GAP) for form in forms.split(",")), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(each)})\b")


_PAIRS: Final = [tuple(map(_pattern, pair.split("/"))) for pair in _OPPOSITES]
PHRASAL: Final = tuple(Side(*side) for one, other in _PAIRS for side in ((one, other), (other, one)))
"""Each side of each pair; to be looked for in small letters as printed, so that no name is taken for one."""
ANY: Final = re.compile("|".join(side.own.pattern for side in PHRASAL))
"""What finds out at once that a text has none of them."""
