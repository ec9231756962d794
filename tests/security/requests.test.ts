/**
 * Refusals 2, 3 and 10: requests that the contract does not hold, arguments of another form, and what no answer tells.
 * Guards: `requestName`, `faultOf` (poison, foreign objects) and the checks of the contract (dispatch.ts, contract.ts).
 */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dispatch } from '../../electron/services/dispatch.ts';
import { type Door, describeDoors, refusedBy } from './doors.ts';
import { REQUESTS, sample } from './samples.ts';

let door: Door | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await door?.close();
  door = undefined;
});

const UNKNOWN = [
  'readFile',
  'eval',
  'shell',
  'openExternal',
  'quit',
  'checkForUpdates',
  'constructor',
  '__proto__',
  '',
];

/** A good argument made bad, in each of the ways. */
function spoiled(argument: Record<string, unknown>): readonly unknown[] {
  return [
    null,
    'x',
    [argument],
    { ...argument, path: '/etc/passwd' },
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { ...argument, constructor: { prototype: { polluted: true } } },
    Object.fromEntries(Object.keys(argument).map((key) => [key, { $ne: null }])),
    ...Object.keys(argument).map((key) => ({ ...argument, [key]: 7.5 })),
    ...Object.keys(argument).map((key) => ({ ...argument, [key]: 'x'.repeat(20_000) })),
  ];
}

describeDoors('a request', (open) => {
  it('that the contract does not hold is refused by name', async () => {
    door = await open();
    for (const name of UNKNOWN)
      expect(await door.call(name, {}), name).toMatchObject({ ok: false, code: 'NO_REQUEST' });
    expect((await refusedBy(door))['request']).toBe(UNKNOWN.length);
  });

  it('with an argument of another form is refused before anything is done, whatever it asks', async () => {
    door = await open();
    let spoilt = 0;
    for (const name of REQUESTS) {
      const argument = sample(name, 'x') as Record<string, unknown>; // arguments are objects
      for (const bad of spoiled(argument)) {
        if (JSON.stringify(bad) === JSON.stringify(argument)) continue;
        const reply = await door.call(name, bad);
        if (Object.keys(argument).length > 0 || bad === null)
          expect(reply.ok, `${name} ${JSON.stringify(bad).slice(0, 80)}`).toBe(false);
        spoilt += 1;
      }
    }
    expect(spoilt).toBeGreaterThan(500);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('tells no path of the person’s, nothing of the environment and nothing of a file, whatever is asked', async () => {
    vi.stubEnv('NIGAO_CANARY', 'CANARY-environment');
    door = await open();
    fs.writeFileSync(path.join(door.home, '旁边.txt'), 'CANARY-file');
    for (const name of REQUESTS) {
      const told = JSON.stringify(await door.call(name, sample(name, 'x')));
      expect(told, name).not.toMatch(/CANARY/);
      // A folder of the program's own may be told, as text, to the person who wants to see it: no request takes one.
      const folders = [door.state, path.join(door.home, '.config/nigao')].map((own) =>
        JSON.stringify(own).slice(1, -1),
      );
      const own = folders.reduce((rest, folder) => rest.replaceAll(folder, ''), told);
      expect(own.includes(JSON.stringify(door.home).slice(1, -1)), `${name}: ${told.slice(0, 200)}`).toBe(false);
    }
  });
});

describe('what Electron’s channel carries beside data', () => {
  // Guard: `isPlain`. Without it a buffer of 50 MB would be walked byte by byte, and a map would pass unseen.
  it.each([
    ['a buffer', new Uint8Array(1000)],
    ['a map', new Map([['__proto__', 1]])],
    ['a date', new Date(0)],
    ['an error', new Error('x')],
    ['a pattern', /(a+)+b/],
  ])('is refused: %s', async (_what, value) => {
    const calls: unknown[] = [];
    const requests = { openFile: async (argument: unknown) => calls.push(argument) } as never; // only this one is called
    // Not `openFile.file`, as the check of the contract would say: nothing looked into it.
    const refused = { ok: false, code: 'BAD_ARGUMENT', detail: 'openFile' };
    expect(await dispatch(requests, 'openFile', { file: value })).toEqual(refused);
    expect(await dispatch(requests, 'openFile', value)).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
    expect(calls).toEqual([]);
  });
});

describe('a key that reaches for a prototype', () => {
  // Guard: `POISON`. The contract's own checks are strict today; this one holds for whatever they come to let through.
  it.each(['{"file":{"__proto__":{"polluted":1}}}', '{"file":[{"constructor":1}]}', '{"file":{"prototype":{}}}'])(
    'is refused before the contract is asked: %s',
    async (text) => {
      const requests = { openFile: async () => null } as never; // only this one is called
      const reply = await dispatch(requests, 'openFile', JSON.parse(text));
      expect(reply).toEqual({ ok: false, code: 'BAD_ARGUMENT', detail: 'openFile' });
    },
  );
});
