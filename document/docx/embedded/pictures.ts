/**
 * Pictures of an embedded draft: they lie in the Word file already, so that the draft only names them. Only its own keys hold a
 * source: a quotation mark inside of a text is escaped in JSON.
 */
import { checksum } from '../../file.ts';

const SOURCE = /"source":"(data:image\/[a-z]{3,4};base64,[A-Za-z0-9+/]{1,}=*)"/g;
const NAMED = /"source":"nigao-picture:([0-9a-f]{8}-[0-9]{1,12})"/g;

/** What a picture is known by: a sum of its bytes and their length in base64. */
export function pictureName(source: string): string {
  const data = source.slice(source.indexOf(',') + 1);
  return `${checksum(data)}-${data.length}`;
}

/** The text of a draft with its pictures named instead of held. */
export function withNames(draft: string): string {
  return draft.replace(SOURCE, (_, source: string) => `"source":"nigao-picture:${pictureName(source)}"`);
}

/** Which pictures a draft names, and those that the file has for them. */
export type Named =
  | { readonly type: 'whole'; readonly draft: string }
  /** A program wrote a picture anew: the one at the same place stands for it. */
  | { readonly type: 'replaced'; readonly draft: string }
  | { readonly type: 'missing' };

/** Puts the pictures of the file, in reading order, back into the draft. */
export function withPictures(draft: string, sources: readonly string[]): Named {
  const byName = new Map(sources.map((source) => [pictureName(source), source]));
  const names = [...draft.matchAll(NAMED)].map((found) => found[1] ?? '');
  const inOrder = names.length === sources.length;
  const found = names.map((name, i) => byName.get(name) ?? (inOrder ? sources[i] : undefined));
  if (found.includes(undefined)) return { type: 'missing' };
  let at = 0;
  const whole = draft.replace(NAMED, () => {
    at += 1;
    return `"source":"${found[at - 1] ?? ''}"`;
  });
  return { type: names.every((name) => byName.has(name)) ? 'whole' : 'replaced', draft: whole };
}
