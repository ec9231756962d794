/** What `export --report` prints: for people in Chinese, or as JSON with the same content. */
import type { AbsentCharacter } from '../../document/layout/font-report.ts';
import type { CheckedWords } from '../../document/proofread/checked-words.ts';
import type { Severity } from '../../document/proofread/rule.ts';
import type { ReportFacts } from '../contract/facts.ts';
import { deviationWords } from '../words/deviations.ts';
import { absentInOfficeWords, absentWords, fontWords, ownFontWords, unknownCharacterWords } from '../words/fonts.ts';
import { outgoingWords } from '../words/outgoing.ts';
import { noticeWords } from '../words.ts';

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

const SEVERITIES: Readonly<Record<Severity, string>> = { E: '错误', W: '存疑', H: '提示' };

const wordsLine = ({ before, text, after, message }: CheckedWords) => `“${before}【${text}】${after}”：${message}`;

/** Of everything 校对 found, in places, by rule: the keys in the order of the text. */
function countsByRule({ findings, leftOvers, sensitive }: ReportFacts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, places } of [...(findings ?? []), ...leftOvers, ...sensitive])
    if (/^[A-Z]/.test(code)) counts.set(code, (counts.get(code) ?? 0) + places);
  return counts;
}

function proofreadLines(facts: ReportFacts): readonly string[] {
  const { findings, leftOvers, sensitive } = facts;
  if (findings === null) return ['残留、敏感信息、校对：没有做成'];
  const bySeverity = (['E', 'W', 'H'] as const).flatMap((severity) => {
    const places = findings.filter((one) => one.severity === severity).reduce((sum, one) => sum + one.places, 0);
    return places === 0 ? [] : [`${SEVERITIES[severity]} ${places} 处`];
  });
  const rules = [...countsByRule(facts)].map(([rule, count]) => `${rule} ${count} 处`);
  return [
    ...part('残留', leftOvers.map(wordsLine), '无'),
    ...part('敏感信息', sensitive.map(wordsLine), '无'),
    `其他校对结果：${bySeverity.length === 0 ? '没有发现问题' : bySeverity.join('，')}`,
    ...(rules.length === 0 ? [] : [`  按规则：${rules.join('，')}`]),
  ];
}

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
    ...part('应有而没有的部分', facts.missingParts, '无'),
    ...proofreadLines(facts),
    `随文件带出的信息：${outgoingWords(facts.outgoing, true)}（export --docx 加 --bare 时不带文稿信息）`,
  ].map(safe);
}

/** The same as data; every sentence beside what it says. The order of the keys is promised. */
export function reportJson(facts: ReportFacts, files: readonly string[]): string {
  const { pages, characters, form, fonts, unknownCharacters, ownFonts, openFields, emptySections } = facts;
  const { missingParts, limit, leftOvers, sensitive, outgoing } = facts;
  const remarks = facts.remarks.map((remark) => ({ ...remark, message: noticeWords(remark) }));
  const deviations = facts.deviations.map((each) => ({ ...each, message: deviationWords(each) }));
  const data = {
    ...{ pages, characters, form, fonts, unknownCharacters, ownFonts, openFields, emptySections },
    ...{ remarks, deviations, files, missingParts, limit },
    findings: facts.findings === null ? null : Object.fromEntries(countsByRule(facts)),
    ...{ leftOvers, sensitive, outgoing },
  };
  return JSON.stringify(data, null, 2);
}
