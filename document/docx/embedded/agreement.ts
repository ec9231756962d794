/**
 * Whether a draft says what the Word file around it shows. The fingerprint tells only that the text is as it was when somebody
 * wrote the fingerprint beside it; whoever wrote another draft there would have one thing shown and another opened.
 */
import { reportText } from '../../plain.ts';
import type { Report } from '../../report.ts';

/** Blanks and what no program shows come and go on their own. */
const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** Of 版头 and 版记, whose sentences end in 。 where they are printed. */
function headTexts({ head, imprint }: Report): ReadonlyMap<string, string> {
  const all = Object.entries({ ...head, ...imprint }).map(([key, value]): [string, string] => {
    const texts = (typeof value === 'string' ? [value] : (value ?? [])).map((text: string) =>
      bare(text).replace(/。{1,9}$/, ''),
    );
    return [key, texts.filter((text) => text !== '').join('|')];
  });
  return new Map(all.filter(([, text]) => text !== ''));
}

/** What is shown of the head begins that of the draft: some forms print no head, a 信函 only the first of several bodies. */
function sameHead(draft: Report, shown: Report): boolean {
  const own = headTexts(draft);
  return [...headTexts(shown)].every(([key, text]) => own.get(key)?.startsWith(text) === true);
}

/** A draft shows no picture but those of the file. `sources` are their data. */
export function hasOnlyPictures({ blocks, signing }: Report, sources: readonly string[]): boolean {
  const known = new Set(sources);
  const shown = blocks.flatMap((block) => (block.type === 'picture' ? [block.source] : []));
  return [...shown, ...signing.pictures.map(({ source }) => source)].every((source) => known.has(source));
}

/** `shown` is what the Word file gives when it is read by its styles. */
export function saysWhatIsShown(draft: Report, shown: Report): boolean {
  return sameHead(draft, shown) && bare(reportText(draft)) === bare(reportText(shown));
}
