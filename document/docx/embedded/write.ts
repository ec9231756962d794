/** Puts the draft into the Word file that was made of it. */
import { Failure } from '../../failure.ts';
import { writeDraft } from '../../file.ts';
import type { Report } from '../../report.ts';
import { withParts } from '../package.ts';
import { contentOf } from '../read/content-of.ts';
import { openWord } from '../read/package.ts';
import { toReport } from '../to-report.ts';
import { fingerprintOf } from './fingerprint.ts';
import { draftParts, withDraftListed } from './part.ts';
import { withNames } from './pictures.ts';

/** What the file shows is read back from it, so that whoever opens it later compares the same with the same. */
function fingerprintOfFile(file: Uint8Array): string {
  const content = contentOf(openWord(file), 'kept');
  return fingerprintOf(toReport(content, 'own').value, content);
}

/** A file so large that it could not be read back stays without its draft. */
function fingerprintIfReadable(file: Uint8Array): string | null {
  try {
    return fingerprintOfFile(file);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

export function withDraft(file: Uint8Array, report: Report): Uint8Array {
  const draft = withNames(writeDraft(report));
  const fingerprint = fingerprintIfReadable(file);
  return fingerprint === null ? file : withParts(file, draftParts({ draft, fingerprint }), withDraftListed);
}
