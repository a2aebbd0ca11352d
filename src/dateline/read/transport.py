"""One GET request over a checked connection: bounded in size and time, and without following redirects.

The client is httpcore2, the connection pool under httpx2 (the maintained line of httpx), over connections of our own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import httpcore2
import httpx2

from dateline.errors import FetchError
from dateline.read.addresses import RefusedError, UnresolvedError
from dateline.read.compressed import BrokenStreamError, TooLargeError, inflater_for
from dateline.read.connection import CheckedBackend, Deadline
from dateline.read.options import Limits


@dataclass(frozen=True)
class Response:
    """Status, headers with lower-case names (repeated ones joined by commas), and the unpacked body."""

    status: int
    headers: Mapping[str, str]
    content: bytes


class Transport:
    """Sends single GET requests; keeps connections alive between them. Not for use by several threads."""

    def __init__(self, limits: Limits, *, allow_private: bool) -> None:
        self._limits = limits
        self._deadline = Deadline()
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpcore2.default_ssl_context(),
            keepalive_expiry=30.0,
            network_backend=CheckedBackend(self._deadline, allow_private=allow_private),
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
