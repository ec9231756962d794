/** What stays in a cleaned file and may tell something, too. */
import { attributeOf, everyElement, type Markup, textBelow } from './markup.ts';
import type { Package } from './parts.ts';
import { TEXT_ROOTS } from './text.ts';
import { LEFT_CODES, type LeftCode, type Trace, Traces } from './traces.ts';

/** Fields whose code may name a place or a person. */
const TELLING =
  /\b(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDE(?:AUTO)?|FILENAME|TEMPLATE|AUTHOR|LASTSAVEDBY|USERNAME|DOCPROPERTY)\b/;

function fieldCodeOf(element: Markup): string {
  if (element.name === 'w:instrText') return textBelow(element);
  return element.name === 'w:fldSimple' ? (attributeOf(element, 'w:instr') ?? '') : '';
}

function noteFields({ files }: Package, left: Traces<LeftCode>): void {
  for (const { root } of files.values()) {
    if (!TEXT_ROOTS.test(root.name)) continue;
    for (const element of everyElement(root)) {
      const code = fieldCodeOf(element);
      if (TELLING.test(code)) left.add('fields', code);
    }
  }
}

/** What is told to the person and left as it is: embedded files, macros, fields. */
export function noteLeft(pack: Package): readonly Trace<LeftCode>[] {
  const left = new Traces<LeftCode>();
  for (const path of pack.bytes.keys()) {
    if (/(?:^|\/)embeddings\//i.test(path)) left.add('embedded', path.slice(path.lastIndexOf('/') + 1));
    if (/vbaProject\.bin$/i.test(path)) left.add('macros');
  }
  noteFields(pack, left);
  return left.list(LEFT_CODES);
}
