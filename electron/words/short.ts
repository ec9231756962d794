/** In characters. */
const LONGEST = 24;

/** Words of a text as they are shown in a sentence: cut where they are long. */
export function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
