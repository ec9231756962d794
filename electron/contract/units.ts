/** The unit's profile and layout, and the kit that carries them (随身资料包). */
import * as v from 'valibot';
import type { FailureCode } from '../../document/failure.ts';
import type { Notice } from '../../document/notice.ts';
import type { LayoutOverrides } from '../../document/report.ts';
import { overridesSchema } from '../../document/schema.ts';
import { type UnitProfile, type Units, unitProfileSchema } from '../../document/unit.ts';
import type { MergedEntry } from '../../document/unit-merge.ts';
import { id } from './checks.ts';
import { fileId } from './files.ts';

/** The unit's own layout as this machine keeps it. `damaged`: there is one, and it cannot be read. */
export type UnitLayout =
  | { readonly type: 'none' }
  | { readonly type: 'kept'; readonly overrides: LayoutOverrides }
  | { readonly type: 'damaged' };

/**
 * The units as this machine keeps them. `damaged`: they could not be understood and their file was put aside; `newer`,
 * `unreadable`: they are left as they are, and none can be kept meanwhile.
 */
export type UnitsRead =
  | { readonly type: 'kept'; readonly units: Units }
  | { readonly type: 'damaged' | 'newer' | 'unreadable' };

/** Units that are new or other than before, and ids of those that go. */
export interface UnitsChange {
  readonly put: readonly UnitProfile[];
  readonly drop: readonly string[];
  readonly current: string | null;
}

/** What a kit (随身资料包) carries: 单位资料, one's own phrases with their uses, one's own kinds, 本单位版式, own words of 校对. */
export const KIT_PARTS = ['units', 'phrases', 'kinds', 'layout', 'words'] as const;
export type KitPartName = (typeof KIT_PARTS)[number];

export interface KitCounts {
  readonly added: number;
  /** There already. */
  readonly same: number;
  /** Here under the same name, and other than before once it is taken. */
  readonly changed: number;
}

/** What becomes of things that two machines know in two ways. */
export type KitNote =
  | { readonly code: 'unitMerged'; readonly name: string; readonly entries: readonly MergedEntry[] }
  | { readonly code: 'unitRefused'; readonly name: string }
  | {
      readonly code: 'phrasesKept' | 'phrasesFull' | 'phrasesRefused' | 'wordsKept' | 'wordsFull';
      readonly count: number;
    }
  | { readonly code: 'kindRenamed'; readonly name: string; readonly to: string }
  | { readonly code: 'layoutReplaced' };

export interface KitContents {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly parts: readonly {
    readonly part: KitPartName;
    /** How much it holds. */
    readonly count: number;
    /** What taking it would do. */
    readonly counts: KitCounts;
    readonly notes: readonly KitNote[];
  }[];
  /** Parts that this version does not know. */
  readonly unknown: number;
}

export interface KitResult {
  readonly part: KitPartName;
  readonly counts: KitCounts;
  readonly notes: readonly KitNote[];
  /** Why it was not taken; null where it was. */
  readonly failure: { readonly code: FailureCode; readonly detail: string } | null;
}

export interface KitTaken {
  readonly results: readonly KitResult[];
  /** The file that holds what was here before, to be shown only; null where there was nothing. */
  readonly backup: string | null;
}

const unitsChange: v.GenericSchema<unknown, UnitsChange> = v.strictObject({
  put: v.array(unitProfileSchema),
  drop: v.array(id),
  current: v.nullable(id),
});

/** The check of each request's argument. */
export const unitArguments = {
  unitLayout: v.strictObject({}),
  /** Null: new reports are as the standard has it again. */
  keepUnitLayout: v.strictObject({ overrides: v.nullable(overridesSchema) }),
  /** Reads the layout of a Word file that was chosen. */
  learnLayout: v.strictObject({ file: fileId }),
  units: v.strictObject({}),
  /** Puts and drops units in what is kept by then; a window never sends all of them. */
  keepUnits: unitsChange,
  exportKit: v.strictObject({ file: fileId }),
  /** Says what is in a kit and what taking it would do; changes nothing. */
  lookIntoKit: v.strictObject({ file: fileId }),
  takeKit: v.strictObject({ file: fileId, parts: v.array(v.picklist(KIT_PARTS)) }),
} as const;

/** What each request gives. */
export interface UnitAnswers {
  unitLayout: UnitLayout;
  keepUnitLayout: null;
  learnLayout: { readonly overrides: LayoutOverrides; readonly notices: readonly Notice[] };
  units: UnitsRead;
  keepUnits: Units;
  exportKit: {
    readonly bytes: number;
    readonly parts: readonly { readonly part: KitPartName; readonly count: number }[];
  };
  lookIntoKit: KitContents;
  takeKit: KitTaken;
}
