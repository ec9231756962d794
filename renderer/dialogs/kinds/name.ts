/** The name under which a report's kind is proposed. */
import type { Kind } from '../../../document/kind.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';

/** The title without its year and what is open in it; a number behind it where the name is taken. */
export function suggestedKindName(report: Report, kinds: readonly Pick<Kind, 'name'>[]): string {
  const title = report.blocks.find(({ type }) => type === 'title');
  const words = title ? blockText(title, fieldText(report.fields)) : '';
  const plain = words.replaceAll(/〔[^〕]*〕|[12]\d{3}年(?:度)?|\s/gu, '').slice(0, 30);
  const base = plain === '' ? '我的模板' : plain;
  const taken = new Set(kinds.map(({ name }) => name));
  for (let i = 2, name = base; ; i += 1) {
    if (!taken.has(name)) return name;
    name = `${base}（${i}）`;
  }
}
