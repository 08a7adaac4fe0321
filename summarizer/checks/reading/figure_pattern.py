"""The pattern of a figure in digits or words, and where it can begin; its groups say what kind of figure was found."""

import re

from summarizer.checks.reading.seeking import Seeker
from summarizer.english import amounts, currencies, number_words, units


def _either(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True))  # type: ignore[call-overload]


_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:,\s\d{3})*,\s000(?!\d)|\d+(?:\.\d+)?"
_SMALL = rf"(?:{_either(number_words.NUMBER_WORDS)})"
_SCALE = rf"(?:{_either(number_words.SCALES)})"
_TOUCHING = rf"(?:{_either(number_words.SHORT_SCALES)})"
_APART = f"(?:{'|'.join(number_words.APART_SCALES)})"
_ORDINAL = rf"(?:{_either(number_words.ORDINALS)})"
_TENS = rf"(?:{_either(number_words.ORDINAL_TENS)})"
_FRACTION = rf"(?:{_either(number_words.FRACTIONS)})"
_SIGNED = "".join(number_words.FRACTION_SIGNS)
_LETTERED = [sign for sign in currencies.CURRENCY_SIGNS if sign[0].isalpha()]
_LOST = [sign for sign, currency in currencies.CURRENCY_SIGNS.items() if currency == currencies.LOST]
_PRINTED = [sign for sign in currencies.CURRENCY_SIGNS if not sign[0].isalpha() and sign not in _LOST]
_LOST_SIGN = rf"(?<=\s)[{''.join(_LOST)}](?=\d)"
_MONEY = _either(currencies.CURRENCY_WORDS)
_NO_NAME = r"(?!\s?&|[.'’-]\w|(?-i:\.\s[A-Z]))"
"""What shows after a capital that it begins a name and scales nothing, as in "a £50 M&S voucher"."""
_SIGN = rf"(?:(?<![^\W\d_])(?:{_either(_LETTERED)})|{_either(_PRINTED)}|{_LOST_SIGN})"
_AND_HALF = r"(?:-and-an?-half\b|\sand\san?\shalf\b(?!-))"
_HALF_MORE = rf"(?:(?P<and_half>{_AND_HALF})(?:\s(?P<last>{_SCALE})\b)?)?"
_OF_MANY = rf"an?\s(?:hundred|thousand|million)\b|{_SMALL}\b|\d{{1,3}}(?:,000)?(?![\d.,-]*\d)"
_BARE = rf"(?<=half)[\s-](?=(?:{_either(units.HALVED_BARE)})\b)"
_STAGE = _either(amounts.STAGES_OF_DECADE)
_DECADE = _either(amounts.DECADES_OF_AGE)
_WHOLE = rf"(?:{_either(units.PARTED)}|{_SCALE})"
_RUNS = rf"(?:{_either(amounts.VAGUE_RUNS)})\sof\s(?P<many>{_either(amounts.VAGUE)})"

_FIGURE = re.compile(
    rf"""
    (?<![\w.,])(?:(?P<mantissa>\d+(?:\.\d+)?)\s?[×x·*]\s?)?10(?P<power>[⁻-]?[{number_words.RAISED}]{{1,2}}|\^-?\d{{1,2}})(?![\d{number_words.RAISED}])
  | (?<![\w.,:])(?P<race>\d{{1,2}}:[0-5]\d(?::\d\d(?:\.\d{{1,3}})?|\.\d{{1,3}}))(?![\w:]|\.\d)
  | (?P<share>(?P<part>\b{_SMALL}|(?<![\d.,])\d{{1,3}})\s+(?:in|out\sof(?:\sthe)?)\s+(?:every\s+)?(?P<whole>{_OF_MANY}))
  | (?P<aged>\b(?:{_either(amounts.WHOSE)})\s(?:(?P<stage>{_STAGE})[\s-])?(?P<decade>[2-9]0s|{_DECADE})\b)
  | (?P<beaten>\b{_SMALL}|(?<![\w.,])\d{{1,2}})[\s-]{amounts.NIL}\b
  | (?<![\d.,/])(?P<left>\d{{1,4}})(?P<dash>\s?[-–—]\s?|\sto\s)(?P<right>\d{{1,4}})
        (?!\d|[-–,./]\d|\s?[-–]?(?:years?|st|nd|rd|th)[-–\s]old)
        (?!\s?(?:%|per\s?cent|million|billion|thousand|{_TOUCHING}\b))
  | (?P<always>(?<![\w/])24/7(?![\w/]))
  | (?P<dozen>\b(?:{_either((*amounts.DOZENS, *amounts.PAIRS))})\b)
  | \b(?:an?|one)\s(?P<whole_and>{_WHOLE}){_AND_HALF}
  | \b(?P<part_of>{_either(amounts.PARTS)})(?:\san?\s|{_BARE})(?P<parted>{_WHOLE})\b
  | (?P<mixed>\b(?P<numerator>{_SMALL}|a|an)[\s-](?P<fraction>{_FRACTION})\b(?![\s-]?(?:{_TENS}|place|time)))
  | (?P<half>\bhalf\b(?!-)|\b(?:{_either(amounts.HALVED)})\b)
  | (?<![\w.,/$£€-])(?:(?P<full>\d{{1,3}})[\s-])?(?P<top>[123])/(?P<bottom>[2348])
        (?![\w/]|[.,-]\d)(?(full)|(?=\s(?:of|an?)\b))
  | (?P<signed>(?<!\w)[{_SIGNED}])
  | (?P<nth>(?<![\w.,])\d+(?:st|nd|rd|th)\b)
  | (?P<ordinal>\b(?:(?:{_TENS})[\s-])?{_ORDINAL}\b)
  | (?P<multiple>\b(?:{_either(amounts.MULTIPLES)})\b)
  | (?:(?P<sign>{_SIGN}\s?)|(?<![\w.,]))(?P<digits>{_DIGITS})(?P<plus>\s?[{_SIGNED}]|{_AND_HALF})?
        (?:(?P<touching>{_TOUCHING})\b|\s(?P<capital>(?-i:[{number_words.CAPITAL_SCALES}]))\b{_NO_NAME}(?(sign)|(?=\s(?:{_MONEY})\b))
           |(?(sign)\s(?P<apart>(?-i:{_APART})\b){_NO_NAME}|(?!))|[\s-]?(?P<scale>{_SCALE}(?:\s(?:thousand|million|billion|crore))?)\b
           |(?=(?:\sto\s|\s?[-–]\s?|(?P<joint>\sand\s)){_SIGN}?(?:{_DIGITS})\s?(?P<upper>{_SCALE}|{_TOUCHING})\b))?
  | (?P<words>\b(?:an?\s(?={_SCALE}\b))?(?:{_SMALL}|{_SCALE})(?:(?:[\s-]|\sand\s)(?:{_SMALL}|{_SCALE}))*\b){_HALF_MORE}
  | (?P<vague>\b(?!scores\b(?!\sof\b))(?:{_RUNS}|{_either(amounts.VAGUE)})\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)

_BEGINNINGS = (
    *number_words.NUMBER_WORDS, *number_words.SCALES, *amounts.PAIRS, *amounts.DOZENS, *number_words.ORDINALS,
    *number_words.ORDINAL_TENS, *amounts.VAGUE, *amounts.VAGUE_RUNS, *amounts.MULTIPLES, *amounts.HALVED,
    *amounts.WHOSE, *currencies.CURRENCY_SIGNS,
    "a", "an", "half",
)  # fmt: skip
SEEKER = Seeker(_FIGURE, _BEGINNINGS, "".join((*(sign[0] for sign in _PRINTED), *_LOST)))
