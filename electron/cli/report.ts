/** What `export --report` prints: for people in Chinese, or as JSON with the same content. */
import type { AbsentCharacter } from '../../document/layout/font-report.ts';
import type { ReportFacts } from '../contract.ts';
import {
  absentInOfficeWords,
  absentWords,
  deviationWords,
  fontWords,
  noticeWords,
  ownFontWords,
  unknownCharacterWords,
} from '../words.ts';

const FORMS: Readonly<Record<ReportFacts['form'], string>> = {
  plain: '白头',
  document: '文件',
  letter: '信函',
  order: '命令（令）',
  minutes: '纪要',
};

/** A part with its lines below it, or one line that says there is nothing. */
function part(title: string, lines: readonly string[], nothing: string): string[] {
  return lines.length === 0 ? [`${title}：${nothing}`] : [`${title}：`, ...lines.map((line) => `  ${line}`)];
}

function fontLines({ fonts, unknownCharacters, ownFonts }: ReportFacts): string[] {
  const unknown = new Set(unknownCharacters.map((absent) => absent.character));
  // What no face draws is told once, below.
  const known = (found: readonly AbsentCharacter[]) => found.filter((absent) => !unknown.has(absent.character));
  const checks = fonts.flatMap((check) => {
    const inOffice = known(check.absentInOffice);
    return [
      fontWords(check),
      ...known(check.absent).map((absent) => `  ${absentWords(absent)}`),
      ...(inOffice.length === 0 ? [] : [`  ${absentInOfficeWords(check.asked, inOffice)}`]),
    ];
  });
  const own = [
    ...ownFonts.used.map(({ name, family }) => `本单位字体“${name}”（${family}）已使用。`),
    ...ownFonts.refused.map(({ name, fault }) => ownFontWords(name, fault)),
  ];
  return [...checks, ...unknownCharacters.map(unknownCharacterWords), ...own];
}

/** Without control characters, whatever a text holds: nothing moves a terminal's cursor. */
const safe = (line: string) => line.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** `printed`: the pages are those of the PDF that was made. */
export function reportLines(facts: ReportFacts, printed: boolean): readonly string[] {
  const fields = facts.openFields.map(({ name, places }) => {
    const more = places.length > 1 ? `，另有 ${places.length - 1} 处` : '';
    return `${name}，见“${places[0]?.around ?? ''}”${more}`;
  });
  return [
    `页数：${facts.pages} 页${printed ? '（PDF 实际页数）' : '（按版面计算）'}`,
    `字数：${facts.characters}`,
    `版式：${FORMS[facts.form]}`,
    ...part('字体', fontLines(facts), '没有文字'),
    `  本单位的字体可放在：${facts.ownFonts.folder}`,
    ...part('待填写', fields, '无'),
    ...part(
      '没有内容的小节',
      facts.emptySections.map(({ number, text }) => `${number}${text}`),
      '无',
    ),
    ...part('版面提示', facts.remarks.map(noticeWords), '无'),
    ...part('与国标不同', facts.deviations.map(deviationWords), '无'),
  ].map(safe);
}

/** The same as data; every sentence beside what it says. The order of the keys is promised. */
export function reportJson(facts: ReportFacts, files: readonly string[]): string {
  const { pages, characters, form, fonts, unknownCharacters, ownFonts, openFields, emptySections } = facts;
  const remarks = facts.remarks.map((remark) => ({ ...remark, message: noticeWords(remark) }));
  const deviations = facts.deviations.map((each) => ({ ...each, message: deviationWords(each) }));
  const data = {
    ...{ pages, characters, form, fonts, unknownCharacters, ownFonts, openFields, emptySections },
    ...{ remarks, deviations, files },
  };
  return JSON.stringify(data, null, 2);
}
