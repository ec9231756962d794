/** What each element of a text becomes. Those not named here are nothing by themselves, and what they hold is read. */
import { afterBlocks, type Blocks, endParagraph, readBlockParagraph, readBlocksNext } from './blocks.ts';
import { readCell, readGrid, readRow, readTable } from './tables.ts';
import { attribute, childrenOf, type XmlElement } from './xml.ts';

type Read = (element: XmlElement, at: Blocks) => void;

const nothing: Read = () => undefined;

/** Text that stands where only paragraphs should. */
function readStray(element: XmlElement, at: Blocks): void {
  readBlockParagraph({ name: 'w:p', attributes: [], children: [element] }, at);
}

const ranged =
  (act: 'begin' | 'end'): Read =>
  (element, at) => {
    const id = attribute(element, 'w:id');
    if (id !== undefined) at.story.comments[act](id);
  };

function readAlternatives(element: XmlElement, at: Blocks): void {
  const branches = childrenOf(element);
  const known = branches.find(
    (branch) => branch.name === 'mc:Choice' && !(attribute(branch, 'Requires') ?? '?').includes('?'),
  );
  readBlocksNext(at, (known ?? branches.find(({ name }) => name === 'mc:Fallback'))?.children ?? []);
}

const SILENT = [
  'w:sectPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:tblPrEx',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:background',
  'w:customXmlPr',
];
const STRAY = ['w:r', 'w:t', 'w:hyperlink', 'w:fldSimple', 'm:oMath', 'm:oMathPara'];

const ELEMENTS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...SILENT.map((name): [string, Read] => [name, nothing]),
  ...STRAY.map((name): [string, Read] => [name, readStray]),
  ['w:p', readBlockParagraph],
  ['w:tbl', readTable],
  ['w:tblGrid', readGrid],
  ['w:tr', readRow],
  ['w:tc', readCell],
  ['mc:AlternateContent', readAlternatives],
  ['w:commentRangeStart', ranged('begin')],
  ['w:commentRangeEnd', ranged('end')],
  [
    'w:altChunk',
    (_, at) => {
      at.story.told.objects += 1;
    },
  ],
]);

/** Reads all of `element` into the places of `at`, to its end. */
export function readBlocks(element: XmlElement, at: Blocks): void {
  afterBlocks(at, () => endParagraph(at));
  readBlocksNext(at, element.children);
  for (let next = at.todo.pop(); next !== undefined; next = at.todo.pop()) {
    if ('after' in next) next.after();
    else if (typeof next.node !== 'string') {
      const read = ELEMENTS.get(next.node.name);
      if (read === undefined) readBlocksNext(at, next.node.children);
      else read(next.node, at);
    }
  }
}
