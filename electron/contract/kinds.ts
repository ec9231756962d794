/** What a report is begun with: kinds, shipped and one's own, and sections. */
import * as v from 'valibot';
import { type Kind, kindSchema } from '../../document/kind.ts';
import type { SectionGroup } from '../../document/section-template.ts';
import { id } from './checks.ts';
import { fileId } from './files.ts';

/** A kind to begin with: one that came with the program, or the person's own. */
export type OfferedKind = Kind & { readonly origin: 'shipped' | 'own' };

/** The check of each request's argument. */
export const kindArguments = {
  kinds: v.strictObject({}),
  /** Names of files among one's own kinds that cannot be read; they stay as they are. */
  damagedKinds: v.strictObject({}),
  /** Keeps a kind of one's own; one whose id is `NEW_KIND` gets an id. */
  keepKind: v.strictObject({ kind: kindSchema }),
  dropKind: v.strictObject({ id }),
  /** Takes a kind out of a file that was chosen among one's own, under a name that is free. */
  importKind: v.strictObject({ file: fileId }),
  exportKind: v.strictObject({ file: fileId, id }),
  /** The section templates that are shipped. */
  sections: v.strictObject({}),
} as const;

/** What each request gives. */
export interface KindAnswers {
  kinds: readonly OfferedKind[];
  damagedKinds: readonly string[];
  keepKind: OfferedKind;
  dropKind: null;
  importKind: OfferedKind;
  exportKind: { readonly bytes: number };
  sections: readonly SectionGroup[];
}
