/** What is wrong with a kind of one’s own, in Chinese. */
import type { KindFault } from '../../document/kind-file.ts';

const KIND_ENTRIES: Readonly<Record<string, string>> = {
  name: '名称',
  purpose: '用途',
  heading: '标题',
  text: '文字',
  alternatives: '其他写法',
  guide: '写作提示',
  hint: '填写说明',
  length: '篇幅',
  keywords: '关键词',
  unit: '单位',
  limit: '字数要求',
};

const placeIn = (list: string, at: number) => `第 ${at + 1} ${list}`;

/** `parts.2.sections.0.heading` as a person counts: 第 3 个部分第 1 个下级标题的标题. */
function kindPlace(at: string): string {
  const names = [...at.matchAll(/(parts|fields|sections)\.(\d+)/gu)].map(([, list = '', index = '0']) =>
    placeIn({ parts: '个部分', fields: '个填写项', sections: '个下级标题' }[list] ?? '项', Number(index)),
  );
  const entry = KIND_ENTRIES[at.split('.').findLast((key) => key in KIND_ENTRIES) ?? ''] ?? '';
  if (names.length === 0) return entry;
  return names.join('') + (entry === '' ? '' : `的${entry}`);
}

const at = (fault: KindFault, otherwise: string) => kindPlace(fault.at) || otherwise;

/** What is wrong with a kind, and where. Ends with a full stop. */
export function kindFaultWords(fault: KindFault): string {
  switch (fault.code) {
    case 'broken':
      return '文件不完整，或不是文种模板文件。';
    case 'foreign':
      return '这不是由拟稿导出的文种模板。';
    case 'newer':
      return '它由更新版本的拟稿导出，请升级后再导入。';
    case 'shape':
      return `${at(fault, '其中有一项')}缺少，或写法不对。`;
    case 'empty':
      return `${at(fault, '有一项')}是空的。`;
    case 'long':
      return `${at(fault, '有一项')}太长。`;
    case 'unseen':
      return `${at(fault, '有一处')}含有不可见的控制字符。`;
    case 'markup':
      return `${at(fault, '有一处')}含有网页代码，模板只能是文字。`;
    case 'lines':
      return `${at(fault, '有一项')}只能写一行。`;
    case 'braces':
      return `${at(fault, '有一处')}的花括号不成对，或里面没有名称。空写作“{名称}”，选择写作“{甲/乙}”。`;
    case 'range':
      return `${at(fault, '篇幅')}的下限大于上限。`;
    case 'fieldTwice':
      return `有填写项重名：${fault.at}。`;
    case 'unknownField':
      return `文字中用了没有的填写项：${fault.at}。`;
    case 'unknownSource':
      return `推算用到了没有的填写项：${fault.at}。`;
    case 'bareRunIn':
      return `段首标题后面没有文字：${fault.at}。`;
  }
}

/** Of files among one's own kinds that cannot be read. */
export function damagedKindsWords(names: readonly string[]): string {
  return `自己的文种模板中有 ${names.length} 个文件已损坏，未能读出（${names.map((name) => `“${name}”`).join('、')}），没有列出。其他模板不受影响，文件留在原处未动。`;
}
