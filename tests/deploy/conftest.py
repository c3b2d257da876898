from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from nek_site.page_cache.answers import CACHE_CONTROL
from tests.deploy import front_server
from tests.deploy.front_server import NONE, Changes, FrontServer
from tests.deploy.stand_in import StandIn

Start = Callable[..., FrontServer]


@pytest.fixture(autouse=True)
def _real_nginx() -> None:
    if not front_server.is_installed():
        pytest.skip(front_server.MISSING)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tls")
    front_server.make_certificate(folder)
    return folder


@pytest.fixture
def start(certificate: Path, tmp_path: Path) -> Iterator[Start]:
    """nginx in front of an address, with other words for some in its file."""
    with ExitStack() as running:

        def started(upstream: str, changes: Changes = NONE, var: Path = tmp_path) -> FrontServer:
            (tmp_path / "nginx").mkdir()
            server = FrontServer(tmp_path / "nginx", upstream, certificate, changes, var)
            server.start()
            running.callback(server.stop)
            return server

        yield started


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    server = StandIn()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def nginx(start: Start, stand_in: StandIn) -> FrontServer:
    return start(f"127.0.0.1:{stand_in.port}")


@pytest.fixture
def hasty(nginx: FrontServer, stand_in: StandIn) -> FrontServer:
    """Is told to keep pages for one second."""
    stand_in.cache = CACHE_CONTROL.replace("s-maxage=10", "s-maxage=1")
    assert stand_in.cache != CACHE_CONTROL
    return nginx


@pytest.fixture
def strict(start: Start, stand_in: StandIn) -> FrontServer:
    """Forgets nothing meanwhile, so that exactly what may come at once passes."""
    changes = {"rate=5r/s": "rate=1r/m", "rate=10r/m": "rate=1r/m"}
    return start(f"127.0.0.1:{stand_in.port}", changes)
