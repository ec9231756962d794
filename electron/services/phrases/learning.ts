/** Words learned from finished papers, and what completes the words being typed. */
import { completionsOf } from '../../../document/phrases/completions.ts';
import { type LearnedWords, learn, learnableClauses } from '../../../document/phrases/learn.ts';
import type { Report } from '../../../document/report.ts';
import type { SectionGroup } from '../../../document/section-template.ts';
import type { WordLearning } from '../../contract/phrases.ts';
import type { Requests } from '../../contract.ts';
import type { KeptFile } from '../kept-file.ts';
import type { PhraseLibrary } from './library.ts';

type LearningRequests = Pick<Requests, 'completions' | 'wordLearning' | 'setWordLearning' | 'forgetWords'>;

export interface Learning extends LearningRequests {
  /** Learns from a paper that was handed out. Never throws: the paper lies there already. */
  readonly learnFrom: (report: Report) => Promise<void>;
}

const two = (value: number) => String(value).padStart(2, '0');
const dayOf = (now: Date) => `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

/** Who types does not wait for a network. */
const PATIENCE_MS = 30;

interface LearningTools {
  readonly library: PhraseLibrary;
  readonly words: KeptFile<LearnedWords>;
  readonly sections: () => Promise<readonly SectionGroup[]>;
  readonly now: () => Date;
}

export function wordLearning({ library, words, sections, now }: LearningTools): Learning {
  const told = async (): Promise<WordLearning> => {
    const { learning } = await library.record.read();
    return { on: learning, count: (await words.read()).size };
  };
  return {
    wordLearning: told,
    async setWordLearning({ on }) {
      await library.record.change((record) => (record.learning === on ? record : { ...record, learning: on }));
      return await told();
    },
    async forgetWords() {
      await words.change((known) => (known.size === 0 ? known : new Map()));
      return await told();
    },
    async completions() {
      const { index, record } = await library.shelf(PATIENCE_MS);
      const phrases = index.entries.map(({ phrase }) => phrase);
      const usage = (text: string) => record.uses.get(text) ?? 0;
      return completionsOf({
        phrases,
        usage,
        sections: (await sections()).flatMap((group) => group.sections),
        words: await words.read(),
      });
    },
    async learnFrom(report) {
      try {
        if (!(await library.record.read()).learning) return;
        const clauses = learnableClauses(report);
        if (clauses.length > 0) await words.change((known) => learn(known, clauses, dayOf(now())));
      } catch {
        // Nothing of the person's is lost; the next paper teaches the same words.
      }
    },
  };
}
