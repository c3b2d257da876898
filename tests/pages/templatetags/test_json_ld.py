from pages.templatetags.json_ld import json_ld


def test_nothing_in_it_can_end_the_element() -> None:
    script = json_ld({"name": "</script><b>&å"})
    assert script.count("<") == 2
    assert "å" in script
