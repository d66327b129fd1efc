"""Whatever the reports: their order changes nothing, verdicts are symmetric, time runs both ways, news adds up."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline
from factcheck.config import Config
from factcheck.story import compared, weave

FIRST = date(2025, 3, 3)
SENTENCES = {
    "en": (
        "Fire chief Dana Orr said {n} people died in Wexmoor.",
        "The death toll in Wexmoor rose to {n} people from {m}, fire chief Dana Orr said.",
        "Mayor Lena Ortiz said {n} people were injured in Wexmoor.",
        "The ferry Lorna carried {n} passengers to Wexmoor.",
        "At least {n} people were killed in Wexmoor, police said.",
        "The ministry denied that {n} people died in Wexmoor.",
    ),
    "id": (
        "Kepala pemadam Dana Orr mengatakan {n} orang tewas di Wexmoor.",
        "Korban tewas di Wexmoor bertambah menjadi {n} orang dari sebelumnya {m} orang, kata Dana Orr.",
        "Wali Kota Lena Ortiz mengatakan {n} orang terluka di Wexmoor.",
        "Sebanyak {n} rumah rusak di Wexmoor, kata Lena Ortiz.",
    ),
}


@st.composite
def reports(draw):
    """One report: language, day or none, and one to three sentences about Wexmoor."""
    language = draw(st.sampled_from(sorted(SENTENCES)))
    day = draw(st.none() | st.integers(0, 5).map(lambda days: FIRST + timedelta(days=days)))
    numbers = st.integers(2, 99)
    lines = draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=3, unique=True))
    return language, day, "Wexmoor\n" + " ".join(line.format(n=draw(numbers), m=draw(numbers)) for line in lines)


def documents(told):
    """The reports as documents, each with an id of its own."""
    read = [factcheck.read(text.encode(), language=language, published=day) for language, day, text in told]
    return [replace(document, id=f"r{at}") for at, document in enumerate(read)]


def facts(given_documents):
    """The facts of some documents."""
    return [pipeline._facts(one, one.language.code, Config())[0] for one in given_documents]  # noqa: SLF001


def told_steps(story):
    """The changes that the texts tell: where both ends stand."""
    return {
        (step.before.document, step.before.span, step.after.document, step.after.span)
        for line in story.timelines
        for step in line.changes
        if step.told
    }


@settings(max_examples=30, deadline=None)
@given(st.lists(reports(), min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_nothing(told, chance):
    """Timelines and findings are the same whichever report is given first."""
    given_documents = documents(told)
    shuffled = list(given_documents)
    chance.shuffle(shuffled)
    one, other = factcheck.compare(given_documents), factcheck.compare(shuffled)
    assert one.timelines == other.timelines
    assert sorted((f.fingerprint, f.document, f.span) for f in one.findings) == sorted(
        (f.fingerprint, f.document, f.span) for f in other.findings
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(reports(), min_size=2, max_size=3))
def test_verdicts_are_symmetric(told):
    """The step between two claims does not depend on which of them is named first."""
    made = facts(documents(told))
    claims = [(each.document.id, claim.id) for each in made for claim in each.claims][:6]
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            assert compared(made, one, other) == compared(made, other, one)


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 99), st.integers(2, 99), st.integers(1, 9))
def test_an_update_in_reverse_is_its_mirror(low, high, days):
    """Two counts with their days exchanged make the step back: ends exchanged, a difference of the other sign."""
    if low == high:
        return
    lines = [SENTENCES["en"][0].format(n=low), SENTENCES["id"][0].format(n=high)]
    early, late = FIRST, FIRST + timedelta(days=days)
    steps = []
    for first, second in ((early, late), (late, early)):
        made = facts(documents([("en", first, f"Wexmoor\n{lines[0]}"), ("id", second, f"Wexmoor\n{lines[1]}")]))
        steps.append(compared(made, ("r0", "c1"), ("r1", "c1")))
    there, back = steps
    assert there.verdict == back.verdict == "update"
    assert (there.before.document, there.after.document) == (back.after.document, back.before.document)
    assert there.difference == -back.difference


@settings(max_examples=30, deadline=None)
@given(st.lists(reports(), min_size=1, max_size=3), reports())
def test_one_more_document_takes_no_told_change_away(told, more):
    """What a text itself tells stays told, whatever else comes in."""
    made = facts(documents([*told, more]))
    assert told_steps(weave(made[:-1])) <= told_steps(weave(made))
