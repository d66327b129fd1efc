"""The `[claims]` table of a language pack: the words that tie figures together and say who states them."""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ClaimWords:
    """Cue words, lower case; a cue may be several words. A cue may stand in more than one list.

    Attributes:
        rise: a figure goes up ("rose", "an increase of").
        gain: words beside a percentage that make it a rise, and lead to no level ("growth", "artarak").
        loss: the same of a fall ("decline", "azalarak").
        fall: a figure goes down.
        votes_valid: single tokens beside a count of valid votes ("valid", "sah").
        votes_spoilt: the same of invalid ones ("invalid", "tidak sah").
        turn: a figure changes, the words do not say which way ("went", "berubah").
        correct: a figure is taken back ("meralat", "revised").
        more: comparatives upwards that take a second figure ("more than", "lebih banyak").
        fewer: comparatives downwards.
        pace: of these, verbs of speed, which say nothing of lengths of time ("slowed to 40 minutes").
        marked: verbs of these whose figures say by their own endings which is the earlier one (増えた).
        start: introduces the earlier figure ("from").
        goal: introduces the later figure ("to").
        made: of the goals those that tell a change without a verb ("dari 12 menjadi 15", "von 12 auf 15").
        amount: introduces the size of a change ("by").
        step: of these, those that may stand behind the object of the verb ("cut its rate by").
        versus: introduces the figure that is compared with ("than", "dibandingkan dengan").
        those: people with whom others are compared: the figures behind say who they are ("than those who ran 5 km").
        degrees: comparatives of a change: two changes are compared, and no levels ("a slower increase than").
        odds: behind a comparative, make it one of chances, which no two figures show ("less likely").
        base: introduces the earlier figure right behind the size of a change ("up 5% on the 10,000").
        earlier: what follows or stands beside it is an earlier figure ("previously", "semula").
        outdated: at the head of a sentence with a word of saying, they make its figures those of before ("previously").
        later: what stands beside it is the figure that holds now ("now", "kini").
        final: says that a count is closed ("final report", "hitungan akhir").
        partly: in the clause of a figure, they make it one of a part of what happened, or of its counting ("on the
            first night", "double-counted").
        capacity: right before a figure, they make it what there is room for ("licensed to carry", "berkapasitas").
        instead: pairs of words round a withdrawn and a valid figure ("bukan", "melainkan").
        loose: makes a multiple in words a rough one ("nearly", "lebih dari").
        rank: a figure after it is a place in an order ("rank", "peringkat").
        parts: a closed list of parts follows ("comprising", "terdiri dari").
        groups: of these, those that groups may follow, which are counted instead of their members ("divided into").
        faint: prepositions that tie a label to its figure only right behind it ("в", "på").
        copula: makes a list the whole of its subject ("were", "adalah").
        lists: a list of parts probably follows; nouns must agree ("listed", "merinci").
        whole: a total stands beside it ("in all", "totalnya").
        open: what follows is only some of the parts, or a part of a part ("including").
        some: an uncounted part ("several", "unknown").
        more_of_same: the figure comes on top of others that are not named ("another", "lagi").
        others: beside a figure, say that it leaves out what was named before ("les cinq autres", "lima bus lain").
        but: before a figure, make it the few that are left out ("all but").
        besides: before a figure, make it the few that are left out of a count ("all but four").
        rest: names what is left over, which closes a list ("spoilt", "sisanya").
        leaves: what is left over of a whole follows ("leaving", "menyisakan").
        shared: the shares of one whole follow ("split between", "terdiri dari").
        margin: single words beside a figure that make it how far two results lie apart ("won by", "selisih").
        rivals: single words between two results ("52 to 40", "52 berbanding 40").
        balance: what exports are more or less than imports ("surplus", "deficit").
        one: counts one without a figure ("a secretary", "seorang ketua").
        each: figures hold for each of several ("each", "masing-masing").
        out_of: ties a part to its whole ("out of", "dari").
        some_of: stands between a figure and those of whom it is some ("of the injured", "dari korban luka").
        of_them: points back at the whole ("of them", "di antaranya").
        both: joins the last item of a list ("and").
        contrast: opens a part of a sentence that says something against the part before ("but").
        either: gives the same amount another way ("or", "atau").
        rate: an exchange rate follows ("exchange rate", "kurs").
        definite: opens a noun phrase that has been named before ("the", "all the", "seluruh").
        possessive: says whose a noun is, by a word for the owner ("its"); of these, those that are `definite` too.
        pointing: closes a noun phrase that has been named before ("itu", "tersebut").
        whose: single words that say that something is a person's ("his"); one with a hyphen is an ending ("-nya").
        relative: opens a clause that narrows the phrase before it ("who", "which").
        when: opens a clause about the time that was named before it ("when", "ketika").
        number: says that a figure is the whole number of something ("number of", "jumlah").
        says: quotative words.
        forward: of the words of saying those behind which their speaker stands only after a mark (", said the mayor").
        estimates: estimating words.
        confirms: confirming words.
        relays: words by which one source passes another on ("citing", "dilansir").
        according: words before a source ("according to", "menurut").
        behind: of these, those that stand behind their source (によると).
        topics: single words behind the subject of a language whose verb comes last (は); `verb_last` has none without.
        source_ends: how sources end that no list holds, where words are not parted by spaces (庁, 部).
        forecast: words of the future ("expected", "akan").
        becomes: of the words of the future those that make a passive as well ("werden vermisst"), and phrases with a
            denial that tell a state ("nie żyje").
        plan: words of intention ("target", "aims").
        objects: single words behind the object of a language whose verb comes last (を).
        counted_of: single words between a counter and its noun, in scripts without spaces (の, 的).
        denial: words that deny ("denied", "membantah").
        question: words of question or condition ("whether", "jika").
        sources: nouns that can be an origin ("police", "officials").
        people: nouns for people that say nothing more ("people", "orang").
        links: single words that tie a label to its figure ("stood", "at", "mencapai").
        clause: single words that open a clause ("that", "bahwa").
        cites: of the relaying words those whose object is the origin, behind the one who passes it on ("citing").
        offices: single nouns for institutions, whose modifiers say which one is meant ("ministry", "dinas").
        passive: single words of saying that have no speaker before them ("ditaksir"), or that make one so ("was").
        demonyms: adjectives of countries, lower case, each with the name of its country.
        added: single words beside a figure that comes on top of a count ("two more bodies", "tiga orang lagi").
        wins: single words before what somebody gets in a vote ("won", "memperoleh").
        stop: little words that may stand inside a counted phrase and say nothing.
        inflected: endings of an adjective before its noun ("beschädigt|e Häuser").
        elided: little words that lose their vowel and are written onto the next word ("l'inflation", "dell'olio").
        noun_first: the head of a noun phrase is its first word, as in Indonesian; in English it is the last.
        set_off: a comma stands before every relative clause, whose word is an article elsewhere ("die").
        verb_last: a sentence has its verb at the end, far from the one who says it, who opens the sentence.
        verb_first: a sentence opens with its verb, and its subject stands before the object.
    """

    rise: list[str] = field(default_factory=list)
    gain: list[str] = field(default_factory=list)
    loss: list[str] = field(default_factory=list)
    fall: list[str] = field(default_factory=list)
    votes_valid: list[str] = field(default_factory=list)
    votes_spoilt: list[str] = field(default_factory=list)
    turn: list[str] = field(default_factory=list)
    correct: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    fewer: list[str] = field(default_factory=list)
    pace: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    start: list[str] = field(default_factory=list)
    goal: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    amount: list[str] = field(default_factory=list)
    step: list[str] = field(default_factory=list)
    versus: list[str] = field(default_factory=list)
    those: list[str] = field(default_factory=list)
    degrees: list[str] = field(default_factory=list)
    odds: list[str] = field(default_factory=list)
    base: list[str] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    final: list[str] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)
    capacity: list[str] = field(default_factory=list)
    instead: list[list[str]] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    rank: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)
    copula: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    some: list[str] = field(default_factory=list)
    more_of_same: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    besides: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    leaves: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)
    balance: list[str] = field(default_factory=list)
    margin: list[str] = field(default_factory=list)
    rivals: list[str] = field(default_factory=list)
    one: list[str] = field(default_factory=list)
    each: list[str] = field(default_factory=list)
    out_of: list[str] = field(default_factory=list)
    some_of: list[str] = field(default_factory=list)
    of_them: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    contrast: list[str] = field(default_factory=list)
    either: list[str] = field(default_factory=list)
    rate: list[str] = field(default_factory=list)
    definite: list[str] = field(default_factory=list)
    possessive: list[str] = field(default_factory=list)
    pointing: list[str] = field(default_factory=list)
    whose: list[str] = field(default_factory=list)
    relative: list[str] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    number: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    forward: list[str] = field(default_factory=list)
    estimates: list[str] = field(default_factory=list)
    confirms: list[str] = field(default_factory=list)
    relays: list[str] = field(default_factory=list)
    according: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    source_ends: list[str] = field(default_factory=list)
    forecast: list[str] = field(default_factory=list)
    becomes: list[str] = field(default_factory=list)
    plan: list[str] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)
    counted_of: list[str] = field(default_factory=list)
    denial: list[str] = field(default_factory=list)
    question: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    clause: list[str] = field(default_factory=list)
    cites: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    passive: list[str] = field(default_factory=list)
    demonyms: dict[str, str] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    wins: list[str] = field(default_factory=list)
    stop: list[str] = field(default_factory=list)
    inflected: list[str] = field(default_factory=list)
    elided: list[str] = field(default_factory=list)
    noun_first: bool = False
    verb_last: bool = False
    set_off: bool = False
    verb_first: bool = False
