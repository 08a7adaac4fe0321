"""Names of other scripts and languages that English news writes in several ways, in groups."""

from typing import Final

_PLACES: Final = (
    "kyiv kiev kyyiv|odesa odessa|kharkiv kharkov|lviv lvov|dnipro dnepr|mykolaiv nikolaev|zaporizhzhia zaporozhye|"
    "luhansk lugansk|chornobyl chernobyl|donbas donbass|beijing peking|guangzhou canton|tehran teheran|makkah mecca|"
    "jeddah jiddah|riyadh riad|aleppo halab|raqqa raqa|idlib edlib|benghazi bengazi|misrata misurata|fallujah falluja|"
    "baquba baqubah|nasiriya nasiriyah|sana'a sanaa|hodeida hodeidah hudaydah|kandahar qandahar|helmand hilmand|"
    "darfur darfour|mogadishu muqdisho|kismayo kismayu|n'djamena ndjamena|timbuktu tombouctou|tbilisi tiflis|"
    "yerevan erevan|kosovo kosova|priština pristina prishtina|belarus byelorussia|moldova moldavia"
)
_GROUPS: Final = (
    "qaeda qaida qa'ida|hezbollah hizbollah hizbullah hezbullah hizballah|taliban taleban|shabab shabaab|"
    "houthi huthi|houthis huthis|koran quran qur'an|shia shi'a|hamas hamās|daesh daish|mujahideen mujahedeen "
    "mujahidin|sharia shariah shari'a|uighur uyghur uygur|uighurs uyghurs uygurs|rohingya rohinga|ramadan ramadhan"
)
_PEOPLE: Final = (
    "muhammad mohammed mohammad mohamed muhammed mohamad mahomed|ahmed ahmad|hussein hussain husayn husain|"
    "osama usama|gaddafi qaddafi gadhafi kadafi gadafi qadhafi|zelensky zelenskyy zelenskiy zelenskyi|"
    "yasser yasir|abdullah abdallah abdulla|khalid khaled|omar umar|yusuf yousef yousuf youssef|ibrahim ebrahim|"
    "sheikh shaikh sheik|ayman aiman|tchaikovsky chaikovsky|dostoevsky dostoyevsky|yeltsin eltsin|"
    "khrushchev khruschev|navalny navalni navalnyi|lukashenko lukashenka|tymoshenko timoshenko|saakashvili saakasvili"
)


def _grouped(*listed: str) -> dict[str, frozenset[str]]:
    groups = [frozenset(group.split()) for groups in listed for group in groups.split("|")]
    return {form: group for group in groups for form in group}


TRANSCRIBED: Final[dict[str, frozenset[str]]] = _grouped(_PLACES, _GROUPS, _PEOPLE)
"""Each form in small letters with all of its group, itself among them."""
TRANSCRIBED_PEOPLE: Final[dict[str, frozenset[str]]] = {form: TRANSCRIBED[form] - {form} for form in _grouped(_PEOPLE)}
"""Each form of a person's name with the others: the article knows how the person writes it."""
