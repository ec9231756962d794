/** What was done in a copy, in a few words: 修改文字, 移动整节（3 段）. */
import type { Change, Shape } from '../../document/compare/changes.ts';
import type { Block } from '../../document/report.ts';
import { PAPER_PARTS } from './paper-parts.ts';

const BLOCKS = {
  title: '标题',
  subtitle: '副标题',
  addressee: '主送机关',
  heading: '小标题',
  runIn: '段落',
  paragraph: '段落',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  attachmentNote: '附件说明',
  annex: '附件',
  table: '表格',
  picture: '图片',
} as const satisfies Record<Block['type'], string>;

const LEVELS = ['一', '二', '三', '四'] as const;

const PLAIN = '正文段落';

const DEEDS = {
  changed: (what: string) => `修改${what}`,
  added: (what: string) => `增加${what}`,
  removed: (what: string) => `删去${what}`,
  sentenceAdded: '增加一句',
  sentenceRemoved: '删去一句',
  wording: '文字',
  moved: (what: string) => `移动${what}`,
  section: (blocks: number) => `整节（${blocks} 段）`,
  several: (blocks: number) => `${blocks} 段`,
  split: '拆成几段',
  joined: '并成一段',
  cell: (row: number, column: number) => `表格第 ${row} 行第 ${column} 格`,
  rowAdded: '表格增加一行',
  rowRemoved: '表格删去一行',
  table: '表格结构有变（整个表格）',
  picture: '更换图片',
  field: (name: string, places: number) => `要素“${name}”（全文 ${places} 处）`,
  level: (level: number) => `改为${LEVELS[level - 1] ?? ''}级标题`,
  uncounted: '标题改为不编号',
  counted: '标题改为编号',
  become: (what: string) => `改为${what}`,
};

function shapeLabel(from: Shape, to: Shape): string {
  if (to.level === null) return DEEDS.become(to.type === 'paragraph' ? PLAIN : BLOCKS[to.type]);
  if (to.level !== from.level) return DEEDS.level(to.level);
  if (to.numbering !== from.numbering) return to.numbering === 'none' ? DEEDS.uncounted : DEEDS.counted;
  return DEEDS.become(BLOCKS[to.type]);
}

type WordsChange = Extract<Change, { type: 'words' }>;

function wordsLabel({ of, mine, theirs }: WordsChange): string {
  const isText = of === 'paragraph' || of === 'runIn';
  const isEmpty = (spot: WordsChange['mine']) => spot !== null && spot.start === spot.end;
  if (isText && isEmpty(mine)) return DEEDS.sentenceAdded;
  if (isText && isEmpty(theirs)) return DEEDS.sentenceRemoved;
  return DEEDS.changed(isText ? DEEDS.wording : BLOCKS[of]);
}

function movedLabel({ of, blocks: count }: Extract<Change, { type: 'moved' }>): string {
  if (count === 1) return DEEDS.moved(BLOCKS[of]);
  return DEEDS.moved(of === 'heading' || of === 'runIn' ? DEEDS.section(count) : DEEDS.several(count));
}

/** What was done. */
export function changeWords(change: Change): string {
  switch (change.type) {
    case 'words':
      return wordsLabel(change);
    case 'block':
      return DEEDS[change.deed](BLOCKS[change.of]);
    case 'moved':
      return movedLabel(change);
    case 'shape':
      return shapeLabel(change.from, change.to);
    case 'regrouped':
      return DEEDS[change.deed];
    case 'cell':
      return DEEDS.cell(change.row + 1, change.column + 1);
    case 'row':
      return change.deed === 'added' ? DEEDS.rowAdded : DEEDS.rowRemoved;
    case 'table':
      return DEEDS.table;
    case 'picture':
      return DEEDS.picture;
    case 'field':
      return DEEDS.field(change.field.name, change.field.places);
    case 'paper':
      return DEEDS.changed(PAPER_PARTS[change.at.part]);
  }
}
