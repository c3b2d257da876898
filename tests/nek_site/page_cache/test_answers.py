import pytest

from nek_site.page_cache.answers import encoding


@pytest.mark.parametrize(
    ("accepted", "best"),
    [
        ("", "identity"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br ; q=0.000 ,gzip; q=0", "identity"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("*, br;q=0", "gzip"),
        ("identity", "identity"),
        (",;,=", "identity"),
    ],
)
def test_the_smallest_that_the_client_takes(accepted: str, best: str) -> None:
    assert encoding(accepted) == best
