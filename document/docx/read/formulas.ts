/** Formulas (OMML) as a line of plain text: a fraction is `a/b`, a power `x^2`. */
import { attribute, child, childrenOf, isOn, type XmlElement, type XmlNode } from './xml.ts';

/** Text that stands in no file, among what is still to be read. */
export function words(text: string): XmlElement {
  return { name: 'w:t', attributes: ['xml:space', 'preserve'], children: [text] };
}

const value = (element: XmlElement | undefined, name: string) => attribute(child(element, name), 'm:val');

/** More than one sign: it needs brackets beside a sign of reckoning. */
function isLong(element: XmlElement | undefined): boolean {
  const runs = childrenOf(element).filter(({ name }) => name !== 'm:ctrlPr');
  if (runs.length !== 1) return runs.length > 1;
  const [run] = runs;
  if (run?.name !== 'm:r') return true;
  return (child(run, 'm:t')?.children.join('') ?? '').trim().length > 3;
}

function bracketed(element: XmlElement | undefined): readonly XmlNode[] {
  if (element === undefined) return [];
  return isLong(element) ? [words('('), element, words(')')] : [element];
}

const part = (element: XmlElement, name: string): readonly XmlNode[] => {
  const found = child(element, name);
  return found === undefined ? [] : [found];
};

function fraction(element: XmlElement): readonly XmlNode[] {
  const bar = value(child(element, 'm:fPr'), 'm:type') === 'noBar' ? ' ' : '/';
  return [...bracketed(child(element, 'm:num')), words(bar), ...bracketed(child(element, 'm:den'))];
}

const raised = (element: XmlElement, name: string, sign: string): readonly XmlNode[] => {
  const found = child(element, name);
  return found === undefined || found.children.length === 0 ? [] : [words(sign), ...bracketed(found)];
};

function scripted(element: XmlElement): readonly XmlNode[] {
  return [...part(element, 'm:e'), ...raised(element, 'm:sub', '_'), ...raised(element, 'm:sup', '^')];
}

function root(element: XmlElement): readonly XmlNode[] {
  const shown = isOn(child(element, 'm:radPr'), 'm:degHide') ? [] : part(element, 'm:deg');
  return [...shown, words('√'), ...bracketed(child(element, 'm:e'))];
}

function delimited(element: XmlElement): readonly XmlNode[] {
  const properties = child(element, 'm:dPr');
  const inner = childrenOf(element).filter(({ name }) => name === 'm:e');
  const between = value(properties, 'm:sepChr') ?? '|';
  return [
    words(value(properties, 'm:begChr') ?? '('),
    ...inner.flatMap((one, i) => (i === 0 ? [one] : [words(between), one])),
    words(value(properties, 'm:endChr') ?? ')'),
  ];
}

/** Sums and integrals: the sign, its bounds, what it is of. */
function nary(element: XmlElement): readonly XmlNode[] {
  const sign = value(child(element, 'm:naryPr'), 'm:chr') ?? '∫';
  return [words(sign), ...raised(element, 'm:sub', '_'), ...raised(element, 'm:sup', '^'), ...part(element, 'm:e')];
}

function matrix(element: XmlElement): readonly XmlNode[] {
  const rows = childrenOf(element).filter(({ name }) => name === 'm:mr');
  const cells = (row: XmlElement) =>
    childrenOf(row).flatMap((cell, i): readonly XmlNode[] => (i === 0 ? [cell] : [words(' '), cell]));
  return rows.flatMap((row, i) => (i === 0 ? cells(row) : [words('; '), ...cells(row)]));
}

/** Equations below each other. */
function lines(element: XmlElement): readonly XmlNode[] {
  const all = childrenOf(element).filter(({ name }) => name === 'm:e');
  return all.flatMap((line, i): readonly XmlNode[] => (i === 0 ? [line] : [words('; '), line]));
}

const FORMS: ReadonlyMap<string, (element: XmlElement) => readonly XmlNode[]> = new Map([
  ['m:f', fraction],
  ['m:sSup', scripted],
  ['m:sSub', scripted],
  ['m:sSubSup', scripted],
  ['m:rad', root],
  ['m:d', delimited],
  ['m:nary', nary],
  ['m:m', matrix],
  ['m:eqArr', lines],
  ['m:func', (element) => [...part(element, 'm:fName'), words(' '), ...part(element, 'm:e')]],
]);

/** What stands for a part of a formula, in the order of a line; null for what is read as any other. */
export function formulaParts(element: XmlElement): readonly XmlNode[] | null {
  return FORMS.get(element.name)?.(element) ?? null;
}

export const hasFormulaName = (name: string) => name === 'm:oMath' || name === 'm:oMathPara';
