"""A real nginx with deploy/nginx.conf on loopback ports, all that it writes in one folder."""

import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
DEPLOY = CHECKOUT / "deploy"
# As Debian packages it: what is around our file is part of what is tested.
MAIN = Path("/etc/nginx/nginx.conf")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
HOST = "site.test"
PATIENCE = 10
MISSING = "no nginx with brotli_static (Debian: nginx, libnginx-mod-http-brotli-static)"

Changes = Mapping[str, str]
NONE: Mapping[str, str] = {}


def is_installed() -> bool:
    return bool(shutil.which("nginx", path=PATH)) and MAIN.exists() and BROTLI.exists()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def make_certificate(folder: Path) -> None:
    files = ("-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem")
    names = f"subjectAltName=DNS:{HOST},DNS:localhost"
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    command = ["openssl", "req", "-x509", *kind, *files, "-subj", "/CN=test", "-addext", names]
    subprocess.run(command, check=True, capture_output=True)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class FrontServer:
    """`changes` are other words for some in the file, which must be there."""

    def __init__(self, folder: Path, upstream: str, tls: Path, changes: Changes, var: Path) -> None:
        self.folder = folder
        self.http_port, self.https_port = free_port(), free_port()
        self.tls = tls
        values = {
            "HOSTS": f"{HOST} localhost",
            "UPSTREAM": upstream,
            "TLS_DIR": str(tls),
            "VAR_DIR": str(var),
            "DEPLOY_DIR": str(DEPLOY),
            "CACHE_DIR": str(folder / "cache"),
            "LOG_DIR": str(folder),
            "HTTP_PORT": f"127.0.0.1:{self.http_port}",
            "HTTPS_PORT": f"127.0.0.1:{self.https_port}",
        }
        (folder / "nek.conf").write_text(filled_in(values, changes))
        (folder / "nginx.conf").write_text(around(folder))
        self._command = ["nginx", "-c", str(folder / "nginx.conf")]
        self._environment = os.environ | {"PATH": PATH}

    def check(self) -> str:
        """What `nginx -t` says."""
        command = [*self._command, "-t"]
        done = subprocess.run(command, env=self._environment, capture_output=True, check=False)
        return done.stderr.decode()

    def start(self) -> None:
        command = [*self._command, "-g", "daemon off;"]
        self._process = subprocess.Popen(command, env=self._environment)
        end = time.monotonic() + PATIENCE
        while not self._listens():
            assert self._process.poll() is None, "nginx does not start, see above"
            assert time.monotonic() < end
            time.sleep(0.02)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)

    def _listens(self) -> bool:
        with socket.socket() as attempt:
            return attempt.connect_ex(("127.0.0.1", self.https_port)) == 0

    def logged(self, lines: int) -> list[str]:
        """nginx writes when the visitor has gone."""
        end = time.monotonic() + PATIENCE
        while len(found := (self.folder / "nek.access.log").read_text().splitlines()) < lines:
            assert time.monotonic() < end, found
            time.sleep(0.02)
        return found

    def connect(
        self,
        name: str | None = HOST,
        protocols: Sequence[str] = ("http/1.1",),
        ciphers: str = "",
        **options: ssl.TLSVersion,
    ) -> ssl.SSLSocket:
        """A TLS connection that asks for this name."""
        context = ssl.create_default_context(cafile=self.tls / "fullchain.pem")
        context.check_hostname = name is not None
        context.set_alpn_protocols(protocols)
        if ciphers:
            context.set_ciphers(ciphers)
        for option, value in options.items():
            setattr(context, option, value)
        raw = socket.create_connection(("127.0.0.1", self.https_port), PATIENCE)
        raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return context.wrap_socket(raw, server_hostname=name)

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers)

    def ask(
        self, method: str, path: str, headers: Mapping[str, str] = NONE, body: bytes | None = None
    ) -> Answer:
        connection = http.client.HTTPConnection(HOST)
        connection.sock = self.connect()
        return answer(connection, method, path, headers, body)

    def ask_plainly(self, path: str, host: str = HOST) -> Answer:
        """Without TLS."""
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=PATIENCE)
        return answer(connection, "GET", path, {"Host": host}, None)


def answer(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    headers: Mapping[str, str],
    body: bytes | None,
) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    # Nothing else would say that we take what is not compressed.
    skipped = {"skip_accept_encoding": True}
    connection.putrequest(method, path, skip_host="Host" in named, **skipped)
    for name, value in named.items():
        connection.putheader(name, value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)
    response = connection.getresponse()
    try:
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def filled_in(values: Mapping[str, str], changes: Changes = NONE) -> str:
    """The template as envsubst fills it in; IPv6, which not every machine has, left out."""
    text = (DEPLOY / "nginx.conf").read_text()
    text = re.sub(r"^ +listen \[::\].*\n", "", text, flags=re.MULTILINE)
    for before, after in changes.items():
        assert before in text, before
        text = text.replace(before, after)
    return re.sub(r"\$\{([A-Z_]+)\}", lambda name: values[name[1]], text)


def around(folder: Path) -> str:
    """The distribution's own file, where nobody needs to be root."""
    temporary = [
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    ]
    ours = "\n".join([*temporary, f"include {folder}/nek.conf;"])
    text = MAIN.read_text()
    text = re.sub(r"^user .*$", "user root;" if os.geteuid() == 0 else "", text, flags=re.MULTILINE)
    text = text.replace("/run/nginx.pid", f"{folder}/nginx.pid")
    text = text.replace("/var/log/nginx/", f"{folder}/")
    text = text.replace("include /etc/nginx/conf.d/*.conf;", ours)
    return text.replace("include /etc/nginx/sites-enabled/*;", "")
