/** What goes out with a paper besides what is to be seen, and what does not. */
import { picturesWithTraces } from './pictures/of-report.ts';
import type { Report } from './report.ts';

/** Told before a paper goes out. */
export interface Outgoing {
  /** Pictures from which what cameras and programs wrote is taken out. */
  readonly pictures: number;
  /** Of the draft that travels in a Word file (文稿信息), where it does. */
  readonly draft: {
    readonly fields: number;
    /** Titles of past papers that it drew on (本稿引用). */
    readonly sources: number;
    /** Places that 校对 was told to leave alone. */
    readonly ignored: number;
  };
}

/** Of a report as it would be exported now. */
export function outgoingOf(report: Report): Outgoing {
  const { fields, sources, proofreading } = report;
  return {
    pictures: picturesWithTraces(report),
    draft: { fields: fields.length, sources: sources.length, ignored: proofreading.ignored.length },
  };
}
