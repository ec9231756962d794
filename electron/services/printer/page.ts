/**
 * A page of the browser that prints one document after another. Only our own document and font files are answered, scripts
 * are off, nothing else loads. The page is kept, because with it the browser keeps the fonts, which take ten times as long
 * as a print; of a document nothing is left once the next one loads.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { COMMON_FAMILIES, fontFaces, OWN_FAMILIES, PAGE_NUMBER_FAMILY } from '../../../document/layout/fonts.ts';
import { PRINT_POLICY } from '../window/policy.ts';
import { isRecord, type Pipe } from './pipe.ts';

/** A name that no resolver knows (RFC 6761): even a hole in what follows would lead nowhere. */
const ORIGIN = 'http://print.nigao.invalid';
const DOCUMENT = `${ORIGIN}/index.html`;
const FONT = /^http:\/\/print\.nigao\.invalid\/fonts\/((?:own\/)?[a-z0-9][a-z0-9.-]*\.(?:woff2|ttf))$/;

/** A4 in CSS pixels, so that text wraps in the page before printing as it will in print. */
const SHEET = { width: 794, height: 1123, deviceScaleFactor: 1, mobile: false };

/**
 * Page numbers stand outside of the text: their face is asked for by hand, the others come with the text. Only the first of
 * the stack: every shipped face that is named here would be fetched.
 */
const PAGE_NUMBER = JSON.stringify(`14px "${PAGE_NUMBER_FAMILY}"`);

/**
 * Waits for the faces that are in use and names the families that cannot be had. For a font of the unit's own that the browser
 * refuses the shipped face stands in.
 */
const FONTS_IN_USE = `document.fonts.load(${PAGE_NUMBER}, '0').catch(() => {}).then(() => document.fonts.ready).then(() =>
  [...document.fonts].filter((face) => face.status === 'error' && !face.family.includes('${OWN_FAMILIES}'))
    .map((face) => face.family).join(' '))`;

/** A page that uses every face for common characters: what is rare is fetched when a text holds it. */
const WARMING = `<!DOCTYPE html><meta charset="utf-8"><style>${fontFaces('fonts/')}</style>${COMMON_FAMILIES.map(
  (family) => `<p style="font-family:'${family}'">国“1`,
).join('')}`;

/**
 * One element wider than the column, and the whole paper would be printed smaller: in px, 0 when nothing sticks out. Boxes
 * on pages that lie across are wider than the column of the others by right, so they are measured by themselves.
 */
const OVERHANG = `(() => {
  const over = (box) => Math.max(0, box.scrollWidth - box.clientWidth - 1);
  const turned = [...document.querySelectorAll('body > .turned')];
  const own = Math.max(0, ...turned.map(over));
  for (const box of turned) box.style.display = 'none';
  const rest = over(document.body);
  for (const box of turned) box.style.display = '';
  return Math.max(own, rest);
})()`;

export interface Page {
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Fetches the fonts that most documents need ahead of the first print. */
  readonly fetchFonts: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly bytes: Uint8Array;
}

/** What is open in the page, and the count of what it asked for. */
interface Session {
  readonly send: (method: string, params?: object) => Promise<Record<string, unknown>>;
  /** The next event of this name. */
  readonly next: (method: string) => Promise<void>;
  html: string;
  asked: number;
}

function htmlAnswer(html: string): Answer {
  const headers = [
    { name: 'Content-Type', value: 'text/html; charset=utf-8' },
    { name: 'Content-Security-Policy', value: PRINT_POLICY },
    { name: 'Cache-Control', value: 'no-store' },
  ];
  return { headers, bytes: Buffer.from(html, 'utf8') };
}

/** Where the font files lie: the folder of the shipped ones, and the unit's own by their names below `fonts/`. */
export interface FontFiles {
  readonly folder: string;
  readonly own: () => Promise<ReadonlyMap<string, string>>;
}

/** Own files are looked up by their names, never joined to a folder. */
async function fontPath({ folder, own }: FontFiles, file: string): Promise<string | null> {
  return file.startsWith('own/') ? ((await own()).get(file) ?? null) : path.join(folder, file);
}

async function fontAnswer(fonts: FontFiles, file: string): Promise<Answer | null> {
  const place = await fontPath(fonts, file);
  const bytes = place === null ? null : await fs.readFile(place).catch(() => null);
  if (!bytes) return null;
  const headers = [
    { name: 'Content-Type', value: file.endsWith('.ttf') ? 'font/ttf' : 'font/woff2' },
    { name: 'Cache-Control', value: 'max-age=31536000, immutable' },
  ];
  return { headers, bytes };
}

async function answerTo(url: string, session: Session, fonts: FontFiles): Promise<Answer | null> {
  if (url === DOCUMENT) return htmlAnswer(session.html);
  const file = FONT.exec(url)?.[1];
  return file === undefined ? null : await fontAnswer(fonts, file);
}

async function answerRequest(session: Session, params: unknown, fonts: FontFiles): Promise<void> {
  if (!isRecord(params) || !isRecord(params['request'])) return;
  session.asked += 1;
  const { requestId } = params;
  const answer = await answerTo(String(params['request']['url']), session, fonts);
  if (!answer) {
    // `Aborted` and no other reason: a document that wants to go elsewhere (a refresh) then stays where it is.
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return;
  }
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: 200,
    responseHeaders: answer.headers,
    body: Buffer.from(answer.bytes).toString('base64'),
  });
}

/** Evaluates in the page: scripts of the page are off, ours are not. */
async function evaluate({ send }: Session, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined || !isRecord(result)) throw new Error(`cannot be evaluated: ${expression}`);
  return result['value'];
}

async function goTo({ send, next }: Session, url: string): Promise<void> {
  const loaded = next('Page.loadEventFired');
  const { errorText } = await send('Page.navigate', { url });
  if (typeof errorText === 'string' && errorText !== '') throw new Error(errorText);
  await loaded;
}

async function show(session: Session, html: string): Promise<void> {
  session.html = html;
  await goTo(session, DOCUMENT);
}

/** Lets go of the document. */
async function clear(session: Session): Promise<void> {
  session.html = '';
  await goTo(session, 'about:blank');
}

async function checkReady(session: Session): Promise<void> {
  const missing = await evaluate(session, FONTS_IN_USE);
  if (missing !== '') throw new Error(`fonts missing: ${missing}`);
  const overhang = await evaluate(session, OVERHANG);
  if (overhang !== 0) throw new Error(`wider than the column by ${overhang} px`);
}

async function readStream({ send }: Session, handle: unknown): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await send('IO.read', { handle, size: 1 << 20 });
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'utf8'));
    if (eof === true) break;
  }
  await send('IO.close', { handle });
  return Buffer.concat(parts);
}

async function toPdf(session: Session): Promise<Uint8Array> {
  const { stream } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: false,
    transferMode: 'ReturnAsStream',
  });
  return await readStream(session, stream);
}

async function print(session: Session, html: string): Promise<Uint8Array> {
  await show(session, html);
  await checkReady(session);
  const before = session.asked;
  const bytes = await toPdf(session);
  // A face asked for while the printed form was laid out came too late for it, and is there for the next.
  const whole = session.asked === before ? bytes : await toPdf(session);
  await clear(session);
  return whole;
}

function createSession(pipe: Pipe, sessionId: string): Session {
  return {
    send: (method, params) => pipe.send(method, params, sessionId),
    next: (method) =>
      new Promise((resolve) => {
        const stop = pipe.listen((event) => {
          if (event.sessionId !== sessionId || event.method !== method) return;
          stop();
          resolve();
        });
      }),
    html: '',
    asked: 0,
  };
}

async function prepare({ send }: Session): Promise<void> {
  await Promise.all([
    send('Page.enable'),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Emulation.setEmulatedMedia', { media: 'print' }),
    send('Emulation.setDeviceMetricsOverride', SHEET),
  ]);
}

/** Opens a page. It does one thing at a time: the caller waits for each. */
export async function openPage(pipe: Pipe, fonts: FontFiles): Promise<Page> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = createSession(pipe, String(sessionId));
  const stop = pipe.listen((event) => {
    if (event.sessionId !== sessionId || event.method !== 'Fetch.requestPaused') return;
    // Fails only when the page is gone, which whoever waits for the page is told.
    answerRequest(session, event.params, fonts).catch(() => {});
  });
  await prepare(session);
  return {
    print: (html) => print(session, html),
    async fetchFonts() {
      await show(session, WARMING);
      await evaluate(session, FONTS_IN_USE);
      await clear(session);
    },
    async close() {
      stop();
      await pipe.send('Target.closeTarget', { targetId }).catch(() => {});
    },
  };
}
