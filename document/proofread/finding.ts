/** What proofreading tells: one finding for one place. */
import type { FixClass, RuleId, Severity } from './rule.ts';
import type { Span } from './span.ts';

/** Words of one paragraph to be replaced. */
export interface Edit extends Span {
  /** Place of the paragraph in the manuscript. */
  readonly paragraph: number;
  readonly text: string;
}

export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly paragraph: number;
  /** The words found. */
  readonly text: string;
  readonly suggestion: string | null;
  /** `none` where nothing is offered. */
  readonly fix: FixClass;
  /** What taking the suggestion changes; empty where nothing is offered. */
  readonly edits: readonly Edit[];
}
