/** Hidden text (w:vanish): by the run itself, else by the styles of run and paragraph. */
import { LONGEST_CHAIN } from '../read/limits.ts';
import { attributeOf, childOf, elementsOf, everyElement, isSwitchedOn, type Markup } from './markup.ts';

/** Whether the style of this id hides what is in it. */
export type HidingStyles = (id: string | undefined) => boolean;

interface Style {
  readonly basedOn: string | undefined;
  /** Undefined where it says nothing about it. */
  readonly hides: boolean | undefined;
}

/** Undefined where nothing is said about it. */
function vanishOf(properties: Markup | undefined): boolean | undefined {
  const vanish = childOf(properties, 'w:vanish');
  return vanish && isSwitchedOn(vanish);
}

/** Of the part of styles; null: the file has none. */
export function hidingStyles(styles: Markup | null): HidingStyles {
  const known = new Map<string, Style>();
  for (const style of elementsOf(styles ?? undefined)) {
    const id = attributeOf(style, 'w:styleId');
    const basedOn = attributeOf(childOf(style, 'w:basedOn'), 'w:val');
    if (style.name === 'w:style' && id !== undefined)
      known.set(id, { basedOn, hides: vanishOf(childOf(style, 'w:rPr')) });
  }
  return (id) => {
    let at = id;
    for (let steps = 0; at !== undefined && steps < LONGEST_CHAIN; steps += 1) {
      const style = known.get(at);
      if (style?.hides !== undefined) return style.hides;
      at = style?.basedOn;
    }
    return false;
  };
}

const styleOf = (properties: Markup | undefined, name: string) => attributeOf(childOf(properties, name), 'w:val');

/** Of a toggle two styles that both have it cancel each other (ECMA-376, 17.7.3). */
function isHidden(run: Markup, paragraphHides: boolean, styles: HidingStyles): boolean {
  const properties = childOf(run, 'w:rPr');
  return vanishOf(properties) ?? styles(styleOf(properties, 'w:rStyle')) !== paragraphHides;
}

/** A heading and what runs on behind it are two paragraphs to Word, joined by a hidden mark of this kind: it stays. */
const isSeparator = (mark: Markup | undefined) => childOf(mark, 'w:specVanish') !== undefined;

/** The mark of the paragraph is hidden: what follows stands in the same paragraph. */
export function isMarkHidden(paragraph: Markup): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return !isSeparator(mark) && vanishOf(mark) === true;
}

/** A field whose parts are not all hidden keeps them all: without its beginning or end the file would be broken. */
interface OpenField {
  readonly parts: Markup[];
  isHidden: boolean;
}

const isPartOfField = (run: Markup) =>
  elementsOf(run).some(({ name }) => name === 'w:fldChar' || name === 'w:instrText' || name === 'w:delInstrText');

function edgeOf(run: Markup): string | undefined {
  return attributeOf(
    elementsOf(run).find(({ name }) => name === 'w:fldChar'),
    'w:fldCharType',
  );
}

/** Goes on through the fields of a part, run by run. */
function followField(run: Markup, isOut: boolean, fields: OpenField[], hidden: Set<Markup>): void {
  const edge = edgeOf(run);
  if (edge === 'begin') fields.push({ parts: [], isHidden: true });
  const inner = fields.at(-1);
  if (inner === undefined) return;
  if (isPartOfField(run)) inner.parts.push(run);
  inner.isHidden &&= isOut;
  if (edge !== 'end') return;
  fields.pop();
  const outer = fields.at(-1);
  if (outer) outer.isHidden &&= inner.isHidden;
  if (!inner.isHidden) keep(inner, hidden);
}

function keep({ parts }: OpenField, hidden: Set<Markup>): void {
  for (const part of parts) hidden.delete(part);
}

/** The runs of a part that are hidden and can go. */
export function hiddenRuns(root: Markup, styles: HidingStyles): ReadonlySet<Markup> {
  const hidden = new Set<Markup>();
  const fields: OpenField[] = [];
  let paragraphHides = false;
  for (const element of everyElement(root)) {
    if (element.name === 'w:p') paragraphHides = styles(styleOf(childOf(element, 'w:pPr'), 'w:pStyle'));
    if (element.name !== 'w:r') continue;
    const isOut = isHidden(element, paragraphHides, styles);
    if (isOut) hidden.add(element);
    followField(element, isOut, fields, hidden);
  }
  // Those that never end.
  for (const field of fields) keep(field, hidden);
  return hidden;
}
