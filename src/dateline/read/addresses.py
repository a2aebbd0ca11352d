"""Which addresses may be fetched: http and https, and of hosts only those on the public Internet unless asked.

Loopback, private, link-local (cloud metadata services live there), shared, reserved, multicast and
unspecified addresses are refused, also where IPv6 wraps them (mapped, 6to4, Teredo, NAT64). The check is made
on the addresses that a host name resolves to, and the one checked is the one connected to, so that a name
server cannot answer first with a public address and then with a private one.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Final
from urllib.parse import urljoin

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")


class RefusedError(Exception):
    """The address is one that is not fetched; the message says why."""


class UnresolvedError(Exception):
    """The host name has no address, or none in time."""


def is_address(source: str) -> bool:
    """Whether a source is a URL rather than a path."""
    return bool(_ADDRESS.match(source))


def web_address(written: object, base: str | None = None) -> str | None:
    """An address of the web as somebody wrote it, made whole by the one it stands at; ``None`` if it is none."""
    if not isinstance(written, str) or not written.strip():
        return None
    try:
        whole = urljoin(base or "", written.strip())
    except ValueError:
        return None
    return whole if whole.startswith(("http://", "https://")) else None


def what_is_private(address: IpAddress) -> str | None:
    """Words for the kind of non-public address, or ``None`` for a public one."""
    inner = _wrapped(address)
    if inner is not None and (kind := what_is_private(inner)):
        return kind
    kinds = (
        ("loopback", address.is_loopback),
        ("unspecified", address.is_unspecified),
        ("link-local", address.is_link_local),
        ("multicast", address.is_multicast),
        ("private", address.is_private or (address.version == 6 and address.is_site_local)),
        ("reserved", address.is_reserved and address.version == 4),
        ("non-public", not address.is_global and inner is None),
    )
    return next((name for name, true in kinds if true), None)


def _wrapped(address: IpAddress) -> ipaddress.IPv4Address | None:
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    packed = address.packed
    if address in _NAT64 or (packed[:12] == b"\0" * 12 and int(address) > 1):
        return ipaddress.IPv4Address(packed[12:])
    return None


def resolve(host: str, port: int, timeout: float, *, allow_private: bool) -> list[str]:
    """The addresses of a host that may be connected to, as numbers.

    Raises:
        RefusedError: all of its addresses are private, and that is not allowed.
        UnresolvedError: it has none, or the answer took longer than ``timeout`` seconds.
    """
    found = list(dict.fromkeys(_looked_up(host, port, timeout)))
    if allow_private:
        return found
    kinds = {text: what_is_private(ipaddress.ip_address(text.split("%")[0])) for text in found}
    public = [text for text, kind in kinds.items() if kind is None]
    if not public:
        text, kind = next(iter(kinds.items()))
        same = "" if text == host.strip("[]") else f" ({text})"
        raise RefusedError(f"{host}{same} is a {kind} address, refused unless private ones are allowed")
    return public


def _looked_up(host: str, port: int, timeout: float) -> list[str]:
    pool = ThreadPoolExecutor(1, thread_name_prefix="resolve")
    try:
        found = pool.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM).result(timeout)
    except FutureTimeout:
        raise UnresolvedError(f"the name {host} was not resolved within {timeout:g} seconds") from None
    except (OSError, UnicodeError):
        raise UnresolvedError(f"there is no host named {host}, or no network") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return [str(entry[4][0]) for entry in found]
