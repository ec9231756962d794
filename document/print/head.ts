/** 版头 as HTML, and its part of the style sheet. */
import { BASE_LINE, HEAD, LETTER, mmToPt } from '../layout/figures.ts';
import { fontStack } from '../layout/fonts.ts';
import { headSetting } from '../layout/head.ts';
import { type MarkSetting, nameBaseLine, suffixBaseLine } from '../layout/head-mark.ts';
import type { Across, HeadRow, HeadRule, HeadSetting } from '../layout/head-parts.ts';
import { footMargin, type PageLayout } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { pt } from './points.ts';
import { escapeHtml } from './text.ts';

/** How much higher the first page of a letter begins, in mm: what stands above the type area would not be printed. */
function raised({ form, portrait }: PageLayout): number {
  return form === 'letter' ? Math.max(0, portrait.margins.top - LETTER.printTop) : 0;
}

/** Two lines, one below the other, in a margin box at the left of the text; `from` is its upper edge. */
function ruleBox(box: string, rules: readonly HeadRule[], from: number): string {
  const [upper, lower] = rules;
  if (!upper || !lower) return '';
  // The side towards the paper's edge is what CSS works out from the others.
  const right = -(upper.left + upper.length);
  const gap = lower.top - upper.top - upper.weight;
  const place = `width:${pt(upper.length)};height:${pt(gap)};margin-right:${pt(right)};margin-top:${pt(upper.top - from)}`;
  const lines = `border:0 solid #${HEAD.red};border-width:${pt(upper.weight)} 0 ${pt(lower.weight)}`;
  return `@${box}{content:"";vertical-align:top;${place};${lines}}`;
}

/**
 * The first page of a letter: double lines wider than the column, no number (10.1). What sticks out of the type area is
 * not printed, so the page begins higher and the lines stand in margin boxes.
 */
export function letterPageStyle({ head }: Report, layout: PageLayout): string {
  const setting = layout.form === 'letter' ? headSetting(head, layout) : null;
  if (setting === null) return '';
  const { portrait } = layout;
  const up = raised(layout);
  const foot = mmToPt(portrait.height - portrait.margins.top - footMargin(portrait));
  return `@page:first{margin-top:${portrait.margins.top - up}mm;
@bottom-left{content:none}@bottom-center{content:none}@bottom-right{content:none}
${ruleBox('left-top', setting.rules, -mmToPt(up))}
${ruleBox('bottom-left-corner', setting.footRules, foot)}}
@media print{.head{border-top:${up}mm solid transparent}.head .rule{display:none}}`;
}

/**
 * Each text stands on its base line, in a line as high as its type. In print it lies below the text: Chromium writes what is
 * placed behind all other text of the page, and whoever copied the text of a PDF had the head behind the body.
 */
export function headStyle(layout: PageLayout): string {
  const { fonts } = layout;
  return `.head{position:relative}
@media print{.head{z-index:-1}}
.head div{position:absolute;text-indent:0;line-height:1;white-space:pre}
.head .mark{font-family:${fontStack('xiaoBiaoSong', fonts)};letter-spacing:0;color:#${HEAD.red};text-align:center}
.head .spread{text-align:justify;text-align-last:justify}
.head .hei{font-family:${fontStack('hei', fonts)}}
.head .kai{font-family:${fontStack('kai', fonts)}}
.head .rule{background:#${HEAD.red}}`;
}

function placed(styles: Readonly<Record<string, number>>): string {
  return Object.entries(styles)
    .map(([name, value]) => `${name}:${pt(value)}`)
    .join(';');
}

/** Top of a line as high as its type, with this base line. */
function lineTop(baseLine: number, size: number): number {
  return baseLine - BASE_LINE.em * size;
}

function acrossStyle(across: Across, column: number): string {
  switch (across.side) {
    case 'left':
      return placed({ left: across.at });
    case 'right':
      return placed({ right: column - across.at });
    case 'centre':
      return 'left:0;right:0;text-align:center';
  }
}

function rowHtml({ texts, baseLine }: HeadRow, column: number): string {
  const html = texts.map(({ text, face, size, across }) => {
    const style = `${placed({ top: lineTop(baseLine, size), 'font-size': size })};${acrossStyle(across, column)}`;
    return `<div class="${face}" style="${style}">${escapeHtml(text)}</div>`;
  });
  return html.join('');
}

function markHtml(mark: MarkSetting): string {
  const { names, suffix, size } = mark;
  const several = names.length > 1;
  // Room for what the measure of a width may be off by: a name must not be broken.
  const across = several ? { left: mark.left, width: mark.width } : { left: 0, right: 0 };
  const html = names.map((name, i) => {
    const spread = several && [...name].length > 1 ? ' spread' : '';
    const style = placed({ top: lineTop(nameBaseLine(mark, i), size), 'font-size': size, ...across });
    return `<div class="mark${spread}" style="${style}">${escapeHtml(name)}</div>`;
  });
  if (suffix === '') return html.join('');
  const style = placed({ top: lineTop(suffixBaseLine(mark), size), 'font-size': size, left: mark.suffixLeft });
  return `${html.join('')}<div class="mark" style="${style}">${escapeHtml(suffix)}</div>`;
}

/** On a screen a line wider than the column is drawn by its shadows: they take no room, so that nothing scrolls. */
function ruleHtml({ left, top, length, weight }: HeadRule, column: number): string {
  const inside = { left: Math.max(0, left), right: Math.min(column, left + length) };
  const style = placed({ top, height: weight, left: inside.left, width: inside.right - inside.left });
  const before = left - inside.left;
  const after = left + length - inside.right;
  const shadow = [before, after].filter((x) => x !== 0).map((x) => `${pt(x)} 0 #${HEAD.red}`);
  return `<div class="rule" style="${style}${shadow.length === 0 ? '' : `;box-shadow:${shadow.join(',')}`}"></div>`;
}

function partsOf({ corner, mark, rows, rules }: HeadSetting, column: number): readonly string[] {
  return [
    ...corner.map((row) => rowHtml(row, column)),
    ...(mark === null ? [] : [markHtml(mark)]),
    ...rows.map((row) => rowHtml(row, column)),
    ...rules.map((rule) => ruleHtml(rule, column)),
  ];
}

/** 版头: placed from the top of the type area, in a box of whole lines. */
export function headHtml(report: Report, layout: PageLayout): string {
  const head = headSetting(report.head, layout);
  if (head === null) return '';
  const { line, column } = layout.grid;
  return `<div class="head" style="height:${pt(head.lines * line)}">${partsOf(head, column).join('')}</div>`;
}
