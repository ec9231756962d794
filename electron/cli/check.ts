/** `check FILE … [--unit 单位] [--json]`: proofreading; of several files with a table by file. Exit code 1 where something is wrong beyond doubt (severity E). */

import { Failure } from '../../document/failure.ts';
import { countPages } from '../../document/layout/pages.ts';
import type { Finding } from '../../document/proofread/finding.ts';
import type { Severity } from '../../document/proofread/rule.ts';
import { readText } from '../../document/text/read.ts';
import { readCall } from './call.ts';
import { checkerOf, findingsIn, readSubject, type Subject, toldFinding, writingUnit } from './proofread.ts';
import type { Command } from './terminal.ts';

interface Checked {
  readonly file: string;
  readonly subject: Subject;
  readonly findings: readonly Finding[];
}

const SEVERITIES: Readonly<Record<Severity, string>> = { E: '错误', W: '存疑', H: '提示' };
/** Characters of the words found that fit on a line. */
const SHOWN = 30;

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

function line(finding: Finding, { manuscript }: Subject): string {
  const { rule, severity, message, text, suggestion, paragraph } = toldFinding(finding, manuscript);
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const offer = suggestion === null ? '' : ` → ${suggestion === '' ? '删去' : `“${suggestion.slice(0, SHOWN)}”`}`;
  return oneLine(`第${paragraph + 1}段 ${SEVERITIES[severity]} ${rule} “${words}”${offer}：${message}`);
}

const countOf = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

const ORDER = ['E', 'W', 'H'] as const satisfies readonly Severity[];

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题';
  return ORDER.map((severity) => `${SEVERITIES[severity]}${countOf(findings, severity)}处`).join('，');
}

function report({ file, subject, findings }: Checked, named: boolean): string {
  const lines = findings.map((finding) => line(finding, subject));
  return [...(named ? [`${oneLine(file)}：`] : []), ...lines, summary(findings)].join('\n');
}

/** Pages as the layout counts them; a text as it was typed is read as a report for it. */
function pagesOf(subject: Subject): number {
  return countPages(subject.type === 'report' ? subject.report : readText(subject.text).value);
}

/** Columns of a terminal: characters of the East take two. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFDC\u{1F000}-\u{3FFFF}]/u.test(character) ? 2 : 1),
    0,
  );
const padded = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

interface Row {
  readonly cells: readonly string[];
  readonly name: string;
}

function rowOf({ file, subject, findings }: Checked): Row {
  const counts = ORDER.map((severity) => String(countOf(findings, severity)));
  return { cells: [...counts, String(pagesOf(subject))], name: oneLine(file) };
}

/** One line a file, and their sums below. */
function table(all: readonly Checked[]): string {
  const rows = all.map(rowOf);
  const sums = [0, 1, 2, 3].map((at) => String(rows.reduce((sum, { cells }) => sum + Number(cells[at]), 0)));
  const head: Row = { cells: [...ORDER.map((severity) => SEVERITIES[severity]), '页数'], name: '文件' };
  const foot: Row = { cells: sums, name: `共${all.length}份` };
  const lines = [head, ...rows, foot];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map(({ cells }) => widthOf(cells[at] ?? ''))));
  return lines
    .map(({ cells, name }) => [...cells.map((cell, at) => padded(cell, widths[at] ?? 0)), name].join('  '))
    .join('\n');
}

const json = ({ subject, findings }: Checked) => findings.map((finding) => toldFinding(finding, subject.manuscript));

function asJson(all: readonly Checked[]): unknown {
  const [only, more] = all;
  if (only && !more) return { findings: json(only) };
  const counts = (findings: readonly Finding[]) =>
    Object.fromEntries(ORDER.map((severity) => [severity, countOf(findings, severity)]));
  return {
    files: all.map((checked) => {
      const { file, subject, findings } = checked;
      return { file, pages: pagesOf(subject), counts: counts(findings), findings: json(checked) };
    }),
  };
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    unit: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new Failure('BAD_CALL', '缺少 FILE');
  const { proofreader } = await checkerOf(terminal, await writingUnit(terminal, values.unit));
  const all: Checked[] = [];
  for (const file of positionals) {
    const subject = await readSubject(file, terminal);
    all.push({ file, subject, findings: findingsIn(subject, proofreader) });
  }
  const isMany = all.length > 1;
  if (values.json) terminal.say(JSON.stringify(asJson(all), null, 2));
  else for (const checked of all) terminal.say(`${report(checked, isMany)}${isMany ? '\n' : ''}`);
  if (!values.json && isMany) terminal.say(table(all));
  return all.some(({ findings }) => countOf(findings, 'E') > 0) ? 1 : 0;
};
