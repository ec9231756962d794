/**
 * Every shipped kind begun and filled as a clerk would, from `tests/fixtures/kinds/`: values of its fields, what stands in its
 * blanks of one place, and a paragraph below each heading. For whoever tests finished papers.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beginReport } from '../../document/begin.ts';
import type { Kind } from '../../document/kind.ts';
import { headingText, isHeading } from '../../document/outline.ts';
import { fieldText } from '../../document/plain.ts';
import { type Block, type Inline, type InlineText, plainInline, type Report } from '../../document/report.ts';
import { kindFiles, readKind } from './kinds.ts';

const folder = new URL('../fixtures/kinds/', import.meta.url);
const words = v.record(v.string(), v.string());
const sampleSchema = v.strictObject({ values: words, blanks: words, below: words });

export type KindSample = v.InferOutput<typeof sampleSchema>;

export function sampleOf(id: string): KindSample {
  return v.parse(sampleSchema, JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
}

function written(content: InlineText, blanks: KindSample['blanks']): InlineText {
  return content.map((run): Inline => {
    if (run.type !== 'blank') return run;
    const text = run.options?.[0] ?? blanks[run.name];
    return text === undefined ? run : { type: 'text', text };
  });
}

function filledBlock(block: Block, blanks: KindSample['blanks']): Block {
  if (block.type === 'runIn')
    return { ...block, lead: written(block.lead, blanks), content: written(block.content, blanks) };
  return 'content' in block ? { ...block, content: written(block.content, blanks) } : block;
}

/** The empty paragraph below a heading gets what the sample says there. */
function withTexts(report: Report, below: KindSample['below']): readonly Block[] {
  const shown = fieldText(report.fields);
  let heading = '';
  return report.blocks.map((block): Block => {
    if (isHeading(block)) heading = headingText(block, shown);
    if (block.type !== 'paragraph' || block.content.length > 0) return block;
    return { ...block, content: plainInline(below[heading] ?? '') };
  });
}

/** A finished paper of the kind. `today` fills no field: the sample gives every one. */
export function filledReport(kind: Kind, sample: KindSample): Report {
  const begun = beginReport(kind, sample.values, new Date(2026, 10, 24));
  const blocks = withTexts(begun, sample.below).map((block) => filledBlock(block, sample.blanks));
  return { ...begun, blocks };
}

export interface FilledKind {
  readonly kind: Kind;
  readonly report: Report;
}

/** In the order of the files. */
export function filledKinds(): readonly FilledKind[] {
  return kindFiles.map(readKind).map((kind) => ({ kind, report: filledReport(kind, sampleOf(kind.id)) }));
}
