import { describe, expect, test } from 'vitest';
import { readCopied } from '../../../document/text/html.ts';
import { picturesInRtf } from '../../../document/text/rtf-pictures.ts';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAAEUlEQVR4nGNgYPiPjGgjAgB3+jHPAGhK0gAAAABJRU5ErkJggg==';
const hex = Buffer.from(PNG, 'base64').toString('hex');
const wrapped = (text: string) => text.match(/.{1,64}/g)?.join('\r\n') ?? '';

/** A picture as Word writes it: for new readers, and once more for old ones. */
const picture = `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw265\\pich132\\pngblip\\bliptag-1443{\\*\\blipuid a9f0}\r\n${wrapped(hex)}}}{\\nonshppict{\\pict\\picw265\\wmetafile8\\bliptag-1443 0100090000}}`;
const metafile = '{\\*\\shppict{\\pict\\picw10\\emfblip 01000000}}';
const rtf = (...pictures: readonly string[]) =>
  `{\\rtf1\\ansi{\\*\\listpicture{\\pict\\pngblip 89504e47}}\\pard ${pictures.map((each) => `${each}\\par \\'b1\\'a8 {\\b a}`).join('')}}`;

describe('pictures in RTF', () => {
  test('are found once each, in order; those that no page shows are only counted', () => {
    expect(picturesInRtf(rtf(picture, metafile, picture))).toEqual([
      `data:image/png;base64,${PNG}`,
      null,
      `data:image/png;base64,${PNG}`,
    ]);
  });

  test('that are cut off, nested without end or none at all are no harm', () => {
    expect(picturesInRtf('')).toEqual([]);
    expect(picturesInRtf(rtf(picture).slice(0, 400))).toHaveLength(1);
    expect(picturesInRtf(`{\\pict${'{'.repeat(100_000)}`)).toEqual([null]);
    expect(picturesInRtf('{\\pict'.repeat(20_000))).toEqual([null]);
  });
});

describe('a page of Word with the same as RTF beside it', () => {
  const page = (count: number) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office">${'<p>文字<img width=38 height=19 src="file:///C:/Temp/clip_image001.png"></p>'.repeat(count)}`;
  const blocks = (html: string, beside: string) => readCopied(html, beside)?.report.blocks.map(({ type }) => type);

  test('has its pictures where they stood', () => {
    const read = readCopied(page(2), rtf(picture, picture));
    expect(read?.report.blocks.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph', 'picture']);
    expect(read?.report.blocks[1]).toMatchObject({ source: `data:image/png;base64,${PNG}` });
    expect(read?.notices.map(({ code }) => code)).not.toContain('picturesLacking');
  });

  test('has none where their number is another: nobody knows which is which', () => {
    expect(blocks(page(2), rtf(picture))).toEqual(['paragraph', 'paragraph']);
    expect(readCopied(page(2), rtf(picture))?.notices).toContainEqual(
      expect.objectContaining({ code: 'picturesLacking', count: 2 }),
    );
  });

  test('lacks only the one that is of another format', () => {
    expect(blocks(page(2), rtf(metafile, picture))).toEqual(['paragraph', 'paragraph', 'picture']);
  });
});
