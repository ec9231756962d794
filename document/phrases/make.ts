/**
 * A piece of a paper as a phrase: fields and blanks become slots by their names; figures, dates, names and numbers of
 * documents become slots by what they are, so that nothing of the paper itself is carried into the next one.
 */
import { blankText } from '../plain.ts';
import type { Field, Inline, InlineText } from '../report.ts';
import { findFacts, type Span } from './facts.ts';

/** A slot of the new phrase. */
export interface MadeSlot {
  readonly name: string;
  /** The words it stands for; '' where they were open already. */
  readonly was: string;
}

export interface MadePhrase {
  /** Wording with slots: the n-th pair of braces is the n-th slot. '' where nothing of use was selected. */
  readonly text: string;
  readonly slots: readonly MadeSlot[];
}

/** Holds the place of a slot that is known while the words around it are looked at: one unit of the private use area. */
const HOLD = '\ue000';
/** Braces stand for slots alone; markup, control and invisible characters never come into a phrase. */
const FOREIGN = /[{}<>\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ue000\ufeff]/gu;

/** A sign of comparison says something: 误差<5%. Its wide form is no markup. */
const plainText = (text: string) => text.replaceAll('<', '＜').replaceAll('>', '＞').replaceAll(FOREIGN, '');

/** What a slot may be called: a stroke in it would make it a choice. */
function slotName(name: string): string {
  return name.replaceAll(FOREIGN, '').replaceAll('/', '、').trim() || '内容';
}

function known(run: Inline, fields: readonly Field[]): MadeSlot | null {
  if (run.type === 'field') {
    const field = fields.find(({ id }) => id === run.field);
    const was = field?.value ? field.value + (field.unit ?? '') : '';
    return { name: slotName(field?.name ?? run.field), was };
  }
  if (run.type !== 'blank') return null;
  // What there is to choose from is written as a choice again.
  const options = run.options?.map(slotName) ?? [];
  return {
    name: options.length > 1 ? options.join('/') : slotName(blankText({ name: run.name }).slice(1, -1)),
    was: '',
  };
}

/** Texts of the unit's own fields in the words: 单位全称, 自称, 主送机关, names of people, the paper that is answered. */
const OWN = new Set<Field['type']>(['body', 'person', 'document']);

function ownValues(text: string, fields: readonly Field[]): readonly Span[] {
  const named = fields.filter(({ type, value }) => OWN.has(type) && value.trim().length > 1);
  // A longer name may hold a shorter one.
  const byLength = named.toSorted((a, b) => b.value.length - a.value.length);
  return byLength.flatMap(({ name, value }): Span[] => {
    const parts = text.split(value);
    let at = 0;
    return parts.slice(0, -1).map((part) => {
      at += part.length + value.length;
      return { start: at - value.length, end: at, name: slotName(name) };
    });
  });
}

interface NamedSpan extends Span {
  readonly name: string;
}

const isNamed = (span: Span): span is NamedSpan => span.name !== null;

/** Of spans that lie over each other the first named stays. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** The same words under a name are the same slot; other words under it get a number: 数量, 数量2. */
function numberer(): (slot: MadeSlot) => MadeSlot {
  const words = new Map<string, string[]>();
  return ({ name, was }) => {
    if (was === '') return { name, was };
    const known = words.get(name) ?? [];
    words.set(name, known);
    if (!known.includes(was)) known.push(was);
    const at = known.indexOf(was);
    return { name: at === 0 ? name : `${name}${at + 1}`, was };
  };
}

/** The pieces in order: words that stay, and slots. */
function* piecesWith(
  text: string,
  spans: readonly NamedSpan[],
  held: readonly MadeSlot[],
): Generator<string | MadeSlot> {
  let holds = 0;
  const words = (from: number, to: number) => text.slice(from, to).split(HOLD);
  function* between(from: number, to: number): Generator<string | MadeSlot> {
    for (const [i, part] of words(from, to).entries()) {
      const slot = i > 0 ? held[holds++] : undefined;
      if (slot) yield slot;
      if (part !== '') yield part;
    }
  }
  let at = 0;
  for (const { start, end, name } of spans) {
    yield* between(at, start);
    yield { name, was: text.slice(start, end) };
    at = end;
  }
  yield* between(at, text.length);
}

/** A selection as the wording of a phrase. `fields` are those of the report that it was selected in. */
export function phraseFrom(content: InlineText, fields: readonly Field[]): MadePhrase {
  const held: MadeSlot[] = [];
  const text = content
    .map((run) => {
      if (run.type === 'text') return plainText(run.text);
      const slot = known(run, fields);
      if (slot === null) return '';
      held.push(slot);
      return HOLD;
    })
    .join('');
  const facts = apart([...ownValues(text, fields), ...findFacts(text)])
    .filter(isNamed)
    .filter(({ start, end }) => !text.slice(start, end).includes(HOLD));
  const numbered = numberer();
  const pieces = [...piecesWith(text, facts, held)].map((piece) =>
    typeof piece === 'string' ? piece : numbered(piece),
  );
  const wording = pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`)).join('');
  const slots = pieces.filter((piece) => typeof piece !== 'string');
  return { text: wording.trim(), slots };
}
