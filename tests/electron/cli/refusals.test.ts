import * as fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDraft } from '../../../document/file.ts';
import { emptyReport, plainInline } from '../../../document/report.ts';
import { ownFolder } from '../folder.ts';
import { handmadePdf } from '../services/reading/handmade-pdf.ts';
import { nigao, type RunOptions } from './run.ts';

const folder = ownFolder();
const draft = writeDraft({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline('今年以来，各项工作扎实推进。') }],
});

function junk(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

beforeEach(() => {
  fs.writeFileSync(folder.at('leer.txt'), '');
  fs.writeFileSync(folder.at('blank.txt'), ' \r\n\u3000\r\n');
  fs.writeFileSync(folder.at('junk.bin'), junk(20_000));
  fs.writeFileSync(folder.at('junk.txt'), junk(20_000));
  fs.writeFileSync(folder.at('junk.nigao'), junk(20_000));
  fs.writeFileSync(folder.at('good.nigao'), draft);
  fs.writeFileSync(folder.at('half.nigao'), draft.slice(0, draft.length / 2));
  fs.writeFileSync(folder.at('newer.nigao'), draft.replace(/"version":\d+/, '"version":9'));
  fs.writeFileSync(folder.at('old.txt'), '工作总结\n今年以来，各项工作扎实推进。\n');
  fs.writeFileSync(folder.at('scan.pdf'), handmadePdf({ pages: [[]] }));
  fs.writeFileSync(folder.at('half.pdf'), '%PDF-1.4\n');
  fs.writeFileSync(folder.at('page.docx'), '<html><body>今年以来</body></html>');
  fs.mkdirSync(folder.at('夹.txt'));
});

/** Exit code, one line and no other output, and a folder in which nothing has changed. */
async function expectRefusal(words: readonly string[], code: string, exit = 2, options: RunOptions = {}) {
  const before = folder.names().map((name) => [name, fs.statSync(folder.at(name)).mtimeMs]);
  const run = await nigao(words, { cwd: folder.at(), ...options });
  expect(run.err).toMatch(new RegExp(`^${code}: [^\\n]*[\\u4e00-\\u9fff][^\\n]*\\n$`));
  expect(run).toMatchObject({ code: exit, out: '' });
  expect(folder.names().map((name) => [name, fs.statSync(folder.at(name)).mtimeMs])).toEqual(before);
}

describe('a file that cannot be worked on: exit code 2, one line, nothing left behind', () => {
  const BAD = [
    ['没有.txt', 'NOT_FOUND'],
    ['夹.txt', 'IS_FOLDER'],
    ['leer.txt', 'EMPTY'],
    ['blank.txt', 'EMPTY'],
    ['junk.bin', 'NOT_TEXT'],
    ['junk.txt', 'NOT_TEXT'],
    ['junk.nigao', 'BROKEN_DRAFT'],
    ['half.nigao', 'BROKEN_DRAFT'],
    ['newer.nigao', 'NEWER_VERSION'],
    ['scan.pdf', 'NO_TEXT_LAYER'],
    ['half.pdf', 'BROKEN_DRAFT'],
    ['page.docx', 'MISNAMED'],
  ] as const;
  it.each(BAD)('import %s', (file, code) => expectRefusal(['import', file, '--out', 'out.nigao'], code));
  it.each(BAD)('outline %s', (file, code) => expectRefusal(['outline', file, '--json'], code));
  it.each(BAD)('export %s', (file, code) =>
    expectRefusal(['export', file, '--docx', 'out.docx', '--txt', 'out.txt'], code),
  );

  it('empty standard input', () => expectRefusal(['outline', '-'], 'EMPTY'));
  it('junk on standard input', () => expectRefusal(['outline', '-'], 'NOT_TEXT', 2, { input: junk(9_000) }));
  it('a piece that is not there', () =>
    expectRefusal(['import', 'old.txt', '--piece', '9', '--out', 'out.nigao'], 'NO_SUCH_PIECE'));
});

describe('a place that cannot be written to', () => {
  it.each([
    ['a missing folder', ['import', 'old.txt', '--out', 'no/out.nigao'], 'NOT_FOUND'],
    ['a folder', ['import', 'old.txt', '--out', '夹.txt'], 'IS_FOLDER'],
    ['a name that Windows does not take', ['import', 'old.txt', '--out', 'CON.nigao'], 'NAME_ILLEGAL'],
    ['a name that is too long', ['import', 'old.txt', '--out', `${'总'.repeat(90)}.nigao`], 'NAME_TOO_LONG'],
    ['the file that is read', ['import', 'old.txt', '--out', './old.txt'], 'SAME_FILE'],
    ['the draft that is exported', ['export', 'good.nigao', '--txt', 'good.nigao'], 'SAME_FILE'],
    ['one file for two formats', ['export', 'good.nigao', '--txt', 'x.out', '--docx', './x.out'], 'SAME_FILE'],
    ['a folder as the second of two', ['export', 'good.nigao', '--docx', 'x.docx', '--txt', '夹.txt'], 'IS_FOLDER'],
  ])('%s', (_name, words, code) => expectRefusal(words, code));

  it.skipIf(process.platform === 'win32')('the file that is read, through a link', async () => {
    fs.symlinkSync('old.txt', folder.at('link.nigao'));
    await expectRefusal(['import', 'old.txt', '--out', 'link.nigao'], 'SAME_FILE');
  });
});

describe('a call that is wrong', () => {
  it.each([
    ['an unknown command', ['bogus'], 'BAD_CALL'],
    ['a name that every object has', ['constructor'], 'BAD_CALL'],
    ['an unknown option', ['kinds', '--jason'], 'BAD_CALL'],
    ['an option without its value', ['import', 'old.txt', '--out'], 'BAD_CALL'],
    ['no file', ['outline'], 'BAD_CALL'],
    ['two files', ['outline', 'old.txt', 'good.nigao'], 'BAD_CALL'],
    ['no place to write to', ['import', 'old.txt'], 'BAD_CALL'],
    ['an empty place to write to', ['import', 'old.txt', '--out', ''], 'BAD_CALL'],
    ['no format', ['export', 'good.nigao'], 'BAD_CALL'],
    ['a piece that is no number', ['outline', 'old.txt', '--piece', 'x'], 'BAD_CALL'],
    ['piece 0', ['outline', 'old.txt', '--piece', '0'], 'BAD_CALL'],
    ['no kind', ['new', '--out', 'x.nigao'], 'BAD_CALL'],
    ['an unknown kind', ['new', '--kind', '散文', '--out', 'x.nigao'], 'NO_SUCH_KIND'],
    ['an unknown field', ['new', '--kind', '工作总结', '--set', '天气=晴', '--out', 'x.nigao'], 'NO_SUCH_FIELD'],
    [
      'a field that every object has',
      ['new', '--kind', '工作总结', '--set', '__proto__=x', '--out', 'x.nigao'],
      'NO_SUCH_FIELD',
    ],
    [
      'a field without a sign of equality',
      ['new', '--kind', '工作总结', '--set', '主题', '--out', 'x.nigao'],
      'BAD_CALL',
    ],
    ['words after kinds', ['kinds', 'all'], 'BAD_CALL'],
    ['a port that is none', ['serve', '--port', '99999'], 'BAD_CALL'],
  ])('%s', (_name, words, code) => expectRefusal(words, code));

  it('keeps to one line whatever a name holds', () => expectRefusal(['outline', '没\n有\u001b[2J.txt'], 'NOT_FOUND'));
});

describe('a machine that lacks something: exit code 3', () => {
  it('no browser for PDF, and then none of the other formats either', () =>
    expectRefusal(['export', 'good.nigao', '--docx', 'x.docx', '--pdf', 'x.pdf', '--txt', 'x.txt'], 'NO_BROWSER', 3, {
      env: { NIGAO_BROWSER: '/nowhere/browser' },
    }));
});
