import { describe, expect, it } from 'vitest';
import type { WordPictureItem } from '../../../../document/docx/read/content.ts';
import { type Medium, para, run, SMALL_GIF } from '../handmade.ts';
import { contentFrom, notice, noticesOf, shown } from './shown.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMES = `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`;
const EMU = 36_000;

const inline = (inner: string, width = 40, height = 30, more = '') =>
  `<w:r><w:drawing><wp:inline ${NAMES}><wp:extent cx="${width * EMU}" cy="${height * EMU}"/><wp:docPr id="1" name="图片 1" ${more}/>${inner}</wp:inline></w:drawing></w:r>`;
const picture = (blip: string) =>
  `<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
const image = (data: Medium['data'], target = 'media/a.gif'): readonly Medium[] => [
  { id: 'rP', type: 'image', target, data },
];
const EMBEDDED = picture('r:embed="rP"');

/** The first bytes of a PNG of that size; the rest is never looked at. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function jpeg(width: number, height: number): Uint8Array {
  const [w, h] = [width, height].map((side) => [side >> 8, side & 0xff]);
  const frame = [0xff, 0xc0, 0, 17, 8, ...(h ?? []), ...(w ?? []), 3];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...frame, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
}

function pictureFrom(body: string, media: readonly Medium[]): WordPictureItem | undefined {
  return contentFrom(body, { media }).items.find((item) => item.type === 'picture');
}

describe('a picture', () => {
  it('stands behind its paragraph, with its bytes, its size in mm and its words', () => {
    const body = para(run('见图。') + inline(EMBEDDED, 40, 30, 'descr="管网改造 前后"')) + para(run('后'));
    const content = contentFrom(body, { media: image(SMALL_GIF) });
    expect(shown(body, { media: image(SMALL_GIF) })).toEqual(['见图。', 'picture 40 × 30', '后']);
    const item = content.items[1] as WordPictureItem;
    expect(item.alt).toBe('管网改造 前后');
    const [head, data = ''] = item.source.split(',');
    expect(head).toBe('data:image/gif;base64');
    expect(new Uint8Array(Buffer.from(data, 'base64'))).toEqual(SMALL_GIF);
  });

  it('alone in its paragraph leaves no empty one', () => {
    expect(shown(para(inline(EMBEDDED)), { media: image(SMALL_GIF) })).toEqual(['picture 40 × 30']);
  });

  it('is a PNG, JPEG or GIF by its bytes, whatever its name', () => {
    const typeOf = (bytes: Uint8Array) =>
      pictureFrom(para(inline(EMBEDDED)), image(bytes, 'media/a.bin'))?.source.slice(0, 16);
    expect([png(2, 2), jpeg(2, 2), SMALL_GIF].map(typeOf)).toEqual([
      'data:image/png;b',
      'data:image/jpeg;',
      'data:image/gif;b',
    ]);
  });

  it('without a size has that of its dots, and none is larger than a sheet or loses its shape', () => {
    const size = (body: string, bytes: Uint8Array) => {
      const item = pictureFrom(body, image(bytes));
      return [item?.width, item?.height];
    };
    expect(size(para(inline(EMBEDDED, 0, 0)), png(96, 192))).toEqual([25.4, 50.8]);
    expect(size(para(inline(EMBEDDED, 4200, 1000)), png(9, 9))).toEqual([420, 100]);
    expect(size(para(inline(EMBEDDED, -5, 3)), jpeg(192, 96))).toEqual([50.8, 25.4]);
  });

  it('of the older kind is read the same', () => {
    const old = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:2in;height:25.4mm" alt="图"><v:imagedata r:id="rP"/></v:shape></w:pict></w:r>`;
    expect(pictureFrom(para(old), image(SMALL_GIF))).toMatchObject({ width: 50.8, height: 25.4, alt: '图' });
  });

  it.each([
    ['linked', picture('r:link="rP"'), image('outside')],
    ['linked', EMBEDDED, image('outside')],
    ['format', EMBEDDED, image(Uint8Array.from([1, 0, 0, 0]), 'media/a.emf')],
    ['broken', EMBEDDED, image(Uint8Array.from([1, 0, 0, 0]), 'media/a.png')],
    ['broken', EMBEDDED, []],
    ['large', EMBEDDED, image(png(40_000, 40_000))],
  ])('that cannot be shown is told, with the words before it: %s', (fault, blip, media) => {
    const body = para(run('今年以来，各项工作扎实推进') + inline(blip));
    expect(shown(body, { media })).toEqual(['今年以来，各项工作扎实推进']);
    expect(noticesOf(body, { media })).toEqual([{ code: 'wordPicture', fault, near: '年以来，各项工作扎实推进' }]);
  });

  it('shown ten thousand times is held as often as all of them may take', () => {
    const bytes = new Uint8Array(10_000_000);
    bytes.set(png(2, 2));
    const body = para(inline(EMBEDDED).repeat(8));
    const content = contentFrom(body, { media: image(bytes) });
    expect(content.items.filter((item) => item.type === 'picture')).toHaveLength(6);
    expect(content.notices.filter((one) => one.code === 'wordPicture' && one.fault === 'large')).toHaveLength(2);
  });
});

describe('a text box', () => {
  const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
  const old = (content: string) =>
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box(content)}</v:textbox></v:shape></w:pict></w:r>`;

  it('stands as paragraphs behind the one it is tied to, and is told', () => {
    const body = para(run('前') + old(para(run('框内一')) + para(run('框内二'))) + run('段')) + para(run('后'));
    expect(shown(body)).toEqual(['前段', '框内一', '框内二', '后']);
    expect(noticesOf(body)).toEqual([{ code: 'wordTextBoxes', count: 1 }]);
  });

  it('in both of its versions is read once', () => {
    const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
    const content = para(run('框内'));
    const choice = `<mc:AlternateContent ${MC} ${WPS}><mc:Choice Requires="wps">${inline(`<wps:txbx>${box(content)}</wps:txbx>`)}</mc:Choice><mc:Fallback>${old(content)}</mc:Fallback></mc:AlternateContent>`;
    expect(shown(para(`<w:r>${choice}</w:r>`))).toEqual(['框内']);
  });

  it('may hold tables, pictures and boxes of its own', () => {
    const table = `<w:tbl><w:tr><w:tc>${para(run('格'))}</w:tc></w:tr></w:tbl>`;
    const body =
      para(run('段') + old(para(run('外') + old(para(run('内'))) + inline(EMBEDDED)) + table)) + para(run('后'));
    expect(shown(body, { media: image(SMALL_GIF) })).toEqual(['段', '外', '内', 'picture 40 × 30', [['格']], '后']);
    expect(notice('wordTextBoxes', body)?.count).toBe(2);
  });

  it('without text is not told', () => {
    expect(noticesOf(para(old(para(''))))).toEqual([]);
  });

  it('within a cell stays in it', () => {
    expect(shown(`<w:tbl><w:tr><w:tc>${para(run('格') + old(para(run('框'))))}</w:tc></w:tr></w:tbl>`)).toEqual([
      [['格|框']],
    ]);
  });
});
