"""English names of countries, states and their peoples in groups that may stand for each other, and common acronyms."""

from typing import Final

_GROUPS: Final = """
afghanistan afghan afghans|albania albanian albanians|algeria algerian algerians|angola angolan|argentina argentine
argentinian argentines|armenia armenian armenians|australia australian australians aussie aussies aus|austria austrian
austrians|azerbaijan azerbaijani|bahrain bahraini|bangladesh bangladeshi bangladeshis|belarus belarusian|belgium
belgian belgians|bolivia bolivian|bosnia bosnian bosnians|botswana|brazil brazilian brazilians|bulgaria bulgarian
bulgarians|burma myanmar burmese|cambodia cambodian|cameroon cameroonian|canada canadian canadians|chad chadian|chile
chilean chileans|china chinese|colombia colombian colombians|congo congolese drc|croatia croatian croatians croat
croats|cuba cuban cubans|cyprus cypriot|czech czechs czechia|denmark danish danes dane|ecuador ecuadorian|egypt
egyptian egyptians|england english englishman englishmen|eritrea eritrean|estonia estonian|ethiopia ethiopian
ethiopians|finland finnish finn finns|france french frenchman frenchwoman|gambia gambian|georgia georgian
georgians|germany german germans|ghana ghanaian ghanaians|greece greek greeks|guatemala guatemalan|guinea
guinean|haiti haitian haitians|honduras honduran|hungary hungarian hungarians|iceland icelandic|india indian
indians|indonesia indonesian indonesians|iran iranian iranians|iraq iraqi iraqis|ireland irish irishman|israel israeli
israelis|italy italian italians|ivory ivorian ivoire d'ivoire côte cote|jamaica jamaican
jamaicans|japan japanese|jordan jordanian
jordanians|kazakhstan kazakh|kenya kenyan kenyans|korea korean koreans|kosovo kosovar kosovan|kuwait
kuwaiti|kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|liberia liberian|libya libyan libyans|lithuania
lithuanian|luxembourg|macedonia macedonian|madagascar malagasy|malawi malawian|malaysia malaysian malaysians|mali
malian|malta maltese|mexico mexican mexicans|moldova moldovan|mongolia mongolian|montenegro montenegrin|morocco
moroccan moroccans|mozambique mozambican|namibia namibian|nepal nepalese nepali|netherlands dutch holland
dutchman|zealand zealander zealanders kiwi kiwis nz|nicaragua nicaraguan|niger nigerien|nigeria nigerian
nigerians|norway norwegian norwegians|oman omani|pakistan pakistani pakistanis|palestine palestinian
palestinians|panama panamanian|paraguay paraguayan|peru peruvian peruvians|philippines philippine filipino
filipinos|poland polish poles pole|portugal portuguese|qatar qatari|romania romanian romanians|russia russian
russians|rwanda rwandan|saudi saudis|scotland scottish scots scot|senegal senegalese|serbia serbian serbians serb
serbs|sierra leonean|singapore singaporean|slovakia slovak slovakian|slovenia slovenian|somalia somali somalis|spain
spanish spaniard spaniards|sudan sudanese|sweden swedish swede swedes|switzerland swiss|syria syrian syrians|taiwan
taiwanese|tajikistan tajik|tanzania tanzanian|thailand thai thais|tibet tibetan tibetans|tunisia tunisian
tunisians|turkey turkish turk turks türkiye turkiye|turkmenistan
turkmen|uganda ugandan ugandans|ukraine ukrainian ukrainians|uruguay
uruguayan|uzbekistan uzbek|venezuela venezuelan venezuelans|vietnam vietnamese|wales welsh welshman|yemen yemeni
yemenis|zambia zambian|zimbabwe zimbabwean zimbabweans|africa african africans|europe european europeans|asia asian
asians|america american americans us usa|britain british briton britons brit brits uk gb|islam islamic muslim
muslims|islamist islamists|christian christians christianity|jew jews jewish|hindu hindus hinduism|catholic catholics
catholicism|democrat democrats democratic dems|republican republicans gop|tory tories conservative
conservatives|labour labor|california californian calif|texas texan texans|florida floridian fla|york yorker yorkers
ny nyc|hawaii hawaiian|alaska alaskan|isis isil is daesh|nato|eu|un|olympics olympic olympian|games|
paralympics paralympic|kurd kurds kurdish kurdistan|arab arabs arabic arabia|roma romani|sunni sunnis|shia
shiite shiites shi'ite|taliban talib|republicans republican gop|manchester mancunian|liverpool liverpudlian
merseyside|glasgow glaswegian|sydney sydneysider|bavaria bavarian|catalonia catalan catalans|basque basques|chechnya
chechen chechens|crimea crimean|gaza gazan gazans|flemish flanders|punjab punjabi|kashmir kashmiri kashmiris|bengal
bengali|tamil tamils|nazi nazis|marxist marx marxism|victoria victorian|elizabeth elizabethan|christmas xmas|internet
web|vatican papal
"""

SAME_PEOPLE: Final[dict[str, frozenset[str]]] = {}
"""Each form in small letters with all forms that may stand for it, itself among them."""

for _group in " ".join(_GROUPS.split()).split("|"):
    _forms = frozenset(_group.split())
    for _form in _forms:
        SAME_PEOPLE[_form] = SAME_PEOPLE.get(_form, frozenset()) | _forms

_DWELLERS: Final = """
cumbria cumbrian cumbrians|northumbria northumbrian|northumberland northumbrian|cornwall cornish cornishman|tuscany
tuscan|sicily sicilian sicilians|sardinia sardinian|andalusia andalusian|brittany breton bretons|siberia
siberian|umbria umbrian|lombardy lombard|saxony saxon|prussia prussian|silesia silesian|tasmania tasmanian|ontario
ontarian|alberta albertan|quebec quebecois|paris parisian parisians|venice venetian venetians|vienna viennese|naples
neapolitan|milan milanese|moscow muscovite muscovites|athens athenian|london londoner londoners|dublin dubliner
dubliners|aberdeen aberdonian|dundee dundonian|boston bostonian bostonians|toronto torontonian|fiji fijian|samoa
samoan|tonga tongan|barbados barbadian bajan|bermuda bermudian|mauritius mauritian|maldives maldivian|trinidad
trinidadian|guyana guyanese|togo togolese|gabon gabonese|burundi burundian|bhutan bhutanese|salvador
salvadoran|chicago chicagoan|philadelphia philadelphian|virginia virginian virginians|ohio ohioan
ohioans|oregon oregonian|nebraska nebraskan|iowa iowan iowans|montana montanan|arizona arizonan|nevada
nevadan|minnesota minnesotan|colorado coloradan|oklahoma oklahoman|kansas kansan|alabama alabaman alabamian|louisiana
louisianan|pennsylvania pennsylvanian|arkansas arkansan|queensland queenslander|yangon rangoon|mumbai bombay|kolkata
calcutta|chennai madras
"""
DWELLERS: Final[dict[str, frozenset[str]]] = {}
"""Names of regions and towns with the words for who and what is from there, each with all of its group."""

for _group in " ".join(_DWELLERS.split()).split("|"):
    for _form in _group.split():
        DWELLERS[_form] = DWELLERS.get(_form, frozenset()) | frozenset(_group.split())

WIDER: Final[dict[str, frozenset[str]]] = {
    "games": frozenset({"olympics", "olympic", "paralympics", "paralympic"}),
    "islamic": frozenset({"islamist", "islamists"}),
    "european": frozenset({"eu"}),
    "europeans": frozenset({"eu"}),
    "europe": frozenset({"eu"}),
}
"""Words that may stand for narrower ones of an article, which may not stand for them: the EU is not all of Europe."""

ALSO_WORDS: Final = frozenset("pole poles polish turkey china chad jordan georgia guinea mali niger dane finn".split())
"""Names of countries and peoples that in small letters are words of another meaning, or first names."""

_SEATS: Final = (
    "afghanistan kabul|australia canberra|canada ottawa|china beijing|cuba havana|egypt cairo|france paris|germany "
    "berlin|greece athens|india delhi|iran tehran|iraq baghdad|ireland dublin|italy rome|japan tokyo|pakistan "
    "islamabad|poland warsaw|russia moscow kremlin|saudi riyadh|spain madrid|syria damascus|thailand bangkok|turkey "
    "ankara|ukraine kiev kyiv|america washington|britain london"
)
"""Countries, each with the seats of its government."""

SEATS: Final[dict[str, frozenset[str]]] = {}
"""Each seat of a government with the forms of its country, and each of these with the seats: Tokyo for Japan."""

for _group in _SEATS.split("|"):
    _country, *_seats = _group.split()
    for _form in SAME_PEOPLE[_country]:
        SEATS[_form] = SEATS.get(_form, frozenset()) | frozenset(_seats)
    for _seat in _seats:
        SEATS[_seat] = SAME_PEOPLE[_country]

ACRONYMS: Final[dict[str, tuple[str, ...]]] = {
    "us": ("united states", "america"),
    "usa": ("united states", "america"),
    "uk": ("united kingdom", "britain", "great britain"),
    "un": ("united nations",),
    "eu": ("european union",),
    "uae": ("united arab emirates", "emirati"),
    "nz": ("new zealand",),
    "la": ("los angeles",),
    "nyc": ("new york",),
    "ny": ("new york",),
    "dc": ("washington",),
    "gop": ("republican",),
    "who": ("world health organization", "world health organisation"),
    "nhs": ("national health service",),
    "fbi": ("federal bureau of investigation",),
    "cia": ("central intelligence agency",),
    "epa": ("environmental protection agency",),
    "cdc": ("centers for disease control",),
    "fda": ("food and drug administration",),
    "faa": ("federal aviation administration",),
    "ntsb": ("national transportation safety board",),
    "nasa": ("national aeronautics and space administration", "space agency"),
    "gp": ("doctor", "general practitioner"),
    "pm": ("prime minister",),
    "mp": ("member of parliament",),
    "mps": ("commons", "members of parliament"),
    "msps": ("holyrood", "scottish parliament"),
    "ceo": ("chief executive",),
    "ira": ("irish republican army",),
    "ap": ("associated press",),
    "wwii": ("world war ii", "second world war", "world war two"),
    "dprk": ("north korea",),
    "prc": ("china",),
    "man utd": ("manchester united",),
    "isis": ("islamic state",),
    "isil": ("islamic state",),
    "gm": ("general motors",),
    "vw": ("volkswagen",),
    "bp": ("british petroleum",),
    "nfl": ("national football league",),
    "nba": ("national basketball association",),
    "mlb": ("major league baseball",),
}
"""Acronyms whose full form is not simply their letters, or that headlines use without it."""

SHORT_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "man": ("manchester",),
    "spurs": ("tottenham",),
    "tottenham": ("spurs",),
    "wolves": ("wolverhampton",),
    "wolverhampton": ("wolves",),
    "barca": ("barcelona",),
    "barcelona": ("barca",),
    "holyrood": ("scottish parliament",),
    "scottish": ("holyrood",),
    "parliament": ("holyrood", "commons"),
    "utd": ("united",),
    "st": ("saint",),
    "saint": ("st",),
    "mt": ("mount",),
    "ft": ("fort",),
    "pres": ("president",),
    "dept": ("department",),
    "department": ("dept",),
    "ofc": ("officer",),
    "gov": ("governor",),
    "sen": ("senator", "senators"),
    "sens": ("senators", "senator"),
    "rep": ("representative",),
    "cm": ("chief minister",),
    "fm": ("foreign minister",),
    "cfo": ("chief financial officer",),
    "da": ("district attorney",),
    "gp": ("grand prix",),
    "dui": ("driving under influence", "drunk driving"),
    "euro": ("european",),
    "lib": ("liberal",),
    "dem": ("democrat", "democrats"),
    "feds": ("federal",),
    "us-led": ("united states",),
    "northants": ("northamptonshire",),
    "wi-fi": ("wifi",),
    "wwi": ("world war", "first world war"),
    "tv": ("television",),
    "ala": ("alabama",),
    "ariz": ("arizona",),
    "calif": ("california",),
    "colo": ("colorado",),
    "conn": ("connecticut",),
    "fla": ("florida",),
    "ga": ("georgia",),
    "ill": ("illinois",),
    "ind": ("indiana",),
    "mass": ("massachusetts",),
    "mich": ("michigan",),
    "minn": ("minnesota",),
    "mo": ("missouri",),
    "nev": ("nevada",),
    "okla": ("oklahoma",),
    "ore": ("oregon",),
    "pa": ("pennsylvania",),
    "tenn": ("tennessee",),
    "tex": ("texas",),
    "va": ("virginia",),
    "wash": ("washington",),
    "wis": ("wisconsin",),
}
"""Newspaper abbreviations of states of the USA, of titles, and of parts of names."""
