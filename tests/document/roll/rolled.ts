/** Papers rolled forward, and what is said of it. */
import { expect } from 'vitest';
import { reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { takenBack } from '../../../document/roll/marks.ts';
import { type RollItem, rollForward } from '../../../document/roll/roll.ts';
import { readText } from '../../../document/text/read.ts';
import { lists } from '../proofread/lists.ts';

export const read = (text: string): Report => readText(text).value;

export const roll = (report: Report, to: number, from?: number) =>
  rollForward(report, { to, lists, ...(from === undefined ? {} : { from }) });

/** What is found in one paragraph of a paper of 2025. */
export const found = (text: string, to = 2026) =>
  roll(read(`某局2025年工作总结\n${text}\n`), to).items.filter(
    ({ place }) => place.type === 'words' && place.block > 0,
  );

/** `figure 32人`, `year 2025年 → 2026年` */
export const told = ({ type, from, text }: Pick<RollItem, 'type' | 'from' | 'text'>) =>
  `${type} ${from}${text === from ? '' : ` → ${text}`}`;

export const of = (text: string, to = 2026) => found(text, to).map(told);

/** Nothing but what is marked is another: with each mark taken back the old text is there, word for word. */
export function takesBack(report: Report): void {
  const { report: rolled } = roll(report, 2031);
  expect(reportText(takenBack(rolled))).toBe(reportText(report));
  expect(takenBack(rolled).fields.map(({ id, value }) => [id, value])).toEqual(
    report.fields.map(({ id, value }) => [id, value]),
  );
}
