import { documentRule } from '../rule.ts';

/** A line that was broken by its width: no mark at the end, nearly as long as its neighbours. */
const BROKEN = /[\p{Script=Han}，、0-9A-Za-z“《（]\s*$/u;
/** 字; the widths of lines that pages and mails are broken at. */
const WIDTH = { least: 18, most: 45 } as const;
const LEAST = 3;

interface Taken {
  readonly length: number;
  readonly broken: boolean;
}

export default documentRule<Taken>({
  id: 'TYP-02',
  name: '一段文字被拆成多行',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '这一段像是按行断开的，应当连成一段',
  why: '从PDF、邮件复制的文字，常在每行末尾断开。一段文字应当连在一起，由版面自己换行。打开或者粘贴旧稿时，程序会自动接上。',
  extent: 'whole',
  prepare: () => ({
    gather({ role, level, text }) {
      if (role !== 'paragraph' || level !== null) return null;
      const { length } = text.trim();
      return { length, broken: length >= WIDTH.least && length <= WIDTH.most && BROKEN.test(text) };
    },
    judge(gathered) {
      let run = 0;
      for (const [i, { at, value, paragraph }] of gathered.entries()) {
        const before = gathered[i - 1];
        const alike = before !== undefined && before.at === at - 1 && Math.abs(before.value.length - value.length) <= 2;
        run = value.broken ? (alike ? run + 1 : 1) : 0;
        // Once is enough: the whole text is broken then.
        if (run === LEAST) return [{ paragraph: at, start: 0, end: paragraph.text.length }];
      }
      return [];
    },
  }),
});
