"""The faces that 拟稿 ships: from which file each is made, and what is changed in it."""

from dataclasses import dataclass
from typing import Callable

import characters

UNIHAN = ("Unihan_OtherMappings.txt.bz2", "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2")

FANDOL_LICENCE = (
    "GNU General Public License, version 3, with the font embedding exception of the Fandol fonts; the exception is"
    " extended to this modified version. Made from {source} by the Nigao project on 2026-11-24."
)
OFL_LICENCE = (
    "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    " Made from {source} by the Nigao project on 2026-11-24."
)


@dataclass(frozen=True)
class Face:
    """One shipped file.

    `rise` lifts full-width glyphs (units of the source's em) into the em box that all share; `dropped` are characters
    that the source draws as another one; `widened` maps a full-width form to the form it is drawn from.
    """

    file: str
    family: str
    source: str
    sha256: str
    licence: str
    wanted: Callable[[bytes], set]
    ascent: float = 0.88
    descent: float = 0.12
    rise: int = 0
    marks: bool = True
    dropped: str = ""
    widened: tuple = ()


FACES = [
    Face(
        "ng-fangsong.woff2",
        "NG FangSong",
        "FandolFang-Regular.otf",
        "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        FANDOL_LICENCE,
        characters.document,
        rise=75,
        # Drawn as 干舍准症只丑余松郁碱鹵 and as a hyphen: a name or a quotation would change without a word.
        dropped="幹捨準癥衹醜餘鬆鬱鹼滷￣",
        # Drawn as a dollar sign.
        widened=(("￥", "¥"),),
    ),
    Face(
        "ng-xbs.woff2",
        "NG XBS",
        "NotoSerifSC_700Bold.ttf",
        "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
        OFL_LICENCE,
        characters.document,
    ),
    Face(
        "ng-kai.woff2",
        "NG Kai",
        "lxgw-wenkai-latin-500-normal.woff2",
        "013fa90e3e7c3b30aeb0a5311ef92d9aee0d3def5817bc27c357198796d34306",
        OFL_LICENCE,
        characters.document,
        rise=25,
    ),
    Face(
        "ng-hei.woff2",
        "NG Hei",
        "NotoSansSC_500Medium.ttf",
        "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a",
        OFL_LICENCE,
        characters.document,
    ),
    Face(
        "ng-song.woff2",
        "NG Song",
        "NotoSerifSC_400Regular.ttf",
        "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        OFL_LICENCE,
        characters.fallback,
    ),
    # The page number keeps Fandol's own em box: its dash is placed by the page's figures, not by a line of text.
    Face(
        "ng-pageno.woff2",
        "NG PageNo",
        "FandolSong-Regular.otf",
        "a3820003227d4abe31fe28b493200d94a849ccfd078b50a019264f70353020b0",
        FANDOL_LICENCE,
        lambda _unihan: characters.page_number(),
        ascent=0.8,
        descent=0.2,
        marks=False,
    ),
    Face(
        "ng-latin.woff2",
        "NG Latin",
        "tinos-latin-400-normal.woff2",
        "18505b57c8a016326da164a1e9a14e8d1c5081ae78e9fe7b57bb66a330ea4ef9",
        OFL_LICENCE,
        lambda _unihan: characters.latin(),
        marks=False,
    ),
]
