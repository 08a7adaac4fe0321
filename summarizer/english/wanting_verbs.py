"""English verbs that say too little without what follows them."""

from typing import Final

NEEDY_VERBS: Final = frozenset(
    "accused charged convicted cleared acquitted suspected blame blames blamed blaming depend depends "
    "depended rely relies relied "
    "consist consists consisted compared based aimed linked referred related belong belongs belonged led leads "
    "lead resulted result results subject focused focus call calls called asked look looks looked deal deals "
    "agree agrees agreed put puts placed sent turned turn turns tied lies lay sat stood live lives lived "
    "sentenced fined banned barred prevented stopped known likely due set bound pleaded pled guilty responsible "
    "able part come comes came go goes went stems stemmed involved account accounts accounted range ranges ranged "
    "vary varies number believed refer refers tend believe believes struggle struggles serve serves served named "
    "dubbed described regarded considered treated divert diverts diverted diverting distract distracted "
    "apologised apologized protect protected spend spent invest invested rose fell grew increased decreased "
    "dropped climbed jumped declined cut raised lowered worth valued priced estimated rising falling growing climbing "
    "dropping jumping soar soars soared soaring surge surged surging plunge plunged plunging engage engages engaged "
    "engaging rest rests rested resting relying consisting belonging amount amounts amounted amounting referring "
    "adhere adheres adhered hinge hinges hinged revolve revolves revolved contribute contributes contributed "
    "contributing resulting compiled composed comprised located situated rooted attributed devoted dedicated subjected "
    "confined restricted limited exposed accustomed committed close closer followed preceded "
    "accompanied caused prompted triggered sparked".split()
)
"""Words that a prepositional phrase completes ("accused of", "rose to", "depends on"): it stays."""
LIGHT: Final = frozenset(
    "take takes took taking carry carries carried carrying get gets got getting put puts putting bring brings brought "
    "bringing make makes made making".split()
)
"""Verbs that say nothing without an object or the phrase behind them: "take | on the champion"."""
MOVED: Final = frozenset(
    "shaken criticised criticized condemned praised hailed lauded mocked slammed blasted rebuked reprimanded thanked "
    "shocked angered outraged devastated saddened stunned furious angry heartbroken fear fears anger outrage fury "
    "criticism praise".split()
)
"""Who is moved or judged is told of with the reason."""
SEEKING: Final = frozenset(
    "look looks looking looked search searches searching searched wait waits waiting waited hope hopes hoping hoped "
    "ask asks asking asked call calls calling called opt opts opting opted campaign campaigned campaigning hunt "
    "hunting departed leave leaves leaving left".split()
)
"""What a "for" behind them is looked for, asked for or left for."""
SUPPLYING: Final = frozenset(
    "leave leaves left leaving provide provides provided providing supply supplies supplied replace replaces replaced "
    "replacing fill fills filled equip equipped".split()
)
"""What these have for an object is told with what it is left, supplied or replaced with."""
KEEPING: Final = frozenset("had has have keep keeps kept put puts place placed lay laid set left leave leaves".split())
"""What one does with a thing or somebody somewhere."""
STARTING_OR_ENDING: Final = frozenset(
    "end ends ended ending finish finishes finished finishing begin begins began beginning start starts started "
    "starting open opens opened opening close closes closed closing".split()
)
"""Verbs whose object, where it is somebody's, is told with what it began or ended by."""
