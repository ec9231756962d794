/** 「单个文件网页」 (.mht) of Word, WPS and browsers: mail with a web page in it. Only the page is taken. */
import { Failure } from '../../../document/failure.ts';

/** Pages of the web with all of their pictures have some hundreds. */
const MOST_PARTS = 10_000;

interface Part {
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The lines at the top up to the first empty one; a line that begins with a blank goes on with the one before. */
function readPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end === null ? text : text.slice(0, end.index)).replace(/\r?\n[ \t]+/g, ' ');
  const fields = head.split(/\r?\n/).map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { fields: new Map(fields), body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function parameter(field: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}\\s*=\\s*(?:"([^"]{1,200})"|([^;\\s"]{1,200}))`, 'i').exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Each character is a byte. */
function decodeQuoted(body: string): Buffer {
  const text = body.replace(/=[ \t]*\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
  return Buffer.from(text, 'latin1');
}

function decodeBody({ fields, body }: Part): Buffer {
  switch (fields.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return decodeQuoted(body);
    default:
      return Buffer.from(body, 'latin1');
  }
}

function isPage({ fields }: Part): boolean {
  return /^text\/html\b/i.test(fields.get('content-type') ?? '');
}

/** The bytes of the web page in it, in whatever encoding the page has. Throws a Failure with EMPTY where there is none. */
export function pageOfMail(bytes: Uint8Array, name: string): Uint8Array {
  const whole = readPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const boundary = parameter(whole.fields.get('content-type') ?? '', 'boundary');
  const page = boundary === null ? whole : pageAmong(whole.body, `--${boundary}`);
  if (page === null || !isPage(page)) throw new Failure('EMPTY', name);
  return decodeBody(page);
}

/** The first web page among the parts. No more of them are looked into than any real file has. */
function pageAmong(body: string, mark: string): Part | null {
  let at = body.indexOf(mark);
  for (let count = 0; at >= 0 && count < MOST_PARTS; count += 1) {
    const from = at + mark.length;
    at = body.indexOf(mark, from);
    const part = partBehind(body.slice(from, at < 0 ? undefined : at));
    if (isPage(part)) return part;
  }
  return null;
}

/** What stands behind a boundary: the rest of its line, then the part. */
function partBehind(text: string): Part {
  return readPart(text.replace(/^[ \t]*\r?\n/, ''));
}
