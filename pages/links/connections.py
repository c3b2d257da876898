"""Connections to the public internet only: what an editor writes must not reach our own network."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPSConnection
from typing import Any
from urllib.parse import SplitResult

from django.conf import settings

TIMEOUT = 10  # seconds for each step
DEADLINE = 15  # seconds for all of one request: a server may send a byte at a time
# Addresses that hold another one, which may be anybody's. No website is at home there.
WRAPPED = [
    ipaddress.ip_network(net)
    for net in (
        "::/96",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002::/16",
    )
]


class PrivateAddressError(Exception):
    """The name stands for a machine that readers out there do not reach."""


def is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if any(ip.version == net.version and ip in net for net in WRAPPED):
        return False
    return ip.is_global and not ip.is_multicast


def open_public(host: str, port: int) -> socket.socket:
    """Looks the name up once, and connects to what it has looked at."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if f"{host}:{port}" not in settings.LINK_CHECK_TRUSTED and not all(
        is_public(str(address[0])) for *_kind, address in found
    ):
        raise PrivateAddressError(host)
    error: OSError = OSError(f"{host} has no address")
    for family, kind, protocol, _name, address in found:
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(TIMEOUT)
        try:
            opened.connect(address)
        except OSError as refused:
            opened.close()
            error = refused
        else:
            return opened
    raise error


class Plain(HTTPConnection):
    def connect(self) -> None:
        self.sock = open_public(self.host, self.port)


class Encrypted(HTTPSConnection):
    def connect(self) -> None:
        opened = open_public(self.host, self.port)
        try:
            self.sock = ssl.create_default_context().wrap_socket(opened, server_hostname=self.host)
        except BaseException:
            opened.close()
            raise


@contextmanager
def connection(parts: SplitResult) -> Iterator[HTTPConnection]:
    """Closed when done with, and cut when it takes too long."""
    kind: type[Any] = Encrypted if parts.scheme == "https" else Plain
    made = kind(parts.hostname, parts.port)
    timer = threading.Timer(DEADLINE, _cut, [made])
    timer.daemon = True
    timer.start()
    try:
        yield made
    finally:
        timer.cancel()
        made.close()


def _cut(made: HTTPConnection) -> None:
    with suppress(OSError, AttributeError):
        socket.socket.shutdown(made.sock, socket.SHUT_RDWR)
