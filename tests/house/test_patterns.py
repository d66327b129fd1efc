"""Late expressions behave as compiled ones."""

import re

from factcheck.patterns import late


def test_a_late_expression_is_compiled_when_it_is_first_asked() -> None:
    """All methods and attributes are those of the compiled one; asking twice compiles once."""
    word = late(r"(?P<word>[a-z]+)\d*")
    assert word.__dict__ == {"_text": r"(?P<word>[a-z]+)\d*"}
    assert word.match("ab12")["word"] == "ab"
    assert [match[0] for match in word.finditer("ab1 cd")] == ["ab1", "cd"]
    assert word.match is word.match
    assert word.pattern == re.compile(r"(?P<word>[a-z]+)\d*").pattern
