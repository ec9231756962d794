/** The head of a 信函 (GB/T 9704-2012, 10.1). */
import type { DocumentHead } from '../report.ts';
import { BASE_LINE, BLANK_LINES, HEAD, LETTER, mmToPt, PAPER, SIZE } from './figures.ts';
import { markFoot, markSetting, markText, nameBaseLine } from './head-mark.ts';
import type { HeadRow, HeadRule, HeadSetting, HeadText } from './head-parts.ts';
import { cornerText, numberText } from './head-rows.ts';
import type { PageLayout } from './page-layout.ts';

/** A thick and a thin line, the upper one first, centred on the paper. `top` in pt from the top of the type area. */
function doubleRule(top: number, weights: readonly [number, number], { portrait }: PageLayout): readonly HeadRule[] {
  const across = {
    left: mmToPt((PAPER.width - LETTER.ruleLength) / 2 - portrait.margins.left),
    length: mmToPt(LETTER.ruleLength),
  };
  const [upper, lower] = weights;
  return [
    { ...across, top, weight: upper },
    { ...across, top: top + upper + LETTER.gap, weight: lower },
  ];
}

const DOUBLE = LETTER.thick + LETTER.gap + LETTER.thin;

/** 份号, 密级 and 紧急程度 at the left, the 发文字号 at the right of the first of them. */
function besides(corner: readonly string[], number: string, copyNumber: string, column: number): HeadText[][] {
  const room = number === '' ? column : column / 2 - SIZE.body;
  const rows = corner.map((text, i) => [cornerText(text, text === copyNumber ? 'fangSong' : 'hei', i ? column : room)]);
  if (number === '') return rows;
  const right = numberText(number, { side: 'right', at: column }, corner.length === 0 ? column : room);
  return [[...(rows[0] ?? []), right], ...rows.slice(1)];
}

/** The first line lies below the 标志; without one it lies where it would. */
export function letterSetting(
  { copyNumber = '', secrecy = '', urgency = '', documentNumber = '', issuers = [] }: DocumentHead,
  layout: PageLayout,
): HeadSetting {
  const { line, column, lines: most } = layout.grid;
  const edge = mmToPt(layout.portrait.margins.top);
  const text = markText(issuers, layout.form);
  const top = mmToPt(LETTER.markTop) - edge;
  const mark = markSetting(text, { column, top, room: HEAD.markSize, roomWithText: HEAD.markSize });
  const first = nameBaseLine(mark, 0) + BASE_LINE.ink.below * mark.size + mmToPt(LETTER.ruleBelowMark);
  const foot = mmToPt(PAPER.height - LETTER.ruleAboveFoot) - edge - DOUBLE;
  const texts = besides(
    [copyNumber, secrecy, urgency].filter((part) => part !== ''),
    documentNumber,
    copyNumber,
    column,
  );
  const rowsTop = first + DOUBLE + LETTER.besides * SIZE.body;
  const rows = texts.map(
    (row, i): HeadRow => ({
      texts: row,
      baseLine: rowsTop + BASE_LINE.em * SIZE.body + i * line,
      height: line,
    }),
  );
  const below = rows.length === 0 ? first + DOUBLE : rowsTop + (rows.length - 1) * line + SIZE.body;
  return {
    mark: text.names.length === 0 ? null : mark,
    corner: [],
    rows,
    rules: doubleRule(first, [LETTER.thick, LETTER.thin], layout),
    footRules: doubleRule(foot, [LETTER.thin, LETTER.thick], layout),
    lines: Math.min(most, Math.ceil(Math.max(below, markFoot(mark)) / line) + BLANK_LINES.afterHead),
  };
}
