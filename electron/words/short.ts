/** In characters. */
const LONGEST = 24;

/** Words of a text as they are shown in a sentence: cut where they are long, by default beyond 24 characters. */
export function short(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
