/**
 * False alarms: what the rules say against papers in which nothing is wrong. A person stops reading findings that cry wolf,
 * so this is the figure that decides whether proofreading is used at all.
 */

import { plantedSlips, shareOfWording } from '../document/proofread/planted.ts';
import { cleanPapers, lengthOf, seriousFindings } from '../document/proofread/prose.ts';
import { figure, printTable } from './table.ts';

/** 字, about three pages. */
const UNIT = 2000;

const percent = (part: number) => `${(part * 100).toFixed(2)} %`;

/** Findings of WRD-09 that are right, and slips that it finds. */
function printPlanted(): void {
  const planted = plantedSlips();
  const count = (outcome: string) => planted.filter((one) => one.outcome === outcome).length;
  const [found, mistaken] = [count('found'), count('mistaken')];
  printTable(
    'WRD-09: one wrong character planted into customary wording of faultless papers',
    ['planted', 'found', 'missed', 'put right otherwise', 'precision', 'recall', 'wording of all text'],
    [
      [
        String(planted.length),
        String(found),
        String(count('missed')),
        String(mistaken),
        percent(found / (found + mistaken)),
        percent(found / planted.length),
        percent(shareOfWording()),
      ],
    ],
  );
  for (const { right, wrong, said, outcome } of planted)
    if (outcome === 'mistaken') console.log(`${wrong} (${right}): ${said}`);
}

export async function run(): Promise<void> {
  const rows = cleanPapers().map((paper) => ({ paper, length: lengthOf(paper), findings: seriousFindings(paper) }));
  const length = rows.reduce((sum, row) => sum + row.length, 0);
  const count = rows.reduce((sum, { findings }) => sum + findings.length, 0);
  printTable(
    `false alarms of severity E or W over faultless papers`,
    ['paper', 'characters', 'alarms'],
    [
      ...rows.map((row) => [row.paper.name, String(row.length), String(row.findings.length)]),
      ['all', String(length), String(count)],
      [`per ${UNIT} characters`, '', figure((count * UNIT) / length)],
    ],
  );
  for (const { paper, findings } of rows)
    for (const { rule, severity, text, message } of findings)
      console.log(`${paper.name}: ${rule} ${severity} ${text.slice(0, 40)}: ${message}`);
  printPlanted();
}
