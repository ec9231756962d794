/** A new report from a kind: its skeleton as blocks, its blanks as fields. */
import { Failure } from './failure.ts';
import { blanksIn, type Kind, type KindField, type KindPart, withBlanks, wordingOf } from './kind.ts';
import { type Block, emptyReport, type Field, type HeadingLevel, type Report, type TextBlock } from './report.ts';

/** 2026年11月24日: figures, full year, no zero padding (GB/T 9704-2012, 7.3.5.4). In the time zone of the machine. */
export function writtenDate(day: Date): string {
  return `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
}

/** The values given, by the id of their field. A name that is neither id nor name of a field is a NO_SUCH_FIELD. */
function valuesById(fields: readonly KindField[], values: Readonly<Record<string, string>>): Map<string, string> {
  const byId = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((f) => f.id === name || f.name === name);
    if (!field) throw new Failure('NO_SUCH_FIELD', name);
    byId.set(field.id, value);
  }
  return byId;
}

function initialValue({ initial }: KindField, today: Date): string {
  if (initial === 'year') return String(today.getFullYear());
  return initial === 'today' ? writtenDate(today) : '';
}

const blanksOf = (part: KindPart) => wordingOf(part).flatMap(blanksIn);

/** Required parts, and the optional ones that alone show a value that was given: nothing filled in may stay unseen. */
function partsTaken(parts: readonly KindPart[], given: ReadonlyMap<string, string>): readonly KindPart[] {
  const seen = new Set(parts.filter((part) => part.need === 'required').flatMap(blanksOf));
  const asksFor = (id: string) => !seen.has(id) && (given.get(id) ?? '') !== '';
  return parts.filter((part) => part.need === 'required' || blanksOf(part).some(asksFor));
}

interface Headed {
  readonly level: HeadingLevel;
  readonly form?: 'runIn' | 'own';
  readonly heading: string;
  readonly text?: string;
}

/** A heading with its text. Without text, an own-line heading is followed by `room`: a place to type at once, or none. */
function headed({ level, form, heading, text }: Headed, room: readonly Block[]): readonly Block[] {
  const numbering = 'counted';
  if (form === 'runIn' && text !== undefined)
    return [{ type: 'runIn', level, numbering, lead: withBlanks(`${heading}。`), content: withBlanks(text) }];
  const head: Block = { type: 'heading', level, numbering, content: withBlanks(heading) };
  return text === undefined ? [head, ...room] : [head, { type: 'paragraph', content: withBlanks(text) }];
}

const ROOM: readonly Block[] = [{ type: 'paragraph', content: [] }];

function blockType(type: Exclude<KindPart['type'], 'section'>): TextBlock['type'] {
  return type === 'opening' || type === 'closing' ? 'paragraph' : type;
}

function partBlocks(part: KindPart): readonly Block[] {
  if (part.type !== 'section') return [{ type: blockType(part.type), content: withBlanks(part.text) }];
  const below = part.sections.flatMap((sub) => headed(sub, ROOM));
  return [...headed({ ...part, level: 1 }, below.length > 0 ? [] : ROOM), ...below];
}

/**
 * A report of the kind, ready to be typed into. `values` are given by id or Chinese name of a field; fields without a
 * value stay open. `today` is the clock that is passed in: it fills the year and the date where nothing was given.
 */
export function beginReport(kind: Kind, values: Readonly<Record<string, string>>, today: Date): Report {
  const given = valuesById(kind.fields, values);
  const fields = kind.fields.map((field): Field => {
    const { id, name, type } = field;
    return { id, name, type, value: given.get(id) ?? initialValue(field, today) };
  });
  const blocks = partsTaken(kind.parts, given).flatMap(partBlocks);
  const layout = { ...emptyReport.layout, form: kind.layout };
  return { ...emptyReport, kind: kind.id, layout, blocks, fields };
}
