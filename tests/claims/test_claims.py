"""Claims of one article: what is counted, who says so, how sure, as of when."""

from datetime import date

import pytest


def claim_at(facts, text):
    """The claim whose figure is written so."""
    return next(claim for claim in facts.claims if claim.value.text == text)


@pytest.mark.parametrize(
    ("language", "text", "figure", "concept"),
    [
        ("en", "The avalanche killed 48 people.", "48", "dead"),
        ("en", "Some 30 people were injured.", "30", "injured"),
        ("en", "The number of dead in the crash is 16.", "16", "dead"),
        ("en", "A turnout rate of 58% was recorded.", "58%", "turnout"),
        ("en", "They bought 62 drawings.", "62", "drawings"),
        ("id", "Longsor menewaskan 12 orang.", "12", "dead"),
        ("id", "Sebanyak 30 orang luka-luka.", "30", "injured"),
        ("id", "Jumlah korban tewas, menurut camat, 15 orang.", "15", "dead"),
        ("id", "Ada 4.500 tentara di perbatasan.", "4.500", "troops"),
        ("id", "Anggaran sebesar Rp32 triliun disahkan.", "Rp32 triliun", "budget"),
        ("en", "The death toll rose to 17 after divers recovered nine bodies.", "17", "dead"),
    ],
)
def test_concepts(facts_of, language, text, figure, concept):
    """A concept comes from the noun, from what is said of people, or from the label of an amount."""
    assert claim_at(facts_of(text, language), figure).concept == concept


def test_a_date_belongs_to_its_own_statement(facts_of):
    """The day beside the earlier figure is not lent to the later one."""
    text = "Kementerian memperkirakan 4.500 tentara tiba, naik dari perkiraan 1.500 tentara Rabu lalu."
    facts = facts_of(text, "id", "2024-10-29")
    before, after = claim_at(facts, "1.500"), claim_at(facts, "4.500")
    assert (before.as_of.first, before.as_of.source) == (date(2024, 10, 23), "sentence")
    assert (after.as_of.first, after.as_of.source) == (date(2024, 10, 29), "published")
    assert (before.role, after.role) == ("previous", "level")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("id", "Hingga Kamis (9/5), BPBD mencatat 31 orang tewas sejak banjir pada 2 Mei.", date(2024, 5, 9)),
        ("id", "Sebanyak 31 orang tewas sejak banjir melanda pada 2 Mei.", date(2024, 5, 11)),
        ("id", "Korban tewas sampai Kamis pukul 13.00 mencapai 31 orang.", date(2024, 5, 9)),
        ("id", "Korban tewas banjir sampai Kamis (9/5), mencapai 31 jiwa.", date(2024, 5, 9)),
        ("en", "By Thursday, the death toll had risen to 31 since the river broke its banks.", date(2024, 5, 9)),
        ("en", "Since the flood on 2 May, 31 people have died.", date(2024, 5, 11)),
        ("en", "By Thursday noon, 31 people had died.", date(2024, 5, 9)),
        ("en", "By Thursday 31 people are expected to be moved.", date(2024, 5, 16)),
    ],
)
def test_the_day_up_to_which_was_counted(facts_of, language, text, day):
    """Not the day since when, no hour, and no day to come unless the figure is of the days to come."""
    assert claim_at(facts_of(text, language, "2024-05-11"), "31").as_of.first == day


def test_without_publication_the_day_is_unknown(facts_of):
    """A figure without a date of its own is of no known day."""
    assert claim_at(facts_of("The avalanche killed 48 people."), "48").as_of.source == "unknown"


@pytest.mark.parametrize(
    ("language", "text", "before", "after"),
    [
        ("id", "Kini 41 orang tewas. Sebelumnya, camat menyebut 37 orang tewas.", "37", "41"),
        ("id", "Semula polisi menyebut 12 orang tewas. Kini 15 orang tewas.", "12", "15"),
        ("en", "The death toll stands at 174. Earlier reports said 190 people had died.", "190", "174"),
        ("en", "The ministry counts 41 dead. An earlier count put the number at 30.", "30", "41"),
        ("en", "Some 28 people died. The government initially reported 31 deaths.", "31", "28"),
        ("id", "Kebakaran itu menewaskan 19 orang, kata bupati; sebelumnya polisi menyebut 17 orang.", "17", "19"),
        ("id", "Korban jiwa bukan 162 orang melainkan 103 orang, kata camat.", "162", "103"),
        ("en", "The agency counted 174 dead instead of 190.", "190", "174"),
        (
            "en",
            "Some 840 people fled. In Karsa 610 people fled and in Tern 230 people. The number rose from 590 people.",
            "590",
            "840",
        ),
        ("en", "Some 840 villagers moved to 14 shelters; the number was down from 950 people.", "950", "840"),
        ("id", "Sebanyak 840 warga mengungsi ke 14 titik; jumlah itu turun dari 950 orang.", "950", "840"),
        ("en", "The toll has risen to 840. On Monday police had put the toll at 590.", "590", "840"),
        ("id", "Korban tewas naik menjadi 840 orang. Pada Senin polisi menyebut 590 orang tewas.", "590", "840"),
        (
            "id",
            "Sebanyak 840 orang mengungsi. Di Karsa 610 orang dan di Terna 230 orang. Jumlah itu naik dari 590 orang.",
            "590",
            "840",
        ),
    ],
)
def test_changes_told_in_two_sentences(facts_of, language, text, before, after):
    """A figure of before, or one that is taken back, takes up the figure beside it."""
    facts = facts_of(text, language, "2024-05-15")
    (told,) = facts.told_changes
    assert told.before == claim_at(facts, before).id
    assert told.after == claim_at(facts, after).id


@pytest.mark.parametrize(
    "text",
    [
        "About 40 people died in Tarn. Earlier on Monday, 12 people died in Vell, police said.",
        "Some 28 people died. The government initially reported 31 missing.",
        "Some 28 people died. Previously, the road was closed for 31 days, officials said.",
        "Some 28 people fled. The number rose from 31 people, officials said.",
        "In Karsa 610 people fled and in Tern 230 people. The number rose from 590 people.",
        "The death toll has risen to 28. On Monday police said 31 people had died.",
        "The death toll has risen to 28. On Monday police said 20 people were missing.",
    ],
)
def test_other_things_of_before(facts_of, text):
    """An earlier event, another state and another unit are no earlier figures; nor is one on the wrong side."""
    assert facts_of(text, "en", "2024-05-15").told_changes == ()


@pytest.mark.parametrize(
    ("language", "text", "origin", "kind"),
    [
        ("en", "White House officials said 900 troops would be sent.", "White House officials", "speech"),
        ("en", "Two U.S. officials said 900 militants were killed.", "U.S. officials", "speech"),
        ("en", "Local officials said 900 people were killed.", "officials", "speech"),
        ("en", "South Korean intelligence said 900 troops came.", "South Korean intelligence", "speech"),
        ("en", "According to Ukraine's General Staff, 900 drones fell.", "Ukraine's General Staff", "speech"),
        ("en", "According to Gaza's health ministry, 900 people died.", "Gaza's health ministry", "speech"),
        ("en", "According to Loran's spokesman Dmitri Pavlov, 900 died.", "Dmitri Pavlov", "speech"),
        ("de", "Es kamen 900 Menschen, wie die Behörden mitteilten.", "Behörden", "speech"),
        ("de", "Behörden zufolge kamen 900 Menschen.", "Behörden", "speech"),
        ("es", "Según el ministerio de salud pública, 900 personas vinieron.", "ministerio de salud pública", "speech"),
        ("fr", "Selon l'agence de presse, 900 personnes sont venues.", "agence de presse", "speech"),
        ("fr", "Selon le ministère de la Culture, 900 personnes sont venues.", "ministère de la Culture", "speech"),
        ("tr", "Polise göre 900 kişi yaralandı.", "Polise", "speech"),
        ("tr", "Kültür Bakanlığı 900 kişinin geldiğini açıkladı.", "Kültür Bakanlığı", "speech"),
        ("tr", "Kültür Bakanı Deniz Aksoy 900 kişinin geldiğini söyledi.", "Deniz Aksoy", "speech"),
        ("hi", "पुलिस के अनुसार 900 लोग घायल हो गए।", "पुलिस", "speech"),
        ("ja", "警察によると、900人が参加した。", "警察", "speech"),
        ("ja", "文化庁は900人が参加したと発表した。", "文化庁", "speech"),
        ("ja", "文化庁によれば、900人が参加した。", "文化庁", "speech"),
        ("ko", "3일 경찰에 따르면 900명이 참가했다.", "경찰", "speech"),
        ("ko", "문화부는 900명이 참가했다고 밝혔다.", "문화부", "speech"),
        ("zh", "文化部表示，900人参加。", "文化部", "speech"),
        ("pl", "Według policji przyszło 900 osób.", "policji", "speech"),
        ("uk", "За даними поліції, прийшли 900 людей.", "поліції", "speech"),
        ("en", "Serran officials said 900 people marched.", "Serran officials", "speech"),
        ("en", "A Pentagon spokesman said 900 people marched.", "Pentagon spokesman", "speech"),
        ("en", "Health ministry officials said 900 people marched.", "Health ministry officials", "speech"),
        ("id", "Kepala BPBD Bogor mengatakan 900 orang ikut.", "Kepala BPBD Bogor", "speech"),
        ("id", "Menurut Gubernur Jawa Barat, 900 orang ikut.", "Gubernur Jawa Barat", "speech"),
        ("en", "The union said 900 people marched.", "union", "speech"),
        ("en", "According to police, 900 people marched.", "police", "speech"),
        ("en", "Turkish officials said 900 people marched.", "Turkish officials", "speech"),
        ("en", "According to the Turkish military police, 900 people marched.", "Turkish military police", "speech"),
        ("en", "Turkey's health minister said 900 people marched.", "Turkey's health minister", "speech"),
        ("en", "A government spokesman said 900 people marched.", "government spokesman", "speech"),
        ("en", "The state civil defence said 900 people marched.", "state civil defence", "speech"),
        ("id", "Sebanyak 900 orang ikut, kata pejabat Turki.", "pejabat Turki", "speech"),
        ("id", "Pejabat Turki mengatakan 900 orang ikut.", "Pejabat Turki", "speech"),
        ("en", "The ministry estimated that 900 people marched.", "ministry", "estimate"),
        ("id", "Sebanyak 900 orang ikut, kata bupati.", "bupati", "speech"),
        ("id", "Kementerian memperkirakan 900 orang ikut.", "Kementerian", "estimate"),
        ("id", "Polisi memastikan 900 orang ikut.", "Polisi", "confirmation"),
        (
            "id",
            "Pemerintah Kabupaten Garut, Jawa Barat, menyebutkan 900 orang ikut.",
            "Pemerintah Kabupaten Garut",
            "speech",
        ),
    ],
)
def test_attribution(facts_of, language, text, origin, kind):
    """The speaker stands before the word of saying, or behind it after a comma."""
    said = claim_at(facts_of(text, language), "900").attribution
    assert (said.origin, said.kind, said.inherited) == (origin, kind, False)


@pytest.mark.parametrize(
    ("language", "text", "figure", "origin", "carrier"),
    [
        (
            "en",
            "The Tarn Wire, citing the Harbour Board, said 900 people marched.",
            "900",
            "Harbour Board",
            "Tarn Wire",
        ),
        ("en", "At least 900 people marched, Reuters reported, citing police.", "900", "police", "Reuters"),
        ("id", "Sebanyak 900 orang ikut, kata Pentagon dikutip Reuters.", "900", "Pentagon", "Reuters"),
        ("en", "Police put the crowd at 350; organisers said 900.", "900", "organisers", None),
        ("en", "Police put the crowd at 350; organisers said 900.", "350", "Police", None),
        ("id", "Menurut panitia 900 orang ikut, sedangkan polisi menyebut 350 orang ikut.", "350", "polisi", None),
        ("en", "Some 900 people marched, the county roads agency said.", "900", "county roads agency", None),
        ("en", "The damage was estimated at $900.", "$900", None, None),
        ("id", "Kerugian ditaksir Rp900.", "Rp900", None, None),
        ("en", "Its list named 131 passengers, but minister Ana Bell said 160 were on board.", "131", None, None),
        ("en", "Its list named 131 passengers, but minister Ana Bell said 160 were on board.", "160", "Ana Bell", None),
        ("id", "Datanya mencatat 131 penumpang, namun Menteri Ani Belo menyebut 160 orang.", "131", None, None),
        ("en", "Some 12 people died, but 3 children were saved, Mayor Ann Hale said.", "12", "Ann Hale", None),
        ("de", "Es kamen 350 Menschen laut Polizei, die Veranstalter sprachen von 900.", "900", "Veranstalter", None),
        ("de", "Es kamen 350 Menschen laut Polizei, die Veranstalter sprachen von 900.", "350", "Polizei", None),
        ("fr", "Il y avait 350 manifestants selon la police, 900 selon la CGT.", "900", "CGT", None),
        ("en", "In Lor 350 people marched, police said, and in Tarn 900 people marched.", "900", "police", None),
    ],
)
def test_who_says_and_who_passes_on(facts_of, language, text, figure, origin, carrier):  # noqa: PLR0913, PLR0917 - a row
    """Each part of a sentence has its speaker; who cites another is a carrier; a passive names nobody."""
    said = claim_at(facts_of(text, language), figure).attribution
    assert (said.origin if said else None, said.carrier if said else None) == (origin, carrier)


def test_an_office_named_before_is_meant_in_full(facts_of):
    """What is called “the department” is the department that the text has named."""
    facts = facts_of("Some 46 people fell ill, the county health department said. The department said 64 were tested.")
    assert claim_at(facts, "64").attribution.origin == "county health department"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "参加者は900人に増えたと発表した。"),
        ("zh", "报道称，900人参加。"),
        ("ko", "참가자는 900명으로 늘었다고 밝혔다."),
    ],
)
def test_a_subject_that_is_no_source_says_nothing(facts_of, language, text):
    """What was counted opens the sentence as well as those who say so: only what ends as sources do is one."""
    assert claim_at(facts_of(text, language), "900").attribution is None


def test_a_carrier_is_no_origin(facts_of):
    """Who passes a figure on has not said it."""
    said = claim_at(facts_of("Sebanyak 900 orang ikut, dikutip Harian Senja.", "id"), "900").attribution
    assert said.origin is None
    assert said.carrier


def test_inherited_attribution_is_shown(facts_of):
    """The next sentence carries the speaker on, and says so."""
    facts = facts_of("Police said 40 people were hurt. Some 12 people were missing.")
    said = claim_at(facts, "12").attribution
    assert said.inherited
    assert said.origin == "Police"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The airline expects 90 flights.", "forecast"),
        ("The council plans 90 flats.", "plan"),
        ("He denied 90 charges.", "denial"),
        ("If 90 trains run, all is well.", "question"),
        ("The depot has 90 vans.", "fact"),
    ],
)
def test_modality(facts_of, text, modality):
    """The word that governs a figure says how sure it is."""
    assert claim_at(facts_of(text), "90").modality == modality


def test_quoted_figures_are_the_speakers(facts_of):
    """A figure inside direct speech is marked."""
    facts = facts_of('There are 40 vans. "We have 90 vans," she said.')
    assert [claim.quoted for claim in facts.claims] == [False, True]


def test_subject_and_scope(facts_of):
    """A name inside the counted phrase is the subject; other words of it narrow the claim."""
    claim = claim_at(facts_of("Ada 4.500 tentara Korea Utara di sana.", "id"), "4.500")
    assert claim.subject == "Korea Utara"
    assert claim.scope == ()
    assert claim_at(facts_of("They saw 26 foreign soldiers."), "26").scope == ("foreign",)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Antalet steg från 40 till 95."),
        ("ru", "Число выросло с 40 до 95."),
        ("pl", "Liczba wzrosła z 40 do 95."),
        ("tr", "Sayı 40'tan 95'e yükseldi."),
        ("hi", "संख्या 40 से बढ़कर 95 हो गई।"),
        ("ja", "会員は40人から95人に増えた。"),
        ("ko", "회원은 40명에서 95명으로 늘었다."),
        ("zh", "会员从40人增至95人。"),
    ],
)
def test_a_change_is_told_in_every_language(facts_of, language, text):
    """Words before the figures tell which is the earlier one, or their endings do."""
    (movement,) = facts_of(text, language).movements
    assert (movement.before.value, movement.after.value, movement.direction) == (40, 95, "up")


def test_evidence_says_how(facts_of):
    """Every claim says how it was read."""
    assert all(claim.evidence for claim in facts_of("Police said 40 people were hurt.").claims)


@pytest.mark.parametrize(
    ("language", "text", "figure", "role"),
    [
        ("id", "Pada Selasa, penambahan pasien positif sudah mencapai 15 orang.", "15", "change"),
        ("id", "Jumlah pasien positif sudah mencapai 15 orang.", "15", "level"),
        ("en", "The rise in confirmed cases reached 43 on Monday.", "43", "change"),
        ("en", "Rescuers found two more bodies, bringing the toll to 67.", "two", "change"),
        ("en", "Rescuers found two more bodies, bringing the toll to 67.", "67", "level"),
        ("id", "Sebanyak tiga orang lagi tewas.", "tiga", "change"),
        ("id", "Ada tiga korban luka yang bertambah sejak pagi.", "tiga", "change"),
        ("en", "The blast killed 12 people and another 30 were hurt.", "30", "level"),
        ("en", "The slide killed 43. Another 17 people are still missing.", "17", "level"),
        ("en", "Two were hurt. The toll stood at 40. Another 12 people died on Monday.", "12", "change"),
        ("en", "The slide hurt 43. Another three died in hospital, bringing the toll to 19.", "three", "change"),
        ("en", "The mill cut 1,400 jobs.", "1,400", "level"),
        ("de", "Die Zahl der Toten ist auf 52 gestiegen.", "52", "level"),
        ("ko", "사망자가 52명으로 늘었다.", "52", "level"),
        ("es", "El ministerio informó de 52 nuevos casos.", "52", "change"),
        ("pt", "Foram registrados 52 novos casos.", "52", "change"),
        ("en", "The death toll rose to 60 from an earlier count of 45.", "60", "level"),
        ("id", "Korban tewas naik menjadi 60 orang dari perkiraan semula 45 orang.", "60", "level"),
    ],
)
def test_roles(facts_of, language, text, figure, role):
    """What comes on top of a count is the size of a change; what a verb has as its object is a level."""
    assert claim_at(facts_of(text, language, "2024-05-15"), figure).role == role


@pytest.mark.parametrize(
    ("language", "text", "figure", "scope"),
    [
        ("en", "The force has 12,000 troops, including 500 officers and three generals.", "500", ("part",)),
        ("en", "The force has 12,000 troops, including 500 officers and three generals.", "three", ("part",)),
        ("id", "Sebanyak 249 rumah rusak, 21 di antaranya rusak berat.", "21", ("part", "serious")),
        ("id", "Sebanyak 521 rumah rusak berat, sedang, dan ringan.", "521", ()),
        ("id", "Sebanyak 30 orang mengalami luka berat maupun luka ringan.", "30", ()),
        ("id", "Sebanyak 15 orang luka ringan dan 3 luka berat.", "15", ("slight",)),
        ("en", "Some 521 homes were badly or slightly damaged.", "521", ()),
        ("fr", "Le cyclone a fait 39 morts, 124 blessés graves et 432 blessés légers.", "39", ()),
        ("fr", "Le cyclone a fait 39 morts, 124 blessés graves et 432 blessés légers.", "124", ("serious",)),
        ("en", "He said 12 people had died on the first night.", "12", ("first night",)),
        ("en", "In the first hours, 12 people died.", "12", ("first hours",)),
        ("en", "The toll fell because four bodies were double-counted.", "four", ("double-counted",)),
        ("id", "Pada malam pertama, 12 orang tewas.", "12", ("malam pertama",)),
        ("de", "In der ersten Nacht starben 12 Menschen.", "12", ("ersten nacht",)),
        ("en", "Twelve people died on the first floor.", "Twelve", ()),
        ("en", "The ferry, licensed to carry 120 passengers, had 148 on board.", "120", ("licensed to carry",)),
        ("en", "A bus with 61 people and a capacity of 45 passengers fell.", "61", ()),
        ("id", "Kapal berkapasitas 120 penumpang itu mengangkut 148 penumpang.", "120", ("berkapasitas",)),
        ("id", "Kapal berkapasitas 120 penumpang itu mengangkut 148 penumpang.", "148", ()),
    ],
)
def test_parts_and_qualifiers(facts_of, language, text, figure, scope):
    """A part of a count, and a qualifier that all languages know, narrow a claim."""
    assert claim_at(facts_of(text, language), figure).scope == scope


def test_an_adjective_means_its_country(facts_of):
    """Soldiers called “North Korean” are of North Korea, as “tentara Korea Utara” are."""
    assert claim_at(facts_of("Some 3,000 North Korean soldiers arrived."), "3,000").subject == "North Korea"


@pytest.mark.parametrize(
    ("language", "text", "origin"),
    [
        ("en", "She said Tomas Kessel had 40 percent of the vote.", None),
        ("en", "Twelve people died, said Tomas Kessel.", "Tomas Kessel"),
        ("id", "Ia memastikan korban tewas di Serai Raya 12 orang.", None),
        ("id", "Sebanyak 12 orang tewas, kata Kapolres Serai Raya Budi Santoso.", "Budi Santoso"),
    ],
)
def test_a_speaker_stands_behind_only_after_a_mark(facts_of, language, text, origin):
    """What stands behind a word of saying is what is said, but for a speaker whom a mark parts from it."""
    said = facts_of(text, language, "2024-05-15").claims[0].attribution
    assert (said.origin if said else None) == origin
