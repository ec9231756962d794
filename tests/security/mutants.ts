/**
 * `npm run mutants`: takes each guard away in a copy of the project and runs the tests that should notice. A guard whose
 * removal nobody notices is told, and the run fails. Not a part of CI: it runs the tests as often as there are guards.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Mutant {
  readonly guard: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Files of tests that have to fail. */
  readonly tests: readonly string[];
}

const SHELL = 'tests/electron/shell';
const LOOPBACK = 'tests/electron/loopback';

/** The first text of each pair stands in the file once. */
const MUTANTS: readonly Mutant[] = [
  // 1. senders
  ...(
    [
      ['the sender is our window', 'event.sender === contents &&', ''],
      ['the frame is the main one', 'frame.parent === null &&', ''],
      ['the frame is at our address', ' && windowPath(frame.url) !== null', ''],
    ] as const
  ).map(([guard, from, to]) => ({
    guard,
    file: 'electron/shell/calls.ts',
    from,
    to,
    tests: [`${SHELL}/calls.test.ts`],
  })),
  // 2, 3. requests and arguments
  ...(
    [
      ['names are those of the contract', 'Object.hasOwn(ARGUMENTS, name)', 'name in ARGUMENTS'],
      ['keys that reach for a prototype', "if (POISON.has(key)) return 'poison';", ''],
      ['nothing but data', "if (!isPlain(value)) return 'foreign';", ''],
      ['a message has a weight', "if (bytes > mostBytes) return 'heavy';", ''],
      ['arguments are checked', 'if (result.success) return result.output;', 'return argument;'],
      ['a fault tells nothing', "code: 'INTERNAL', detail: ''", "code: 'INTERNAL', detail: String(error)"],
    ] as const
  ).map(([guard, from, to]) => ({
    guard,
    file: 'electron/services/dispatch.ts',
    from,
    to,
    tests: [
      'tests/security/requests.test.ts',
      'tests/security/floods.test.ts',
      'tests/electron/services/dispatch.test.ts',
    ],
  })),
  // 4, 5, 6. paths
  ...(
    [
      ['a grant has one use', 'electron/services/grants.ts', 'if (granted?.use !== use)', 'if (granted === undefined)'],
      [
        'a grant is a grant',
        'electron/services/grants.ts',
        "if (granted?.use !== use) throw new Failure('NO_GRANT');",
        'if (!granted) return id;',
      ],
      [
        'a folder is granted, too',
        'electron/services/grants.ts',
        "if (folder === undefined) throw new Failure('NO_GRANT');",
        'if (folder === undefined) return id;',
      ],
      [
        'our folders, when it is chosen (panel)',
        'electron/services/dialogs.ts',
        'await refuseOwn(path.join(place, full));',
        '',
      ],
      ['our folders, when it is chosen (native)', 'electron/services/dialogs.ts', 'await refuseOwn(file);', ''],
      ['our folders, when it is written', 'electron/services/writer.ts', 'await refuseOwn(file);', ''],
      [
        'links to what is not there yet',
        'electron/services/own-places.ts',
        'place = path.resolve(path.dirname(place), target);',
        'break;',
      ],
      [
        'links are not served',
        'electron/services/window/files.ts',
        'else if (entry.isFile() &&',
        'else if (!entry.isDirectory() &&',
      ],
    ] as const
  ).map(([guard, file, from, to]) => ({
    guard,
    file,
    from,
    to,
    tests: ['tests/security/paths.test.ts', 'tests/security/writing.test.ts', 'tests/electron/services/grants.test.ts'],
  })),
  // 8. pages
  ...(
    [
      ['no navigation', "contents.on('will-navigate', refuse);", ''],
      ['no navigation of frames', "contents.on('will-frame-navigate', refuse);", ''],
      ['no redirect', "contents.on('will-redirect', refuse);", ''],
      ['no webview', "contents.on('will-attach-webview', refuse);", ''],
      ['no new window', "return { action: 'deny' };", "return { action: 'allow' };"],
      ['no WebRTC', "contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');", ''],
      ['certificates', "app.on('certificate-error'", "app.on('certificate-errors' as 'certificate-error'"],
      ['no debugging of the packed program', 'app.commandLine.removeSwitch(name);', 'void name;'],
      ['no names', "app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');", ''],
      ['permissions', 'answer(granted);', 'answer(true);'],
      [
        'the one permission only to our page',
        'permission === GRANTED && isMainFrame && isOwn(address)',
        'permission === GRANTED',
      ],
      ['devices', 'guarded.setDevicePermissionHandler(() => false);', ''],
      ['no download', "guarded.on('will-download'", "guarded.on('will-downloads' as 'will-download'"],
      ['no foreign address', 'answer({ cancel });', 'answer({});'],
      ['no developer tools', 'HARMLESS.test(url) || (devTools &&', 'HARMLESS.test(url) || ('],
    ] as const
  ).map(([guard, from, to]) => ({
    guard,
    file: 'electron/shell/guards.ts',
    from,
    to,
    tests: [`${SHELL}/guards.test.ts`, `${SHELL}/scheme.test.ts`, `${SHELL}/start.test.ts`],
  })),
  ...(
    [
      ['the sandbox', 'electron/shell/main.ts', 'app.enableSandbox();', ''],
      ['context isolation', 'electron/shell/window.ts', 'contextIsolation: true', 'contextIsolation: false'],
      ['no Node in the page', 'electron/shell/window.ts', 'nodeIntegration: false', 'nodeIntegration: true'],
      ['web security', 'electron/shell/window.ts', 'webSecurity: true', 'webSecurity: false'],
      ['no developer tools in the window', 'electron/shell/window.ts', 'devTools: !app.isPackaged', 'devTools: true'],
      [
        'the policy on our page',
        'electron/shell/scheme.ts',
        "'Content-Security-Policy': policy },\n  });\n}\n\n/** Serves",
        '},\n  });\n}\n\n/** Serves',
      ],
    ] as const
  ).map(([guard, file, from, to]) => ({
    guard,
    file,
    from,
    to,
    tests: [`${SHELL}/guards.test.ts`, `${SHELL}/scheme.test.ts`, `${SHELL}/start.test.ts`],
  })),
  // 9. floods
  ...(
    [
      [
        'the gauge counts',
        'electron/services/flood.ts',
        'return time - oldest >= SECOND_MS || time < oldest;',
        'return true;',
      ],
      ['the gauge, in Electron', 'electron/shell/calls.ts', 'if (!gauge()) {', 'if (false as boolean) {'],
      [
        'the gauge, in loopback',
        'electron/loopback/server.ts',
        'if (isFlood(house, session)) {',
        'if (false as boolean) {',
      ],
    ] as const
  ).map(([guard, file, from, to]) => ({ guard, file, from, to, tests: ['tests/security/floods.test.ts'] })),
  // The loopback door
  ...(
    [
      ['the Host', 'electron/loopback/door.ts', 'if (!isOwnName(knock, port)) return 421;', ''],
      ['the Origin', 'electron/loopback/door.ts', '!isOwnOrigin(knock, port) || ', ''],
      ['the site', 'electron/loopback/door.ts', ' || !isOwnSite(knock)', ''],
      ['an Origin at all', 'electron/loopback/door.ts', 'if (knock.origin === undefined) return 403;', ''],
      ['the type of a body', 'electron/loopback/door.ts', 'return isJson(knock) ? null : 415;', 'return null;'],
      ['methods', 'electron/loopback/door.ts', "return knock.method === 'GET' ? null : 405;", 'return null;'],
      [
        'the session',
        'electron/loopback/server.ts',
        "typeof session !== 'string' || !house.sessions.isOpen(session)",
        "typeof session !== 'string'",
      ],
      [
        'a token works once',
        'electron/loopback/sessions.ts',
        'pending = pending.filter((each) => each !== found);',
        '',
      ],
      ['a token works for a minute', 'electron/loopback/sessions.ts', 'now() < each.until', 'true'],
      [
        'one address',
        'electron/loopback/server.ts',
        "server.listen(port, '127.0.0.1',",
        "server.listen(port, '0.0.0.0',",
      ],
      [
        'a body announced too large',
        'electron/loopback/body.ts',
        "if (Number(request.headers['content-length'] ?? 0) > limit) return { type: 'tooLarge' };",
        '',
      ],
      [
        'a body that grows too large',
        'electron/loopback/body.ts',
        "if (length > limit) return { type: 'tooLarge' };",
        '',
      ],
      ['few streams', 'electron/loopback/events.ts', 'if (streams.size >= MOST_STREAMS) return false;', ''],
    ] as const
  ).map(([guard, file, from, to]) => ({ guard, file, from, to, tests: [LOOPBACK] })),
];

const root = path.resolve(import.meta.dirname, '../..');
const COPIED = [
  'document',
  'electron',
  'renderer',
  'templates',
  'tests',
  'build',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
];

function copyProject(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'nigao-mutants-'));
  for (const name of COPIED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of ['node_modules', 'dist']) symlinkSync(path.join(root, name), path.join(copy, name), 'dir');
  return copy;
}

function arePassing(copy: string, tests: readonly string[]): boolean {
  const runner = path.join(copy, 'node_modules/vitest/vitest.mjs');
  const words = [runner, 'run', '--project', 'unit', '--bail', '1', ...tests];
  return spawnSync(process.execPath, words, { cwd: copy, stdio: 'ignore' }).status === 0;
}

/** True where the tests fail, as they should. */
function isNoticed(copy: string, { file, from, to, tests }: Mutant): boolean {
  const place = path.join(copy, file);
  const sound = readFileSync(place, 'utf8');
  if (sound.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
  writeFileSync(
    place,
    sound.replace(from, () => to),
  );
  try {
    return !arePassing(copy, tests);
  } finally {
    writeFileSync(place, sound);
  }
}

const wanted = process.argv[2] ?? '';
const copy = copyProject();
const unnoticed: string[] = [];
try {
  const chosen = MUTANTS.filter(({ guard, file }) => `${file} ${guard}`.includes(wanted));
  // Tests that fail anyway would notice everything.
  if (!arePassing(copy, [...new Set(chosen.flatMap(({ tests }) => tests))]))
    throw new Error('the tests fail without any change');
  for (const mutant of chosen) {
    const noticed = isNoticed(copy, mutant);
    console.log(`${noticed ? 'noticed' : 'UNNOTICED'}  ${mutant.guard} (${mutant.file})`);
    if (!noticed) unnoticed.push(mutant.guard);
  }
  console.log(`guards: ${chosen.length - unnoticed.length} of ${chosen.length} missed when they are gone`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exit(unnoticed.length === 0 ? 0 : 1);
