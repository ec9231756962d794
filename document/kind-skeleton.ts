/** The parts of a kind, collected in reading order from the blocks of a report. */
import { type KindSection, type KindSubsection, type KindTextPart, MOST } from './kind.ts';
import type { HeadingBlock, RunInBlock } from './report.ts';

/** `skeleton`: headings, title, opening and closing alone; `wording`: the paragraphs as well. */
export type Keep = 'skeleton' | 'wording';

const GUIDE = '参照原稿，写清这一部分的内容。';

/** Too little to say how long a section is to be, in 字. */
const LITTLE = 60;

/** A range around what was written, to fifties of 字. */
export function around(characters: number): { readonly min: number; readonly max: number } {
  const fifty = (n: number) => Math.max(50, Math.round(n / 50) * 50);
  return { min: fifty(characters * 0.6), max: fifty(characters * 1.4) };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OpenSection = Writable<KindSection> & { sections: Writable<KindSubsection>[] };

/** UTF-16 units of all wording together: the file of a kind stays well below what is read again. */
const MOST_WORDING = 200_000;
/** A place for the body that is put in where there is none. */
const SPARE = 1;

/** Collects parts in reading order; what has no heading above it, or stands behind a part, is a part by itself. */
export class Skeleton {
  readonly parts: (KindTextPart | OpenSection)[] = [];
  /** Blocks that a kind has no room for. */
  left = 0;
  private section: OpenSection | null = null;
  private room = MOST_WORDING;
  private readonly keep: Keep;

  constructor(keep: Keep) {
    this.keep = keep;
  }

  /** Whether so much more can be held; counted as left out where not. */
  private takes(text: string, ...full: readonly boolean[]): boolean {
    const isTaken = text.length <= Math.min(MOST.text, this.room) && !full.includes(true);
    if (isTaken) this.room -= text.length;
    else this.left += 1;
    return isTaken;
  }

  private isFull(): boolean {
    return this.parts.length >= MOST.parts - SPARE;
  }

  put(type: KindTextPart['type'], text: string): void {
    if (!this.takes(text, this.isFull())) return;
    this.section = null;
    this.parts.push({ type, need: 'required', text, alternatives: [] });
  }

  /** A paragraph below the last heading, or of its own where none stands above. */
  paragraph(text: string): void {
    const { section } = this;
    if (!section && this.keep === 'wording') this.put('paragraph', text);
    const last = section?.sections.at(-1) ?? section;
    if (!last || this.keep === 'skeleton') return;
    if (!this.takes(text, (last.text?.length ?? 0) + text.length >= MOST.text)) return;
    last.text = last.text === undefined ? text : `${last.text}\n${text}`;
  }

  heading(block: HeadingBlock | RunInBlock, heading: string, text: string | undefined, characters: number): void {
    const { level } = block;
    const form = text === undefined ? 'own' : 'runIn';
    const length = characters < LITTLE ? {} : { length: around(characters) };
    const numbering = block.numbering === 'none' ? { numbering: block.numbering } : {};
    const common = { heading, form, ...numbering, ...(text === undefined ? {} : { text }), ...length } as const;
    const whole = heading + (text ?? '');
    if (this.section && level > (this.section.level ?? 1) && level !== 1) {
      if (this.takes(whole, this.section.sections.length >= MOST.sections))
        this.section.sections.push({ ...common, level });
      return;
    }
    if (!this.takes(whole, this.isFull())) return;
    const part = {
      type: 'section',
      need: 'required',
      alternatives: [],
      keywords: [],
      guide: GUIDE,
      sections: [],
    } as const;
    this.section = {
      ...part,
      ...common,
      ...(level === 1 ? {} : { level }),
      alternatives: [],
      keywords: [],
      sections: [],
    };
    this.parts.push(this.section);
  }
}
