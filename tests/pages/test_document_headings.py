from pages.document_headings import a_level_down, named


def test_a_name_has_that_of_its_page_before_it() -> None:
    html = '<h2>Mål</h2><a href="#mal">x</a><h2 class="y">Mål</h2><a href="#main">y</a>'
    assert named(html, "etikk") == (
        '<h2 id="etikk--mal">Mål</h2><a href="#etikk--mal">x</a>'
        '<h2 class="y" id="etikk--mal-2">Mål</h2><a href="#main">y</a>'
    )


def test_headings_go_down_and_nothing_else() -> None:
    html = '<header><h2 id="a">A</h2><h5>B</h5><h6>C</h6><hr></header>'
    lower = '<header><h3 id="a">A</h3><h6>B</h6><h6>C</h6><hr></header>'
    assert a_level_down(html) == lower
