/** A long notice as a sentence and what it lists: “有 12 处修订，已按接受修订后的文字读入：甲；乙。” */

export interface NoticeParts {
  readonly lead: string;
  /** What is listed; none where the notice is short enough to be read in one go. */
  readonly items: readonly string[];
}

/** So many characters are read in one go. */
const SHORT = 60;

/** Marks inside of quotation marks are of the words quoted. */
function splitOutside(text: string, mark: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '“') depth += 1;
    if (character === '”') depth = Math.max(0, depth - 1);
    if (character === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

export function noticeParts(text: string): NoticeParts {
  if (text.length <= SHORT) return { lead: text, items: [] };
  const [lead = '', ...rest] = splitOutside(text, '：');
  const items = splitOutside(rest.join('：'), '；').map((item) => item.replace(/。$/, ''));
  return items.length < 2 ? { lead: text, items: [] } : { lead: `${lead}：`, items };
}
