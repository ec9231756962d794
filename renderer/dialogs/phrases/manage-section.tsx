/** A part of the dialog 管理常用语, and what it works with. */
import type { ReactNode } from 'react';
import type { PhraseSources } from '../../../electron/contract/phrases.ts';

/** What a part of the dialog works with. */
export interface ManageTools {
  readonly sources: PhraseSources;
  /** Sources as a request gave them back. */
  readonly take: (sources: PhraseSources) => void;
  /** Runs a piece of work, shows what goes wrong with it, and lets the lists know. */
  readonly run: (work: () => Promise<void>) => void;
  /** Reads the sources anew. */
  readonly reload: () => Promise<void>;
}

interface SectionProps {
  readonly title: string;
  /** At the right of the title. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, buttons, children }: SectionProps) {
  return (
    <section className="manage-section" aria-label={title}>
      <div className="manage-head">
        <h3>{title}</h3>
        <span className="spring" />
        {buttons}
      </div>
      {children}
    </section>
  );
}
