"""English words whose forms share no stem, and what British and American spelling differ in."""

from typing import Final

_IRREGULAR: Final = """
arise arises arose arisen|awake awoke awoken|bear bears bore borne|become becomes became|begin begins began begun
beginning|bend bends bent|bind binds bound|bite bites bit bitten|bleed bleeds bled|blow blows blew blown|break breaks
broke broken|bring brings brought|build builds built|burn burns burnt|buy buys bought|catch catches caught|choose
chooses chose chosen|cling clings clung|come comes came|deal deals dealt|dig digs dug|draw draws drew drawn|drink drinks
drank drunk|drive drives drove driven|eat eats ate eaten|fall falls fell fallen|feed feeds fed|feel feels felt|fight
fights fought|find finds found|flee flees fled|fly flies flew flown|forbid forbids forbade forbidden|forget forgets
forgot forgotten|freeze freezes froze frozen|get gets got gotten|give gives gave given|go goes went gone|grow grows grew
grown|hang hangs hung|hear hears heard|hide hides hid hidden|hold holds held|keep keeps kept|know knows knew known|lead
leads led|leave leaves left|lend lends lent|light lights lit|lose loses lost|make makes made|mean means meant|meet meets
met|mistake mistakes mistook mistaken|pay pays paid|ride rides rode ridden|ring rings rang rung|rise rises rose
risen|run runs ran|say says said|see sees saw seen|seek seeks sought|sell sells sold|send sends sent|shake shakes shook
shaken|shine shines shone|shoot shoots shot|shrink shrinks shrank shrunk|sing sings sang sung|sink sinks sank sunk|sit
sits sat|slay slays slew slain|sleep sleeps slept|slide slides slid|speak speaks spoke spoken|speed speeds sped|spend
spends spent|spring springs sprang sprung|stand stands stood|steal steals stole stolen|stick sticks stuck|sting stings
stung|strike strikes struck stricken|sue sues sued suing|swear swears swore sworn|sweep sweeps swept|swim swims swam
swum|swing swings swung|take takes took taken|teach teaches taught|tear tears tore torn|tell tells told|think thinks
thought|throw throws threw thrown|undergo undergoes underwent undergone|understand understands understood|wake wakes
woke woken|wear wears wore worn|weep weeps wept|win wins won|wind winds wound|withdraw withdraws withdrew
withdrawn|write writes wrote written|child children|foot feet|life lives|man men|money monies|person people|tooth
teeth|wife wives|woman women|policeman policemen|gunman gunmen|free frees freed|repay repays repaid|rebuild rebuilds
rebuilt|resell resells resold|overtake overtakes overtook overtaken|mislead misleads misled|uphold upholds
upheld|withhold withholds withheld|rewrite rewrites rewrote rewritten|retake retakes retook retaken|overthrow overthrows
overthrew overthrown|undertake undertakes undertook undertaken|forgive forgives forgave forgiven
"""
IRREGULAR: Final = {
    form: forms.split()[0] for forms in " ".join(_IRREGULAR.split()).split("|") for form in forms.split()
}
"""Such forms of verbs and nouns, each with the one that stands for all."""

SPELLINGS: Final = (
    (r"our(?=s|ed|ing|able|ite|$)", "or"),
    (r"is(?=e|ed|es|ing|er|ation|ations)", "iz"),
    (r"ys(?=e|ed|es|ing)", "yz"),
    (r"tre(?=s|d|$)", "ter"),
    (r"ll(?=ed|ing|er)", "l"),
    (r"ence(?=s|$)", "ense"),
    (r"ogue(?=s|$)", "og"),
    (r"amme(?=s|$)", "am"),
    (r"[ao]e", "e"),
    (r"grey", "gray"),
)
"""What British English spells otherwise than American, as patterns, each with what stands for both."""

PASTS: Final = frozenset(
    "said went made took came saw got gave found told thought left felt put brought began kept held wrote stood heard "
    "let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke spent cut rose "
    "drove bought wore chose hit shot won fought threw caught dealt fled flew swept struck sank sang swam shook stole "
    "slept bore hung hid bit beat bent bound blew dug fed forgot froze hurt quit rang rode sold shut slid split spread "
    "stuck swore taught tore woke wept withdrew arose awoke became overcame did had were knew sought cost burst cast "
    "fit bet shed slit sped spun swung underwent laid lit shone shrank sprang stung strove wound upset".split()
)
"""Pasts that do not end as most do."""
