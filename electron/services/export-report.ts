/** What there is to know of a report before it is handed in: pages, fonts, what is still open, what leaves the standard. */
import { deviationsOf } from '../../document/layout/deviations.ts';
import { countPages } from '../../document/layout/pages.ts';
import { remarksOf } from '../../document/layout/remarks.ts';
import { numbersOf } from '../../document/numbering.ts';
import { blockRank, headingText, sectionEnd } from '../../document/outline.ts';
import { blockText, type FieldText, fieldText, reportCharacters } from '../../document/plain.ts';
import type { Block, Inline, Report } from '../../document/report.ts';
import type { EmptySection, OpenField, ReportFacts } from '../contract.ts';
import { checkFonts } from './font-check.ts';
import type { FontList } from './font-list.ts';
import { ownFontFolder, readOwnFonts } from './font-own.ts';
import type { Settings } from './powers.ts';

export interface ReportTools extends Pick<Settings, 'templates' | 'state'> {
  readonly fonts: FontList;
  /** Whether whoever prints serves the unit's own fonts; where it does not, they take no part. */
  readonly ownFonts: boolean;
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => cell.content));
    case 'runIn':
      return [...block.lead, ...block.content];
    case 'annex':
    case 'picture':
      return [];
    default:
      return block.content;
  }
}

/** Up to `reach` characters on both sides of a word, for a person to find the place by. */
function around(text: string, word: string, reach = 8): string {
  const at = text.indexOf(word);
  const before = [...text.slice(0, at)].slice(-reach).join('');
  const after = [...text.slice(at + word.length)].slice(0, reach).join('');
  return `${before}${word}${after}`.replace(/\s+/gu, ' ');
}

/** Blanks without a value, in the order of the text, with every block that shows them. */
function openFields({ blocks, fields }: Report, shown: FieldText): readonly OpenField[] {
  const filled = new Set(fields.filter((field) => field.value !== '').map((field) => field.id));
  const found = new Map<string, { block: number; around: string }[]>();
  for (const [index, block] of blocks.entries()) {
    const ids = inlinesOf(block).flatMap((run) => (run.type === 'field' && !filled.has(run.field) ? [run.field] : []));
    for (const id of new Set(ids)) {
      const place = { block: index, around: around(blockText(block, shown), shown(id)) };
      found.set(id, [...(found.get(id) ?? []), place]);
    }
  }
  const names = new Map(fields.map((field) => [field.id, field.name]));
  return [...found].map(([id, places]) => ({ id, name: names.get(id) ?? id, places }));
}

/** Headings with nothing at all below them. A heading over further headings is not empty: those are, if anything. */
function emptySections({ blocks }: Report, shown: FieldText): readonly EmptySection[] {
  const numbers = numbersOf(blocks);
  const rank = (i: number) => {
    const block = blocks[i];
    return block ? blockRank(block) : null;
  };
  return blocks.flatMap((block, i) => {
    if (block.type !== 'heading') return [];
    const below = blocks.slice(i + 1, sectionEnd(i, blocks.length, rank));
    const isFilled = (part: Block) => part.type === 'picture' || blockText(part, shown).trim() !== '';
    if (below.some((part) => part.type === 'heading' || isFilled(part))) return [];
    return [{ block: i, number: numbers[i] ?? '', text: headingText(block, shown) }];
  });
}

/** `pages` are those of the printed PDF where there is one; else they are counted by the layout. */
export async function reportFacts(report: Report, tools: ReportTools, pages: number | null): Promise<ReportFacts> {
  const shown = fieldText(report.fields);
  const folder = ownFontFolder(tools.state);
  const own = tools.ownFonts ? await readOwnFonts(folder) : { used: [], refused: [] };
  const { fonts, unknown } = await checkFonts(report, tools.fonts, own, tools.templates);
  return {
    form: report.layout.form,
    pages: pages ?? countPages(report),
    characters: reportCharacters(report),
    fonts,
    unknownCharacters: unknown,
    ownFonts: {
      folder,
      used: own.used.map(({ role, family, name }) => ({ role, family, name })),
      refused: own.refused,
    },
    openFields: openFields(report, shown),
    emptySections: emptySections(report, shown),
    remarks: remarksOf(report),
    deviations: deviationsOf(report.layout),
  };
}
