"""English words that tell things of one sort apart where they stand right before their noun: left and right ankles."""

from typing import Final

_APART: Final = (
    "left|right;upper|lower;front|rear back;inner|outer;male|female;gold golden|silver|bronze;"
    "black|white|red|blue|green|yellow|orange|purple|pink|brown|grey gray;"
    "breast|lung|prostate|skin|bowel colon|liver|pancreatic|ovarian|cervical|brain|kidney|heart;"
    "state|federal;civil|criminal;primary|secondary;paternal|maternal;inpatient|outpatient;"
    "apple|banana|cherry|grape|lemon|mango|orange|peach|pear|raspberry|strawberry|blueberry|plum;"
    "beef|pork|chicken|lamb|turkey|fish;wheat|corn maize|rice|barley|soy soybean;petrol gasoline|diesel|electric;"
    "northern north|southern south|eastern east|western west;morning|afternoon|evening"
)
APART: Final[dict[str, frozenset[str]]] = {}
"""Each such word with those that stand against it."""

for _sort in _APART.split(";"):
    for _alike in _sort.split("|"):
        for _form in _alike.split():
            _others = frozenset(_sort.replace("|", " ").split()) - frozenset(_alike.split())
            APART[_form] = APART.get(_form, frozenset()) | _others
