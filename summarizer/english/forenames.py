"""English first names: the short forms that a person may go by, and spellings that are another person's."""

from typing import Final

_NICKNAMES: Final = (
    "william bill billy will willie liam|robert bob bobby rob robbie bert|richard rick ricky dick richie rich|"
    "james jim jimmy jamie|john jack johnny jon|michael mike mick mickey mikey|thomas tom tommy|david dave davey|"
    "edward ed eddie ted teddy ned|daniel dan danny|charles charlie chuck chas|joseph joe joey|anthony tony|"
    "andrew andy drew|steven stephen steve stevie|christopher chris topher|matthew matt|gregory greg|jeffrey jeff|"
    "kenneth ken kenny|donald don donnie|ronald ron ronnie|lawrence larry laurie|francis frank frankie|frederick fred "
    "freddie|henry harry hank|george georgie|peter pete|patrick pat paddy|philip phil|nicholas nick nicky|samuel sam "
    "sammy|benjamin ben benny|alexander alex sandy sasha|timothy tim|douglas doug|raymond ray|gerald gerry jerry|"
    "leonard len lenny leo|walter walt wally|albert al bert|arthur art|eugene gene|theodore theo ted|"
    "vincent vince vinny|"
    "zachary zach zack|joshua josh|jonathan jon jonny|nathaniel nathan nate|elizabeth liz lizzie beth betty eliza|"
    "catherine katherine kate kathy cathy katie kathryn|margaret maggie meg peggy marge|patricia pat patty trish|"
    "jennifer jen jenny|jessica jess jessie|deborah deb debbie|barbara barb babs|susan sue susie|victoria vicky tori|"
    "rebecca becky becca|samantha sam|alexandra alex sandra|stephanie steph|christine christina chris chrissy tina|"
    "kimberly kim|jacqueline jackie|amanda mandy|pamela pam|cynthia cindy|theresa teresa terri terry|abigail abby|"
    "madeleine maddie|isabella bella|natalie nat|valerie val|eleanor ellie nell|veronica ronnie"
)

NICKNAMES: Final[dict[str, frozenset[str]]] = {}
"""Each first name in small letters with the others that the same person may go by."""

for _group in _NICKNAMES.split("|"):
    _forms = frozenset(_group.split())
    for _form in _forms:
        NICKNAMES[_form] = NICKNAMES.get(_form, frozenset()) | _forms

_SPELLINGS: Final = (
    "steven stephen|catherine katherine kathryn|cathy kathy|theresa teresa|terri terry|christine christina|jon john|"
    "jonny johnny|zach zack|mickey mikey"
)

SPELLINGS: Final[dict[str, frozenset[str]]] = {}
"""Each first name with those that sound like it and are spelled otherwise: nobody goes by both."""

for _group in _SPELLINGS.split("|"):
    for _form in _group.split():
        SPELLINGS[_form] = frozenset(_group.split()) - {_form}
