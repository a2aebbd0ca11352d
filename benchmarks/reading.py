"""How long reading a page takes beside trafilatura's default mode with metadata, on the same pages in one
run.

    python benchmarks/reading.py ../shared/data/article-extraction ../shared/data/article-extraction-segments

Every page of ``html/*.html.gz`` is read by both in turn, whichever is first alternating, so that a machine
that is busy is busy for both. Times are of the processor. For each folder and for all: milliseconds a page
of both and their ratio.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from dateline.errors import FormatError
from dateline.read.article import read_article
from dateline.read.pages import restore_page


def read_by_dateline(content: bytes) -> None:
    """Bytes to article, the way every page goes."""
    try:
        read_article(
            restore_page(content, source="page", final_url=None, media_type="text/html", captured_at=None)
        )
    except FormatError:
        return


def read_by_trafilatura(content: bytes) -> None:
    """Bytes to text and metadata in the default mode."""
    bare_extraction(content, with_metadata=True)


def seconds(work: Callable[[bytes], None], content: bytes) -> float:
    """Processor time that a call takes."""
    started = time.process_time()
    work(content)
    return time.process_time() - started


def compare(pages: list[bytes]) -> tuple[float, float]:
    """Seconds that all pages take: Dateline's, trafilatura's."""
    ours = theirs = 0.0
    for number, content in enumerate(pages):
        if number % 2:
            theirs += seconds(read_by_trafilatura, content)
            ours += seconds(read_by_dateline, content)
        else:
            ours += seconds(read_by_dateline, content)
            theirs += seconds(read_by_trafilatura, content)
    return ours, theirs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path, help="folders with html/*.html.gz")
    folders = parser.parse_args().folders
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    all_ours = all_theirs = pages_read = 0.0
    for folder in folders:
        pages = [gzip.decompress(file.read_bytes()) for file in sorted((folder / "html").glob("*.html.gz"))]
        if not pages:
            sys.exit(f"{folder}: holds no html/*.html.gz")
        compare(pages[:2])  # loads lexicons and models
        ours, theirs = compare(pages)
        all_ours, all_theirs, pages_read = all_ours + ours, all_theirs + theirs, pages_read + len(pages)
        report(folder.name, len(pages), ours, theirs)
    report("all", int(pages_read), all_ours, all_theirs)


def report(name: str, pages: int, ours: float, theirs: float) -> None:
    print(
        f"{name}: {pages} pages, dateline {1000 * ours / pages:.1f} ms, "
        f"trafilatura {1000 * theirs / pages:.1f} ms, ratio {ours / theirs:.2f}"
    )


if __name__ == "__main__":
    main()
