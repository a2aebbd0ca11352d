"""PDF documents of our own making: lines of Helvetica at given places, by the PDF reference's smallest form."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

Placed = tuple[int, int, int, str]
"""Distance from the left, height over the foot, size, words."""


def pdf(pages: Sequence[Sequence[Placed]]) -> bytes:
    """A document of A4 pages."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, lines in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        drawn = zlib.compress(b"\n".join(_drawn(*line) for line in lines))
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    return _file(objects)


def paragraph(top: int, text: Sequence[str], left: int = 72, size: int = 10) -> list[Placed]:
    """Lines of one paragraph, 12 points apart, the first of them at ``top``."""
    return [(left, top - 12 * n, size, line) for n, line in enumerate(text)]


def _drawn(left: int, height: int, size: int, words: str) -> bytes:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, left, height, escaped.encode("windows-1252"))


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(
        out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    )
