/** `node electron/loopback/main.ts [--port N] [--no-open] [--home DIR] [--until-closed] [--from-menu] [FILE]`: the loopback host as a program. */
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../document/failure.ts';
import { failureWords } from '../words.ts';
import { toldToEnd } from './ending.ts';
import { type Host, startHost } from './host.ts';
import { showOnDesktop } from './on-desktop.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Call {
  readonly port: number;
  readonly open: boolean;
  readonly home: string;
  /** End when the window that was opened has been closed, as `npm start` wants it. */
  readonly untilClosed: boolean;
  /** Started from the desktop's menu: until closed, and what goes wrong is shown there. */
  readonly fromMenu: boolean;
  readonly file: string | null;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        home: { type: 'string', default: os.homedir() },
        'until-closed': { type: 'boolean', default: false },
        'from-menu': { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new Failure('BAD_CALL', words.join(' '), { cause });
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Failure('BAD_CALL', `--port ${text}`);
  return port;
}

/** Throws a Failure with BAD_CALL. */
export function readCall(words: readonly string[]): Call {
  const { values, positionals } = parse(words);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new Failure('BAD_CALL', more.join(' '));
  return {
    port: portOf(values.port),
    open: !values['no-open'],
    home: path.resolve(values.home),
    untilClosed: values['until-closed'] || values['from-menu'],
    fromMenu: values['from-menu'],
    file: file === undefined ? null : path.resolve(file),
  };
}

const OPEN_YOURSELF = '用 Chromium 内核的浏览器打开上面的地址。';

const NOT_OPENED = '浏览器窗口没有打开或意外关闭。';

function announce(host: Host, { open, fromMenu }: Call): void {
  console.log(`拟稿已就绪 ${host.address}`);
  if (open && !fromMenu && host.browserEnd === null) console.error(`没有找到可用的浏览器，请${OPEN_YOURSELF}`);
  void host.browserEnd?.then((end) => {
    if (end !== 'failed') return;
    console.error(`${NOT_OPENED}如未看到窗口，请在一分钟内${OPEN_YOURSELF}`);
    if (fromMenu) void showOnDesktop(`${NOT_OPENED}请重新打开拟稿；仍不行时，请换一个 Chromium 内核的浏览器。`);
  });
}

/** Serves until it is told to end. */
export async function serve(words: readonly string[]): Promise<void> {
  const call = readCall(words);
  try {
    await serveCall(call);
  } catch (error) {
    if (call.fromMenu && error instanceof Failure) await showOnDesktop(failureWords(error.code, error.detail));
    throw error;
  }
}

async function serveCall(call: Call): Promise<void> {
  const host = await startHost({
    port: call.port,
    open: call.open,
    home: call.home,
    rendererDir: path.join(root, 'dist/renderer'),
    templatesDir: path.join(root, 'templates'),
    startFile: call.file,
  });
  // Heard from now on: whoever reads the line below may send a signal at once.
  const ends = [toldToEnd(), ...(call.untilClosed ? [host.windowClosed] : [])];
  announce(host, call);
  // The address on standard output is seen by nobody who came from the menu.
  const isLost = call.fromMenu && call.open && host.browserEnd === null;
  if (!isLost) await Promise.race(ends);
  await host.close();
  if (isLost) throw new Failure('NO_WINDOW_BROWSER');
}

/** The exit code; what cannot be done is said in one line. */
export async function run(words: readonly string[]): Promise<number> {
  try {
    await serve(words);
    return 0;
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('INTERNAL', '', { cause: error });
    console.error(`${failure.code}: ${failureWords(failure.code, failure.detail)}`);
    return 2;
  }
}

if (import.meta.main) process.exit(await run(process.argv.slice(2)));
