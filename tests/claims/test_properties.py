"""What must hold of any figures: right arithmetic is never reported, wrong arithmetic is."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import factcheck

COUNTS = st.integers(min_value=3, max_value=999)
FEW = settings(max_examples=40, deadline=None)


def checks(text, language="en"):
    """The names of the checks that report at warning or error."""
    return {f.check for f in factcheck.check(text, language=language).findings if str(f.severity) != "info"}


@FEW
@given(COUNTS, COUNTS, COUNTS)
def test_true_sums_pass(a, b, c):
    """A total that is the sum of its parts is never reported."""
    assert not checks(f"The ferry carried {a + b + c} people: {a} tourists, {b} commuters and {c} sailors.")
    assert not checks(f"Panitia menerima {a + b + c} naskah, terdiri dari {a} cerpen, {b} puisi, dan {c} esai.", "id")


@FEW
@given(COUNTS, COUNTS, COUNTS, st.integers(min_value=12, max_value=200))
def test_false_sums_are_reported(a, b, c, off):
    """A total that is off by more than rounding is reported."""
    whole = a + b + c + off
    assume(all(figure % 10 for figure in (whole, a, b, c)))  # zeros at the end leave room for rounding
    assert checks(f"The ferry carried {whole} people: {a} tourists, {b} commuters and {c} sailors.") == {"sum-mismatch"}


@FEW
@given(st.integers(min_value=11, max_value=900), st.integers(min_value=901, max_value=999), st.booleans())
def test_true_shares_pass_rounded_or_cut(part, whole, cut):
    """A percentage that is rounded or cut off is never reported."""
    rule = ROUND_DOWN if cut else ROUND_HALF_UP
    share = (Decimal(part * 100) / whole).quantize(Decimal("0.1"), rounding=rule)
    assert not checks(f"Of {whole} farms, {part}, or {share}%, keep goats.")


@FEW
@given(st.integers(min_value=101, max_value=400), st.integers(min_value=901, max_value=999), st.integers(2, 40))
def test_false_shares_are_reported(part, whole, off):
    """A percentage that is off by two points or more is reported."""
    share = (Decimal(part * 100) / whole).quantize(Decimal("0.1")) + off
    assert "percent-mismatch" in checks(f"Of {whole} farms, {part}, or {share}%, keep goats.")


@FEW
@given(st.integers(min_value=101, max_value=999), st.integers(min_value=1, max_value=999), st.booleans())
def test_true_changes_pass(before, step, cut):
    """A change with the right direction and size is never reported."""
    after = before + step
    rate = (Decimal(step * 100) / before).quantize(Decimal(1), rounding=ROUND_DOWN if cut else ROUND_HALF_UP)
    assume(rate > 0)
    assert not checks(f"Calls rose from {before} to {after}, an increase of {rate}%.")
    assert not checks(f"Jumlah murid naik dari {before} menjadi {after} orang.", "id")


@FEW
@given(st.integers(min_value=111, max_value=499), st.integers(min_value=501, max_value=999))
def test_the_wrong_way_is_reported(low, high):
    """A rise that falls is reported."""
    assert checks(f"Calls rose from {high} to {low} a week.") == {"change-mismatch"}
    assert checks(f"Jumlah murid turun dari {low} menjadi {high} orang.", "id") == {"change-mismatch"}


@FEW
@given(st.integers(min_value=2, max_value=400))
def test_true_conversions_pass(miles):
    """Kilometres rounded to whole numbers are never reported."""
    km = (Decimal(miles) * Decimal("1.609344")).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    assert not checks(f"The trail is {miles} miles ({km} km) long.")


@FEW
@given(st.sampled_from(["It rained.", "The mayor was born in 1961.", "A dog has four legs.", "Tickets cost $12."]))
def test_an_unrelated_sentence_removes_no_finding(more):
    """What is found stays found when something else is said as well."""
    wrong = "The ferry carried 212 people: 140 tourists, 58 commuters and 24 sailors. Calls rose from 90 to 70 a week."
    assert checks(wrong) <= checks(f"{wrong} {more}")
    assert checks(wrong) <= checks(f"{more} {wrong}")
