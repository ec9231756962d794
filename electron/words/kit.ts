/** What a kit (随身资料包) holds, does and did, in Chinese: for the window and the command line alike. */
import type { MergedEntry } from '../../document/unit-merge.ts';
import type { KitCounts, KitNote, KitPartName, KitResult } from '../contract/units.ts';
import { failureWords } from '../words.ts';

export const KIT_PART_NAMES: Readonly<Record<KitPartName, string>> = {
  units: '单位资料',
  phrases: '我的常用语',
  kinds: '文种模板',
  layout: '本单位版式',
  words: '校对词表',
};

const KIT_UNITS: Readonly<Record<KitPartName, string>> = {
  units: '个单位',
  phrases: '条',
  kinds: '个',
  layout: '套',
  words: '条',
};

/** How much of a part there is. */
export function kitCountWords(part: KitPartName, count: number): string {
  return `${count} ${KIT_UNITS[part]}`;
}

/** What taking a part does, or did. */
export function kitChangeWords(part: KitPartName, { added, changed, same }: KitCounts): string {
  const said = [
    ...(added > 0 ? [`新增 ${kitCountWords(part, added)}`] : []),
    ...(changed > 0 ? [`更新 ${kitCountWords(part, changed)}`] : []),
    ...(same > 0 ? [`已有 ${kitCountWords(part, same)}`] : []),
  ];
  return said.length === 0 ? '没有变化' : said.join('，');
}

const UNIT_ENTRIES: Readonly<Record<MergedEntry, string>> = {
  shortName: '简称',
  selfName: '自称',
  signature: '署名',
  documentCode: '机关代字',
  printer: '印发机关',
  addressees: '常用主送',
  copyTo: '常用抄送',
  people: '人员',
  mustChange: '必改词',
  neverSay: '禁用词',
};

/** What becomes of a thing that two machines know in two ways. */
export function kitNoteWords(note: KitNote): string {
  switch (note.code) {
    case 'unitMerged':
      return `“${note.name}”两边都有，合并了${note.entries.map((entry) => UNIT_ENTRIES[entry]).join('、')}；内容不同的以较新的为准。`;
    case 'unitRefused':
      return `“${note.name}”没有导入：本机单位已到上限。`;
    case 'phrasesKept':
      return `有 ${note.count} 条常用语两边都有而类别等不同，保留本机的。`;
    case 'phrasesFull':
      return `有 ${note.count} 条常用语没有导入：本机常用语已到上限。`;
    case 'phrasesRefused':
      return `有 ${note.count} 条常用语不合要求，没有导入。`;
    case 'wordsKept':
      return `有 ${note.count} 条校对词两边都有而写法不同，保留本机的。`;
    case 'wordsFull':
      return `有 ${note.count} 条校对词没有导入：本机词表已到上限。`;
    case 'kindRenamed':
      return `文种“${note.name}”本机已有不同的一个，两个都保留，导入的改名为“${note.to}”。`;
    case 'layoutReplaced':
      return '本机已有不同的本单位版式，换成资料包里的。';
  }
}

/** 单位资料：新增 2 个单位 */
export function kitPartWords({ part, counts }: KitResult): string {
  return `${KIT_PART_NAMES[part]} ${kitChangeWords(part, counts)}`;
}

/** All there is to say of one part that was taken, or was not. */
export function kitResultWords(result: KitResult): readonly string[] {
  const { part, notes, failure } = result;
  if (failure) return [`${KIT_PART_NAMES[part]}没有导入：${failureWords(failure.code, failure.detail)}`];
  return [`${kitPartWords(result)}。`, ...notes.map(kitNoteWords)];
}
