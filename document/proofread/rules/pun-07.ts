import { matchesOf } from '../matches.ts';
import { documentRule } from '../rule.ts';
import type { Span } from '../span.ts';

/** Between two quotations or titles that stand right beside each other. */
const WITH = /(?<=[”》])、(?=[“《])/gu;
const WITHOUT = /(?<=[”》])(?=[“《])/gu;

interface Taken {
  readonly with: readonly Span[];
  readonly without: number;
}

export default documentRule<Taken>({
  id: 'PUN-07',
  name: '并列的引号、书名号之间',
  severity: 'H',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.5.3.5',
  message: '并列的引号之间、书名号之间通常不用顿号',
  why: '标有引号、书名号的并列成分之间“通常不用”顿号，如“三个离不开”“五个认同”。这是通常的写法，不是错误；全文统一即可。',
  looksInside: true,
  triggers: '”》',
  prepare: () => ({
    gather({ text }) {
      const found = matchesOf(WITH, text).map(({ index }) => ({ start: index, end: index + 1 }));
      const without = matchesOf(WITHOUT, text).length;
      return found.length > 0 || without > 0 ? { with: found, without } : null;
    },
    // One finding for the whole paper: it is a choice to be made once.
    judge(gathered) {
      const [first, ...rest] = gathered.flatMap(({ at, value }) =>
        value.with.map((span) => ({ paragraph: at, ...span, suggestion: '' })),
      );
      if (!first) return [];
      const mixed = gathered.some(({ value }) => value.without > 0);
      const message = mixed ? '并列的引号之间，有的用了顿号，有的没有用' : '并列的引号之间、书名号之间通常不用顿号';
      return [{ ...first, others: rest, message }];
    },
  }),
});
