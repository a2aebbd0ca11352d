"""Connections to checked addresses only, every operation of which is held to one deadline.

The host is resolved here, private addresses are refused, and the very address that was checked is connected to. A
server that sends a byte now and then cannot hold the line.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore2

from dateline.read.addresses import resolve


class Deadline:
    """A point in time that network operations may not pass; ``None`` while nothing is under way."""

    def __init__(self) -> None:
        self._at: float | None = None

    def start(self, seconds: float) -> None:
        """Begin to count."""
        self._at = time.monotonic() + seconds

    def bounded(self, timeout: float | None) -> float | None:
        """The time one operation may take.

        Raises:
            httpcore2.ReadTimeout: none is left.
        """
        if self._at is None:
            return timeout
        left = self._at - time.monotonic()
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


class CheckedBackend(httpcore2.NetworkBackend):
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
