/**
 * Parts of a kind that a report was begun without, because their values were not known: once one is filled in, the part is
 * offered, and this says where it belongs.
 */
import { inputsOf } from './fields/derive.ts';
import { isClosing } from './guide.ts';
import { blanksIn, type Kind, type KindPart, type KindTextPart } from './kind.ts';
import { textsOf } from './open-places.ts';
import { blockRank, headingText, isHeading, sectionEnd } from './outline.ts';
import { partOfHeading } from './parts.ts';
import { blockText, fieldText } from './plain.ts';
import type { Block, Field, Report } from './report.ts';

/** Fields that the text shows, and those that what it shows follows from. */
export function fieldsInUse(fields: readonly Field[], shown: readonly string[]): ReadonlySet<string> {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const used = new Set<string>();
  // The list grows while it is gone through.
  const next = [...shown];
  for (const id of next) {
    if (used.has(id)) continue;
    used.add(id);
    const source = byId.get(id)?.source;
    if (source) next.push(...inputsOf(source));
  }
  return used;
}

const isText = (part: KindPart): part is KindTextPart => part.type !== 'section';

/** Fields that no other part shows: a part is known by them. */
function ownFields(kind: Pick<Kind, 'parts'>, part: KindTextPart): readonly string[] {
  const others = new Set(
    kind.parts.filter((other) => other !== part).flatMap((other) => (isText(other) ? blanksIn(other.text) : [])),
  );
  return blanksIn(part.text).filter((id) => !others.has(id));
}

/** Optional parts of which nothing is in use (`used`), though a value that they alone would show is there. */
export function partsUnplaced(
  kind: Pick<Kind, 'parts'>,
  fields: readonly Field[],
  used: ReadonlySet<string>,
): readonly KindTextPart[] {
  const filled = new Set(fields.filter(({ value }) => value !== '').map(({ id }) => id));
  return kind.parts.filter(isText).filter((part) => {
    const own = ownFields(kind, part);
    return part.need === 'optional' && own.some((id) => filled.has(id)) && !own.some((id) => used.has(id));
  });
}

/** Blocks of a part, from the first to behind the last. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Body = Pick<Report, 'blocks' | 'fields'>;

const holds = (block: Block, ids: readonly string[]) =>
  textsOf(block).some((text) => text.some((run) => run.type === 'field' && ids.includes(run.field)));

function sectionSpan(kind: Kind, part: KindPart, { blocks, fields }: Body): Span | null {
  const shown = fieldText(fields);
  // Deeper headings often speak of the same things.
  const top = Math.min(...blocks.filter(isHeading).map(({ level }) => level));
  const start = blocks.findIndex(
    (block) => isHeading(block) && block.level === top && partOfHeading(kind, headingText(block, shown)) === part,
  );
  if (start < 0) return null;
  const end = sectionEnd(start, blocks.length, (i) => {
    const block = blocks[i];
    return block ? blockRank(block) : null;
  });
  const last = blocks[end - 1];
  return { start, end: last?.type === 'paragraph' && isClosing(blockText(last, shown)) ? end - 1 : end };
}

function textSpan(kind: Kind, part: KindTextPart, { blocks, fields }: Body): Span | null {
  const shown = fieldText(fields);
  const ids = ownFields(kind, part);
  const isIt = (block: Block): boolean => {
    if (part.type === 'closing') return block.type === 'paragraph' && isClosing(blockText(block, shown));
    if (part.type === 'opening' || part.type === 'paragraph') return block.type === 'paragraph' && holds(block, ids);
    return block.type === part.type;
  };
  const start = blocks.findIndex(isIt);
  return start < 0 ? null : { start, end: blocks.findLastIndex(isIt) + 1 };
}

function spanOf(kind: Kind, part: KindPart, body: Body): Span | null {
  return isText(part) ? textSpan(kind, part, body) : sectionSpan(kind, part, body);
}

/** The block before which a part belongs, by those of the kind around it; the length of the blocks for the very end. */
export function placeOfPart(kind: Kind, part: KindTextPart, report: Body): number {
  const annex = report.blocks.findIndex(({ type }) => type === 'annex');
  const body = annex < 0 ? report : { ...report, blocks: report.blocks.slice(0, annex) };
  const at = kind.parts.indexOf(part);
  const above = kind.parts[at - 1];
  // What stands below a heading in the kind is what the section says.
  const section = above && !isText(above) ? spanOf(kind, above, body) : null;
  if (section) return section.end;
  for (const next of kind.parts.slice(at + 1)) {
    const span = spanOf(kind, next, body);
    if (span) return span.start;
  }
  for (const before of kind.parts.slice(0, at).reverse()) {
    const span = spanOf(kind, before, body);
    if (span) return span.end;
  }
  return body.blocks.length;
}
