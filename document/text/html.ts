/** HTML (a web page, what Word or WPS put on the clipboard) into a report: visible text with its headings, tables, pictures. */
import { Failure } from '../failure.ts';
import type { Noted, Notice } from '../notice.ts';
import { emptyReport, type InlineText, type Report, type TableBlock } from '../report.ts';
import { inlineOf } from './html/inline.ts';
import { Page, type PageContent } from './html/page.ts';
import { countFiles } from './html/pictures.ts';
import { putBack, type Source, sourceOf } from './html/put-back.ts';
import { htmlTokens } from './html-tokens.ts';
import { type ReadOptions, readNoted } from './read.ts';
import { picturesInRtf } from './rtf-pictures.ts';

/** Programs of an office say who they are at the start of what they write. */
const OFFICE =
  /urn:schemas-microsoft-com:office|content=["']?(?:Microsoft |WPS |Word\.Document|Excel\.Sheet)|class=["']?(?:Mso|xl\d)|mso-/i;
const LOOKED_AT = 100_000;
/** Lines that Windows puts before the HTML of its clipboard: `StartHTML:0000000105`. */
const CLIPBOARD_HEAD = /^\s*Version:[0-9.]{1,8}\s*(?:[A-Za-z]{4,20}:[^\r\n<]{0,2000}[\r\n]+)*/;

/** The files that the page names, by the pictures beside it: of another number they are others. */
function filesOf(body: string, rtf: string): readonly (string | null)[] {
  if (rtf === '' || !body.includes('file:')) return [];
  const pictures = picturesInRtf(rtf);
  return countFiles(htmlTokens(body)) === pictures.length ? pictures : [];
}

/** `rtf`: what was copied in that form beside it; null for a file. What is copied has blanks for the look of its page. */
function readPage(html: string, rtf: string | null): PageContent {
  const body = html.slice(CLIPBOARD_HEAD.exec(html.slice(0, 5000))?.[0].length ?? 0);
  const fromOffice = OFFICE.test(body.slice(0, LOOKED_AT));
  const hasFragment = body.includes('<!--StartFragment');
  const page = new Page({ fromOffice, hasFragment, isCopied: rtf !== null, files: filesOf(body, rtf ?? '') });
  for (const token of htmlTokens(body)) page.take(token);
  return page.end();
}

/** Tables and pictures without any text are a report as well. */
function readSource(source: Source, options: ReadOptions): Noted<Report> {
  if (source.bare === '' && source.objects.length > 0)
    return { value: { ...emptyReport, blocks: source.objects.map(({ block }) => block) }, notices: [] };
  const { value: parts, notices } = readNoted(source.text, options);
  const blocks = putBack(parts, source, options.piece !== undefined);
  return { value: { ...emptyReport, blocks }, notices };
}

/** Throws a Failure as `readText` does. */
export function readHtml(html: string, options: ReadOptions = {}): Noted<Report> {
  const page = readPage(html, null);
  const read = readSource(sourceOf(page.items), options);
  return { ...read, notices: [...page.notices, ...read.notices] };
}

/** What was copied from another program. */
export interface CopiedPage {
  readonly report: Report;
  /** What was copied is this line alone, its number included; null for anything else. */
  readonly line: InlineText | null;
  /** What was copied is this table alone. Of a single row, column or cell it is no block of `report` but lines. */
  readonly table: TableBlock | null;
  readonly notices: readonly Notice[];
}

/**
 * Null where nothing of it can be shown; the notices of what was left out are then lost as well. `rtf`: the same in that form, ''
 * where there is none; Word and WPS have the pictures only there.
 */
export function readCopied(html: string, rtf = ''): CopiedPage | null {
  const page = readPage(html, rtf);
  try {
    const { value: report, notices } = readSource(sourceOf(page.items), {});
    const looks: readonly Notice[] = page.hasLooks ? [{ code: 'foreignLook' }] : [];
    const [item, second] = page.items;
    const line = item?.type === 'line' && !second ? inlineOf(item.pieces) : null;
    return { report, line, table: page.table, notices: [...looks, ...page.notices, ...notices] };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
