/** The draft inside of a Word file. It comes from outside as all of the file does: what is not sound is not there. */
import { Failure } from '../../failure.ts';
import { type Draft, readDraft } from '../../file.ts';
import type { Report } from '../../report.ts';
import type { WordContent } from '../read/content.ts';
import type { WordPackage } from '../read/package.ts';
import { attribute, type XmlElement } from '../read/xml.ts';
import { hasOnlyPictures } from './agreement.ts';
import { picturesOf } from './fingerprint.ts';
import { DRAFT_ELEMENT, type EmbeddedDraft } from './part.ts';
import { withPictures } from './pictures.ts';

/** `fallback` where reading fails as files do; a mistake of ours goes on. */
function orElse<T>(read: () => T, fallback: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure) return fallback;
    throw error;
  }
}

function carriedBy(root: XmlElement): EmbeddedDraft[] {
  const draft = root.children.filter((node) => typeof node === 'string').join('');
  const fingerprint = attribute(root, 'fingerprint') ?? '';
  return root.name === DRAFT_ELEMENT && fingerprint !== '' ? [{ draft, fingerprint }] : [];
}

/** A draft of a newer version can only be shown in part, and a damaged one not be trusted. */
function isSound({ access, notices }: Draft, replaced: boolean): boolean {
  return access === 'editable' && (replaced || notices.every(({ code }) => code !== 'checksum'));
}

function reportOf(text: string, content: WordContent): Report | null {
  const sources = picturesOf(content);
  const named = withPictures(text, sources);
  if (named.type === 'missing') return null;
  const draft = orElse(() => readDraft(named.draft), null);
  if (draft === null || !isSound(draft, named.type === 'replaced')) return null;
  return hasOnlyPictures(draft.report, sources) ? draft.report : null;
}

export interface FoundDraft {
  readonly report: Report;
  readonly fingerprint: string;
}

/** Null where there is none that can be read here. */
export function embeddedDraft(word: WordPackage, content: WordContent): FoundDraft | null {
  const parts = orElse(() => word.allRelated('customXml'), []);
  const found = parts.flatMap(carriedBy)[0];
  const report = found === undefined ? null : reportOf(found.draft, content);
  return found === undefined || report === null ? null : { report, fingerprint: found.fingerprint };
}
