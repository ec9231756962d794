/** A new report from a kind: its skeleton as blocks, its blanks as fields. */
import { Failure } from './failure.ts';
import { blanksIn, type Kind, type KindField, type KindPart, wordingOf } from './kind.ts';
import {
  type Block,
  emptyReport,
  type Field,
  type HeadingLevel,
  type InlineText,
  type Report,
  type TextBlock,
} from './report.ts';
import { withSlots } from './slots.ts';

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

/** What the profile of the unit says for fields that begin with it; nothing where it says nothing. */
export type OwnValues = { readonly [name in Exclude<KindField['initial'], 'year' | 'today' | undefined>]?: string };

/** What stands in a field before anything is typed. */
export function initialValue({ initial }: Pick<KindField, 'initial'>, today: Date, own: OwnValues): string {
  if (initial === 'year') return String(today.getFullYear());
  if (initial === 'today') return writtenDate(today);
  return initial === undefined ? '' : (own[initial] ?? '');
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

type Slots = (text: string) => InlineText;

/** A heading with its text. Without text, an own-line heading is followed by `room`: a place to type at once, or none. */
function headed({ level, form, heading, text }: Headed, room: readonly Block[], slots: Slots): readonly Block[] {
  const numbering = 'counted';
  if (form === 'runIn' && text !== undefined)
    return [{ type: 'runIn', level, numbering, lead: slots(`${heading}。`), content: slots(text) }];
  const head: Block = { type: 'heading', level, numbering, content: slots(heading) };
  return text === undefined ? [head, ...room] : [head, { type: 'paragraph', content: slots(text) }];
}

const ROOM: readonly Block[] = [{ type: 'paragraph', content: [] }];

function blockType(type: Exclude<KindPart['type'], 'section'>): TextBlock['type'] {
  return type === 'opening' || type === 'closing' ? 'paragraph' : type;
}

function partBlocks(part: KindPart, slots: Slots): readonly Block[] {
  if (part.type !== 'section') return [{ type: blockType(part.type), content: slots(part.text) }];
  const below = part.sections.flatMap((sub) => headed(sub, ROOM, slots));
  return [...headed({ ...part, level: 1 }, below.length > 0 ? [] : ROOM, slots), ...below];
}

/**
 * A report of the kind, ready to be typed into. `values` are given by id or Chinese name of a field; fields without a
 * value stay open. `today` is the clock that is passed in: it fills the year and the date where nothing was given; `own`
 * fills what the unit's profile knows.
 */
export function beginReport(
  kind: Kind,
  values: Readonly<Record<string, string>>,
  today: Date,
  own: OwnValues = {},
): Report {
  const given = valuesById(kind.fields, values);
  const fields = kind.fields.map((field): Field => {
    const { hint, initial, ...rest } = field;
    return { ...rest, value: given.get(field.id) ?? initialValue(field, today, own) };
  });
  const slots: Slots = (text) => withSlots(text, fields);
  const blocks = partsTaken(kind.parts, given).flatMap((part) => partBlocks(part, slots));
  const layout = { ...emptyReport.layout, form: kind.layout };
  return { ...emptyReport, kind: kind.id, layout, blocks, fields };
}
