"""One GET request over a checked connection: bounded in size and time, and without following redirects.

The client is httpcore2 (the maintained line of httpx). A network backend of our own resolves the host, refuses
private addresses and connects to the very address it checked; it also holds every read to one deadline, so
that a server that sends a byte now and then cannot hold the line.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import httpcore2
import httpx2

from dateline.errors import FetchError
from dateline.read.addresses import RefusedError, UnresolvedError, resolve
from dateline.read.compressed import BrokenStreamError, TooLargeError, inflater_for
from dateline.read.options import Limits


@dataclass(frozen=True)
class Response:
    """Status, headers with lower-case names (repeated ones joined by commas), and the unpacked body."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Deadline:
    """A point in time that network operations may not pass; ``None`` while nothing is under way."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._at: float | None = None

    def start(self, seconds: float) -> None:
        """Begin to count."""
        self._at = self._clock() + seconds

    def bounded(self, timeout: float | None) -> float | None:
        """The time one operation may take.

        Raises:
            httpcore2.ReadTimeout: none is left.
        """
        if self._at is None:
            return timeout
        left = self._at - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("total time is over")
        return left if timeout is None else min(timeout, left)


class _Stream(httpcore2.NetworkStream):
    """A connection whose every operation is held to the deadline."""

    def __init__(self, inner: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.bounded(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        inner = self._inner.start_tls(ssl_context, server_hostname, self._deadline.bounded(timeout))
        return _Stream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _CheckedBackend(httpcore2.NetworkBackend):
    """Connects to an address that was resolved and checked here, and to no other."""

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._inner = httpcore2.SyncBackend()
        self._deadline = deadline
        self._allow_private = allow_private

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        seconds = self._deadline.bounded(timeout)
        numbers = resolve(host, port, seconds or 30.0, allow_private=self._allow_private)
        failure: Exception | None = None
        for number in numbers[:4]:
            try:
                inner = self._inner.connect_tcp(
                    number, port, self._deadline.bounded(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(inner, self._deadline)
        raise failure or httpcore2.ConnectError("no address")


class Transport:
    """Sends single GET requests; keeps connections alive between them. Not for use by several threads."""

    def __init__(
        self, limits: Limits, *, allow_private: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._limits = limits
        self._deadline = Deadline(clock)
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpcore2.default_ssl_context(),
            keepalive_expiry=30.0,
            network_backend=_CheckedBackend(self._deadline, allow_private=allow_private),
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()

    def get(self, url: httpx2.URL, headers: Mapping[str, str], *, seconds: float, size: int) -> Response:
        """Fetch one address.

        Args:
            url: absolute, http or https.
            headers: of the request; ``Host`` and ``Accept-Encoding`` are added.
            seconds: for the whole exchange.
            size: most bytes of the body, before and after unpacking.

        Raises:
            FetchError: refused, unreachable, too slow, too large, broken.
        """
        self._deadline.start(seconds)
        try:
            return self._exchange(url, headers, size)
        except RefusedError as error:
            raise FetchError(str(url), str(error)) from None
        except (UnresolvedError, httpcore2.ConnectError) as error:
            raise FetchError(str(url), f"no connection: {error}") from None
        except httpcore2.ConnectTimeout:
            raise FetchError(str(url), "no connection in time") from None
        except httpcore2.TimeoutException:
            raise FetchError(str(url), "the answer took too long") from None
        except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise FetchError(str(url), f"the exchange broke off: {error}") from None
        except TooLargeError:
            raise FetchError(str(url), f"larger than the {size:,} bytes that are fetched") from None
        except BrokenStreamError as error:
            raise FetchError(str(url), str(error)) from None

    def _exchange(self, url: httpx2.URL, headers: Mapping[str, str], size: int) -> Response:
        limits = self._limits
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        timeout = {
            "connect": limits.connect,
            "read": limits.read,
            "write": limits.read,
            "pool": limits.connect,
        }
        sent = {"Host": url.netloc.decode("ascii"), "Accept-Encoding": "gzip, deflate", **headers}
        with self._pool.stream(
            "GET", target, headers=list(sent.items()), extensions={"timeout": timeout}
        ) as answer:
            received = _joined(answer.headers)
            body = b""
            if answer.status == 200:
                body = _body(answer.iter_stream(), received, size)
            return Response(answer.status, received, body)


def _joined(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    joined: dict[str, str] = {}
    for raw_name, raw_value in headers:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        joined[name] = f"{joined[name]}, {value}" if name in joined else value
    return joined


def _body(chunks: Iterable[bytes], headers: Mapping[str, str], size: int) -> bytes:
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > size:
        raise TooLargeError
    inflater = inflater_for(headers.get("content-encoding", ""), size)
    body = bytearray()
    for chunk in chunks:
        body += inflater.feed(chunk) if inflater else chunk
        if len(body) > size:
            raise TooLargeError
    if inflater and body:
        inflater.finish()
    return bytes(body)
