import { describe, expect, it } from 'vitest';
import { para, run } from '../handmade.ts';
import { contentFrom, notice, noticesOf, shown } from './shown.ts';

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const r = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const mark = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);
const code = (text: string) => r(`<w:instrText>${text}</w:instrText>`);
const field = (instruction: string, result: string) =>
  `${mark('begin')}${code(instruction)}${mark('separate')}${result}${mark('end')}`;

describe('the text of a paragraph', () => {
  it('holds tabs, breaks and hyphens as characters of their own', () => {
    const body = para(r(`${t('甲')}<w:tab/>${t('乙')}<w:br/>${t('丙')}<w:noBreakHyphen/>${t('丁')}<w:softHyphen/>`));
    expect(shown(body)).toEqual(['甲\t乙⏎丙-丁']);
  });

  it('keeps blanks where the file says so, and leaves those out that are only how it was written', () => {
    expect(shown(para(`<w:r>${t(' 甲 ')}</w:r><w:r><w:t>\n  乙\n</w:t></w:r>`))).toEqual([' 甲 乙']);
  });

  it('lies in content controls, links and tags of any depth', () => {
    const nested = '<w:sdt><w:sdtPr><w:alias w:val="没有"/></w:sdtPr><w:sdtContent>';
    const body = `${nested}${para(`<w:hyperlink w:anchor="a"><w:smartTag>${run('正文')}</w:smartTag></w:hyperlink>`)}</w:sdtContent></w:sdt>`;
    expect(shown(nested.repeat(200) + body + '</w:sdtContent></w:sdt>'.repeat(200))).toEqual(['正文']);
  });

  it('is one piece where neighbours look the same', () => {
    const content = contentFrom(para(run('今年') + run('以来') + run('，加强', '<w:b/>') + run('。')));
    const [paragraph] = content.items;
    expect(paragraph).toMatchObject({
      pieces: [{ text: '今年以来' }, { text: '，加强', emphasis: ['bold'] }, { text: '。' }],
    });
  });

  it('has emphasis only where it stands out from the style of its paragraph', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const pieces = (body: string) => (contentFrom(body, { styles }).items[0] as { pieces: unknown }).pieces;
    expect(pieces(para(run('标题'), '<w:pStyle w:val="H"/>'))).toEqual([
      expect.not.objectContaining({ emphasis: expect.anything() }),
    ]);
    expect(pieces(para(run('词', '<w:rStyle w:val="S"/>')))).toMatchObject([{ style: 'Strong', emphasis: ['bold'] }]);
    expect(pieces(para(run('词', '<w:u w:val="single"/><w:i/>')))).toMatchObject([
      { emphasis: ['italic', 'underline'] },
    ]);
    // Bold over bold is none: Word's rule for styles laid over each other.
    expect(pieces(para(run('词', '<w:rStyle w:val="S"/>'), '<w:pStyle w:val="H"/>'))).toMatchObject([
      { look: { bold: false } },
    ]);
  });

  it('shows signs of symbol fonts as characters that every font has', () => {
    const sign = (font: string, char: string) => r(`<w:sym w:font="${font}" w:char="${char}"/>`);
    expect(shown(para(sign('Wingdings', 'F0FE') + sign('Wingdings', 'F0A8') + sign('Symbol', 'F0B3')))).toEqual([
      '☑□≥',
    ]);
    expect(shown(para(run('\uf0fc', '<w:rFonts w:ascii="Wingdings"/>')))).toEqual(['✓']);
    expect(
      shown(para(run('l', '<w:rFonts w:ascii="Wingdings"/>') + run('likely', '<w:rFonts w:ascii="Wingdings"/>'))),
    ).toEqual(['●likely']);
  });

  it('has its 注音 in brackets behind it', () => {
    const ruby = `<w:ruby><w:rubyPr/><w:rt>${run('tángláng')}</w:rt><w:rubyBase>${run('螳螂')}</w:rubyBase></w:ruby>`;
    expect(shown(para(`<w:r>${ruby}</w:r>`))).toEqual(['螳螂（tángláng）']);
  });

  it('leaves hidden text out and says how often', () => {
    const body = para(
      run('公开') + run('机密', '<w:vanish/>') + run('部分', '<w:vanish/>') + run('。') + run('另', '<w:vanish/>'),
    );
    expect(shown(body)).toEqual(['公开。']);
    expect(notice('wordHidden', body)).toEqual({ code: 'wordHidden', count: 2 });
  });

  it('has no characters that XML does not allow', () => {
    expect(shown(para(run('甲&#x1;&#xB;乙&#x9;丙')))).toEqual(['甲乙\t丙']);
  });
});

describe('a field', () => {
  it('shows its last result, and of one within another the result of the outer', () => {
    const inner = field(' MERGEFIELD 姓名 ', run('张三'));
    const body = para(
      run('收件：') +
        mark('begin') +
        code(' IF ') +
        inner +
        code(' = "" "无" ') +
        mark('separate') +
        run('某同志') +
        mark('end'),
    );
    expect(shown(body)).toEqual(['收件：某同志']);
  });

  it('of its own element shows what is in it', () => {
    expect(shown(para(`<w:fldSimple w:instr=" TITLE ">${run('工作总结')}</w:fldSimple>`))).toEqual(['工作总结']);
  });

  it('without a result shows nothing, nor its code', () => {
    expect(shown(para(run('甲') + mark('begin') + code(' DATE ') + mark('end') + run('乙')))).toEqual(['甲乙']);
    expect(shown(para(mark('begin') + code(' DDEAUTO c:\\cmd.exe ') + mark('separate') + mark('end')))).toEqual(['']);
  });

  it('with the number of the page is left out, because pages are the program’s own', () => {
    expect(
      shown(
        para(
          `${run('第')}${field(' PAGE ', run('7'))}${run('页')}<w:fldSimple w:instr="PAGE">${run('8')}</w:fldSimple>`,
        ),
      ),
    ).toEqual(['第页']);
  });

  it.each([
    ['eq \\o\\ac(○,3)', '③'],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hàn),汉)', '汉（hàn）'],
    ['EQ \\f(1,2)', '1/2'],
    ['SYMBOL 254 \\f "Wingdings" \\s 12', '☑'],
    ['FORMCHECKBOX', '☐'],
  ])('that is drawn from its code shows what it draws: %s', (instruction, drawn) => {
    expect(shown(para(mark('begin') + code(instruction) + mark('end')))).toEqual([drawn]);
  });

  it('of a form shows what was chosen or ticked', () => {
    const form = (inner: string, instruction: string) =>
      para(
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${inner}</w:ffData></w:fldChar></w:r>${code(instruction)}${mark('end')}`,
      );
    expect(shown(form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', 'FORMCHECKBOX'))).toEqual(['☒']);
    const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="合格"/><w:listEntry w:val="优秀"/></w:ddList>';
    expect(shown(form(list, 'FORMDROPDOWN'))).toEqual(['优秀']);
  });
});

describe('a link', () => {
  it('keeps its words and is told when it leads out of the document', () => {
    const body = para(
      `<w:hyperlink r:id="rL">${run('政府网站')}</w:hyperlink><w:hyperlink w:anchor="a">${run('第三节')}</w:hyperlink>`,
    );
    const media = [{ id: 'rL', type: 'hyperlink', target: 'https://example.org', data: 'outside' as const }];
    expect(shown(body, { media })).toEqual(['政府网站第三节']);
    expect(notice('wordLinks', body, { media })?.count).toBe(1);
    expect(notice('wordLinks', para(field(' HYPERLINK "https://example.org" ', run('网站'))))?.count).toBe(1);
    expect(noticesOf(para(field(' HYPERLINK \\l "_Toc1" ', run('目录'))))).toEqual([]);
  });
});

describe('a formula', () => {
  const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  it.each([
    ['a fraction', `<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}${m('+1')}</m:den></m:f>`, 'a/(b+1)'],
    ['a power', `<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`, 'x^2'],
    ['a root', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${m('x')}</m:e></m:rad>`, '√x'],
    ['brackets', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m('x')}</m:e></m:d>`, '[x]'],
    [
      'a sum',
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary>`,
      '∑_i^nx',
    ],
  ])('stands as a line of plain text: %s', (_, inner, line) => {
    const body = para(`<m:oMathPara ${MATH}><m:oMath>${inner}</m:oMath></m:oMathPara>`);
    expect(shown(body)).toEqual([line]);
    expect(notice('wordFormulas', body)?.count).toBe(1);
  });
});

describe('a choice between versions of the same', () => {
  const W14 = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const choice = (requires: string) =>
    `<mc:AlternateContent ${MC} ${W14} xmlns:new="urn:new"><mc:Choice Requires="${requires}">${run('新')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent>`;
  it('is read once: the first that this program knows all of', () => {
    expect(shown(para(choice('wps')))).toEqual(['新']);
    expect(shown(para(choice('new')))).toEqual(['旧']);
    expect(shown(para(choice('wps new')))).toEqual(['旧']);
  });
});
