/** What LibreOffice shows of the same files, as a second opinion. */
import { afterAll, expect, it } from 'vitest';
import { ownSeed } from '../../../runs.ts';
import { describeWith, openBench, readText, withoutBlanks } from '../../programs.ts';
import { type Handmade, para, run, wordFile } from '../handmade.ts';
import { shown } from './shown.ts';

const FORMATS = ['decimal', 'chineseCountingThousand', 'upperLetter', 'lowerRoman'];
const LEVELS = FORMATS.length;

/** The same row of numbers each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
}

function levelOf(place: number, roll: (sides: number) => number): string {
  const text = Array.from({ length: place + 1 }, (_, i) => `%${i + 1}`).join('.');
  return `<w:lvl w:ilvl="${place}"><w:start w:val="${1 + roll(3)}"/><w:numFmt w:val="${FORMATS[roll(LEVELS)]}"/><w:lvlText w:val="（${text}）"/></w:lvl>`;
}

/** Three lists of one abstract list, the last of which begins anew, mixed as a hand would not mix them. */
function mixedLists(seed: number): Handmade {
  const roll = dice(seed);
  const levels = Array.from({ length: LEVELS }, (_, place) => levelOf(place, roll)).join('');
  const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
  const anew = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${1 + roll(5)}"/></w:lvlOverride>`;
  let place = 0;
  const items = Array.from({ length: 60 }, (_, i) => {
    // One level down at most, because below a level that was never counted programs differ.
    place = i === 0 ? 0 : roll(Math.min(place + 2, LEVELS));
    const properties = `<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${1 + roll(3)}"/></w:numPr>`;
    return para(run(`第${i}项`), properties);
  });
  return {
    body: items.join(''),
    numbering: `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1)}${num(2)}${num(3, anew)}`,
  };
}

const inserted = `<w:ins w:id="1">${run('五')}</w:ins>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${para(run(text))}</w:tc>`;

const MIXED: Handmade = {
  body:
    para(`${run('工作')}<w:sdt><w:sdtContent>${run('总结')}</w:sdtContent></w:sdt>`, '<w:jc w:val="center"/>') +
    para(`${run('完成')}${inserted}${run('项。')}`) +
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell('项目', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('1')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2')}</w:tr></w:tbl>` +
    para(`<w:hyperlink w:anchor="a">${run('见第二节')}</w:hyperlink>`) +
    para(''),
};

await describeWith(['soffice'], 'LibreOffice', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  const textFrom = (file: Handmade, name: string) =>
    withoutBlanks(readText(bench.convert(wordFile(file), name, 'txt:Text (encoded):UTF8')));
  const ownText = (file: Handmade) => withoutBlanks(shown(file.body, file).flat(3).join(''));

  it.each([1, 2, 3])('counts mixed lists as we do: seed %i', (seed) => {
    const file = mixedLists(ownSeed(seed));
    expect(ownText(file)).toBe(textFrom(file, `lists-${seed}`));
  });

  it('shows insertions, content controls, links and merged cells as we do', () => {
    expect(ownText(MIXED)).toBe('工作总结完成五项。项目甲12见第二节');
    expect(textFrom(MIXED, 'mixed')).toBe(ownText(MIXED));
  });
});
