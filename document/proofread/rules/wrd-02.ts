import { matchesOf } from '../matches.ts';
import { documentRule, type FoundIn } from '../rule.ts';

/** What is made; laws and policies are 制定, plans may be both but not in one paper. */
const PATTERN =
  /制([定订])(?:了|出|出了|印发|出台|完善|并印发)?([^，。；：！？制]{0,20}?)(条例|法规|规章|政策|方案|计划|规划|预案|措施|制度|办法|细则)/gu;
const LAW = new Set(['条例', '法规', '规章', '政策']);

interface Made {
  readonly start: number;
  readonly form: string;
  readonly noun: string;
}

export default documentRule<readonly Made[]>({
  id: 'WRD-02',
  name: '制定和制订',
  severity: 'H',
  fix: 'none',
  source: '《现代汉语词典》；公文写作惯例',
  message: '“制定”和“制订”宜统一',
  why: '法规、政策和已经定下来的制度、方案用“制定”；“制订”着重草拟的过程。同一份材料里，说同一样东西用同一种写法。',
  triggers: '制',
  prepare: () => ({
    gather({ text }) {
      const made = matchesOf(PATTERN, text).map(
        ({ index, 1: form = '', 3: noun = '' }): Made => ({ start: index, form, noun }),
      );
      return made.length > 0 ? made : null;
    },
    judge(gathered) {
      const all = gathered.flatMap(({ at, value }) => value.map((made) => ({ at, ...made })));
      const settled = new Set(all.filter(({ form }) => form === '定').map(({ noun }) => noun));
      return all.flatMap(({ at, start, form, noun }): FoundIn[] => {
        if (form === '定') return [];
        const place = { paragraph: at, start, end: start + 2 };
        if (LAW.has(noun)) return [{ ...place, message: `${noun}宜用“制定”` }];
        return settled.has(noun) ? [{ ...place, message: `前后写法不一：这里用“制订”，别处的${noun}用“制定”` }] : [];
      });
    },
  }),
});
