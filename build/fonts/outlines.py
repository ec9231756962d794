"""Changes to the drawings of a face: quadratic outlines, one em box for all faces, full-width marks, one code point a glyph."""

import copy

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable

# Half a unit of 1000 to the em: 0.008 pt in a character of 16 pt.
_TOLERANCE = 0.5
# The middle of the em box, that is of 0.88 em above and 0.12 em below the baseline, and the white beside a quotation mark.
_MIDDLE, _MARGIN = 0.38, 0.08
_OPENING, _CLOSING, _DASH, _DOT, _CENTRED_DOT = (0x2018, 0x201C), (0x2019, 0x201D), 0x2014, 0x00B7, 0x2027

_MAXP = (
    "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions"
    " maxComponentElements maxPoints maxContours maxCompositePoints maxCompositeContours maxComponentDepth"
).split()


def quadratic(font):
    """Turns CFF outlines into glyf: Chromium prints CFF as Type 3, and text taken out of that PDF is wrong."""
    if "CFF " not in font:
        return
    order, drawn = font.getGlyphOrder(), font.getGlyphSet()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {name: _quadratic_glyph(drawn[name]) for name in order}
    font["loca"], font["glyf"] = newTable("loca"), glyf
    for name in order:
        _side_bearing(font, name)
    _truetype_header(font)


def _quadratic_glyph(source):
    pen = TTGlyphPen(None)
    source.draw(Cu2QuPen(pen, _TOLERANCE, reverse_direction=True))
    return pen.glyph()


def _truetype_header(font):
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"
    font["head"].glyphDataFormat = 0
    font["maxp"].tableVersion = 0x00010000
    for field in _MAXP:
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)


def _side_bearing(font, name, width=None):
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    old = font["hmtx"][name][0] if width is None else width
    font["hmtx"][name] = (old, glyph.xMin if glyph.numberOfContours else 0)


def raise_full_width(font, rise):
    """Moves every glyph of one em width up by `rise` units, so that all faces sit in the same em box."""
    if not rise:
        return
    em = font["head"].unitsPerEm
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        # The parts of a composite are glyphs of their own and rise by themselves.
        if glyph.numberOfContours > 0 and font["hmtx"][name][0] == em:
            glyph.coordinates.translate((0, rise))
            glyph.recalcBounds(font["glyf"])


def own_glyphs(font):
    """Gives each code point its own glyph: a PDF names one code point a glyph, 一 would come out as ⼀."""
    taken, cmap = set(), dict(font.getBestCmap())
    # 一 before ⼀, and the plain form before the compatibility one: the first keeps the old name.
    for code in sorted(cmap, key=lambda code: (0x2E80 <= code < 0x2FE0 or 0xF900 <= code < 0xFB00, code)):
        if cmap[code] in taken:
            cmap[code] = _clone(font, cmap[code], f"own{code:X}")
        taken.add(cmap[code])
    _set_cmap(font, cmap)


def _clone(font, name, new):
    font.setGlyphOrder([*font.getGlyphOrder(), new])
    font["glyf"].glyphs[new] = copy.deepcopy(font["glyf"][name])
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["hmtx"][new] = font["hmtx"][name]
    return new


def _set_cmap(font, cmap):
    # Formats 4 and 12 only: variation sequences and the tables of old systems would name glyphs that are gone.
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12) and table.isUnicode()]
    for table in font["cmap"].tables:
        table.cmap = {code: name for code, name in cmap.items() if table.format == 12 or code < 0x10000}


def widen(font, pairs):
    """Redraws the first of each pair as the second in the middle of one em."""
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    for wide, plain in pairs:
        glyph = font["glyf"][cmap[ord(plain)]]
        dx = (em - glyph.xMin - glyph.xMax) / 2
        font["glyf"].glyphs[cmap[ord(wide)]] = _moved(font, cmap[ord(plain)], dx)
        _side_bearing(font, cmap[ord(wide)], em)


def full_width_marks(font):
    """Draws “ ” ‘ ’ — · one em wide where the source does not, so that no choice of face moves a line break."""
    em, cmap = font["head"].unitsPerEm, font.getBestCmap()
    narrow = {code for code in (*_OPENING, *_CLOSING, _DASH, _DOT) if font["hmtx"][cmap[code]][0] != em}
    for code in narrow:
        _draw_mark(font, code, cmap)
    return sorted(narrow)


def _draw_mark(font, code, cmap):
    em, name, glyph = font["head"].unitsPerEm, cmap[code], font["glyf"][cmap[code]]
    margin = em * _MARGIN
    if code == _DASH:
        drawn = _bar(em, em * _MIDDLE, (glyph.yMax - glyph.yMin) / 2)
    elif code == _DOT:
        drawn = copy.deepcopy(font["glyf"][cmap[_CENTRED_DOT]])
    else:
        drawn = _moved(font, name, margin - glyph.xMin if code in _CLOSING else em - margin - glyph.xMax)
    font["glyf"].glyphs[name] = drawn
    _side_bearing(font, name, em)


def _moved(font, name, dx):
    pen = TTGlyphPen(None)
    # Decomposed, so that no part is shared with a glyph that stays where it is.
    flat = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(flat)
    flat.replay(TransformPen(pen, (1, 0, 0, 1, round(dx), 0)))
    return pen.glyph()


def _bar(width, middle, half):
    """A line from edge to edge, so that —— is one unbroken stroke."""
    low, high = round(middle - half), round(middle + half)
    pen = TTGlyphPen(None)
    pen.moveTo((0, low))
    for point in ((0, high), (width, high), (width, low)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
