/** Names of another unit in a report: left over where a paper of one unit became that of another. */
import { blockText, fieldText } from './plain.ts';
import type { Paper, Report } from './report.ts';
import { codeOf, currentUnit, type UnitProfile, type Units } from './unit.ts';

/** Where the name stands: in the text of a block (UTF-16 units), or in an element beside the text. */
export type NamePlace =
  | { readonly type: 'words'; readonly block: number; readonly offset: number; readonly length: number }
  | { readonly type: 'paper'; readonly item: 'issuers' | 'documentNumber' | 'copyTo' | 'printer' };

export interface ForeignName {
  /** Id of the unit that is called so. */
  readonly unit: string;
  readonly name: string;
  readonly place: NamePlace;
}

interface Named {
  readonly unit: string;
  readonly name: string;
}

/** Characters; a shorter one stands in too many words. */
const SHORTEST = 2;

/** How the unit is called; `selfName` last, it is the least telling. */
function namesOf(unit: UnitProfile): readonly string[] {
  const codes = [unit.documentCode, codeOf(unit, 'letter')];
  return [unit.fullName, unit.shortName, unit.signature, ...codes, unit.printer, unit.selfName];
}

/** Names that the current unit itself writes: its own, and those of whom it writes to. */
function ownWords(unit: UnitProfile): readonly string[] {
  const others = unit.people.map(({ post }) => post);
  return [...namesOf(unit), ...unit.addressees, ...unit.copyTo, ...others].filter((name) => name !== '');
}

/** Longest first, so that a short name inside a full one is not told beside it. */
function foreignNames({ units }: Units, own: UnitProfile): readonly Named[] {
  const known = new Set(namesOf(own));
  const told = units
    .filter(({ id }) => id !== own.id)
    .flatMap((unit) => namesOf(unit).map((name) => ({ unit: unit.id, name })))
    .filter(
      ({ unit, name }) =>
        isTelling(
          name,
          units.find(({ id }) => id === unit),
          own,
        ) && !known.has(name),
    );
  const byName = new Map(told.map((named) => [named.name, named]));
  return [...byName.values()].sort((a, b) => b.name.length - a.name.length);
}

/** 我局 of another unit tells nothing where the current one has not said how it calls itself. */
function isTelling(name: string, unit: UnitProfile | undefined, own: UnitProfile): boolean {
  return name.length >= SHORTEST && (name !== unit?.selfName || own.selfName !== '');
}

type Span = readonly [from: number, to: number];

function spansOf(text: string, name: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    spans.push([at, at + name.length]);
  }
  return spans;
}

const isInside = ([from, to]: Span, others: readonly Span[]) => others.some(([a, b]) => a <= from && to <= b);

/** Every foreign name in a text that is no part of a longer known one. */
function found(text: string, names: readonly Named[], own: readonly string[]): readonly (Named & { span: Span })[] {
  const taken = own.flatMap((name) => [...spansOf(text, name)]);
  const here: (Named & { span: Span })[] = [];
  for (const named of names) {
    for (const span of spansOf(text, named.name)) {
      if (isInside(span, taken)) continue;
      taken.push(span);
      here.push({ ...named, span });
    }
  }
  return here.sort((a, b) => a.span[0] - b.span[0]);
}

const PAPER_ITEMS = ['issuers', 'documentNumber', 'copyTo', 'printer'] as const;

function paperText({ head, imprint }: Pick<Paper, 'head' | 'imprint'>, item: (typeof PAPER_ITEMS)[number]): string {
  if (item === 'issuers') return (head.issuers ?? []).join('\n');
  return (item === 'documentNumber' ? head.documentNumber : imprint[item]) ?? '';
}

/** In reading order, what stands beside the text behind it. Nothing where no unit is the current one. */
export function foreignUnitNames(report: Report, units: Units): readonly ForeignName[] {
  const own = currentUnit(units);
  if (own === null) return [];
  const names = foreignNames(units, own);
  const known = ownWords(own);
  if (names.length === 0) return [];
  const shown = fieldText(report.fields);
  const inText = report.blocks.flatMap((block, at) =>
    found(blockText(block, shown), names, known).map(({ unit, name, span: [offset, end] }): ForeignName => {
      return { unit, name, place: { type: 'words', block: at, offset, length: end - offset } };
    }),
  );
  const beside = PAPER_ITEMS.flatMap((item) =>
    found(paperText(report, item), names, known).map(({ unit, name }): ForeignName => {
      return { unit, name, place: { type: 'paper', item } };
    }),
  );
  return [...inText, ...beside];
}
