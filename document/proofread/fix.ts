/** Applies every correction that is safe in bulk, until nothing of the kind is left. */
import type { Report } from '../report.ts';
import { editReport } from './edit-report.ts';
import { editsByPlace, editText } from './edits.ts';
import type { Proofreader } from './engine.ts';
import type { Finding } from './finding.ts';
import { wantedFor } from './ignored.ts';
import { manuscriptOf } from './manuscript.ts';
import type { RuleId } from './rule.ts';
import { manuscriptOfText } from './source.ts';

/** One correction can make the next one possible (full-width marks first, doubled marks then); no text needs more rounds. */
export const ROUNDS = 8;

export interface Fixed<T> {
  readonly value: T;
  /** How often each rule put something right. */
  readonly counts: ReadonlyMap<RuleId, number>;
}

interface Step<T> {
  readonly value: T;
  readonly applied: readonly Finding[];
}

function fixWith<T>(value: T, step: (value: T) => Step<T>): Fixed<T> {
  const counts = new Map<RuleId, number>();
  let current = value;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { value: next, applied } = step(current);
    if (applied.length === 0) break;
    for (const { rule, edits } of applied) counts.set(rule, (counts.get(rule) ?? 0) + edits.length);
    current = next;
  }
  return { value: current, counts };
}

const safe = (findings: readonly Finding[]) => findings.filter(({ fix }) => fix === 'auto');

export function fixReport(report: Report, proofreader: Proofreader): Fixed<Report> {
  return fixWith(report, (value) => {
    const manuscript = manuscriptOf(value);
    const applied = safe(wantedFor(report.proofreading, proofreader.check(manuscript), manuscript));
    const next = applied.length === 0 ? value : editReport(value, manuscript, applied);
    const changed = next.blocks.some((block, i) => JSON.stringify(block) !== JSON.stringify(value.blocks[i]));
    return { value: next, applied: changed ? applied : [] };
  });
}

/** Line by line; blank lines and the ends of lines stay as they were. */
export function fixText(text: string, kind: string, proofreader: Proofreader): Fixed<string> {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const fixed = fixWith(text.slice(mark.length), (value) => {
    const { setting, paragraphs, places } = manuscriptOfText(value, kind);
    const applied = safe(proofreader.check({ setting, paragraphs, places }));
    const lines = value.split(/(\r\n|\r|\n|\f)/u);
    for (const [line, edits] of editsByPlace(applied, places)) {
      // Lines and what parts them take turns.
      lines[2 * line] = editText(lines[2 * line] ?? '', edits);
    }
    return { value: lines.join(''), applied };
  });
  return { ...fixed, value: mark + fixed.value };
}
