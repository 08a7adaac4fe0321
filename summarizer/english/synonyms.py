"""English words that news uses for one another, so that one in the other's place changes no statement."""

from typing import Final

_ALIKE: Final = """
big large huge major great massive|small little tiny|begin start launch commence open|end finish conclude|finish
complete accomplish|stop halt|shut close|try attempt bid seek|buy purchase acquire|get obtain receive|give hand
award|show reveal indicate demonstrate illustrate|see watch view witness|find discover locate uncover|need
require|want wish seek ask|use utilise employ|keep maintain retain|stay remain still continue|put place send|help aid
assist|ask request urge call appeal|let allow permit|choose pick select|make create produce|maker manufacturer
producer|die kill perish|hurt injure wound|hit strike|beat defeat thrash overcome hammer|win victory triumph|loss
defeat|match game tie|appearance match game|come arrive|go head travel move|occur happen come|lead guide|drop omit
exclude|fall drop decline plunge slump tumble sink slide flop|rise increase climb grow jump soar surge|cut reduce
lower slash trim|raise increase lift|ease calm soothe|grab snatch|rip tear|fix address repair tackle|contain control
curb subdue stabilise|think believe reckon understand|worry fear concern|speak talk|say tell add state announce declare
explain note insist claim show report|describe call|answer reply respond|praise laud applaud|criticise slam blast
condemn|sack dismiss fire|quit resign|jail prison gaol|jail imprison|arrest detain|attack assault|attack strike
raid|fire blaze|crash collision accident|explosion blast|gun weapon firearm|shop store|firm company business corporation
group|boss manager chief head|worker employee staff|job post role position|pay wage salary|money cash fund|cost
price|deal agreement pact accord contract|plan scheme proposal project|plot scheme plan|plan intend|law legislation|rule
regulation|vote ballot poll|election poll|government administration|nation country state|city town|area region zone
district|home house residence|road street|car vehicle automobile|truck lorry|plane aircraft airplane aeroplane jet
airliner|ship boat vessel|film movie|photo picture photograph image|video footage clip|programme show|website site|kid
child youngster|baby infant|teen teenager adolescent youth|pupil student|cop police officer policeman|doctor medic
physician|lawyer attorney|player star footballer|superstar star|expert specialist|mate friend|couple pair|group
team|injury wound|illness disease sickness|drug medicine medication|test exam|inquiry investigation probe|row dispute
argument|talk discussion conversation exchange|meeting session conference event|rally protest demonstration
march|protester demonstrator|fight battle struggle|war conflict|border frontier|evening night|year annual|near
close|next following upcoming|last previous past|former ex|nearly almost about around approximately roughly|often
frequently|quickly rapidly swiftly|fast quick rapid|new fresh latest|old elderly|sure certain|important key vital
crucial|hard difficult tough|whole entire|main chief key|famous renowned|rich wealthy|happy glad pleased|shock stun
surprise|angry furious|scared afraid|break pause rest|bid move effort attempt|way path route|kind form type sort|part
piece section|figure number total|result outcome|reason cause|cause trigger spark prompt|chance opportunity|danger
risk threat|problem issue difficulty|mistake error|view opinion perspective|decision verdict ruling|claim
allegation|statement comment remark|bug insect|trip journey visit|holiday vacation|mum mom mother|dad father|gran
grandmother grandma|join accompany|tie link connect|abandon scrap drop axe ditch|block obstruct|ban bar prohibit|delay
postpone|approve back endorse|remember recall|appear seem look|refuse decline|search hunt seek|visit tour|suffer
sustain endure|own have possess|live reside|factory plant|field pitch|schedule set plan due|expect predict
forecast|poised set ready|squander waste|develop grow|flood deluge swamp|site scene place spot location|goal opener
strike|bigger larger greater|see spot|work operate|class lesson|run stand|web internet|play face meet|forward
striker|write pen|sign secure|child daughter|child son|child boy|child girl|teen boy|teen girl|teenager boy|teenager
girl|picturesque pretty beautiful|stop halt block|flat apartment|bicycle bike|lift elevator|television tv|mobile
cellphone smartphone|favour favor support back endorse|approve support|vote decide|win claim earn take|beat trounce
rout crush|sign pen|publish release|notion idea|detain hold|bill hail tout|tag label|chide admonish scold rebuke|issue
offer|dump abandon|lodge stick|transform turn convert|switch move transfer|spare save|sweep race cruise storm|game test
fixture
"""
_GROUPS: Final = [frozenset(group.split()) for group in " ".join(_ALIKE.split()).split("|")]
ALIKE: Final[dict[str, frozenset[str]]] = {}
"""Plain forms of words, each with those that a writer may put in its place."""

for _group in _GROUPS:
    for _word in _group:
        ALIKE[_word] = ALIKE.get(_word, frozenset()) | _group
