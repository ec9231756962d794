#!/usr/bin/env python3
"""Writes templates/fonts/coverage.json: which code points each shipped face draws. Usage: coverage.py FOLDER

Ranges are written in hexadecimal, `4e00-4e03,4e07`. `gb2312` is what faces made for GB 2312 hold: 仿宋_GB2312, 楷体_GB2312 and
方正小标宋简体 have its 6763 hanzi and its marks, and ASCII. Nothing else is known of them here: they are no free fonts.
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from fontTools.ttLib import TTFont


def ranges(codes):
    """Sorted code points as ranges: `20-7e,b7`."""
    found = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ",".join(f"{first:x}" if first == last else f"{first:x}-{last:x}" for first, last in found)


def gb2312():
    """The characters of GB 2312, its marks as GBK reads them (· and —), and ASCII."""
    pairs = [bytes([lead, trail]) for lead in range(0xA1, 0xF8) for trail in range(0xA1, 0xFF)]
    codes = {ord(pair.decode("gb2312")) for pair in pairs if pair.decode("gb2312", "ignore")}
    return codes | set(range(0x20, 0x7F)) | {0xB7, 0x2014}


def main(folder):
    """One line for each face, so that a change shows as one line."""
    whole = [file for file in sorted(folder.glob("*.woff2")) if not file.stem.endswith("-common")]
    faces = {file.name: ranges(TTFont(file).getBestCmap()) for file in whole}
    rows = [f"  {json.dumps(name)}: {json.dumps(text)}" for name, text in {**faces, "gb2312": ranges(gb2312())}.items()]
    (folder / "coverage.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
