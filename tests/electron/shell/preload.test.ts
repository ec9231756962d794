import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../electron/shell/preload.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-preload-'));
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  const { preload } = builder.environments;
  if (!preload) throw new Error('the build has no preload');
  preload.config.build.outDir = folder;
  await builder.build(preload);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Listener = (event: unknown, value: unknown) => void;

/** Runs the bundle as Electron runs a sandboxed preload: nothing to require but Electron itself. */
function runBundle() {
  const invoked: unknown[][] = [];
  const listeners = new Map<string, Set<Listener>>();
  const heard = (channel: string) => {
    const known = listeners.get(channel) ?? new Set<Listener>();
    listeners.set(channel, known);
    return known;
  };
  const worlds: Record<string, unknown> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        worlds[name] = value;
      },
    },
    ipcRenderer: {
      invoke: async (...values: unknown[]) => {
        invoked.push(values);
        return { ok: true, value: null };
      },
      on: (channel: string, listener: Listener) => heard(channel).add(listener),
      off: (channel: string, listener: Listener) => heard(channel).delete(listener),
    },
  };
  const require = (id: string) => {
    if (id === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot require ${id}`);
  };
  const [file = ''] = readdirSync(folder);
  runInNewContext(readFileSync(path.join(folder, file), 'utf8'), { require, module: { exports: {} }, exports: {} });
  const emit = (channel: string, value: unknown) => {
    for (const listener of heard(channel)) listener({ sender: 'secret' }, value);
  };
  return { worlds, bridge: worlds['nigao'] as Bridge, invoked, emit };
}

describe('the preload bundle', () => {
  it('is one CommonJS file that needs nothing but Electron', () => {
    expect(readdirSync(folder)).toEqual(['preload.cjs']);
    expect(Object.keys(runBundle().worlds)).toEqual(['nigao']);
  });

  it('hands over two functions and nothing of Electron', () => {
    const { bridge } = runBundle();
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['onEvent', 'function'],
    ]);
  });

  it('calls by the channel that the shell hears, with name and argument', async () => {
    const { bridge, invoked } = runBundle();
    expect(await bridge.call('windowState', { title: '总结', unsaved: true, marked: [] })).toEqual({
      ok: true,
      value: null,
    });
    expect(invoked).toEqual([['nigao:call', 'windowState', { title: '总结', unsaved: true, marked: [] }]]);
  });

  it.each(['readFile', '__proto__', 'toString', ''])('does not pass on %j', async (name) => {
    const { bridge, invoked } = runBundle();
    expect(await bridge.call(name, {})).toMatchObject({ ok: false, code: 'NO_REQUEST' });
    expect(invoked).toEqual([]);
  });

  it('tells events, and only them, until it is told to stop', () => {
    const { bridge, emit } = runBundle();
    const heard: unknown[][] = [];
    const stop = bridge.onEvent((...values) => heard.push(values));
    emit('nigao:event', { type: 'closeRequested' });
    emit('other:event', { type: 'closeRequested' });
    stop();
    emit('nigao:event', { type: 'closeRequested' });
    expect(heard).toEqual([[{ type: 'closeRequested' }]]);
  });
});
