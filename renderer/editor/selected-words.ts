/** The words that are selected, as content of one text. */
import { $getSelection } from 'lexical';
import { textsOf } from '../../document/open-places.ts';
import type { InlineText } from '../../document/report.ts';
import { $clip } from './fragment.ts';

/** Of several texts the first that holds anything; null where nothing is selected. */
export function $selectedWords(): InlineText | null {
  const clip = $clip($getSelection());
  if (clip === null) return null;
  return clip.fragment.report.blocks.flatMap(textsOf).find((text) => text.length > 0) ?? null;
}
