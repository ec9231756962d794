/**
 * Where a text that is too long can be made shorter: first what says by whose guidance, then words that only colour, then
 * examples. What holds a figure is never offered. The longest paragraphs are listed beside them.
 */
import { blockText, countCharacters, fieldText } from './plain.ts';
import type { Block, Report } from './report.ts';

export type SpareSort = 'guidance' | 'colour' | 'example';

/** Words that can go; UTF-16 units in the text of the block (`blockText`). */
export interface Spare {
  readonly sort: SpareSort;
  readonly block: number;
  readonly offset: number;
  readonly text: string;
}

export interface LongParagraph {
  readonly block: number;
  readonly chars: number;
  readonly text: string;
}

/** In the order in which to cut. Each match ends with its mark, so that what is left is whole. */
const SORTS: readonly { readonly sort: SpareSort; readonly pattern: RegExp }[] = [
  {
    sort: 'guidance',
    pattern:
      /(?:在[^，。；：\n]{2,40}(?:领导|指导|关心|支持|帮助|部署)下|(?:坚持)?以[^，。；：\n]{2,40}为(?:指导|引领|统领|遵循)|(?:深入|全面|认真|坚决)*(?:学习)?贯彻(?:落实)?[^，。；：\n]{2,40}(?:精神|思想|要求|部署)|按照[^，。；：\n]{2,30}(?:安排|部署|要求))，/gu,
  },
  { sort: 'colour', pattern: /切实|扎实|进一步|不断|深入|全面|积极|大力|高度|认真|着力|持续|有效|充分|牢牢|始终/gu },
  { sort: 'example', pattern: /(?:例如|比如|如：|以[^，。；\n]{2,12}为例)[^。；\n]{2,120}[。；]/gu },
];

const FIGURE = /\p{Nd}/u;

const isText = (block: Block) => block.type === 'paragraph' || block.type === 'runIn';

/** Behind the heading of a run-in one, whose words stay. */
const spareFrom = (block: Block, lead: string) => (block.type === 'runIn' ? lead.length : 0);

/** Everything that can go, in the order in which to cut, each sort in reading order. */
export function sparesOf({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>): readonly Spare[] {
  const show = fieldText(fields);
  const texts = blocks.map((block) => (isText(block) ? blockText(block, show) : ''));
  const from = blocks.map((block) =>
    spareFrom(block, block.type === 'runIn' ? blockText({ type: 'paragraph', content: block.lead }, show) : ''),
  );
  return SORTS.flatMap(({ sort, pattern }) =>
    texts.flatMap((text, block) =>
      [...text.matchAll(pattern)]
        .filter(({ index, 0: words }) => index >= (from[block] ?? 0) && !FIGURE.test(words))
        .map(({ index, 0: words }): Spare => ({ sort, block, offset: index, text: words })),
    ),
  );
}

/** The longest texts, longest first; headings on a line of their own and elements of the paper are none. */
export function longestParagraphs(
  { blocks, fields }: Pick<Report, 'blocks' | 'fields'>,
  most: number,
): readonly LongParagraph[] {
  const show = fieldText(fields);
  return blocks
    .flatMap((block, i) => {
      if (!isText(block)) return [];
      const text = blockText(block, show);
      return [{ block: i, chars: countCharacters(text), text }];
    })
    .filter(({ chars }) => chars > 0)
    .sort((a, b) => b.chars - a.chars || a.block - b.block)
    .slice(0, most);
}
