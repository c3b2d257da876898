"""Apertium as a program beside ours: it may be missing, hang, crash or print anything at all."""

import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, cast

from django.conf import settings
from django.utils.translation import gettext as _

# The ministries' style in nynorsk: vi, infinitives in -e.
MODES = {("nb", "nn"): "nob-nno_e", ("nn", "nb"): "nno-nob"}
PATH = "/usr/local/bin:/usr/bin:/bin"
IN_A_REQUEST, IN_A_JOB, TO_ASK = 10, 60, 5  # seconds
LONGEST = 2_000_000  # bytes; nothing we send comes near it
ROOM = 65_536  # bytes that an answer may have beyond four times the question
AT_ONCE = 65_536


class ApertiumError(Exception):
    """Says in a sentence for the editor what is wrong. Nothing has been changed."""


class NotInstalledError(ApertiumError):
    pass


class TooLongError(ApertiumError):
    pass


class TooSlowError(ApertiumError):
    pass


class CrashError(ApertiumError):
    pass


class RubbishError(ApertiumError):
    pass


def is_there() -> bool:
    """The program, perhaps without the directions; nothing is started to know it."""
    return shutil.which(settings.APERTIUM, path=PATH) is not None


def is_installed() -> bool:
    """With both directions."""
    try:
        listed = _run(_program(), ["-l"], b"", TO_ASK)
    except ApertiumError:
        return False
    return set(MODES.values()) <= set(listed.decode(errors="replace").split())


def translate(stream: str, source: str, target: str, seconds: float = IN_A_REQUEST) -> str:
    """Text in Apertium's own stream format, in and out."""
    given = stream.encode()
    if len(given) > LONGEST:
        raise TooLongError(_("The text is too long to be translated in one go."))
    answer = _run(_program(), ["-f", "none", MODES[source, target]], given, seconds)
    try:
        return answer.decode()
    except UnicodeDecodeError:
        raise rubbish() from None


def not_installed() -> NotInstalledError:
    return NotInstalledError(_("Apertium is not installed on this machine."))


def rubbish() -> RubbishError:
    return RubbishError(
        _("Apertium answered with something that is no translation. Nothing has been changed.")
    )


def _program() -> str:
    found = shutil.which(settings.APERTIUM, path=PATH)
    if found is None:
        raise not_installed()
    return str(Path(found).absolute())


def _run(program: str, arguments: list[str], given: bytes, seconds: float) -> bytes:
    """What it prints. It gets no environment of ours, and leaves nothing behind."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as sent:
        sent.write(given)
        sent.seek(0)
        environment = {"PATH": PATH, "LC_ALL": "C.UTF-8", "TMPDIR": folder}
        with _started([program, *arguments], sent, environment) as process:
            answer = _read(process, 4 * len(given) + ROOM, time.monotonic() + seconds)
            code = _end(process, seconds)
    if code != 0:
        raise CrashError(
            _("Apertium stopped before it was done (code %(code)s). Nothing has been changed.")
            % {"code": code}
        )
    return answer


@contextmanager
def _started(
    command: list[str], sent: IO[bytes], environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Apertium is a pipe of a dozen programs: whatever happens, all of them end with it."""
    try:
        process = subprocess.Popen(
            command,
            stdin=sent,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd="/",
            start_new_session=True,
        )
    except OSError as error:
        raise CrashError(
            _("Apertium could not be started: %(why)s.") % {"why": error.strerror}
        ) from error
    with process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def _read(process: subprocess.Popen[bytes], most: int, deadline: float) -> bytes:
    """Until it has no more to say, has said too much, or has had its time."""
    out = cast("IO[bytes]", process.stdout)
    poll = select.poll()
    poll.register(out, select.POLLIN | select.POLLHUP)
    answer = bytearray()
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise _too_slow()
        some = os.read(out.fileno(), AT_ONCE)
        if not some:
            return bytes(answer)
        answer += some
        if len(answer) > most:
            raise rubbish()


def _end(process: subprocess.Popen[bytes], seconds: float) -> int:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise _too_slow() from None


def _too_slow() -> TooSlowError:
    return TooSlowError(
        _("Apertium did not answer in time and has been stopped. Nothing has been changed.")
    )
