"""English words for what somebody is (mayor, striker, Sir), and which of them may be said of the same person."""

from typing import Final

_GROUPS: Final = """
mayor mayoress
president
chancellor minister premier secretary
lawyer attorney counsel / barrister solicitor advocate qc
prosecutor / attorney
judge justice magistrate / sheriff
boss chief head / executive ceo chairman chairwoman chair director president manager coach owner founder leader | run
executive ceo / chief boss
leader / chairman chairwoman president premier minister chief head chancellor founder | lead
chairman chairwoman chairperson chair
director manager / head | run
founder / owner
coach manager trainer boss
spokesman spokeswoman spokesperson
senator sen
congressman congresswoman representative rep
lawmaker politician / senator congressman congresswoman representative mp councillor minister governor deputy
governor gov
councillor councilman councilwoman councilmember / alderman
ambassador envoy / diplomat
treasurer
commissioner
deputy vice
sergeant sgt
inspector
superintendent
constable
detective
captain capt skipper
lieutenant lt
colonel col
general gen
major
admiral
commander
officer / sergeant sgt inspector detective superintendent constable deputy policeman policewoman captain lieutenant
policeman policewoman / officer sergeant inspector detective constable | cop
soldier / sergeant corporal captain lieutenant major officer | private marine
pope | pontiff
archbishop bishop cardinal
king monarch
queen monarch
prince duke
princess duchess
lord peer baron
dame baroness
sir
professor prof academic
academic / professor lecturer researcher historian
doctor dr physician / surgeon consultant pathologist psychiatrist paediatrician pediatrician cardiologist | gp medic
surgeon / doctor
researcher scientist expert / professor academic doctor economist analyst psychologist biologist physicist
analyst strategist economist
economist strategist / analyst
engineer
historian / professor author writer
author writer novelist / poet journalist historian
journalist reporter / correspondent editor columnist presenter anchor writer blogger
presenter host anchor / broadcaster journalist
editor
actor actress / comedian | star
director filmmaker / producer | maker
singer musician vocalist rapper / guitarist frontman pianist | star
comedian comic
photographer
teacher
headteacher headmaster headmistress / principal
pupil student schoolboy schoolgirl
nurse
pilot / captain
farmer
driver
referee
umpire
goalkeeper keeper
striker forward
midfielder winger
defender
batsman
bowler
seed
quarterback
suspect / defendant | accused charged arrested suspected
defendant | accused charged
artist / painter sculptor illustrator photographer designer filmmaker
painter / artist
sculptor / artist
illustrator / artist
composer / songwriter pianist
songwriter / singer composer musician
playwright / writer author dramatist
philosopher
biographer / author historian
businessman businesswoman entrepreneur / financier investor banker founder owner boss executive \
| tycoon billionaire millionaire magnate
financier banker / investor
investor / financier | backer
broker / trader
trader / broker
developer
accountant / auditor
architect
designer
curator
librarian
publisher
critic
translator interpreter
chef | cook restaurateur
shopkeeper / owner
landlord landlady / owner
waiter waitress
gardener
plumber
electrician
mechanic
technician
fisherman | skipper
sailor | yachtsman yachtswoman
firefighter fireman
paramedic | medic ambulance
pharmacist / chemist
midwife
vet veterinarian
therapist | psychotherapist counsellor counselor
surgeon oncologist
neurologist neuroscientist
scientist / chemist astronomer geologist meteorologist microbiologist virologist epidemiologist zoologist \
neuroscientist neurologist mathematician anthropologist archaeologist sociologist oncologist
researcher / chemist astronomer geologist meteorologist microbiologist virologist epidemiologist zoologist \
neuroscientist mathematician anthropologist archaeologist sociologist oncologist
expert / chemist astronomer geologist meteorologist virologist epidemiologist pathologist
doctor / oncologist neurologist virologist epidemiologist
academic / scholar scientist
scholar / academic professor historian philosopher
meteorologist forecaster
coroner
juror
priest vicar / pastor rector chaplain | reverend rev cleric father minister
pastor / priest vicar | minister reverend rev cleric
cleric / imam rabbi priest vicar pastor bishop archbishop | mullah ayatollah
imam / cleric
rabbi / cleric
activist campaigner | protester
adviser advisor aide / consultant
lobbyist / consultant adviser
astronaut cosmonaut
explorer | adventurer
mountaineer | climber
athlete / sprinter swimmer boxer cyclist wrestler golfer footballer | runner gymnast skier diver
footballer / striker forward midfielder winger defender goalkeeper captain | player
sprinter | runner
cyclist | rider
boxer | fighter champion
golfer
swimmer
wrestler
passenger
"""
_FORMS: Final = {"run": "run runs ran running", "lead": "lead leads led leading"}
"""Verbs among them with their forms."""

CALLED: Final[dict[str, frozenset[str]]] = {}
"""Each word for what somebody is, with the words of an article that it may stand for, itself among them.

What stands behind a slash in a group may be called by the words before it, and not the other way round; what stands
behind a bar says what somebody is in other words.
"""

for _group in _GROUPS.strip().splitlines():
    _callings, _, _more = _group.partition("|")
    _own, _, _narrower = _callings.partition("/")
    _said = [_form for _word in _more.split() for _form in _FORMS.get(_word, _word).split()]
    for _form in _own.split():
        CALLED[_form] = CALLED.get(_form, frozenset()) | {*_own.split(), *_narrower.split(), *_said}
    for _form in _narrower.split():
        CALLED[_form] = CALLED.get(_form, frozenset()) | {_form}

FAMED: Final = frozenset(
    "actor actress singer musician vocalist rapper comedian comic author writer novelist presenter host anchor "
    "director filmmaker photographer seed artist painter sculptor illustrator composer songwriter playwright "
    "philosopher biographer businessman businesswoman entrepreneur investor designer chef critic activist campaigner "
    "astronaut explorer athlete footballer sprinter cyclist boxer golfer swimmer wrestler scientist scholar".split()
)
"""What known people are known for: a writer may add it to a name though the article does not say it."""
HEADS: Final = frozenset("of at for in from".split())
"""Words that may link a role to a place or body before its bearer is named."""
INSIDE: Final = frozenset("the a an of".split())
"""Small words inside of what is said before a name: "the head of science, Ana Poe"."""
LINKS: Final = HEADS | frozenset("who whose which that and with".split())
"""Words that may follow a group of words for what somebody is."""
OWNING: Final = HEADS | frozenset({"with"})
"""Words that link somebody to the body or person whose he is."""
MODALS: Final = frozenset("to will would can could may might shall should must".split())
"""Words after which such a word is a verb."""
ARTICLES: Final = frozenset("a an the his her its their our my".split())
"""Words that open a group of words for what somebody is, beside an owner."""

_OFFICES: Final = (
    "home interior;foreign state;defence defense;business trade;health;transport transportation;education;finance "
    "treasury;justice;energy climate environment;culture media sport sports;agriculture farming;labour labor work;"
    "housing;communities;europe;immigration;prime;first"
)
OFFICES: Final[dict[str, frozenset[str]]] = {}
"""Words that say which minister or secretary somebody is, each with those that say the same."""

for _group in _OFFICES.split(";"):
    for _form in _group.split():
        OFFICES[_form] = OFFICES.get(_form, frozenset()) | frozenset(_group.split())

OFFICIALS: Final = frozenset("minister secretary chancellor".split())
"""Those who hold one of these offices."""
DIRECTOR: Final = "director"
LEADERS: Final = frozenset({"leader"})
"""Those of whom a chamber has two."""
SIDES: Final[dict[str, frozenset[str]]] = {side: frozenset({side}) for side in ("majority", "minority")}
"""Words before a leader that say which."""
_DIRECTORS: Final = (
    "finance financial;managing;marketing;sales;sporting football;technical;medical;creative;artistic;commercial;"
    "communications;operations;athletic;campaign;campaigns;research;policy"
)
DIRECTED: Final[dict[str, frozenset[str]]] = {
    form: frozenset(group.split()) for group in _DIRECTORS.split(";") for form in group.split()
}
"""Words that say which director of a firm or body somebody is, each with those that say the same."""
SEATED: Final = frozenset("mp mps mep meps msp msps mla mlas ms td qc kc ceo".split())
"""What stands behind a name or behind what somebody sits for: "John Poe, MP for Larkby" is "Larkby MP John Poe"."""
EITHER_WAY: Final = frozenset("county lake mount loch port".split())
"""Words that stand before a place's name or behind it: County Larkby, Larkby County Council."""
WRITING: Final = frozenset({"writes", "write", "argues", "argue"})
"""Words before the name of who wrote an opinion."""
CO_AUTHORS: Final = frozenset({"and", "with"})
"""Words between the names of several."""
RULING: Final = frozenset("owns owned runs ran leads led heads headed chairs chaired manages managed".split())
"""Verbs by which somebody or something is said to be the owner or head of what is named behind."""
