/** The words of what is done with sections: the box 「本节」, section templates, the asked length, and how to shorten. */
import type { KindTextPart } from '../../../document/kind.ts';
import type { SpareSort } from '../../../document/shorten.ts';

const range = (min: number, max: number) => `${min}—${max} 字`;

export const sectionWords = {
  box: '本节',
  boxes: {
    title: '标题',
    subtitle: '副标题',
    addressee: '主送机关',
    opening: '开头',
    paragraph: '正文',
    closing: '结束语',
    attachmentNote: '附件说明',
    signature: '署名',
    date: '成文日期',
    note: '附注',
  } satisfies Record<KindTextPart['type'], string>,
  nowhere: '光标移到某一节中，这里提示该节写什么、写多少。',
  noKind: '这份文稿没有选定类型，不作篇幅和内容提示。',
  written: (body: number) => `已写 ${body} 字`,
  usual: range,
  usually: (min: number, max: number) => `一般 ${range(min, max)}`,
  open: (count: number) => `${count} 个空未填`,
  emptyMark: '未写',
  fullness: { empty: '还没有内容', thin: '偏短', fine: '', long: '偏长' },
  ofPart: (heading: string) => `所在部分“${heading}”：`,
  otherHeading: '换一种标题',
  ownHeading: '自己改写…',
  otherOpening: '换一种开头',
  otherClosing: '换一种结束语',
  otherWording: '换一种写法',
  addBelow: '添加下级标题',
  emptyBelow: '空白的下级标题',
  missing: '这类文稿应有这一部分，文中还没有。',
  add: '添加',
  addPart: '添加部分',
  addPartHint: '添加本类文稿常有、这里还没有的部分',
  allThere: '常见的部分都有了',
  optional: '可选',
  insertTemplate: '插入段落模板…',
} as const;

export const templateWords = {
  title: '插入段落模板',
  search: '查找段落模板',
  placeholder: '按标题或内容查找',
  list: '段落模板',
  here: '适合本节',
  none: '没有找到。换一个词再试，如“问题”“培训”。',
  preview: '预览',
  heading: '标题写法',
  guide: '写什么',
  place: '插入到',
  fitting: '合适的位置',
  after: '光标所在节之后',
  inside: '光标所在节之内',
  where: {
    before: (name: string) => `“${name}”之前`,
    after: (name: string) => `“${name}”之后`,
    inside: (name: string) => `“${name}”之内，末尾`,
    fill: (name: string) => `填入“${name}”，那里还没有内容`,
    end: '正文末尾',
  },
  insert: '插入',
  cancel: '取消',
} as const;

export const limitWords = {
  title: '字数要求',
  label: '字数',
  hint: '按要求方限定的字数填写，标点计入。状态栏随时显示还可写多少。',
  usual: (min: number, max: number) => `这类文稿一般 ${range(min, max)}。`,
  now: (count: number) => `现在全文 ${count} 字。`,
  values: '常用',
  none: '不限',
  some: (limit: number) => `${limit} 字`,
  set: '确定',
  cancel: '取消',
  count: (characters: number) => `字数 ${characters}`,
  counted: (characters: number, limit: number) => `字数 ${characters}／${limit}`,
  left: (left: number) => `还可写 ${left} 字`,
  near: (left: number) => `快满，还可写 ${left} 字`,
  over: (more: number) => `超 ${more} 字`,
  ask: '点击设定字数要求',
  said: {
    near: (limit: number, left: number) => `接近字数要求 ${limit} 字，还可写 ${left} 字`,
    over: (limit: number, more: number) => `已超过字数要求 ${limit} 字，超 ${more} 字`,
  },
  shorten: '怎样删减',
} as const;

export const shortenWords = {
  title: '怎样删减',
  over: (characters: number, limit: number, more: number) =>
    `全文 ${characters} 字，要求 ${limit} 字，需删去 ${more} 字。`,
  within: (characters: number, limit: number) => `全文 ${characters} 字，没有超过要求的 ${limit} 字。`,
  noLimit: (characters: number) => `全文 ${characters} 字，没有设定字数要求。`,
  order: '先删依据和指导性的话，再删形容和强调的词，然后删例子；数字和结论不删。点一条，就到正文中的那一处。',
  sorts: { guidance: '依据、指导性的话', colour: '形容、强调的词', example: '例子' } satisfies Record<
    SpareSort,
    string
  >,
  longest: '最长的段落',
  chars: (count: number) => `${count} 字`,
  saves: (count: number) => `可省 ${count} 字`,
  none: '没有找到可以直接删的话。可从最长的段落压缩。',
  more: (count: number) => `另有 ${count} 处`,
  close: '关闭',
} as const;
