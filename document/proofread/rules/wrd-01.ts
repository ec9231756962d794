import { wordRule } from '../rule.ts';

/** What follows is a point of time: 6月底, 今年三季度末, 目前. */
const TIME =
  /^到?(?:目前|现在|今天|当前|今日|(?:今年|去年|上年|本年|本月|上月|当年)?(?:年底|年末|月底|月末|季度末|季末)|(?:今年|去年|本年|当年|上年)|\d{1,4}年|\d{1,2}月|[一二三四五六七八九十]{1,3}月)/u;
/** In such sentences something really closes at a time. */
const CLOSING = /报名|申报|投标|受理|提交|报送|征集|征求|申请|缴|逾期|招聘|认购|有效|开放|评选|推荐|填报|接收/u;
const BEFORE_CLOSING = /(?:报名|申报|投标|申请|征集|缴费|提交|报送|受理)(?:时间|日期|期限|工作|将)?$/u;
const SENTENCE = /[。；！？]/u;
/** 字 to either side: sentences are seldom longer. */
const NEAR = 80;

/** A clause begins here: nothing stands before 截止 that could close. */
function opens(text: string, start: number): boolean {
  return start === 0 || /[，。；：（、“\s]/u.test(text.charAt(start - 1));
}

function sentenceAround(text: string, start: number): string {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(SENTENCE)
      .at(-1) ?? '';
  const behind = text.slice(start, start + NEAR).split(SENTENCE, 1)[0] ?? '';
  return before + behind;
}

export default wordRule<'截止' | '截至'>({
  id: 'WRD-01',
  name: '截止和截至',
  severity: 'W',
  fix: 'sug',
  source: '《现代汉语词典》',
  message: '“截止”和“截至”用混了',
  why: '统计到某个时间、事情还在继续，用“截至6月底”；到时间就停止，用“报名截止到5月10日”“5月10日截止”。',
  words: () => new Map([['截止', '截止'] as const, ['截至', '截至'] as const]),
  judge({ start, end, value }, { text }) {
    const rest = text.slice(end, end + 16);
    if (value === '截至') {
      if (/^(?:日期|时间)(?:为|是|：|到)/u.test(rest))
        return { start, end, suggestion: '截止', message: '停止的时间用“截止”' };
      if (!BEFORE_CLOSING.test(text.slice(Math.max(0, start - 6), start)) || !TIME.test(rest)) return null;
      return { start, end, suggestion: rest.startsWith('到') ? '截止' : '截止到', message: '到时间就停止，用“截止到”' };
    }
    if (!opens(text, start) || !TIME.test(rest) || CLOSING.test(sentenceAround(text, start))) return null;
    const to = rest.startsWith('到') ? 1 : 0;
    return { start, end: end + to, suggestion: '截至', message: '统计到某个时间，用“截至”' };
  },
});
