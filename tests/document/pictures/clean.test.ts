import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../../document/pictures/clean.ts';
import { picturesWithTraces, withCleanPictures } from '../../../document/pictures/of-report.ts';
import { emptyReport, type Report } from '../../../document/report.ts';
import { SMALL_GIF } from '../docx/handmade.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  );
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const segment = (marker: number, content: Uint8Array) => [
  0xff,
  marker,
  ((content.length + 2) >> 8) & 0xff,
  (content.length + 2) & 0xff,
  ...content,
];

/** A TIFF as Exif has it: a maker, how the photo is turned, and a place. */
function tiff(orientation: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(80);
  const view = new DataView(bytes.buffer);
  bytes.set(little ? [0x49, 0x49, 0x2a, 0] : [0x4d, 0x4d, 0, 0x2a]);
  view.setUint32(4, 8, little);
  view.setUint16(8, 2, little);
  view.setUint16(10, 0x010f, little);
  view.setUint16(12, 2, little);
  view.setUint32(14, 12, little);
  view.setUint32(18, 60, little);
  view.setUint16(22, 0x0112, little);
  view.setUint16(24, 3, little);
  view.setUint32(26, 1, little);
  view.setUint16(30, orientation, little);
  bytes.set(bytesOf('PHONE-MODEL\0'), 60);
  return bytes;
}

/** Its coded part holds stuffed bytes and a restart, which are no segments. */
const CODED = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
const HEAD = segment(0xdb, bytesOf([1, 2, 3]));
const SCAN = segment(0xda, bytesOf([9, 9]));
const ICC = segment(0xe2, bytesOf('ICC_PROFILE\0', [1, 1, 7]));
const ADOBE = segment(0xee, bytesOf('Adobe', [0, 100, 0, 0, 0, 0, 1]));

function jpeg(exif: Uint8Array | null, extra: readonly number[] = [], tail: readonly number[] = []): Uint8Array {
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    exif ? segment(0xe1, bytesOf('Exif\0\0', [...exif])) : [],
    extra,
    ICC,
    ADOBE,
    HEAD,
    SCAN,
    CODED,
    [0xff, 0xd9],
    tail,
  );
}

describe('a JPEG', () => {
  const secrets = [
    ...segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x>SECRET</x>')),
    ...segment(0xed, bytesOf('Photoshop 3.0\0SECRET')),
    ...segment(0xfe, bytesOf('SECRET words')),
    ...segment(0xe2, bytesOf('MPF\0SECRET')),
  ];

  it('loses what the camera wrote, and keeps colours and pixels byte for byte', () => {
    const { bytes, removed } = cleanPicture(jpeg(tiff(1, true), secrets, [...bytesOf('SECRET film')]));
    expect(removed).toBe(6);
    expect([...bytes]).toEqual([...jpeg(null)]);
  });

  it.each([true, false])('keeps how it is to be turned and nothing else of Exif (little endian: %s)', (little) => {
    const { bytes, removed } = cleanPicture(jpeg(tiff(6, little)));
    expect(removed).toBe(1);
    expect(latin(bytes)).not.toContain('PHONE-MODEL');
    const exif = latin(bytes).indexOf('Exif\0\0');
    expect(exif).toBeGreaterThan(0);
    const view = new DataView(bytes.buffer, bytes.byteOffset + exif + 6);
    expect([view.getUint16(8), view.getUint16(10), view.getUint16(18)]).toEqual([1, 0x0112, 6]);
    // A second time there is nothing to take.
    expect(cleanPicture(bytes).removed).toBe(0);
  });

  it('loses the small picture in its head', () => {
    const small = segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 1, 1], [7, 8, 9]));
    const { bytes } = cleanPicture(bytesOf([0xff, 0xd8], small, HEAD, SCAN, CODED, [0xff, 0xd9]));
    expect(latin(bytes)).not.toContain('\x07\x08\x09');
    expect(bytes.slice(2, 6)).toEqual(bytesOf([0xff, 0xe0, 0, 16]));
  });

  it('that is cut off anywhere keeps what is left of it from there on, and nothing of what stood before', () => {
    const whole = jpeg(tiff(1, true), secrets);
    const rest = [...HEAD, ...SCAN, ...CODED, 0xff, 0xd9];
    for (let end = 2; end <= whole.length; end += 1) {
      const { bytes } = cleanPicture(whole.subarray(0, end));
      expect(bytes.length).toBeLessThanOrEqual(end);
      const text = latin(bytes);
      if (end > whole.length - rest.length) expect(text).not.toMatch(/SECRET|PHONE/);
    }
    const odd = bytesOf([0xff, 0xd8, 0x00, 0x01]);
    expect(cleanPicture(odd)).toEqual({ bytes: odd, removed: 0 });
  });
});

const chunk = (name: string, data: Uint8Array) => [0, 0, 0, data.length, ...bytesOf(name), ...data, 1, 2, 3, 4];
const png = (...extra: readonly (readonly number[])[]) =>
  bytesOf(
    '\x89PNG\r\n\x1a\n',
    chunk('IHDR', new Uint8Array(13)),
    chunk('pHYs', new Uint8Array(9)),
    extra.flat(),
    chunk('IDAT', bytesOf([5])),
    chunk('IEND', new Uint8Array(0)),
  );

describe('a PNG', () => {
  it('loses words, times and what stands behind its end', () => {
    const told = [
      chunk('tEXt', bytesOf('Author\0SECRET')),
      chunk('iTXt', bytesOf('XML:com.adobe.xmp\0SECRET')),
      chunk('zTXt', bytesOf('SECRET')),
      chunk('tIME', new Uint8Array(7)),
      chunk('prVW', bytesOf('SECRET')),
      chunk('eXIf', tiff(1, true)),
    ];
    const { bytes, removed } = cleanPicture(bytesOf([...png(...told)], 'SECRET'));
    expect(removed).toBe(7);
    expect([...bytes]).toEqual([...png()]);
  });

  it('keeps how it is to be turned', () => {
    const { bytes } = cleanPicture(png(chunk('eXIf', tiff(3, true))));
    const at = latin(bytes).indexOf('eXIf');
    expect(new DataView(bytes.buffer, bytes.byteOffset + at + 4).getUint16(18)).toBe(3);
    expect(cleanPicture(bytes).removed).toBe(0);
  });
});

describe('a GIF', () => {
  const parts = (...extra: readonly (readonly number[])[]) => {
    const trailer = SMALL_GIF.length - 1;
    return bytesOf([...SMALL_GIF.subarray(0, trailer)], extra.flat(), [0x3b]);
  };

  it('loses its comments and keeps how it moves', () => {
    const comment = [0x21, 0xfe, 6, ...bytesOf('SECRET'), 0];
    const xmp = [0x21, 0xff, 11, ...bytesOf('XMP DataXMP'), 6, ...bytesOf('SECRET'), 0];
    const loop = [0x21, 0xff, 11, ...bytesOf('NETSCAPE2.0'), 3, 1, 0, 0, 0];
    const { bytes, removed } = cleanPicture(parts(comment, loop, xmp));
    expect(removed).toBe(2);
    expect([...bytes]).toEqual([...parts(loop)]);
  });
});

describe('a report', () => {
  const source = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  const report: Report = {
    ...emptyReport,
    blocks: [
      { type: 'picture', source: source(jpeg(tiff(1, true))), width: 50, height: 50, alt: 'C:\\Users\\jia\\现场.jpg' },
      { type: 'picture', source: source(jpeg(null)), width: 50, height: 50, alt: '现场照片' },
    ],
    signing: { manner: 'sealed', pictures: [{ source: source(jpeg(tiff(1, true))), width: 40, height: 40 }] },
  };

  it('goes out with clean pictures and seals, and with no path as a description', () => {
    expect(picturesWithTraces(report)).toBe(2);
    const clean = withCleanPictures(report);
    expect(clean.blocks).toEqual([{ ...report.blocks[0], source: source(jpeg(null)), alt: '' }, report.blocks[1]]);
    expect(clean.signing.pictures[0]?.source).toBe(source(jpeg(null)));
    expect(clean.blocks[1]).toBe(report.blocks[1]);
    expect(withCleanPictures(clean)).toBe(clean);
  });
});
