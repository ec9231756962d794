#!/usr/bin/env python3
"""Makes templates/fonts/*.woff2 from the published fonts. Usage: prepare.py SOURCES OUT [FILE ...]

SOURCES is a folder in which the source files lie at any depth; each is known by its name and its SHA-256. With FILE
only these faces are made. The same sources and the same fontTools and brotli give the same bytes (see README.md).
"""

import hashlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from fontTools import subset
from fontTools.ttLib import TTFont

import outlines
from faces import FACES, UNIHAN

# Everything else goes: hinting, vertical metrics, layout features, signatures, the tables of Apple and FontForge.
KEPT_TABLES = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post", "CFF "}
# Copyright, trademark, maker and designer stay; every name that could present the face under its old one goes.
KEPT_NAMES = {0, 7, 8, 9}
USE_TYPO_METRICS, REGULAR = 1 << 7, 1 << 6


def find_source(folder, name, sha256):
    """The bytes of a source, or an end with a word: a file of another version is not silently taken."""
    for path in sorted(folder.rglob(name)):
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() == sha256:
            return path, data
    sys.exit(f"{name} with SHA-256 {sha256} is not under {folder}")


def keep_only(font, wanted):
    """Leaves the wanted code points, their glyphs, and the tables that drawing and printing them needs."""
    for tag in [tag for tag in font.keys() if tag not in KEPT_TABLES and tag != "GlyphOrder"]:
        del font[tag]
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12) and table.isUnicode()]
    options = subset.Options(notdef_outline=True, name_IDs=["*"], name_languages=["*"], hinting=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted & font.getBestCmap().keys())
    subsetter.subset(font)


def set_metrics(font, face):
    """One ascent and descent in all three places, so that every platform puts the baseline at the same height."""
    em = font["head"].unitsPerEm
    ascent, descent = round(em * face.ascent), round(em * face.descent)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.version = max(4, os2.version)
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent
    os2.usWeightClass, os2.fsSelection = 400, USE_TYPO_METRICS | REGULAR
    font["head"].macStyle, font["post"].formatType = 0, 3.0


def rename(font, face):
    """Our name in every place: reserved names may not be carried on by a changed font."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES and record.platformID == 3]
    version = f"Version {font['head'].fontRevision:.3f}; changed for Nigao"
    plain = face.family.replace(" ", "")
    own = {1: face.family, 2: "Regular", 3: f"{plain}; {version}", 4: face.family, 5: version, 6: plain}
    for name_id, text in {**own, 13: face.licence.format(source=face.source)}.items():
        names.setName(text, name_id, 3, 1, 0x409)


def make(face, sources, unihan, out):
    """Writes one face; returns a line about it."""
    path, _ = find_source(sources, face.source, face.sha256)
    font = TTFont(path, recalcTimestamp=False)
    keep_only(font, face.wanted(unihan) - set(map(ord, face.dropped)))
    outlines.quadratic(font)
    outlines.raise_full_width(font, face.rise)
    outlines.own_glyphs(font)
    outlines.widen(font, face.widened)
    marks = outlines.full_width_marks(font) if face.marks else []
    set_metrics(font, face)
    rename(font, face)
    font.flavor = "woff2"
    font.save(out / face.file)
    drawn = "".join(map(chr, marks)) or "none"
    return f"{face.file}: {(out / face.file).stat().st_size} bytes, {font['maxp'].numGlyphs} glyphs, marks redrawn: {drawn}"


def write_sums(out):
    """SHA256SUMS of what lies there, in the form of `sha256sum -c`."""
    files = sorted(out.glob("*.woff2"))
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (out / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


def main(sources, out, *only):
    _, unihan = find_source(Path(sources), *UNIHAN)
    for face in FACES:
        if not only or face.file in only:
            print(make(face, Path(sources), unihan, Path(out)), flush=True)
    write_sums(Path(out))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
