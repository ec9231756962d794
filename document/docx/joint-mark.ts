/** 发文机关标志 of several bodies: names one below the other, 「文件」 once beside them (GB/T 9704-2012, 7.2.4). */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { HEAD, halfPoints, twips } from '../layout/figures.ts';
import type { MarkSetting } from '../layout/head-mark.ts';
import { textRuns } from './runs.ts';
import { STYLE } from './styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

/** Room in twips that the widest name is spread over, so that rounding does not break it. */
const SPARE = 20;

interface Place {
  readonly width: number;
  readonly rowSpan?: number;
  readonly alignment: (typeof AlignmentType)['RIGHT' | 'CENTER' | 'DISTRIBUTE'];
}

function cell(text: string, mark: MarkSetting, { width, rowSpan, alignment }: Place): TableCell {
  const paragraph = new Paragraph({
    style: STYLE.mark,
    alignment,
    spacing: { line: twips(mark.pitch), lineRule: LineRuleType.EXACT },
    children: textRuns(text, { size: halfPoints(mark.size) }),
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: NO_MARGINS,
    borders: NO_BORDERS,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(rowSpan === undefined ? {} : { rowSpan }),
    children: [paragraph],
  });
}

function nameCell(name: string, mark: MarkSetting, width: number): TableCell {
  const alone = [...name].length < 2;
  return cell(name, mark, { width, alignment: alone ? AlignmentType.CENTER : AlignmentType.DISTRIBUTE });
}

/** A table without lines, its rows as high as the names stand apart. */
export function jointMark(mark: MarkSetting): Table {
  const { names, suffix, size, pitch } = mark;
  const width = twips(mark.width) + SPARE;
  const beside = suffix === '' ? [] : [twips((HEAD.suffixGap + [...suffix].length) * size)];
  const columns = [width, ...beside];
  const rows = names.map((name, i) => {
    const place = { rowSpan: names.length, alignment: AlignmentType.RIGHT };
    const besides = i > 0 ? [] : beside.map((room) => cell(suffix, mark, { ...place, width: room }));
    return new TableRow({
      cantSplit: true,
      height: { value: twips(pitch), rule: HeightRule.EXACT },
      children: [nameCell(name, mark, width), ...besides],
    });
  });
  return new Table({
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: NO_MARGINS,
    rows,
  });
}
