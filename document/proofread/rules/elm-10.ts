import { matchesOf } from '../matches.ts';
import { paperKind } from '../paper-kind.ts';
import { documentRule, type Found } from '../rule.ts';
import { type TitleMark, titleMark, titleOf } from '../title.ts';

/** Asking for a decision or for means. 请审阅, 请审议 and 请批评指正 ask for neither. */
const PATTERN =
  /请批示|请批复|请予批准|请予批复|请予批示|妥否|当否|(?:恳请|请求|恳求|申请|建议)[^。；，]{0,12}(?:解决|拨付|追加|增加|批准|支持)[^。；，]{0,12}(?:经费|资金|编制|万元|亿元)/gu;

type Taken = TitleMark | { readonly type: 'asking'; readonly places: readonly Found[] };

export default documentRule<Taken>({
  id: 'ELM-10',
  name: '报告中夹带请示事项',
  severity: 'E',
  fix: 'none',
  source: '《党政机关公文处理工作条例》第十五条',
  message: '报告不得夹带请示事项，应另行请示',
  why: '报告用于汇报工作、反映情况，上级不作批复。需要批准的事项、经费、编制，要一文一事另写请示；报告结尾用“特此报告。”。',
  prepare: () => ({
    gather(paragraph) {
      const title = titleMark(paragraph);
      if (title) return title;
      const places = matchesOf(PATTERN, paragraph.text).map(({ index, 0: words }) => ({
        start: index,
        end: index + words.length,
      }));
      return places.length > 0 && paragraph.part === 'main' ? { type: 'asking', places } : null;
    },
    judge(gathered, { setting }) {
      if (paperKind(setting, titleOf(gathered)) !== 'report') return [];
      return gathered.flatMap(({ at, value }) =>
        value.type === 'asking' ? value.places.map((place) => ({ ...place, paragraph: at })) : [],
      );
    },
  }),
});
