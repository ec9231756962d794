/** Drawings within a paragraph, of the newer (DrawingML) and the older kind (VML): their pictures and the text of their boxes. */
import { addText, type Inline, isShown, type Place, readNext } from './inline.ts';
import type { Extent } from './pictures.ts';
import { attribute, child, type XmlElement } from './xml.ts';

type Read = (element: XmlElement, place: Place, at: Inline) => void;

/** English Metric Units in a millimetre. */
const EMU = 36_000;
const MM_OF_POINT = 25.4 / 72;

const number = (value: string | undefined) => {
  const found = Number(value);
  return Number.isFinite(found) && found > 0 ? found : 0;
};

function described(element: XmlElement | undefined): string {
  return (attribute(element, 'descr') || attribute(element, 'title') || '').replace(/\s+/g, ' ').trim();
}

function readDrawing(element: XmlElement, place: Place, at: Inline): void {
  const size = child(element, 'wp:extent');
  const extent: Extent = {
    width: number(attribute(size, 'cx')) / EMU,
    height: number(attribute(size, 'cy')) / EMU,
    alt: described(child(element, 'wp:docPr')),
  };
  readNext(at, element.children, { ...place, extent });
}

/** A picture among others in a group has a size of its own, which is never more than that of the group. */
function readGroupedPicture(element: XmlElement, place: Place, at: Inline): void {
  const own = child(child(child(element, 'pic:spPr'), 'a:xfrm'), 'a:ext');
  const width = number(attribute(own, 'cx')) / EMU;
  const height = number(attribute(own, 'cy')) / EMU;
  const fits = width > 0 && height > 0 && width <= place.extent.width && height <= place.extent.height;
  const alt = described(child(child(element, 'pic:nvPicPr'), 'pic:cNvPr')) || place.extent.alt;
  const size = fits && place.isGrouped ? { width, height } : place.extent;
  readNext(at, element.children, { ...place, extent: { width: size.width, height: size.height, alt } });
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** A length in the style of a shape, in mm: `width:120.5pt`. */
function styledLength(style: string, name: string): number {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]{1,12})(pt|in|cm|mm|px)`, 'i').exec(style);
  return found?.[1] && found[2] ? number(found[1]) * (POINTS[found[2].toLowerCase()] ?? 1) * MM_OF_POINT : 0;
}

function readShape(element: XmlElement, place: Place, at: Inline): void {
  const style = attribute(element, 'style') ?? '';
  const extent = {
    width: styledLength(style, 'width'),
    height: styledLength(style, 'height'),
    alt: (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim(),
  };
  readNext(at, element.children, { ...place, extent });
}

function addPicture(id: string | undefined, link: string | undefined, place: Place, at: Inline): void {
  if ((!id && !link) || !isShown(at, place)) return;
  const { pictures, linked, told } = at.story;
  const found = pictures.take(id ? linked(id) : { type: 'outside' }, place.extent);
  if (found.type === 'picture') at.behind.push({ type: 'picture', item: found.item });
  // What an object shows of itself is told with the object.
  else if (!place.inObject) told.pictures.push({ code: 'wordPicture', fault: found.fault, near: at.tail });
}

function readBlip(element: XmlElement, place: Place, at: Inline): void {
  addPicture(attribute(element, 'r:embed'), attribute(element, 'r:link'), place, at);
}

function readImage(element: XmlElement, place: Place, at: Inline): void {
  const id = attribute(element, 'r:id') ?? attribute(element, 'o:relid');
  addPicture(id, attribute(element, 'r:href') ?? attribute(element, 'src'), place, at);
}

/** Diagrams and charts are drawn by the program that shows them: there is no picture to take. */
function readChart(_: XmlElement, place: Place, at: Inline): void {
  if (isShown(at, place)) at.story.told.pictures.push({ code: 'wordPicture', fault: 'format', near: at.tail });
}

function readBox(element: XmlElement, place: Place, at: Inline): void {
  if (isShown(at, place)) at.behind.push({ type: 'box', content: element });
}

/** WordArt: the text is an attribute. */
function readTextPath(element: XmlElement, place: Place, at: Inline): void {
  addText(at, attribute(element, 'string') ?? '', place);
}

function readObject(element: XmlElement, place: Place, at: Inline): void {
  readNext(at, element.children, { ...place, inObject: true });
}

function countObject(_: XmlElement, place: Place, at: Inline): void {
  if (isShown(at, place)) at.story.told.objects += 1;
}

const SHAPES = ['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'curve', 'arc', 'group'];

/** What each element of a drawing becomes. */
export const DRAWINGS: readonly (readonly [string, Read])[] = [
  ['wp:inline', readDrawing],
  ['wp:anchor', readDrawing],
  ['wpg:wgp', (element, place, at) => readNext(at, element.children, { ...place, isGrouped: true })],
  ['pic:pic', readGroupedPicture],
  ['a:blip', readBlip],
  ['c:chart', readChart],
  ['dgm:relIds', readChart],
  ...SHAPES.map((name): [string, Read] => [`v:${name}`, readShape]),
  ['v:imagedata', readImage],
  ['v:textpath', readTextPath],
  ['w:txbxContent', readBox],
  ['w:object', readObject],
  ['o:OLEObject', countObject],
  ['w:control', countObject],
];
