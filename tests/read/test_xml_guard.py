"""XML that would grow or load something when parsed is refused; old feeds with a few letters are not."""

from __future__ import annotations

import pytest

from dateline.errors import FormatError
from dateline.read.material import Material
from dateline.read.xml_guard import refuse_entities

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss>&c;</rss>'


@pytest.mark.parametrize(
    ("xml", "reason"),
    [
        (LAUGHS, "entities inside entities"),
        (f'<!DOCTYPE q [<!ENTITY a "{"x" * 5000}">]><rss>{"&a;" * 5000}</rss>', "expand to too much"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "from elsewhere"),
        ('<!DOCTYPE x [<!ENTITY % a SYSTEM "https://news.example/x.dtd"> %a;]><rss/>', "from elsewhere"),
    ],
    ids=["billion laughs", "quadratic", "external", "parameter"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_bombs_and_loads_are_refused(xml: str, reason: str, encoding: str) -> None:
    with pytest.raises(FormatError, match=reason):
        refuse_entities(Material("feed.xml", xml.encode(encoding)))


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE rss [<!ENTITY eacute "&#233;"><!ENTITY nbsp "&#160;">]><rss>Caf&eacute;</rss>',
        '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss/>',
        "<rss>&amp;lt;!ENTITY a</rss>",
    ],
)
def test_harmless_documents_pass(xml: str) -> None:
    refuse_entities(Material("feed.xml", xml.encode()))
