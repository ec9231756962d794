/** Wording out of a paper that was written: its figures, dates and names become slots, so that it can be used again. */
import type { KindField } from './kind.ts';
import { type FieldText, runText } from './plain.ts';
import type { Field, Inline, InlineText } from './report.ts';

/** Words of the paper, and the wording that stands for them everywhere. */
export interface Known {
  readonly words: string;
  readonly put: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly put: string;
}

const N = '[\\d０-９][\\d０-９,，.．]*(?<![,，.．])';

/** In this order: what is longer and says more comes first. */
const RULES: readonly Rule[] = [
  { pattern: /（[^（）{}]{1,20}〔\d{4}〕\d+号）/gu, put: '（{文号}）' },
  { pattern: /〔\d{4}〕\d+号/gu, put: '〔{年度}〕{序号}号' },
  { pattern: /\d{4}年\d{1,2}月\d{1,2}日/gu, put: '{日期}' },
  { pattern: /\d{4}年\d{1,2}月/gu, put: '{年月}' },
  { pattern: /\d{1,2}月\d{1,2}日/gu, put: '{日期}' },
  { pattern: /[12]\d{3}(?=年)/gu, put: '{年度}' },
  { pattern: new RegExp(`${N}(?=(?:万|亿|百万|千万)?元)`, 'gu'), put: '{金额}' },
  { pattern: new RegExp(`${N}(?=[%％])`, 'gu'), put: '{比例}' },
  { pattern: new RegExp(N, 'gu'), put: '{数量}' },
];

/** The parts of a text that hold no slot yet are changed, slots stay as they are. */
function outsideSlots(text: string, change: (plain: string) => string): string {
  return text
    .split(/(\{[^{}]*\})/u)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('');
}

/** Braces mean a slot in a template, and unseen characters and markup are refused there. */
export function plainWords(text: string): string {
  return text
    .replaceAll('{', '｛')
    .replaceAll('}', '｝')
    .replaceAll('<', '＜')
    .replaceAll('&', '＆')
    .replaceAll(/javascript:/giu, 'javascript：')
    .replaceAll(/[\p{Cc}\p{Co}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, '');
}

export function withKnown(text: string, known: readonly Known[]): string {
  return known.reduce((before, { words, put }) => outsideSlots(before, (plain) => plain.replaceAll(words, put)), text);
}

/** A slot must not be named as a field, nor look like the id of one. */
export function slotName(name: string, fields: readonly Pick<KindField, 'name'>[]): string {
  const plain =
    plainWords(name)
      .replaceAll('/', '、')
      .replaceAll(/[｛｝\n]/gu, '')
      .trim() || '内容';
  const taken = fields.some((field) => field.name === plain) || /^[a-z][A-Za-z0-9]*$/.test(plain);
  return taken ? `${plain}（待填）` : plain;
}

export function withFigures(text: string, fields: readonly Pick<KindField, 'name'>[]): string {
  const named = (put: string) => put.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => `{${slotName(name, fields)}}`);
  return RULES.reduce(
    (before, { pattern, put }) => outsideSlots(before, (plain) => plain.replaceAll(pattern, named(put))),
    text,
  );
}

/** How the runs of a report become wording: its fields by their new ids, its blanks as slots. */
export interface Wording {
  /** New ids by the old ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** Names by the old ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly fields: readonly KindField[];
  readonly shown: FieldText;
}

function runWording(run: Inline, { ids, names, fields, shown }: Wording): string {
  if (run.type === 'blank' && run.options) {
    const options = run.options.map((option) => plainWords(option).replaceAll(/[/｛｝]/gu, '')).filter((o) => o !== '');
    return options.length > 1 ? `{${options.join('/')}}` : `{${slotName(options[0] ?? run.name, fields)}}`;
  }
  if (run.type === 'blank') return `{${slotName(run.name, fields)}}`;
  if (run.type !== 'field') return run.type === 'break' ? '\n' : plainWords(runText(run, shown));
  const id = ids.get(run.field);
  return id === undefined ? `{${slotName(names.get(run.field) ?? run.field, fields)}}` : `{${id}}`;
}

/** A text as wording: figures stand in it as they were. */
export function wordingFrom(content: InlineText, wording: Wording): string {
  return content.map((run) => runWording(run, wording)).join('');
}

/** Ids that a kind takes, for fields whose ids it does not take. */
export function newIds(fields: readonly Field[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(fields.map(({ id }) => id));
  for (const { id } of fields) {
    let next = id;
    for (let i = 1; !/^[a-z][A-Za-z0-9]*$/.test(next) || (next !== id && taken.has(next)); i += 1) next = `item${i}`;
    taken.add(next);
    ids.set(id, next);
  }
  return ids;
}
