/** The parts of a kind, collected in reading order from the blocks of a report. */
import type { KindSection, KindSubsection, KindTextPart } from './kind.ts';
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

/** Collects parts in reading order; what has no heading above it, or stands behind a part, is a part by itself. */
export class Skeleton {
  readonly parts: (KindTextPart | OpenSection)[] = [];
  private section: OpenSection | null = null;
  private readonly keep: Keep;

  constructor(keep: Keep) {
    this.keep = keep;
  }

  put(type: KindTextPart['type'], text: string): void {
    this.section = null;
    this.parts.push({ type, need: 'required', text, alternatives: [] });
  }

  /** A paragraph below the last heading, or of its own where none stands above. */
  paragraph(text: string): void {
    const { section } = this;
    if (!section && this.keep === 'wording') this.put('paragraph', text);
    const last = section?.sections.at(-1) ?? section;
    if (!last || this.keep === 'skeleton') return;
    last.text = last.text === undefined ? text : `${last.text}\n${text}`;
  }

  heading(block: HeadingBlock | RunInBlock, heading: string, text: string | undefined, characters: number): void {
    const { level } = block;
    const form = text === undefined ? 'own' : 'runIn';
    const length = characters < LITTLE ? {} : { length: around(characters) };
    const numbering = block.numbering === 'none' ? { numbering: block.numbering } : {};
    const common = { heading, form, ...numbering, ...(text === undefined ? {} : { text }), ...length } as const;
    if (this.section && level > (this.section.level ?? 1) && level !== 1) {
      this.section.sections.push({ ...common, level });
      return;
    }
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
