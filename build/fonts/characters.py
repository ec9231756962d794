"""Which code points a shipped face keeps. A set here is a wish: a face keeps what its source draws of it."""

import bz2
import re

# What holds no ink and steers the text around it, and the area of private use, where every face means something else.
_NEVER = {0x00AD, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), *range(0xE000, 0xF900)}

_SYMBOLS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x1E3F, 0x1E3F),  # ḿ, the one letter of 拼音 that the codecs below lack
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # units (℃ ‰ №) and number forms (Ⅰ Ⅱ)
    (0x2190, 0x22FF),  # arrows, mathematics
    (0x2460, 0x24FF),  # circled and bracketed numbers
    (0x2500, 0x27BF),  # lines, shapes, check marks
    (0x3000, 0x303F),  # CJK punctuation
    (0x3220, 0x33FF),  # bracketed hanzi, ㎡ ㎏ ㏄
    (0x9FA6, 0x9FFF),  # hanzi that later editions of GB 18030 put in the place of private ones
    (0xFE10, 0xFE19),  # vertical forms that GBK and GB 18030 hold
    (0xFE30, 0xFE6F),  # and small ones
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # ￠ ￡ ￥
]

_EVERY_HANZI = [
    (0x2E80, 0x2FDF),  # radicals: text copied out of a poor PDF holds them in place of hanzi
    (0x3400, 0x4DBF),  # extension A
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),  # compatibility ideographs
]


def _spread(ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


def _two_byte(codec, leads):
    """Every character of a double-byte code whose first byte is one of `leads`."""
    pairs = (bytes([lead, trail]) for lead in leads for trail in range(0x40, 0xFF))
    return {ord(char) for pair in pairs for char in pair.decode(codec, "ignore")}


def tonggui(unihan):
    """The 8105 hanzi of 通用规范汉字表 (2013): the property kTGH in Unicode's Unihan_OtherMappings."""
    lines = bz2.decompress(unihan).decode("utf-8").splitlines()
    found = {int(m[1], 16) for line in lines if (m := re.match(r"U\+([0-9A-F]+)\tkTGH\t", line))}
    assert len(found) == 8105, f"{len(found)} hanzi in 通用规范汉字表, 8105 expected"
    return found


def common(unihan):
    """What a usual report is written with: GB 2312 of the first level, 通用规范汉字表 of the first, all marks, ASCII."""
    lines = bz2.decompress(unihan).decode("utf-8").splitlines()
    found = [m for line in lines if (m := re.match(r"U\+([0-9A-F]+)\tkTGH\t\d+:(\d+)", line))]
    first = {int(m[1], 16) for m in found if int(m[2]) <= 3500}
    assert len(first) == 3500, f"{len(first)} hanzi of the first level, 3500 expected"
    marks = _two_byte("gb2312", range(0xA1, 0xAA)) | {0x00B7, 0x2014}
    return first | marks | _two_byte("gb2312", range(0xB0, 0xD8)) | _spread([(0x0020, 0x007E)])


def latin():
    """ASCII and Latin-1 without the middle dot, which belongs to the Chinese face (one em wide)."""
    return _spread([(0x0020, 0x007E), (0x00A0, 0x00FF)]) - {0x00AD, 0x00B7}


def page_number():
    """What stands in a page number: digits, the dash (GB/T 9704-2012, 7.5), the hyphen and the space."""
    return {ord(char) for char in "0123456789—- "}


def document(unihan):
    """GBK, 通用规范汉字表, the symbols of GB 2312 and those that stand in tables and lists."""
    # The three codecs differ in a few places: · or ・, — or ―, and letters of 拼音 that came late.
    gb = set().union(*(_two_byte(codec, range(0x81, 0xFF)) for codec in ("gb2312", "gbk", "gb18030")))
    return (gb | _spread(_SYMBOLS) | tonggui(unihan)) - _NEVER


def fallback(unihan):
    """`document` and every other hanzi: the last face of each stack, so that no system face is asked."""
    return document(unihan) | _spread(_EVERY_HANZI)
