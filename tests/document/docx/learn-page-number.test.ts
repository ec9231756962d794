import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../document/docx/learn.ts';
import { body, foot, NUMBERED, pageField, para, run, STANDARD_MARGINS, section, TITLE, wordFile } from './handmade.ts';

describe('the page number', () => {
  const number = (footers: readonly string[], settings = '', references = NUMBERED) =>
    learnLayout(wordFile({ body: TITLE + body() + section(STANDARD_MARGINS, references), footers, settings }));
  const ONE = '<w:footerReference w:type="default" r:id="rF0"/>';

  it('in the middle, with dashes or without', () => {
    expect(number([foot('center')], '', ONE).value).toEqual({ pageNumberPlace: 'centre' });
    expect(number([foot('center', pageField)], '', ONE).value).toEqual({
      pageNumberPlace: 'centre',
      pageNumberForm: 'bare',
    });
  });

  it('in a frame at the outer side', () => {
    const framed = para(
      `${run('－')}${pageField}${run('－')}`,
      '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="outside"/>',
    );
    expect(number([framed], '', ONE).value).toEqual({});
  });

  it('in a text box in the middle', () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;mso-position-horizontal:center"><v:textbox><w:txbxContent>${para(pageField)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(number([box], '', ONE).value).toEqual({ pageNumberPlace: 'centre', pageNumberForm: 'bare' });
  });

  it('in a drawn text box at the outer side, as WPS writes it', () => {
    const drawing = (align: string) =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:positionH relativeFrom="margin"><wp:align>${align}</wp:align></wp:positionH><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>${para(`${run('— ')}${pageField}${run(' —')}`)}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`;
    expect(number([drawing('outside')], '', ONE)).toEqual({ value: {}, notices: [] });
    expect(number([drawing('center')], '', ONE).value).toEqual({ pageNumberPlace: 'centre' });
  });

  it('by a simple field, behind a tab to the middle, with dashes by its own format', () => {
    const simple = para(
      '<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE \\* ArabicDash "><w:r><w:t>- 1 -</w:t></w:r></w:fldSimple>',
    );
    expect(number([simple], '', ONE).value).toEqual({ pageNumberPlace: 'centre' });
  });

  it('at the right of all pages cannot be taken over, nor 第1页', () => {
    const worded = foot('right', run('第') + pageField + run('页'));
    expect(number([worded], '', ONE)).toEqual({
      value: {},
      notices: [
        { code: 'sampleUnusable', of: 'pageNumberPlace', value: 'right' },
        { code: 'sampleUnusable', of: 'pageNumberForm', value: '第1页' },
      ],
    });
  });

  it('of even pages does not count where the file does not tell them apart', () => {
    expect(number([foot('center'), foot('left')]).value).toEqual({ pageNumberPlace: 'centre' });
    expect(number([foot('center'), foot('left')], '<w:evenAndOddHeaders/>').notices).toEqual([
      { code: 'sampleUnusable', of: 'pageNumberPlace', value: 'centre' },
    ]);
  });

  it('at the head of the page cannot be taken over; nowhere is none', () => {
    const header = foot('center');
    const reference = '<w:headerReference w:type="default" r:id="rH"/>';
    const top = learnLayout(wordFile({ body: TITLE + body() + section(STANDARD_MARGINS, reference), header }));
    expect(top).toEqual({ value: {}, notices: [{ code: 'sampleUnusable', of: 'pageNumberPlace', value: 'top' }] });
    expect(learnLayout(wordFile({ body: TITLE + body() + section() })).value).toEqual({ pageNumberPlace: 'none' });
  });

  it('is that of the section before where a section has no foot of its own', () => {
    const first = `<w:p><w:pPr>${section(STANDARD_MARGINS, ONE)}</w:pPr></w:p>`;
    const file = wordFile({ body: first + TITLE + body() + section(), footers: [foot('center')] });
    expect(learnLayout(file).value).toEqual({ pageNumberPlace: 'centre' });
  });
});
