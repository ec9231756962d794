/** Small marks of a phrase: its category, its tone where it is not that of reports, and where it comes from. */
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import { words } from '../../words.ts';

interface PhraseMarksProps {
  readonly phrase: FoundPhrase;
  readonly withCategory: boolean;
}

export function PhraseMarks({ phrase: { category, tone, source }, withCategory }: PhraseMarksProps) {
  return (
    <span className="phrase-marks">
      {withCategory && <span className="phrase-mark-category">{category}</span>}
      {tone !== 'report' && <span className="phrase-tag">{words.phrases.tones[tone]}</span>}
      {source !== 'shipped' && <span className={`phrase-tag from-${source}`}>{words.phrases.sources[source]}</span>}
    </span>
  );
}
