import { describe, expect, it } from 'vitest';
import type { Frame } from '../../hosts/surface.ts';
import { openDesk } from './desk.ts';

describe('the requests of the window', () => {
  it('are answered to its own page', async () => {
    const { call } = await openDesk();
    expect(await call('hostInfo', {})).toEqual({
      ok: true,
      value: { host: 'electron', dialogs: 'native', printing: 'host', platform: process.platform, version: '0.0.0' },
    });
  });

  it.each<[string, Frame | null]>([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'app://nigao/index.html', parent: {} }],
    ['an empty address', { url: '', parent: null }],
    ['about:blank', { url: 'about:blank', parent: null }],
    ['a foreign page', { url: 'https://evil.example/index.html', parent: null }],
    ['a host with our name before it', { url: 'app://nigao.evil/index.html', parent: null }],
    ['our name as a user of another host', { url: 'app://nigao@evil/index.html', parent: null }],
    ['someone at our own host', { url: 'app://someone@nigao/index.html', parent: null }],
    ['a page to be printed', { url: 'app://print/1/', parent: null }],
    ['a file', { url: 'file:///app://nigao/index.html', parent: null }],
  ])('are refused to %s', async (_who, frame) => {
    const { call } = await openDesk();
    expect(await call('hostInfo', {}, frame)).toEqual({ ok: false, code: 'BAD_SENDER', detail: '' });
  });

  it('are refused to the page of another window', async () => {
    const { window } = await openDesk();
    const other = { sender: {}, senderFrame: { url: 'app://nigao/index.html', parent: null } };
    const handler = window.webContents.handlers.get('nigao:call');
    // What another window's event looks like to the shell.
    expect(await handler?.(other as never, 'hostInfo', {})).toMatchObject({ code: 'BAD_SENDER' });
  });

  it.each<[unknown, unknown, string]>([
    ['readFile', { path: '/etc/passwd' }, 'NO_REQUEST'],
    ['__proto__', {}, 'NO_REQUEST'],
    [7, {}, 'NO_REQUEST'],
    ['hostInfo', undefined, 'BAD_ARGUMENT'],
    ['hostInfo', { more: 1 }, 'BAD_ARGUMENT'],
    ['windowState', { title: 'x'.repeat(301), unsaved: false, marked: [] }, 'BAD_ARGUMENT'],
    ['openFile', { file: '/etc/passwd' }, 'NO_GRANT'],
    ['listFolder', { folder: null, show: 'readable' }, 'NO_REQUEST'],
  ])('are looked at first: %j with %j', async (name, argument, code) => {
    const { call } = await openDesk();
    expect(await call(name, argument)).toMatchObject({ ok: false, code });
  });

  it('come by one channel only', async () => {
    const { window } = await openDesk();
    expect([...window.webContents.handlers.keys()]).toEqual(['nigao:call']);
  });
});
