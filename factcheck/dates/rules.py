"""The grammar: regular expressions over the roles of words, one set for all languages.

In a template `@month` stands for one token that can play the role `month`; the letters of `lexicon.py` fill it in.
Templates are tried at every token; the longest match that makes a date wins, then the earlier rule. All repeats end.
A group named `span` narrows what the mention covers. `build.py` says what a match means.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.classes import dataclass
from factcheck.dates.lexicon import PUNCTUATION
from factcheck.dates.sieve import needs, possible
from factcheck.dates.tokens import table

if TYPE_CHECKING:
    from collections.abc import Mapping

_SMALL = "(?:@of|@art){0,3}"
_ERA = "(?:(?P<era>@era|@bc)@dot?)?"
_YEAR = f"(?:(?P<preera>@era)@dot?)?(?P<year>@year){_ERA}"
_YMARK = "(?:@uyear|@of|@dot|@open|@close){0,6}"
_ANY_MONTH, _OMONTH = "@month|@monthx|@monabb", "(?P<month>@omonth)"
_MONTH = "(?P<month>(?:@month|@monthx)(?:@slash(?:@month|@monthx)|@dot(?!@dir|@uyear|@year))?|@monabb@dot?)"
"""A name of a month, or both of its names: `أكتوبر/تشرين الأول`."""
_FEW = f"@uday(?!{_SMALL}(?:{_ANY_MONTH}|@omonth))"  # "5 days of May" are five
_DAY = f"(?P<day>@day)(?:(?:@colon?@ordsfx|@ord(?!@unit))@dot?@uday?|@dot@uday?|{_FEW})?"
_LINK = (
    "@dot?(?:@comma|@daypart|@of|@art|@dirpost|@uday|@uweek|@clock|@short(?=@oclock)|@at|@oclock|@zone"
    "|(?:@before|@nearclock)(?=@at|@nearclock|@clock|@short@oclock)){0,7}@open?(?:@of|@art|@uday){0,2}"
)
_PLAIN_LINK = "@dot?(?:@comma|@daypart|@of|@art|@dirpost|@uday|@uweek){0,4}@open?(?:@of|@art|@uday){0,2}"
_SHORT_LINK = "(?:@dot@comma?|@comma|(?=@open))(?:@of|@art){0,2}@open?"
_BEHIND = "@of{0,2}(?:@dot?(?:@comma|(?=@open)))?@open?(?:@art|@of){0,2}"
_NEXT = f"(?!@comma?(?:(?!@at)@before)?{_PLAIN_LINK}(?:@date|@date2|(?!@clock)@dm|@day(?!@oclock|@hoursign)|@month))"
_NO_OWN = "(?!(?:@comma?@of{0,2}@uyear?@year)?@of{0,2}@open?(?:@weekday|@wdx|@wdabb))"
_NO_ROW = "(?!(?:@comma|@conj|@dash|@rng){1,2}@art?(?:@weekday|@wdx|@wdabb))"
"""Behind a date, a row of weekdays belongs to a row of days: "5 and 6 May, Monday and Tuesday"."""

_ROLE = re.compile(r"@([a-z0-9]+)")
_NOBODY = "\x00"
"""Stands for a role that no word of the language plays."""

CORES: Mapping[str, str] = {
    "day-month-year": f"{_DAY}@dash?{_SMALL}{_MONTH}(?:@dash?@comma?{_SMALL}@uyear?{_YEAR}@of?|(?!@long))",
    "month-day-year": f"{_MONTH}{_SMALL}{_DAY}@comma?@of?{_YEAR}",
    "month-day": f"{_MONTH}(?P<day>@day)(?!@slash|@clock)@ordsfx?(?:@comma?{_YEAR})?",
    "year-month-day": f"(?P<year>@year){_YMARK}@comma?{_MONTH}@of{{0,2}}@comma?{_SMALL}{_DAY}"
    "@ordsfx?(?:@open@of@close)?",
    "year-numbered-month": f"(?P<year>@year){_YMARK}(?P<mon>@short)@dash@nmonth(?P<dom>@short)",
    "year-day-month": f"(?P<year>@year)@dot?@dash?@of@dot?@comma?{_DAY}@dash?{_MONTH}",
    "day-comma-month-year": f"(?P<day>@day)@comma{_MONTH}{_YEAR}",
    "ordinal-day": f"@art(?P<day>@ord)@dash?@ordsfx?@of{{1,2}}{_MONTH}(?:@comma?{_SMALL}@uyear?{_YEAR})?",
    "all-digit": "(?P<digits>@date)",
    "spaced-digits": "(?P<year>@year)@dot(?P<mon>@short)@dot(?P<dom>@short)@dot",
    "spaced-day-digits": "(?P<dom>@short)@dot(?P<mon>@short)@dot(?P<year>@year)",
    "east-asian": (
        "(?:(?:(?P<eraname>@eraname)(?P<eraone>@num|@firstyear)|(?P<year>@year|@long))@yearmark)?"
        "(?P<mon>@short)@monthmark(?P<dom>@short)@daymark"
    ),
    "other-calendar": f"{_DAY}{_SMALL}{_OMONTH}(?:@comma?@uyear?(?P<year>@year|@long){_ERA})?",
}
"""What a date is without its weekday, to its id."""

_SPECIAL_CORES: Mapping[str, str] = {
    "all-digit-short-year": "(?P<digits>@date2)",
    "day-month": f"(?:(?P<digits>@slashed)(?!@dot?(?:{_ANY_MONTH}))|(?P<digits2>@dm)@dot)",
}

_RANGE_SIGN = "(?:@rng|@dash)"
_LENGTH = "(?P<num>@num|@anum)(?:@dash?(?P<num2>@num))?"
_TAIL_YEAR = f"(?:@comma?{_SMALL}@uyear?{_YEAR})?"

_COUNTED = f"(?:{_LENGTH}@dash?@adj?(?P<unit>@unit)|(?P<one>@one)|(?P<joined>@joined))"
_LONE, _LONELY = "(?P<lone>@lone)", "(?P<lone>@lonely)"
_NUMBERED = (
    "(?:(?P<ord>@ord|@roman)@dash?(?P<unit>@uquarter|@uhalf)"
    "|(?P<unit2>@uquarter|@uhalf)(?:@ordpre@dash?)?(?P<ord2>@ord|@roman|@short)"
    "|@ordpre(?P<ord3>@short)(?P<unit3>@uquarter|@uhalf))"
)
_YEAR_SIDE = "(?:(?P<dir>@dir)@uyear|@uyear(?P<dirpost>@dirpost)|(?P<yback>@yback))"
_JOINT = "(?:@dash|@slash|@comma)?"
_TWO_DAYS = f"(?:(?P<days>@days)|(?P<d1>@day)(?:@ordsfx|@dot)?{_RANGE_SIGN}{_SMALL}(?P<d2>@day)"


def _in_row(unit: str) -> str:
    """`third straight week`, `third week in a row`, `pekan ketiga berturut-turut`."""
    return (
        f"@art?(?:(?:@ord|@short@ordsfx)@dash?@inrow(?P<unit>{unit})|(?:@ord|@short@ordsfx)@dash?(?P<unit2>{unit})@inrow"
        f"|(?P<unit3>{unit})(?:@ordpre@dash?)?(?:@ord|@short)@inrow)"
    )


PLAIN: Mapping[str, str] = {
    # not dates
    "no-date": "@nodate|@namehead(?:@weekday|@wdabb|@wdx|@month|@monthx)|(?:@weekday|@monthx)@nametail"
    "|@notyear@dot?@year|@numbered@dot?(?:@date|@date2|@slashed)|@ordpre@dash@num",
    "age": "@agepre@of?(?:@num|@anum|@days)(?:(?:@comma|@conj)(?:@num|@days)){0,4}@dash?@unit(?!@ago|@agopre|@later)"
    "|(?:@num|@days)@dash?@unit@dash?@agepost"
    "|@comma@of?@num@uyear(?=@comma)|@open@num@uyear@close",
    "vague": "(?:@dir|@past|@art|@agopre){0,2}@vague(?:@dir|@past|@of)?@unit(?:@ago|@dirpost|@later|@hence)?",
    # ranges
    "digit-day-range": "(?:(?:@weekday|@wdx)(?:@dash|@conj|@rng|@comma){1,2}(?:@weekday|@wdx)@comma?@open?)?"
    "(?P<daysdate>@daysdate)@close?",
    "day-range": f"{_TWO_DAYS}(?:@ordsfx|@dot)?){_SMALL}{_MONTH}{_TAIL_YEAR}",
    "month-day-range": f"{_MONTH}@comma?{_TWO_DAYS}(?!@unit|@month|@dot@month)@ordsfx?)(?:@comma?{_YEAR})?",
    "month-range": f"(?P<m1>{_ANY_MONTH}){_RANGE_SIGN}(?P<m2>{_ANY_MONTH})(?!@day(?!@unit)){_TAIL_YEAR}",
    "year-range": f"(?P<years>@years){_ERA}(?!{_ANY_MONTH})",
    "year-range-bc": "(?P<years>@span|@days)(?P<era>@bc)@dot?",
    "fiscal-range": "(?P<span>@fiscal(?P<years>@years))",
    "duration-range": "(?:(?P<days>@days|@span)|(?:(?P<num>@num)@dash?(?:@rng|@dash|@either)|(?P<num2>@anum)@either)"
    "(?P<high>@num))@dash?(?P<unit>@unit)",
    # pieces of a year
    "piece-year": f"@art?{_NUMBERED}{_JOINT}{_SMALL}@uyear?(?:{_YEAR}|@apos(?P<year2>@shortyear))",
    "piece-year-shift": f"@art?{_NUMBERED}(?:@of|@art){{0,2}}{_YEAR_SIDE}",
    "piece-of-year": f"@art?{_NUMBERED}(?:@of|@art){{1,3}}@uyear(?!@year|@dirpost|@dirthenpost)",
    "year-piece": "@art?@fiscal?(?P<year>@year)(?:@yearmark|@decsfx|@yearpost|@of|@uyear){0,3}@art?"
    "(?:(?P<ord>@ord)@dash?(?P<unit>@uquarter|@uhalf)|@ordpre(?P<ord3>@short)(?P<unit3>@uquarter|@uhalf))",
    "half-named": "(?:(?P<year>@year)@yearmark?|(?P<yback>@yback))?@of?(?P<hname>@hname)(?P<year2>@year)?",
    "piece": "@art?(?:(?P<ord>@ord|@roman)@dash?(?!@halfword)(?P<unit>@uquarter|@uhalf)(?!@uyear)"
    "|(?P<unit2>@uquarter)(?:@ordpre@dash?)?(?P<ord2>@ord|@roman)|@ordpre(?P<ord3>@short)(?P<unit3>@uquarter))",
    "quarter-counted": "(?:(?P<year>@year)@yearmark?)?(?P<short>@short)@cquarter(?!@adj)",
    "quarter-before": f"@cquarter(?:(?P<my>@my)|(?P<short>@short)(?:{_JOINT}{_SMALL}@uyear?{_YEAR})?)",
    "quarter-and-year": "(?P<unit2>@uquarter)(?:@ordpre@dash?)?(?P<my>@my)",
    "quarter-short": f"(?P<quarter>@quartersign)(?P<short>@short){_JOINT}{_SMALL}{_YEAR}",
    "week-of-month": "@art?(?:(?P<ord>@ord)@uweek|@uweek(?:@ordpre@dash?)?(?P<ord2>@ord)"  # "Minggu 3 Mei", a Sunday
    f"|(?:@uweek@ordpre@dash?|(?!@weekday)@uweek)(?P<ord3>@short)){_SMALL}{_MONTH}{_TAIL_YEAR}",
    "week-of-unit": "@art?(?:(?P<ord>@ord)@uweek|@uweek(?:@ordpre@dash?)?(?P<ord2>@ord))(?:@of|@art){0,3}"
    "(?:(?P<dir>@dir)@umonth|@umonth(?P<dirpost>@dirpost)?)(?!@month|@monthx)",
    "century": "@art?(?:(?P<num>@short|@roman)(?:@ordsfx|@dot)?@dash?@ucentury|(?P<ord>@ord)@dash?@ucentury"
    f"|@ucentury(?:@ordpre@dash?)?(?P<num2>@short|@roman|@ord)){_ERA}",
    "decade": "(?:@of|@art|@uyear|@udecade|@before){0,3}(?P<span>(?P<year>@year)@dash?@apos?@decsfx)(?:@dash?@uyear)?",
    "decade-short": "(?:@uyear|@art|@apos|@decadesign)@apos?(?P<span>(?P<year2>@short)@dash?@decsfx)(?:@dash?@uyear)?",
    "decade-before": "@udecade@of?(?P<year>@year)|@decadesign(?P<year2>@year|@short)",
    "decade-bare": "(?:(?P<century>@short)@ucentury|@dir@ucentury)?(?P<span>(?P<year2>@short)@dash?@apos?@decsfx)"
    "(?P<years>@dash?@uyear)?",
    "decade-behind": "(?P<year>@year|@short)@of@udecade",
    "decade-word": "@art?(?P<decade>@decadeword)(?:@uyear)?",
    # days of a year that is told another way, days of a list
    "day-month-shift": f"(?:{_DAY}{_SMALL}{_MONTH}|(?P<month2>@month|@monthx|@monabb)@dot?(?P<day2>@day)@ordsfx?)"
    f"@comma?{_SMALL}{_YEAR_SIDE}",
    "day-month-side": f"{_DAY}{_SMALL}{_MONTH}(?P<dirpost>@dirpost)",
    "day-month-dir": f"@art?(?P<dir>@dir)@dayname?{_DAY}{_SMALL}{_MONTH}{_TAIL_YEAR}",
    "listed-day": "@dayname?(?P<span>(?P<day>@day)(?:@ordsfx|@dot)?)(?=(?:@comma|@conj){1,2}(?:@of|@art){0,2}"
    "(?:@day(?:@ordsfx|@dot)?(?:@comma|@conj){1,2}(?:@of|@art){0,2}){0,5}"
    f"@day(?:@ordsfx|@dot)?{_SMALL}{_MONTH}{_TAIL_YEAR})",
    "month-listed-day": f"{_MONTH}(?P<day>@day)@ordsfx?(?=(?:@comma|@conj){{1,2}}@day(?!@unit)@ordsfx?@comma?{_YEAR})",
    "side-month-day": f"{_YEAR_SIDE}@of?(?P<mon>@short)@monthmark(?P<dom>@short)@daymark",
    "east-asian-range": "(?:(?P<year>@year)@yearmark)?(?P<mon>@short)@monthmark"
    "(?:(?P<days>@days)|(?P<d1>@short)@daymark?(?:@rng|@dash)(?P<d2>@short))@daymark",
    "east-asian-months": f"(?:(?P<year>@year)@yearmark|{_YEAR_SIDE})?"
    "(?:(?P<days>@days)|(?P<m1>@short)@monthmark?(?:@rng|@dash)(?P<m2>@short))@monthmark(?!@short@daymark)",
    # months
    "side-month": f"{_YEAR_SIDE}@of?(?:(?P<mon>@short)@monthmark|(?P<month>@month|@monthx))(?!@day|@short|@year)",
    "month-named": "(?P<month>@monthx)@umonth",
    "month-part": "(?P<month>@month|@monthx)@of?(?P<part>@part)",
    "year-part": "(?P<year>@year)(?:@yearpost|@of|@yearmark)?(?P<part>@part)",
    "month-year": f"(?:@umonth@of?)?{_MONTH}(?:@comma|@slash)?{_SMALL}@uyear?{_YEAR}",
    "other-month": f"(?:@umonth@of?)?{_OMONTH}(?:@comma?@uyear?(?P<year>@year|@long){_ERA})",
    "month-and-year": "@umonth@of?(?P<my>@my)",
    "month-year-shift": f"(?:@umonth@of?)?{_MONTH}{_SMALL}{_YEAR_SIDE}",
    "month-side": "(?:@umonth@of?)?(?:@art?(?P<dir>@dir)@art?(?:(?P<month>@month|@monthx)|(?P<mon>@short)@monthmark)"
    "|(?P<month2>@month|@monthx)@art?(?P<dirpost>@dirpost))(?!@day@dot?(?!@unit))",
    "month": "(?:@umonth@of?)?(?P<month>@month)",
    "month-unsure": "@before(?:@art|@of)?(?P<span>(?P<month>@monthx))"
    f"(?!@dot?@comma?(?:@year|@day|@days)|{_RANGE_SIGN}(?:{_ANY_MONTH}))",
    "year-month": f"(?P<year>@year){_YMARK}@of?(?P<month>@month|@monthx)",
    "east-asian-month": "(?:(?:(?P<eraname>@eraname)(?P<eraone>@num|@firstyear)|(?P<year>@year))@yearmark)?"
    "(?P<mon>@short)@monthmark",
    "east-asian-day": "(?P<dom>@short)@daymark(?!@dirpost)",
    "era-year": "(?:@uyear|@yearword)?(?P<eraname>@eraname)(?P<eraone>@num|@firstyear)@yearmark?",
    "year-era": "(?P<year>@year)(?P<era>@era)@dot?|(?P<preera>@era)@dot?(?P<year2>@year)",
    # years
    "year-word": f"(?:@uyear|@yearword)@of?{_YEAR}",
    "year-marked": "(?P<year>@year)(?:@yearmark|@yearpost)",
    "fiscal-year": f"@fiscal{_YEAR}",
    "year": f"(?:@before|@conj|@open|@dash|@rng)@art?(?P<span>{_YEAR})"
    "(?!@unit|@dash@unit|@slash|@month|@decsfx|@art?@ord@dash?(?:@uquarter|@uhalf))",
    "year-free": "(?P<year>@year)(?!@unit|@dash@unit|@slash|@month|@zone|@decsfx)",
    "year-short": "@before(?P<span>@apos(?P<year2>@shortyear))(?!@unit|@dash|@decsfx|@apos)",
    "year-bc": "@art?(?P<year>@num|@long)(?P<era>@bc)",
    # weekdays
    "weekday-week": "(?P<weekday>@weekday)(?:@of|@art|@comma|@before){0,2}"
    "(?:@uweek(?P<dirpost>@dirpost)|(?P<dir>@dir)@uweek)@daypart?",
    "week-weekday": "@art?(?:(?P<dir>@dir)@uweek|@uweek(?P<dirpost>@dirpost))(?:@of|@art|@before|@uday){0,2}"
    f"(?P<weekday>@weekday)@daypart?{_NEXT}",
    "weekday-side": "@art?(?:(?P<dir>@dir)(?P<weekday>@weekday|@wdx)"
    "|(?P<weekday2>@weekday)@daypart?@art?(?P<dirpost>@dirpost))@daypart?",
    "weekday-of-month": "@art?(?:(?P<ord>@ord)@dash?(?P<weekday>@weekday)|(?P<weekday2>@weekday)(?P<ord2>@ord))"
    f"(?:@of|@art|@before){{1,3}}{_MONTH}{_TAIL_YEAR}",
    "weekday-day-number": "(?:@art?@dir)?(?P<wd>@weekday|@wdx)@daypart?@open(?P<day>@day)@close",
    "day-number-weekday": "(?P<dom>@short)@daymark@open(?P<wd>@weekday|@wdx|@wdabb)@close",
    "weekday": "(?P<weekday>@weekday)@daypart?",
    # days and units counted from the publication
    "day-word": "@daypart?(?P<rel>@rel)(?:@daypart|@dirpost)?",
    "day-then": "(?P<then>@then)(?!@dirthenpost|(?:@of|@art|@before){0,2}"
    "(?:@weekday|@wdx|@rel|@date|@day@dot?@of{0,2}(?:@month|@monthx|@monabb)))",
    "unit-side": "@art?(?:(?P<dir>@dir)(?:(?!@anum)@art)?(?P<unit>@unit|@weekend|@season)"
    "(?!@of@art?(?:@dir|@uyear|@year))"
    "|(?P<unit2>@unit|@weekend|@season)@art?(?P<dirpost>@dirpost))",
    "then-side": "@art?(?:@dirthen@art?(?P<unit>@unit|@spanword)|(?P<unit2>@unit|@spanword)@art?@dirthenpost)"
    f"(?:@of|@art|@comma|@apos){{0,4}}(?:{_YEAR_SIDE}|@uyear(?P<tpost>@dirthenpost)|(?:@anum|@num)@uyear(?:@earlier|@ago))",
    "unit-back": "@art?(?P<yback>@yback)@dash?(?P<unit>@unit|@spanword)",
    "unit-rest": "@rest(?:@of|@art){0,2}(?P<unit>@unit)(?!@year|@dirpost|@dirthenpost)",
    "unit-part": f"(?P<upart>@upart)(?:{_SMALL}@uyear?{_YEAR})?",
    "side-part": "(?:(?P<year>@year)|(?P<dir>@dir)|(?P<yback>@yback))(?P<upart>@upart)",
    "same-span": f"@art?@samespan(?:@of|@art|@comma|@apos){{0,4}}{_YEAR_SIDE}",
    "side-span": f"{_YEAR_SIDE}@of?@samespan",
    "unit-then": "@art?(?:(?P<dirthen>@dirthen)@art?(?P<unit>@unit)(?!@year)"
    "|(?P<unit2>@unit)(?P<dirthenpost>@dirthenpost))",
    "weekend": "@art?(?P<weekend>@weekend)",
    "year-back": "@art?(?P<yback>@yback)",
    "month-back": "@art?(?P<mback>@mback)",
    "season-year": f"@season{_SMALL}@uyear?{_YEAR}",
    # lengths
    "ago": f"(?:@art(?=@num))?{_COUNTED}(?P<ago>@ago)",
    "ago-before": f"(?P<ago>@agopre)@art?{_COUNTED}",
    "hence": f"{_COUNTED}(?P<hence>@hence)",
    "hence-before": f"(?P<hence>@hencepre){_COUNTED}",
    "later": f"{_COUNTED}(?P<later>@later|@earlier)(?!@of)",
    "later-end": f"(?:{_COUNTED}|@art?{_LONE})(?P<later>@afterword|@aheadword)",
    "lone-later": f"@art?{_LONE}(?P<later>@later|@earlier)(?!@of)",
    "lone-ago": f"{_LONELY}(?P<ago>@ago)",
    "ago-lone": f"(?P<ago>@agopre){_LONELY}(?!@year|@halfword)",
    "lonely-hence": f"{_LONELY}(?P<hence>@hence)",
    "lone-hence": f"(?P<hence>@hencepre){_LONELY}(?!@year|@halfword)",
    "lone-half": f"{_LONE}@conj?@halfword",
    "share-length": "(?P<num>@num)(?P<frac>@frac)@dash?(?P<unit>@unit)",
    "number-half": "(?P<numhalf>@numhalf)@dash?(?P<unit>@unit)",
    "half-length": "(?:(?P<num>@num|@anum)(?P<link>(?:@conj|@art|@anum|@dash){0,5})(?P<half>@halfword)@dash?"
    "(?P<unit>@unit)"
    "|(?P<num2>@num|@anum)(?P<unit2>@unit)(?:@conj|@art|@anum){0,2}@halfword|@halfword@art?(?P<unit3>@unit))",
    "two-lengths": "(?P<num>@num)(?P<unit>@unit)(?:@comma|@conj){0,2}(?P<num2>@num)(?P<unit2>@unit)",
    "side-length": "@art?(?P<dir>@dir|@past)@art?(?P<num>@num)(?:@dash?(?P<num2>@num))?(?P<unit>@unit)",
    "side-length-inside": "@art?(?P<num>@num)(?P<dir>@dir|@past)(?P<unit>@unit)",
    "past-unit": "@art?@past(?P<unit>@unit)",
    "length": "(?P<num>@num)(?:@dash?(?P<num2>@num))?(?:@dash|@ord|@adj)?(?P<unit>@unit)(?!@year)",
    "length-ahead": f"{_COUNTED}@dirpost",
    "length-between": "@before(?P<span>(?P<num>@num)@conj(?P<high>@num)@dash?(?P<unit>@unit))",
    "length-from": "(?P<num>@anum)@dash?(?P<unit>@unit)(?=@afterword|@aheadword|@lengthbehind)",
    "length-lasting": f"@lasting(?:@before|@of){{0,2}}(?P<span>(?P<num>@anum)@dash?(?P<unit>@unit)|{_LONELY})"
    "(?!@ago|@later|@earlier|@year|@either@num)",
    "length-or-two": "(?P<num>@num|@anum)(?P<unit>@unit)@either(?P<high>@num)(?!@dash?@unit)",
    "length-long": "(?P<num>@num)@dash(?P<one>@one)",
    "length-a": "(?:@before|@hencepre)@art?(?P<span>(?P<num>@anum)@dash?(?P<unit>@unit))(?!@ago|@either@num)",
    "length-adj": "(?P<num>@anum)@adj(?P<unit>@unit)",
    "length-quality": "(?:@before|@lasting|@living)@art?"
    "(?P<span>(?P<num>@anum)@intense?@quality(?P<unit>@unit))(?!@ago)",
    "joined": "(?P<joined>@joined)",
    "length-first": "(?P<num>@num)(?P<unit>@umonth|@uquarter|@uweek)@part@uyear(?:@dirpost|@yback)?",
    "unit-number-side": "(?P<unit>@unit)(?!@year)(?P<num>@num)(?P<dirpost>@dirpost)",
    "length-one": "(?P<one>@one)@dirpost?",
    # what recurs, clock times
    "every": "@each(?P<num>@num|@ord)(?P<unit>@unit)|@each(?:@weekday|@weekend)",
    "every-unit": "@each@dash?(?:@unit|@one|@month)",
    "recurring": "@setword",
    "recurring-unit": "(?P<setunit>@setunit)",
    "in-row": _in_row("@unit"),
    "quarters-in-row": _in_row("@uquarter|@uhalf"),
    "season": "@season",
    "clock": "@hourpart?(?:@at@art?)?(?P<clock>@clock)@oclock{0,2}@hourpart?(?P<zone>@zone)?",
    "no-clock": "@clockword@art?(?P<clock>@noclock)(?!@unit|@num)(?:@oclock|@zone){0,2}"
    "|@at?(?P<clock2>@noclock)(?:@zone|@clockword@zone?)",
    "hour-word": "(?P<hourword>@hourword)(?!@dash)",
    "hour-minute": "@hourpart?@at?(?:(?P<hour>@short)@hoursign(?P<minute>@short)(?!@unit|@dash)"
    "|(?P<hour2>@short)@hourmark(?P<minute2>@short)@minutemark)@hourpart?(?P<zone>@zone)?",
    "hour": "@hourpart?@at?(?P<hour>@short)@oclock@hourpart?(?P<zone>@zone)?|@hourpart(?P<hour3>@short)@hourmark"
    "|@at@art?(?P<hour4>@short|@num)@hourpart(?P<zone3>@zone)?|@at(?P<hour2>@short)(?!@unit|@dash|@decsfx|@dot@month|@num|@long)(?P<zone2>@zone)?",
    "day-number": f"(?P<mark>@dayname)(?P<day>@day)(?!@unit|@dash|@dot?{_SMALL}(?:@month|@monthx|@monabb)"
    f"|@rng{_SMALL}@day(?:@ordsfx|@dot)?{_SMALL}(?:@month|@monthx|@monabb))",
    "on-short-year": "@ondate(?P<span>(?P<digits>@date2))(?!@unit|@num)",
    "on-day-month": "@ondate(?P<span>(?P<digits>@slashed))(?!@unit|@num)",
    "bracketed-day-month": "@open(?P<span>(?P<digits>@slashed))@close",
    "bare-day-month": "(?:@before|@open)(?P<span>(?P<digits>@dm)@dot)"
    "|(?:@rel@open|@dayname)(?P<digits2>@slashed)@close?",
}
"""Everything else, to its id; ids are the `rule` of a mention."""


def _dated() -> dict[str, str]:
    """Every core alone, with a weekday before it, and with a weekday behind it."""
    found: dict[str, str] = {}
    for name, core in {**CORES, **_SPECIAL_CORES}.items():
        link = _PLAIN_LINK if name in _SPECIAL_CORES else _LINK
        found[f"weekday-{name}"] = f"(?:@art?@dir)?(?P<wd>@weekday|@wdx){link}{core}{_NO_OWN}@close?(?:@daypart|@uday)?"
        found[f"short-weekday-{name}"] = f"(?P<wd>@wdabb){_SHORT_LINK}{core}@close?"
        found[f"{name}-weekday"] = f"{core}{_BEHIND}(?P<wd>@weekday|@wdx){_NEXT}{_NO_ROW}(?:@of)?@close?"
        found[f"{name}-short-weekday"] = f"{core}@of?@open(?P<wd>@wdabb)@dot?@close"
        if name not in _SPECIAL_CORES:
            found[name] = core
    found["all-digit-short-year"] = "(?P<digits>@date22)"
    found["short-weekday-full"] = f"(?P<wd>@wdabb){_DAY}{_SMALL}{_MONTH}{_YEAR}"
    found["short-weekday-full-digits"] = "(?P<wd>@wdabb)(?P<digits>@date)"
    found["full-short-weekday"] = f"{_DAY}{_SMALL}{_MONTH}{_YEAR}@comma(?P<wd>@wdabb)@dot"
    return found


@dataclass(slots=True, eq=False, repr=False)
class Match:
    """What the grammar says of a run of letters.

    Attributes:
        rule: id of the rule.
        end: number of letters it takes.
        groups: name to `(first, after)` in letters, for the groups that took part.
    """

    rule: str
    end: int
    groups: Mapping[str, tuple[int, int]]


class Rule(NamedTuple):
    """A rule over the letters of a language.

    Attributes:
        name: its id.
        pattern: the regular expression.
        first: letters, one of which it begins with.
        sets: sets of letters; of each, one letter stands in every line that it matches.
    """

    name: str
    pattern: str
    first: frozenset[str]
    sets: tuple[frozenset[str], ...]


@cache
def _templates() -> Mapping[str, str]:
    """Every template by the id of its rule."""
    return {**PLAIN, **_dated()}


@cache
def all_of(code: str) -> tuple[Rule, ...]:
    """The rules of a language in their order."""
    by_role: dict[str, str] = {}
    for roles, letter in table(code).letters.items():
        for role in roles:
            by_role[role] = by_role.get(role, "") + letter

    def fill(match: re.Match[str]) -> str:
        return f"[{by_role.get(match[1], _NOBODY)}]"

    def letters(roles: frozenset[str]) -> frozenset[str]:
        return frozenset("".join(by_role.get(role, "") for role in roles))

    needed = ((name, template, needs(template)) for name, template in _templates().items())
    return tuple(
        Rule(name, _ROLE.sub(fill, template), letters(need.first), tuple({letters(roles) for roles in need.sets}))
        for name, template, need in needed
    )


_compiled = cache(re.compile)


@cache
def _beginning(code: str, first: str) -> tuple[Rule, ...]:
    """The rules that can match a line with this first letter."""
    return tuple(rule for rule in all_of(code) if first in rule.first)


@cache
def idle(code: str, letter: str) -> bool:
    """Whether no rule matches a word with this letter and nothing but signs beside it: `malam`, `years`."""
    known = table(code)
    signs = [known.words[sign] for sign in PUNCTUATION]
    letters = {letter, *(sign.letter for sign in signs)}
    roles = {role for sign in signs for role in sign.roles}.union(
        *(roles for roles, its in known.letters.items() if its == letter)
    )
    return not any(
        letters & rule.first and all(map(letters.intersection, rule.sets)) and possible(_templates()[rule.name], roles)
        for rule in all_of(code)
    )


@lru_cache(maxsize=1 << 16)
def matches(code: str, letters: str) -> tuple[Match, ...]:
    """Every match that begins at the first letter, the longest first; of equals, the earlier rule.

    What a line means depends on its letters alone, and news writes the same few lines again and again: the answers are
    remembered. Only a rule whose letters all stand in a line is compiled and tried.
    """
    found = (
        (rule.name, _compiled(rule.pattern).match(letters))
        for rule in _beginning(code, letters[:1])
        if not any(some.isdisjoint(letters) for some in rule.sets)
    )
    ranked = sorted((hit for hit in found if hit[1] and hit[1].end()), key=lambda hit: -hit[1].end() if hit[1] else 0)
    return tuple(
        Match(name, hit.end(), {key: hit.span(key) for key, value in hit.groupdict().items() if value is not None})
        for name, hit in ranked
        if hit
    )
