/** The 成稿检查单 out of the facts: its sections, each with a light and what is to be done in it. */
import { limitState } from '../../../document/limit.ts';
import type { CheckedWords } from '../../../document/proofread/checked-words.ts';
import { partOf, type SheetPart } from '../../../document/proofread/sheet.ts';
import type { NamePlace } from '../../../document/unit-names.ts';
import type { ReportFacts } from '../../../electron/contract/facts.ts';
import { outgoingWords } from '../../../electron/words/outgoing.ts';
import { noticeWords } from '../../../electron/words.ts';
import type { Finding, ItemMark } from '../../desk/question.ts';
import { familyName } from './fonts.tsx';
import { type MissingGlyph, missingGlyphs } from './glyphs.ts';
import { wayToCharacter, wayToRemark } from './ways.ts';
import { checkWords } from './words.ts';

/** 妥, 要看, 要改; `unknown` where it could not be looked at, which asks for nothing. */
export type Light = 'fine' | 'look' | 'change' | 'unknown';

export const SECTIONS = [
  'pages',
  'fonts',
  'unwritten',
  'open',
  'leftOvers',
  'numbering',
  'figures',
  'sensitive',
  'wording',
  'elements',
  'outgoing',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface SheetItem {
  /** The same in the next sheet while it is still there. */
  readonly key: string;
  readonly light: 'look' | 'change';
  /** Where it is put right; null where there is no place to lead to. */
  readonly to: Finding | null;
  /** The words with those around; `text` alone where it is no place in the text. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** What is to be said of them; '' where the section says it all. */
  readonly says: string;
}

export interface SheetSection {
  readonly id: SectionId;
  readonly light: Light;
  /** What is to be changed before what is to be looked at, both in reading order. */
  readonly items: readonly SheetItem[];
  /** What is told beside; '' for nothing. */
  readonly note: string;
}

type Unkeyed = Omit<SheetItem, 'key'>;

const plain = (text: string, light: SheetItem['light'], to: Finding | null, says = ''): Unkeyed => ({
  ...{ light, to, before: '', text, after: '', says },
});

function wayTo(place: NamePlace): Finding {
  if (place.type === 'paper') return { type: 'layout', at: place.item };
  const { block, offset, length } = place;
  return { type: 'words', block, words: { offset, length } };
}

function checked({ severity, message, place, before, text, after, places }: CheckedWords): Unkeyed {
  const says = places > 1 ? `${message}${checkWords.inAll(places)}` : message;
  return { light: severity === 'E' ? 'change' : 'look', to: wayTo(place), before, text, after, says };
}

function glyphNotes({ absent, screen, office }: MissingGlyph): string {
  const { point, count, fallsTo } = absent;
  const notes = [
    ...(screen === 'none' ? [checkWords.nowhere] : []),
    ...(screen === 'other' ? [checkWords.falls(fallsTo === null ? null : familyName(fallsTo))] : []),
    ...(office === null || screen === 'none' ? [] : [checkWords.notInOffice(office)]),
  ];
  return `${point}${checkWords.times(count)}　${notes.join('；')}`;
}

function glyphItem(glyph: MissingGlyph): Unkeyed {
  const { character, around } = glyph.absent;
  const at = around.indexOf(character);
  const [before, after] = at < 0 ? ['', ''] : [around.slice(0, at), around.slice(at + character.length)];
  const light = glyph.screen === 'none' ? 'change' : 'look';
  return { light, to: wayToCharacter(glyph.absent), before, text: character, after, says: glyphNotes(glyph) };
}

function openItems({ openFields }: ReportFacts): readonly Unkeyed[] {
  return openFields.flatMap(({ name, places }) =>
    places.map(({ block, offset, length, around }): Unkeyed => {
      const shown = `〔${name}〕`;
      const at = around.indexOf(shown);
      const to: Finding = { type: 'words', block, words: { offset, length } };
      if (at < 0) return plain(around, 'change', to, name);
      const [before, after] = [around.slice(0, at), around.slice(at + shown.length)];
      return { light: 'change', to, before, text: shown, after, says: '' };
    }),
  );
}

function pageItems({ remarks, limit, characters }: ReportFacts): readonly Unkeyed[] {
  const over = limit === null ? 0 : -limitState(characters, limit).left;
  const told = new Map(remarks.map((remark) => [noticeWords(remark), remark]));
  return [
    ...(limit !== null && over > 0 ? [plain(checkWords.over(limit, over), 'look', null)] : []),
    ...[...told].map(([text, remark]) => plain(text, 'look', wayToRemark(remark))),
  ];
}

function unwrittenItems({ emptySections, missingParts }: ReportFacts): readonly Unkeyed[] {
  return [
    ...emptySections.map(({ block, number, text }) =>
      plain(`${number}${text}`, 'change', { type: 'words', block, words: { offset: 0, length: 0 } }, checkWords.empty),
    ),
    ...missingParts.map((heading) => plain(heading, 'look', null, checkWords.missing)),
  ];
}

/** Hints are counted, not listed. */
const isListed = (one: CheckedWords, part: SheetPart) => part !== 'wording' || one.severity !== 'H';

function found(facts: ReportFacts, part: SheetPart): readonly Unkeyed[] {
  const all = part === 'leftOvers' || part === 'sensitive' ? facts[part] : (facts.findings ?? []);
  return all.filter((one) => partOf(one) === part && isListed(one, part)).map(checked);
}

function itemsOf(facts: ReportFacts, id: SectionId): readonly Unkeyed[] {
  switch (id) {
    case 'pages':
      return pageItems(facts);
    case 'fonts':
      return missingGlyphs(facts).map(glyphItem);
    case 'unwritten':
      return unwrittenItems(facts);
    case 'open':
      return openItems(facts);
    case 'outgoing':
      // It is told, and asks for nothing.
      return [];
    default:
      return found(facts, id);
  }
}

const NEEDS_PROOFREADING: ReadonlySet<SectionId> = new Set([
  ...(['leftOvers', 'numbering', 'figures', 'sensitive', 'wording', 'elements'] as const),
]);

function noteOf(facts: ReportFacts, id: SectionId, withDraft: boolean): string {
  const { pages, characters, form, deviations, findings } = facts;
  if (id === 'pages') return checkWords.sum(pages, characters, form, deviations.length);
  if (id === 'outgoing') return outgoingWords(facts.outgoing, withDraft);
  if (NEEDS_PROOFREADING.has(id) && findings === null) return checkWords.notRead;
  if (id !== 'wording') return '';
  const hints = (findings ?? []).filter((one) => partOf(one) === 'wording' && one.severity === 'H');
  return hints.length === 0 ? '' : checkWords.hints(hints.reduce((sum, { places }) => sum + places, 0));
}

function lightOf(facts: ReportFacts, id: SectionId, items: readonly Unkeyed[]): Light {
  if (items.some(({ light }) => light === 'change')) return 'change';
  if (items.length > 0) return 'look';
  return NEEDS_PROOFREADING.has(id) && facts.findings === null ? 'unknown' : 'fine';
}

/** Names the items; the same words twice are told apart by their order. */
function keyed(id: SectionId, items: readonly Unkeyed[]): readonly SheetItem[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name = [id, item.says, item.before, item.text, item.after].join('\n');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { ...item, key: `${name}\n${count}` };
  });
}

/** All sections, in their order. `withDraft`: 文稿信息 travels in Word files. */
export function sheetSections(facts: ReportFacts, withDraft = true): readonly SheetSection[] {
  return SECTIONS.map((id) => {
    const all = itemsOf(facts, id);
    const items = [...all.filter(({ light }) => light === 'change'), ...all.filter(({ light }) => light === 'look')];
    return { id, light: lightOf(facts, id, all), items: keyed(id, items), note: noteOf(facts, id, withDraft) };
  });
}

/** What the sheet as a whole asks for. */
export function worstOf(sections: readonly SheetSection[]): 'fine' | 'look' | 'change' {
  if (sections.some(({ light }) => light === 'change')) return 'change';
  return sections.some(({ light }) => light === 'look') ? 'look' : 'fine';
}

/** Key of the item to stand at again; null where there are none left. */
export function itemAgain(sections: readonly SheetSection[], mark: ItemMark | null): string | null {
  if (mark === null) return null;
  const items = sections.flatMap(({ items }) => items);
  if (items.some(({ key }) => key === mark.key)) return mark.key;
  return items[Math.min(mark.index, items.length - 1)]?.key ?? null;
}
