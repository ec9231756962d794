/** `check FILE … [--json]`: proofreading. Exit code 1 where something is wrong beyond doubt (severity E). */

import { Failure } from '../../document/failure.ts';
import type { Finding } from '../../document/proofread/finding.ts';
import type { Severity } from '../../document/proofread/rule.ts';
import { readCall } from './call.ts';
import { readSubject, type Subject, shippedProofreader, toldFinding } from './proofread.ts';
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

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题';
  const counts = (['E', 'W', 'H'] as const).map(
    (severity) => `${SEVERITIES[severity]}${countOf(findings, severity)}处`,
  );
  return counts.join('，');
}

function report({ file, subject, findings }: Checked, named: boolean): string {
  const lines = findings.map((finding) => line(finding, subject));
  return [...(named ? [`${file}：${summary(findings)}`] : []), ...lines, ...(named ? [] : [summary(findings)])].join(
    '\n',
  );
}

const json = ({ subject, findings }: Checked) => findings.map((finding) => toldFinding(finding, subject.manuscript));

function asJson(all: readonly Checked[]): unknown {
  const [only, more] = all;
  if (only && !more) return { findings: json(only) };
  return { files: all.map((checked) => ({ file: checked.file, findings: json(checked) })) };
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new Failure('BAD_CALL', '缺少 FILE');
  const proofreader = await shippedProofreader(terminal);
  const all: Checked[] = [];
  for (const file of positionals) {
    const subject = await readSubject(file, terminal);
    all.push({ file, subject, findings: proofreader.check(subject.manuscript) });
  }
  if (values.json) terminal.say(JSON.stringify(asJson(all), null, 2));
  else for (const checked of all) terminal.say(report(checked, all.length > 1));
  const findings = all.flatMap((checked) => checked.findings);
  if (!values.json && all.length > 1) terminal.say(`共${all.length}份：${summary(findings)}`);
  return countOf(findings, 'E') > 0 ? 1 : 0;
};
