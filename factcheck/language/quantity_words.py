"""The `[quantities]` table of a language pack."""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NumeralWords:
    """Number words. Keys are lower case; a key may hold several words.

    Attributes:
        atoms: words that stand for their value (`dua` = 2, `dreißig` = 30, `doscientos` = 200).
        times: words that multiply what stands before them (`ratus` = 100, `million` = 10^6).
        genitives: forms that say one hundred, one thousand and so on behind a word of `genitive_after`, and have other
            uses elsewhere (около тысячи), to the number.
        genitive_after: hedges with that case.
        bare: those of `times` that say one of themselves when nothing stands before (`mil`, `hundert`).
        teens: words that add to the atom before (`belas` = 10).
        wide: atoms that take 1 to 19 behind them, as in counting by twenties (`soixante`).
        weak: ones that are articles too (`un`, `een`): they count inside a longer number or before `times`.
        articles: words that say one only before `times` or a denominator (`a hundred`, `a third`).
        adjectives: those of `atoms` that are adjectives behind a noun too (French `neuf`).
        negations: those of `atoms` that say no more than none, and count only beside people (`keine Toten`).
        never: words, names and phrases that look like a numeral and are none (半導体, 구조대, `Ba Lan`).
        not_alone_before: words after which a lone one is no count (`salah`, `no`).
        not_alone_after: words before which it is none (`another`).
        joiners: words between two parts (`and`, `y`, `und`).
        joiner_room: the least room behind which a joiner may stand: 100 where only hundreds take one.
        joined_hundreds: it may stand behind a thousand before digits (Portuguese `2 mil e 500`).
        ones_first: `ones` + joiner + `tens` (fünfundzwanzig).
        glued_joiner: a joiner written onto the next word (Arabic wa-), or empty.
        glued_before: what else is written onto the number behind it and is no part of it (Arabic bi-).
        endings: endings that a number word may take; they stay outside the numeral (`otuzdan`).
        apart: words that look like a numeral with such an ending and are none (`onun`); `?` behind one that is one
            behind another number.
        compound: numerals are written as one word; words are split into known ones.
        compound_times: shortened multipliers that only stand inside compounds (`novecentottanta`).
        positional: digits words may follow one another as places (二〇二四).
        neighbours: two numbers that follow one another say that it is one or the other (`iki üç gün`).
        over: words between denominator and numerator, where the denominator comes first (分之).
        rates: denominators that say a percentage, where the bare scale stands before `over` (百分之五, 千分之五).
        over_joiners: words between a whole number and such a fraction (又).
        inner: atoms that stand inside a numeral only (Vietnamese tư, lăm).
        loose_thousands: digits behind the word for a thousand go on with it (Turkish `17 bin 2`).
        native: numerals that take only one another behind them (Korean 서른).
        short_tail: a last digit behind a multiplier stands for the next lower place (九万四 = 94,000).
        spelled: the sounds of numerals to their characters; a word that is nothing else is a numeral (にじゅうご).
        spaced_out: its characters may stand apart (一百 五 十).
        word_start: a numeral in letters begins a word, although words take endings (Korean).
        fillers: words for an empty place (零, linh).
        more_inside: what stands between a numeral and its scale and says that it is somewhat more (三百多万).
        no_close: atoms that close no numeral of two words and more, since they are a unit too (两).
        point: words for the decimal sign.
        halves: `setengah`, `half`: what they add behind a whole, or multiply before a scale, as `a/b`.
        before_whole: words before a whole number that add to it (साढ़े = 1/2, पौने = -1/4), as `a/b`.
        half_joiners: phrases between whole and half (`and a`).
        half_before: words that a lone half needs behind it, where it is more than a fraction (`of`, `the`).
        denominators: `third`, `pertiga` and the like behind a numeral.
        denominator_endings: endings that make a denominator of a numeral (`veinticinco|avos`, `Zwanzig|stel`).
        denominator_links: letters between such a numeral and its ending, which fall out (Swedish `triljon|te|delar`).
        denominator_behind: words that make a denominator of the numeral before them (Portuguese `avos`).
        denominators_first: denominators that stand before their numerator (Turkish `üçte iki`).
        numerator_endings: endings that the numerator behind such a denominator may take (`üçte ikisi`).
        scale_links: words between a fraction and its scale (two thirds `of a` million).
        joined_whole: every number joins its ones to its tens, so that they are divided as one (trinta e dois quintos).
        denominator_after: words that a singular denominator needs behind it (`of`).
        definite_parts: parts that a number says before the article (خمس السكان = 1/5); elsewhere it is a number.
        definite: that article.
        minus: words for a negative sign.
        dozens: words that multiply but are no scale (`dozen` = 12).
        rough: of these, the words that say about so many (Italian `ventina`).
    """

    atoms: dict[str, int] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    genitives: dict[str, int] = field(default_factory=dict)
    genitive_after: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    teens: dict[str, int] = field(default_factory=dict)
    wide: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    adjectives: list[str] = field(default_factory=list)
    negations: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    not_alone_before: list[str] = field(default_factory=list)
    not_alone_after: list[str] = field(default_factory=list)
    joiners: list[str] = field(default_factory=list)
    joiner_room: int = 100
    joined_hundreds: bool = False
    ones_first: bool = False
    glued_joiner: str = ""
    glued_before: list[str] = field(default_factory=list)
    endings: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    compound: bool = False
    compound_times: dict[str, int] = field(default_factory=dict)
    positional: bool = False
    neighbours: bool = False
    over: list[str] = field(default_factory=list)
    rates: list[int] = field(default_factory=list)
    over_joiners: list[str] = field(default_factory=list)
    inner: list[str] = field(default_factory=list)
    loose_thousands: bool = False
    native: list[str] = field(default_factory=list)
    short_tail: bool = False
    spelled: dict[str, str] = field(default_factory=dict)
    spaced_out: bool = False
    word_start: bool = False
    fillers: list[str] = field(default_factory=list)
    more_inside: list[str] = field(default_factory=list)
    no_close: list[str] = field(default_factory=list)
    point: list[str] = field(default_factory=list)
    halves: dict[str, str] = field(default_factory=dict)
    before_whole: dict[str, str] = field(default_factory=dict)
    half_joiners: list[str] = field(default_factory=list)
    half_before: list[str] = field(default_factory=list)
    denominators: dict[str, int] = field(default_factory=dict)
    denominator_endings: list[str] = field(default_factory=list)
    denominator_links: list[str] = field(default_factory=list)
    denominator_behind: list[str] = field(default_factory=list)
    denominators_first: dict[str, int] = field(default_factory=dict)
    numerator_endings: list[str] = field(default_factory=list)
    scale_links: list[str] = field(default_factory=list)
    joined_whole: bool = False
    denominator_after: list[str] = field(default_factory=list)
    definite_parts: dict[str, int] = field(default_factory=dict)
    definite: str = ""
    minus: list[str] = field(default_factory=list)
    dozens: dict[str, int] = field(default_factory=dict)
    rough: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class QuantityWords:
    """Words that the room needs and CLDR lacks. Lower case unless a field says otherwise.

    Attributes:
        numerals: number words.
        short_scales: short forms behind digits, as written (`rb`, `bn`, `Mio.`).
        money_scales: short forms that count only in money, glued to digits or behind a no-break space (`M`, `T`).
        scale_or_unit: of these, those that are a unit too (`m`): a scale in money and before a plural.
        space_groups: a plain space groups digits (`10 000`).
        colon_decimal: a colon before two digits and a currency is a decimal sign (`264:50 kronor`).
        verb_last: a verb of change stands behind its size, so that what follows the verb is the new level.
        middots: dots that part the members of a list, and decimals before a measure (`38・5度`).
        symbols: symbols of units, as written, that mean another thing than elsewhere (Polish `KM` = horsepower).
        to_endings: endings of a figure or its unit that make it a new level (Turkish `liraya`).
        unspaced: words are not divided by spaces, or take endings: phrases match by character.
        currencies: names to ISO 4217 codes.
        marks: currency symbols as written to codes, where the language differs from the common table.
        subunits: `pence` and the like to the code of their currency; `""` where the currency is not told.
        subunits_after: names of hundredths that have other uses, and are money only behind an amount (分).
        minutes_after: names of minutes that have other uses, behind an hour (分).
        places_behind: units behind which the decimals may stand (1米75), to the place of the first of them.
        tenth_units: names of tenths (角) to the code of their currency.
        units: names to pint units; `""` takes a name away that CLDR has and news uses for another thing (`bars`).
        unit_unless: units that are verbs too, to the endings of the word behind that tell it (`S&P 500 ha caído`).
        kilos: units that are a kilometre or a kilogram by what they tell (キロ).
        kilos_weighed: words near one that make it a mass (体重).
        kilos_gone: words right behind one that leave it a length all the same (先).
        adjective_units: stems of adjectives that a hyphen joins to a figure (`48-stündige`), to the unit they hold,
            or to a number where they are a scale (`20-тысячный`).
        adjective_endings: their endings.
        unit_adjectives: words that may stand between a number and its unit (`three straight months`).
        lengths: words that say a length of time by themselves (Russian полчаса = `30 minute`).
        multiples: names of so many of a unit (Swedish `mil` = `10 kilometer`).
        per_after: phrases behind a length that make it a speed, to the unit of time (`an hour` = hour).
        per_before: the same before it (時速 = hour).
        duals: units in the dual, which says two by itself, to pint names; `""` for any other noun.
        units_of_one: forms of units that stand behind a one only (Polish `rok`), of its last digit in Russian.
        unit_endings: endings that a unit or a currency may take; they stay outside the figure (`5 tondan`).
        below_zero: words beside a temperature that put it below zero.
        zero_pairs: words before a temperature below zero, to those that must stand behind it.
        unit_before: words before a number that name its unit (摄氏).
        percent: words for percent.
        tenths: words for tenths that say a percentage (三成 = 30 %).
        tenths_after: words for the hundredths, thousandths and so on behind those (分, 厘).
        points: words for percentage points.
        loose_points: words for points of any kind, those of a percentage beside one (`0.3 points to 7.1 percent`).
        basis_points: words for basis points.
        percent_before: signs and words for percent that stand before the number.
        age_before: words before an age (`berusia`, `aged`).
        age_after: words behind a number that make it an age (`years old`).
        age_alone: words before a number that make it an age where the clause ends behind it (`she was`).
        age_then: words that may go on behind such an age (`when`).
        age_of: words for one person, behind which years are an age (`pria 54 tahun`).
        age_unless: words behind years that make them none (`12 tahun penjara`).
        age_stems: what stands before such an ending for each number, to the number (`zwölf`, двадцатипяти).
        age_endings: endings of words that say so many years (`jährige`); `!` behind one of a person (`enne`).
        magnitude_before: words before the magnitude of an earthquake; `?` behind one that has other uses, so that
            decimals must follow.
        magnitude_after: words behind such a magnitude (`skala richter`), marked likewise.
        initials_after: words before initials that stand for a person (`berinisial AS (34)`).
        hedges: modality to the phrases that stand before a figure; marks behind the modality: see `context`.
        hedges_after: modality to the phrases that stand behind it.
        about_endings: endings glued to a figure that make it approximate (`-an`).
        scale_endings: endings of a scale word behind digits that leave the figure as it is (`jutanya`).
        vague: vague magnitudes to their interval (`ribuan` = [1000, 20000]).
        vague_of: words between two vague magnitudes (`tens of thousands`).
        few: words that say 2 to 9 before a scale (`several thousand`).
        to: words between the ends of a range.
        between: words that open a range.
        between_and: words between the ends behind `between`.
        between_after: words behind both ends that say the same as `between` (के बीच).
        ratios: words that say a ratio (`doubled` = "2").
        part_endings: endings that make an ordinal of a number word, where an ordinal and one of `part_nouns` say a part
            (पाँचवाँ हिस्सा = 1/5).
        part_nouns: words for a part behind such an ordinal; `?` behind one that numbers parts too, so that it is a
            share only behind a number.
        part_ordinals: ordinals without such an ending.
        part_links: words between a number and a part of it (23 का पाँचवाँ हिस्सा).
        times_words: words behind a number that make it a multiple (`kali lipat`, `times`).
        out_of: words between part and whole in `1 in 5`.
        whole_links: words between whole and part, where the whole stands first (5人に1人).
        loose_whole_links: the same for words that part a group that is named too: `10명 중 7명` is a share of ten or a
            hundred, of `5명 중` only where a word of `each_before` or `share_after` says so.
        whole_endings: endings of the noun between whole and part that say the same (`10 kişiden 7'si`).
        below_endings: endings of a whole in digits that make the next number a part of it (`5'te 1'i`).
        share_after: words behind the part that make it a share (꼴).
        each_before: words before such a whole, where a language needs them to tell it from five that are named (每).
        divided: words between numerator and denominator in `one over three`.
        rises: verbs and nouns of growth.
        falls: verbs and nouns of decline.
        from_words: words before an earlier level (`dari`, `from`).
        to_words: words before a new level (`menjadi`, `to`).
        from_after: words behind an earlier level (から, 에서, से).
        from_endings: endings of a figure that make it one (Turkish `12'den`).
        to_after: words behind a new level, before the verb of change (に増え, 으로 늘).
        by_words: words between a verb of change and its size (`sebesar`, `by`).
        shares: words behind a percentage that make it a share (`of`, `dari`).
        labels: words before a number that make it a name (`pasal`, `flight`, `room`); `?` behind one that does so only
            where nothing is counted behind the number (`bus 45`, but `in the bus 45 people`).
        label_endings: endings of a name in capitals that a number belongs to (`Hauptstraße 5`).
        date_after: characters behind a number that make it part of a date (月).
        label_after: words behind a number that make it a name (`Street`).
        day_behind_weekday: a day stands right behind its weekday, without the month (`el viernes 13`).
        clock_before: words before a clock time.
        clock_after: words behind a clock time.
        hour_before: words that make hours a clock time (`om 10 uur`).
        year_before: words before a year.
        year_after: words behind a year (`BC`).
        year_articles: words before a year that stands before a noun in the plural (`the 2014 protests`).
        ordinals: ordinal words; behind a numeral they make it one.
        decades_behind: words for years that name a decade behind them (`los años 90`).
        ordinal_prefixes: prefixes that make digits an ordinal (`ke-`).
        ordinal_suffixes: suffixes that make digits an ordinal (`st`, `er`).
        ordinal_degree: nouns before which the sign of degrees is that of ordinals (`3° posto`).
        ordinal_dot: `3.` before a word is an ordinal.
        ordinal_articles: words before one of a hundred and more, where nouns have capitals (`die 128. Ausgabe`).
        scored: words for points that are given with decimals (`9.875 points`).
        score_links: words between the two numbers of a score (対).
        score_words: words near the score of a game or a vote.
        classifiers: words between numeral and noun that are no noun.
        modifiers: words behind a noun that belong to it.
        early: of the languages whose noun comes first, words that stand before it all the same ("120 nuevos casos").
        plurals: endings of plural nouns, lower case.
        noun_first: the noun stands before its modifiers.
        noun_capital: nouns begin with a capital.
        plural_words: plural nouns without such an ending.
        singulars: words with such an ending that are no plural noun.
        verb_frames: `prefix...suffix` of verbs, which end what a figure counts: "di...kan".
        stops: words that end a noun phrase.
        part_of: words between a part and the unit of time that it is a part of (`a quarter of an hour`).
        of_words: words between numeral and noun (`of the`).
        copulas: words of being behind a numeral in unspaced scripts, which make a lone character one (七です).
        counters: counting words behind a numeral in unspaced scripts; without one a numeral character is no number.
    """

    numerals: NumeralWords = field(default_factory=NumeralWords)
    short_scales: dict[str, int] = field(default_factory=dict)
    money_scales: dict[str, int] = field(default_factory=dict)
    scale_or_unit: list[str] = field(default_factory=list)
    space_groups: bool = False
    colon_decimal: bool = False
    middots: list[str] = field(default_factory=list)
    symbols: dict[str, str] = field(default_factory=dict)
    verb_last: bool = False
    to_endings: list[str] = field(default_factory=list)
    unspaced: bool = False
    currencies: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    subunits: dict[str, str] = field(default_factory=dict)
    subunits_after: list[str] = field(default_factory=list)
    minutes_after: list[str] = field(default_factory=list)
    places_behind: dict[str, str] = field(default_factory=dict)
    tenth_units: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    unit_unless: dict[str, list[str]] = field(default_factory=dict)
    kilos: list[str] = field(default_factory=list)
    kilos_weighed: list[str] = field(default_factory=list)
    kilos_gone: list[str] = field(default_factory=list)
    adjective_units: dict[str, str] = field(default_factory=dict)
    adjective_endings: list[str] = field(default_factory=list)
    unit_adjectives: list[str] = field(default_factory=list)
    lengths: dict[str, str] = field(default_factory=dict)
    multiples: dict[str, str] = field(default_factory=dict)
    per_after: dict[str, str] = field(default_factory=dict)
    per_before: dict[str, str] = field(default_factory=dict)
    duals: dict[str, str] = field(default_factory=dict)
    units_of_one: list[str] = field(default_factory=list)
    unit_endings: list[str] = field(default_factory=list)
    below_zero: list[str] = field(default_factory=list)
    zero_pairs: dict[str, str] = field(default_factory=dict)
    unit_before: dict[str, str] = field(default_factory=dict)
    percent: list[str] = field(default_factory=list)
    tenths: list[str] = field(default_factory=list)
    tenths_after: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    loose_points: list[str] = field(default_factory=list)
    basis_points: list[str] = field(default_factory=list)
    percent_before: list[str] = field(default_factory=list)
    age_before: list[str] = field(default_factory=list)
    age_after: list[str] = field(default_factory=list)
    age_alone: list[str] = field(default_factory=list)
    age_then: list[str] = field(default_factory=list)
    age_of: list[str] = field(default_factory=list)
    age_unless: list[str] = field(default_factory=list)
    age_stems: dict[str, int] = field(default_factory=dict)
    age_endings: list[str] = field(default_factory=list)
    magnitude_before: list[str] = field(default_factory=list)
    magnitude_after: list[str] = field(default_factory=list)
    initials_after: list[str] = field(default_factory=list)
    hedges: dict[str, list[str]] = field(default_factory=dict)
    hedges_after: dict[str, list[str]] = field(default_factory=dict)
    about_endings: list[str] = field(default_factory=list)
    scale_endings: list[str] = field(default_factory=list)
    vague: dict[str, list[int]] = field(default_factory=dict)
    vague_of: list[str] = field(default_factory=list)
    few: list[str] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    between: list[str] = field(default_factory=list)
    between_and: list[str] = field(default_factory=list)
    between_after: list[str] = field(default_factory=list)
    ratios: dict[str, str] = field(default_factory=dict)
    part_endings: list[str] = field(default_factory=list)
    part_nouns: list[str] = field(default_factory=list)
    part_ordinals: dict[str, int] = field(default_factory=dict)
    part_links: list[str] = field(default_factory=list)
    times_words: list[str] = field(default_factory=list)
    out_of: list[str] = field(default_factory=list)
    whole_links: list[str] = field(default_factory=list)
    loose_whole_links: list[str] = field(default_factory=list)
    whole_endings: list[str] = field(default_factory=list)
    below_endings: list[str] = field(default_factory=list)
    share_after: list[str] = field(default_factory=list)
    each_before: list[str] = field(default_factory=list)
    divided: list[str] = field(default_factory=list)
    rises: list[str] = field(default_factory=list)
    falls: list[str] = field(default_factory=list)
    from_words: list[str] = field(default_factory=list)
    to_words: list[str] = field(default_factory=list)
    from_after: list[str] = field(default_factory=list)
    from_endings: list[str] = field(default_factory=list)
    to_after: list[str] = field(default_factory=list)
    by_words: list[str] = field(default_factory=list)
    shares: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    label_endings: list[str] = field(default_factory=list)
    date_after: list[str] = field(default_factory=list)
    label_after: list[str] = field(default_factory=list)
    day_behind_weekday: bool = False
    clock_before: list[str] = field(default_factory=list)
    clock_after: list[str] = field(default_factory=list)
    hour_before: list[str] = field(default_factory=list)
    year_before: list[str] = field(default_factory=list)
    year_after: list[str] = field(default_factory=list)
    year_articles: list[str] = field(default_factory=list)
    decades_behind: list[str] = field(default_factory=list)
    ordinals: list[str] = field(default_factory=list)
    ordinal_prefixes: list[str] = field(default_factory=list)
    ordinal_suffixes: list[str] = field(default_factory=list)
    ordinal_degree: list[str] = field(default_factory=list)
    ordinal_dot: bool = False
    ordinal_articles: list[str] = field(default_factory=list)
    scored: list[str] = field(default_factory=list)
    score_links: list[str] = field(default_factory=list)
    score_words: list[str] = field(default_factory=list)
    classifiers: list[str] = field(default_factory=list)
    modifiers: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    plurals: list[str] = field(default_factory=list)
    noun_first: bool = False
    noun_capital: bool = False
    plural_words: list[str] = field(default_factory=list)
    singulars: list[str] = field(default_factory=list)
    verb_frames: list[str] = field(default_factory=list)
    stops: list[str] = field(default_factory=list)
    part_of: list[str] = field(default_factory=list)
    of_words: list[str] = field(default_factory=list)
    copulas: list[str] = field(default_factory=list)
    counters: list[str] = field(default_factory=list)
