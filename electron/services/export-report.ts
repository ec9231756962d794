/** What there is to know of a report before it is handed in: pages, fonts, what is open or left over, what 校对 finds. */
import { deviationsOf } from '../../document/layout/deviations.ts';
import { countPages } from '../../document/layout/pages.ts';
import { remarksOf } from '../../document/layout/remarks.ts';
import { numbersOf } from '../../document/numbering.ts';
import { type OpenPlace, openPlaces } from '../../document/open-places.ts';
import { outgoingOf } from '../../document/outgoing.ts';
import { blockRank, headingText, outlineOf, sectionEnd } from '../../document/outline.ts';
import { partsMissing } from '../../document/parts.ts';
import { blockText, type FieldText, fieldText, reportCharacters } from '../../document/plain.ts';
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { OwnLists } from '../../document/proofread/own-lists.ts';
import { RULES } from '../../document/proofread/rules.ts';
import { type Sheet, sheetOf } from '../../document/proofread/sheet.ts';
import type { Block, Report } from '../../document/report.ts';
import type { Units } from '../../document/unit.ts';
import type { EmptySection, OpenField, ReportFacts } from '../contract/facts.ts';
import { checkFonts } from './font-check.ts';
import type { FontList } from './font-list.ts';
import { ownFontFolder, readOwnFonts } from './font-own.ts';
import { allKinds } from './kinds.ts';
import { readLists } from './lists.ts';
import type { Settings } from './powers.ts';

export interface ReportTools extends Pick<Settings, 'templates' | 'state'> {
  readonly fonts: FontList;
  /** Whether whoever prints serves the unit's own fonts; where it does not, they take no part. */
  readonly ownFonts: boolean;
  readonly units: Units;
  readonly choice: ProofreadingChoice;
  readonly own: OwnLists;
}

/** Up to `reach` characters on both sides of a place, for a person to find it by. */
function around(text: string, { offset, length }: OpenPlace, reach = 8): string {
  const before = [...text.slice(0, offset)].slice(-reach).join('');
  const after = [...text.slice(offset + length)].slice(0, reach).join('');
  return `${before}${text.slice(offset, offset + length)}${after}`.replace(/\s+/gu, ' ');
}

/** Blanks without a value, in the order of the text, with every place that shows them; a block that shows a field twice counts once. */
function openFields(report: Report, shown: FieldText): readonly OpenField[] {
  const found = new Map<string, OpenField & { places: OpenField['places'][number][] }>();
  for (const place of openPlaces(report)) {
    const { field, name, block, offset, length } = place;
    const known = found.get(field ?? `〔${name}`) ?? { id: field, name, places: [] };
    found.set(field ?? `〔${name}`, known);
    const text = report.blocks[block];
    if (text === undefined || (field !== null && known.places.at(-1)?.block === block)) continue;
    known.places.push({ block, offset, length, around: around(blockText(text, shown), place) });
  }
  return [...found.values()];
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

/** Never keeps a paper from being exported: null where 校对 cannot be done. */
async function proofread(report: Report, { templates, units, choice, own }: ReportTools): Promise<Sheet | null> {
  try {
    return sheetOf(report, { rules: RULES, lists: await readLists(templates), choice, units, own });
  } catch {
    return null;
  }
}

/** Parts that a paper of its kind has to have; none where the kind is not known here. */
async function missingParts(report: Report, { templates, state }: ReportTools): Promise<readonly string[]> {
  if (report.kind === '') return [];
  const kind = (await allKinds(templates, state)).find(({ id }) => id === report.kind);
  return kind ? partsMissing(kind, outlineOf(report), report.fields).map(({ heading }) => heading) : [];
}

/** `pages` are those of the printed PDF where there is one; else they are counted by the layout. */
export async function reportFacts(report: Report, tools: ReportTools, pages: number | null): Promise<ReportFacts> {
  const shown = fieldText(report.fields);
  const folder = ownFontFolder(tools.state);
  const own = tools.ownFonts ? await readOwnFonts(folder) : { used: [], refused: [] };
  const sheet = await proofread(report, tools);
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
    missingParts: await missingParts(report, tools),
    limit: report.limit,
    findings: sheet?.findings ?? null,
    leftOvers: sheet?.leftOvers ?? [],
    sensitive: sheet?.sensitive ?? [],
    outgoing: outgoingOf(report),
  };
}
