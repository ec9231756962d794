import type { HeadingLevel } from '../../report.ts';
import { documentRule } from '../rule.ts';

/** 字; a heading of the first level fills one line at most. */
const LONGEST: Readonly<Record<HeadingLevel, number>> = { 1: 28, 2: 40, 3: 45, 4: 45 };

interface Taken {
  readonly start: number;
  readonly end: number;
}

export default documentRule<Taken>({
  id: 'STR-16',
  name: '小标题过长',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '小标题过长',
  why: '一级标题最好不超过一行（28字），二级标题不超过40字。过长时留下要点，其余写进正文。',
  extent: 'whole',
  prepare: () => ({
    gather({ level, role, typed, lead, text }) {
      if (level === null || (role !== 'heading' && role !== 'runIn')) return null;
      const end = role === 'runIn' ? lead : text.trimEnd().length;
      return end - typed > LONGEST[level] ? { start: typed, end } : null;
    },
    // Once is enough to think of it.
    judge: (gathered) => gathered.slice(0, 1).map(({ at, value }) => ({ paragraph: at, ...value })),
  }),
});
