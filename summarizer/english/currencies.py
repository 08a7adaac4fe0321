"""English words and signs for money: currencies, their hundredths, and whose dollars they are."""

from typing import Final

LOST: Final = "some currency"
"""The currency of a sign that a text has lost on its way, as in "over ?23 crore"."""

CURRENCY_SIGNS: Final[dict[str, str]] = {
    sign: currency
    for currency, signs in {
        "dollar": "$ us$ a$ c$ au$ hk$ nz$ s$ nt$ $us $a $c $nz usd aud cad hkd nzd sgd",
        "pound": "£ gbp",
        "euro": "€ eur",
        "yen": "¥ jpy",
        "yuan": "cny rmb",
        "rupee": "₹ rs rs. inr",
        "franc": "chf",
        "krona": "sek",
        "krone": "nok dkk",
        "won": "₩ krw",
        "rouble": "₽",
        "lira": "₺",
        "shekel": "₪",
        "naira": "₦",
        "baht": "฿",
        "hryvnia": "₴",
        "rand": "zar",
        LOST: "? \ufffd",
    }.items()
    for sign in signs.split()
}

CURRENCY_WORDS: Final[dict[str, str]] = {
    form: currency
    for currency, forms in {
        "dollar": "dollar dollars usd aud hkd nzd buck bucks",
        "cent": "cent cents",
        "pence": "pence",
        "pound": "gbp",
        "euro": "euro euros eur",
        "rupee": "rupee rupees inr",
        "yen": "yen jpy",
        "yuan": "yuan renminbi cny rmb",
        "rouble": "rouble roubles ruble rubles",
        "peso": "peso pesos",
        "franc": "franc francs chf",
        "krona": "krona kronor sek",
        "krone": "krone kroner nok dkk",
        "zloty": "zloty zlotys pln",
        "rand": "rand",
        "dirham": "dirham dirhams",
        "riyal": "riyal riyals",
        "dinar": "dinar dinars",
        "shekel": "shekel shekels",
        "lira": "lira liras",
        "baht": "baht",
        "ringgit": "ringgit",
        "rupiah": "rupiah",
        "naira": "naira",
        "shilling": "shilling shillings",
        "cedi": "cedi cedis",
        "forint": "forint forints",
        "koruna": "koruna korunas",
        "hryvnia": "hryvnia hryvnias",
        "taka": "taka",
        "reais": "reais",
    }.items()
    for form in forms.split()
}
"""The word for pounds is left out: they also weigh; so are won and real, which are more often other words."""
MONEY: Final = frozenset({*CURRENCY_SIGNS.values(), *CURRENCY_WORDS.values()} - {LOST})
"""All currencies."""
EXCHANGED: Final = ("dollar", "pound", "euro", "yen", "yuan", "rouble", "ruble", "rupee", "franc", "lira", "peso")
"""Currencies to which a rate of exchange may be: "$1.88 to the pound"."""

HUNDREDTHS: Final[dict[str, str]] = {"cent": "cent", "pence": "pound"}
"""Currencies that are counted in hundredths, and the one that a hundred of them make: a cent may be a dollar's."""
OF_CENTS: Final = frozenset({"dollar", "euro", "rand", "ringgit"})
"""The currencies that a hundred cents may make."""
TOUCHING_HUNDREDTHS: Final[dict[str, str]] = {"p": "pence", "¢": "cent"}
"""Letters and signs for hundredths that touch their figure, as in "148p"."""

US: Final = "US"
DOLLARS: Final[dict[str, str]] = {
    form: country
    for country, forms in {
        US: "us$;$us;usd;us;u.s.;american;united states",
        "Australia": "a$;au$;$a;aud;australian",
        "Canada": "c$;$c;cad;canadian",
        "Hong Kong": "hk$;hkd;hong kong",
        "New Zealand": "nz$;$nz;nzd;new zealand",
        "Singapore": "s$;sgd;singapore;singaporean",
        "Taiwan": "nt$;taiwan;taiwanese",
    }.items()
    for form in forms.split(";")
}
"""Whose dollars a sign or an adjective before the word means; a bare dollar may be anybody's."""
