/** PDFs written by hand: text at places, in a Chinese face that is not in the file, as old programs of offices wrote them. */

export interface PdfText {
  readonly text: string;
  /** In pt from the left and from the foot of the page. */
  readonly at: readonly [x: number, y: number];
  readonly size?: number;
  /** Turned by so many degrees. */
  readonly turned?: number;
}

export interface HandmadePdf {
  readonly pages: readonly (readonly PdfText[])[];
  /** With a password that nobody gives. */
  readonly locked?: boolean;
}

function utf16(text: string): string {
  const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'));
  return `<${codes.join('')}>`;
}

function drawn({ text, at: [x, y], size = 16, turned = 0 }: PdfText): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
  return `BT /F1 ${size} Tf ${matrix} Tm ${utf16(text)} Tj ET`;
}

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 [500] 814 939 500] /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
];

/** The first objects are the catalogue, the list of pages and the face; then two for each page. */
function objectsOf(pages: HandmadePdf['pages']): string[] {
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const own = pages.flatMap((texts, i) => {
    const stream = texts.map(drawn).join('\n');
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ];
  });
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONT,
    ...own,
  ];
}

const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >> /ID [<00> <00>]`;

export function handmadePdf({ pages, locked = false }: HandmadePdf): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  objectsOf(pages).forEach((object, i) => {
    places.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${locked ? LOCK : ''} >>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Lines of a page of official size: 28 characters of 16 pt, 22 lines; each paragraph is set in, its rest is not. */
export function setLines(paragraphs: readonly string[], top = 740): readonly PdfText[] {
  const lines: PdfText[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    for (let at = 0, room = 26; at < paragraph.length; at += room, room = 28) {
      if (at > 0 && room === 26) room = 28;
      lines.push({ text: paragraph.slice(at, at + room), at: [at === 0 ? 112 : 80, y] });
      y -= 29;
    }
  }
  return lines;
}
