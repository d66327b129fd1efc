"""Money: currency symbols and codes. Names come from CLDR and the packs.

Source of the codes: ISO 4217 as in CLDR; of the symbols: CLDR, and how news writes them (`US$`, `Rp.`, `RM`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import late
from factcheck.quantities.phrases import LETTER

if TYPE_CHECKING:
    from collections.abc import Mapping

# A bare `$` is USD unless a pack says otherwise; the text's own `S$` or `A$` is longer and wins.
MARKS = {
    "$": "USD",
    "US$": "USD",
    "USD$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "CAD$": "CAD",
    "S$": "SGD",
    "SGD$": "SGD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "NT$": "TWD",
    "MX$": "MXN",
    "MEX$": "MXN",
    "MXN$": "MXN",
    "NZD$": "NZD",
    "HKD$": "HKD",
    "U$S": "USD",
    "$US": "USD",
    "$CA": "CAD",
    "$AU": "AUD",
    "$NZ": "NZD",
    "$HK": "HKD",
    "£GB": "GBP",
    "UK£": "GBP",
    "U$D": "USD",
    "R$": "BRL",
    "JP¥": "JPY",
    "CN¥": "CNY",
    "Rp": "IDR",
    "Rp.": "IDR",
    "RP": "IDR",
    "rp": "IDR",
    "RM": "MYR",
    "£": "GBP",
    "€": "EUR",
    "CAN$": "CAD",
    "can$": "CAD",
    "AUS$": "AUD",
    "TT$": "TTD",
    "BZ$": "BZD",
    "EC$": "XCD",
    "FJ$": "FJD",
    "RD$": "DOP",
    "MOP$": "MOP",
    "GH₵": "GHS",
    "¥": "JPY",
    "￥": "JPY",
    "＄": "USD",
    "US＄": "USD",
    "￡": "GBP",
    "₩": "KRW",
    "￦": "KRW",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "ரூ": "LKR",
    "₽": "RUB",
    "₺": "TRY",
    "₫": "VND",
    "₴": "UAH",
    "₱": "PHP",
    "฿": "THB",
    "₦": "NGN",
    "₪": "ILS",
    "₸": "KZT",
    "₼": "AZN",
    "zł": "PLN",
    "RMB": "CNY",
    "Fr.": "CHF",
    "DM": "DEM",
    "₡": "CRC",
    "₭": "LAK",
    "₮": "MNT",
    "₲": "PYG",
    "₵": "GHS",
    "৳": "BDT",
    "៛": "KHR",
    "₾": "GEL",
    "֏": "AMD",
    "؋": "AFN",
}
# Codes that news writes beside a figure; left out: those that are words in capitals too (ALL, TOP, CUP, PEN, COP, MAD).
CODES = frozenset(
    """
    USD EUR GBP JPY CNY CNH IDR MYR SGD AUD CAD NZD HKD TWD KRW INR THB PHP VND CHF SEK NOK DKK ISK PLN CZK HUF
    RON BGN RUB UAH BYN KZT TRY BRL MXN ARS CLP PYG UYU ZAR NGN KES GHS EGP DZD TND SAR AED QAR KWD BHD OMR JOD
    ILS IRR IQD PKR BDT LKR NPR MMK KHR BND MOP PGK FJD TTD JMD DEM FRF ITL ESP NLG
    MNT LAK CRC LBP SYP AFN GEL AMD UZS KGS TJS RSD ETB UGX TZS XOF XAF BOB AOA AWG BBD BIF BMD BWP BYR BZD CDF
    DJF DOP EEK GMD GNF GTQ GYD HNL HRK HTG KMF KYD LRD LSL LTL LVL LYD MDL MGA MKD MRU MUR MVR MWK MZN NAD PAB RWF
    SLL SRD SZL TMT VES VEF VUV XCD XPF YER ZMW
    """.split()  # noqa: SIM905 - a table reads better as one
)
LOWER = frozenset(
    "usd eur gbp jpy cny idr myr sgd aud nzd hkd twd krw inr vnd chf brl mxn zar pln czk huf uah".split()  # noqa: SIM905 - as above
)
"""Codes that are written small too, and are no word of any language."""
_REACH = 5


_LATIN = late(r"[^\W\d_\u2e80-\uffff]")  # letters that a mark must not share a word with
_WORD_GOES_ON = late(rf"{LETTER}|\d")
_BLANKS = " \u00a0\u202f"


_SCALED = re.compile(r"[ \u00a0\u202f]?([MmKk])([A-Z]{3})(?![^\W_])")
_SCALED_BEFORE = late(r"(?<![^\W_])([MmKk])([A-Z]{3})[ \u00a0\u202f]$")
_FACTORS = {"m": 1_000_000, "k": 1000}
_SCALED_REACH = 6


def scaled_code(text: str, at: int) -> tuple[str, int, int] | None:
    """A code with its scale before it behind a figure, as companies write (`120 MSEK`): code, end, factor."""
    if not text[at + 2 : at + 4].isupper():
        return None  # nearly always
    return _scaled(_SCALED.match(text, at))


def scaled_code_before(text: str, at: int) -> tuple[str, int, int] | None:
    """The same before a figure (`MSEK 120`): code, start, factor."""
    if not text[max(0, at - 2) : at - 1].isupper():
        return None  # nearly always
    window = max(0, at - _SCALED_REACH)
    made = _scaled(_SCALED_BEFORE.search(text[window:at]))
    return made and (made[0], at - 1 - len("MSEK"), made[2])


def _scaled(match: re.Match[str] | None) -> tuple[str, int, int] | None:
    return (match[2], match.end(), _FACTORS[match[1].lower()]) if match is not None and match[2] in CODES else None


class Marks:
    """The symbols and codes of currencies, those of a pack before the common ones."""

    __slots__ = ("_ends", "_known", "_starts")

    def __init__(self, local: Mapping[str, str]) -> None:
        codes = {code: code for code in CODES} | {code: code.upper() for code in LOWER}
        self._known = {**MARKS, **local, **codes}
        self._ends = frozenset(word[-1] for word in self._known)
        self._starts = frozenset(word[0] for word in self._known)

    def before(self, text: str, at: int, floor: int = 0) -> tuple[str, int] | None:
        """The currency whose symbol or code stands before a figure, not before `floor`: code and start."""
        end = at - 1 if at and text[at - 1] in _BLANKS else at
        if end <= floor or text[end - 1] not in self._ends or (end > _REACH and text[end - _REACH - 1 : end].isalpha()):
            return None  # nearly always: in the middle of a word no mark begins
        for start in range(max(floor, end - _REACH), end):
            word = text[start:end]
            code = self._known.get(word) or (_dollars(word) if word[-1] == "$" else None)
            if code is not None and not (start and text[start - 1].isalpha() and _LATIN.match(word)):
                return code, start
        return None

    def after(self, text: str, at: int) -> tuple[str, int] | None:
        """The currency whose symbol or code stands behind a figure: code and end."""
        start = at + 1 if text[at : at + 1] and text[at] in _BLANKS else at
        ahead = text[start : start + _REACH + 1]
        if ahead[:1] not in self._starts or (len(ahead) > _REACH and ahead.isalpha()):
            return None  # nearly always: in the middle of a word no mark ends
        for end in range(start + len(ahead[:_REACH]), start, -1):
            word = text[start:end]
            code = self._known.get(word) or (_dollars(word) if word[-1] == "$" else None)
            if code is not None and not (_WORD_GOES_ON.match(text, end) and _WORD_GOES_ON.match(word[-1])):
                if word[-1] in "$＄£￡€¥" and text[end : end + 1].isdigit() and start > at:
                    return None  # `15 $20`: the mark belongs to the next figure
                return code, end
        return None


def _dollars(word: str) -> str | None:
    """The code of a mark of dollars that no table has."""
    if word[0] in _BLANKS:
        return None  # a blank beside the mark is none of it
    if (code := word[:-1].upper()) in CODES:
        return code
    if word[1:2] != " " or word[0] in "Cc":  # `a $250,000 fine` is no A$
        return MARKS.get(word.replace(" ", "").upper())  # `hk $`, `nzd$`
    return None
