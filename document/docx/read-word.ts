/** A Word file of whatever program into a report; one that we wrote and nobody changed since gives back its draft. */
import type { Noted } from '../notice.ts';
import type { Report } from '../report.ts';
import { saysWhatIsShown } from './embedded/agreement.ts';
import { fingerprintOf } from './embedded/fingerprint.ts';
import { embeddedDraft } from './embedded/read.ts';
import { contentOf } from './read/content-of.ts';
import { openWord, type WordPackage } from './read/package.ts';
import { childrenOf, wordValue } from './read/xml.ts';
import { isOwn } from './to-report/own-styles.ts';
import { type Origin, toReport } from './to-report.ts';

/** The draft (文稿信息) that a file carries beside its text. */
export type Embedded =
  | { readonly type: 'none' }
  /** The text is as we wrote it: the report that was read is the draft itself. */
  | { readonly type: 'same' }
  /** Somebody changed the text since: the report is as it stands now, `draft` as it was. */
  | { readonly type: 'changed'; readonly draft: Report };

export interface WordReading extends Noted<Report> {
  readonly embedded: Embedded;
}

function originOf(word: WordPackage): Origin {
  const styles = childrenOf(word.related('styles') ?? undefined);
  return isOwn(new Set(styles.map((style) => wordValue(style, 'w:name') ?? ''))) ? 'own' : 'foreign';
}

/** Reads a `.docx`; what is none is a Failure, as `openWord` tells it. */
export function readWord(bytes: Uint8Array): WordReading {
  const word = openWord(bytes);
  const origin = originOf(word);
  const content = contentOf(word, origin === 'own' ? 'kept' : 'apart');
  const read = toReport(content, origin);
  const found = embeddedDraft(word, content);
  if (found === null) return { ...read, embedded: { type: 'none' } };
  const isSame = found.fingerprint === fingerprintOf(read.value, content) && saysWhatIsShown(found.report, read.value);
  if (!isSame) return { ...read, embedded: { type: 'changed', draft: found.report } };
  // Numbers and layout are those of the draft; comments and the like are still to be told.
  return { value: found.report, notices: content.notices, embedded: { type: 'same' } };
}
