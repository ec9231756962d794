#!/usr/bin/env python3
"""Cuts the common characters of the large faces into files of their own. Usage: common.py FOLDER UNIHAN

FOLDER holds the faces that `prepare.py` made, UNIHAN is the file named in `faces.py`. A browser takes half a second to unpack
a whole face of twenty thousand hanzi and a tenth of that for four thousand; of a usual report no character lies outside.
"""

import hashlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from fontTools import subset
from fontTools.ttLib import TTFont

import characters
from faces import UNIHAN
from prepare import write_sums

LARGE = ["ng-fangsong.woff2", "ng-hei.woff2", "ng-kai.woff2", "ng-xbs.woff2"]


def cut(folder, file, wanted):
    """Writes `ng-kai-common.woff2` beside `ng-kai.woff2`, under the same family name; returns a line about it."""
    font = TTFont(folder / file, recalcTimestamp=False)
    options = subset.Options(notdef_outline=True, name_IDs=["*"], name_languages=["*"], hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted & font.getBestCmap().keys())
    subsetter.subset(font)
    font.flavor = "woff2"
    out = folder / file.replace(".woff2", "-common.woff2")
    font.save(out)
    return f"{out.name}: {out.stat().st_size} bytes, {font['maxp'].numGlyphs} glyphs"


def main(folder, unihan):
    data = Path(unihan).read_bytes()
    if hashlib.sha256(data).hexdigest() != UNIHAN[1]:
        sys.exit(f"{unihan} has not the SHA-256 {UNIHAN[1]}")
    for file in LARGE:
        print(cut(Path(folder), file, characters.common(data)), flush=True)
    write_sums(Path(folder))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
