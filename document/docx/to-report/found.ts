/** What the paragraphs of a Word file turned out to be, before their numbers are compared. */
import type { Notice } from '../../notice.ts';
import type { DocumentHead, Imprint, PaperForm, Signing } from '../../report.ts';
import type { Part } from '../../text/parts.ts';

export interface Found {
  readonly form: PaperForm;
  readonly head: DocumentHead;
  readonly imprint: Imprint;
  readonly signing: Signing;
  /** The blocks, each with the number that stood before it. */
  readonly parts: readonly Part[];
  /** What there is to tell besides numbers. */
  readonly notices: readonly Notice[];
}
