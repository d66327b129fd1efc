"""Writers of whole numbers, 0 to 10^15, in every language of a pack: words, digits and CLDR's short forms.

num2words writes most of the words. What it does not know (Hindi, Malay, Chinese), or often gets wrong (Turkish: it
loses the one of 131,000), is written here. `fault` names what else it gets wrong, so that no slip of a writer is taken
for one of the reader.
"""

import tomllib
from pathlib import Path

from babel.numbers import format_compact_decimal, format_decimal
from num2words import num2words

from factcheck.language import head

MOST = 10**15
OTHER_WRITERS = {"pt": "pt_BR"}
CORRECTED = {
    ("pl", MOST): "jeden biliard",
    ("vi", MOST): "một triệu tỷ",
    ("ko", 10**4): "일만",
    ("ar", 2 * 10**6): "مليونان",
    ("ar", 2 * 10**9): "ملياران",
    ("ar", 2 * 10**12): "تريليونان",
}
"""Numbers that num2words has wrong, or says as a word that means a game, `only`, or (Arabic) a single one, too."""
SCALES = {**dict.fromkeys(("zh", "ja", "ko"), (4, 8, 12)), "hi": (3, 5, 7, 9, 11)}
"""Powers of ten that have a word of their own."""
COMMON_SCALES = (3, 6, 9, 12)
HIGHEST = {"hi": 99}
"""The most that stands before a scale, 999 elsewhere."""
TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
WORDS = {code: table["words"].split() for code, table in TABLES.items()}
OWN_SCALES = {code: [(10**power, word) for power, word in table["scales"]] for code, table in TABLES.items()}
TENS = TABLES["tr"]["tens"].split()


def parts(number, code):
    """The greatest scale in a number: its value, its word, what stands before it and what behind."""
    scale, word = next(pair for pair in OWN_SCALES[code] if number >= pair[0])
    return (scale, word, *divmod(number, scale))


def hindi(number):
    """A whole number in Hindi words."""
    if number < len(WORDS["hi"]):
        return WORDS["hi"][number]
    _, word, above, below = parts(number, "hi")
    return f"{hindi(above)} {word}" + (f" {hindi(below)}" if below else "")


def malay(number):
    """A whole number in Malay words."""
    if number < len(WORDS["ms"]):
        return WORDS["ms"][number]
    if number < 20:
        return f"{WORDS['ms'][number - 10]} belas"
    scale, word, above, below = parts(number, "ms")
    front = f"se{word}" if above == 1 and scale <= 1000 else f"{malay(above)} {word}"
    return f"{front} {malay(below)}" if below else front


def turkish(number):
    """A whole number in Turkish words; a hundred and a thousand go without their one."""
    if number < 10:
        return WORDS["tr"][number]
    if number < 100:
        return TENS[number // 10 - 1] + (f" {turkish(number % 10)}" if number % 10 else "")
    scale, word, above, below = parts(number, "tr")
    front = word if above == 1 and scale <= 1000 else f"{turkish(above)} {word}"
    return f"{front} {turkish(below)}" if below else front


def chinese(number):
    """A whole number in Chinese words: a zero stands for places that are left out."""
    if number < 10:
        return WORDS["zh"][number]
    scale, word, above, below = parts(number, "zh")
    gap = WORDS["zh"][0] if below and below < scale // 10 else ""
    return f"{chinese(above)}{word}{gap}{chinese(below) if below else ''}"


OWN_WRITERS = {"hi": hindi, "ms": malay, "tr": turkish, "zh": chinese}


def groups(number, size=1000):
    """The groups of three digits of a number, lowest first."""
    while number:
        number, group = divmod(number, size)
        yield group


def fault(number, code):
    """Why the words that num2words has for a number are wrong, or say something else as well; or nothing."""
    upper = list(groups(number))[1:]
    if code == "ar" and any(group > 100 and group % 100 == 1 for group in upper):
        return "101,000 and its like come out as `a hundred and a thousand thousand`"
    if code == "vi" and number == 0:
        return "`không` is the word for `not`"
    if code == "ko" and number // 10**12 % 10 == 9 and number // 10**12 < 10:
        return "nine trillion, `구조`, is the word for a rescue as well"
    return ""


def words(number, code):
    """A number in words, with the commas and joiners of its writer and without them."""
    if code in OWN_WRITERS:
        said = OWN_WRITERS[code](number)
        return {said, said.replace(" ", "")} if code == "tr" else {said}
    said = CORRECTED.get((code, number)) or num2words(number, lang=OTHER_WRITERS.get(code, code))
    said = said.replace("dicotto", "diciotto")  # Italian 118, 218 ...
    without = {said, said.replace(",", "")}
    return without | {text.replace(" and ", " ") for text in without} if code == "en" else without


def indian(number):
    """Groups of two digits above the last three: 12,34,567."""
    upper, lower = divmod(number, 1000)
    parts = [f"{lower:03}"] if upper else [str(lower)]
    while upper:
        upper, pair = divmod(upper, 100)
        parts.insert(0, f"{pair:02}" if upper else str(pair))
    return ",".join(parts)


def digits(number, code):
    """A number in digits, in every style of grouping, with whether its first reading must be that number."""
    locale = head(code).locale
    yield str(number), True
    yield format_decimal(number, locale=locale), True
    english = f"{number:,}"
    for sign in (".", ",", "'", "’", "\u00a0", "\u202f", "\u2009"):
        yield english.replace(",", sign), sign not in ".,"
    yield indian(number), False


def compact(mantissa, exponent, code):
    """CLDR's short and long form of a mantissa (`Decimal`, at most one decimal) times a power of the locale's scale."""
    number = mantissa.scaleb(exponent)
    places = 0 if mantissa == mantissa.to_integral() else 1
    for length in ("short", "long"):
        yield format_compact_decimal(number, format_type=length, locale=head(code).locale, fraction_digits=places)
