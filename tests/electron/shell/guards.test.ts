import { describe, expect, it } from 'vitest';
import { REFUSED_SWITCHES } from '../../../electron/shell/guards.ts';
import { Preventable } from '../../hosts/stand-in-window.ts';
import { openDesk } from './desk.ts';

describe('what the page may not do', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is stopped at %s',
    async (name) => {
      const { window } = await openDesk();
      const event = new Preventable();
      window.webContents.emit(name, event);
      expect(event.defaultPrevented).toBe(true);
    },
  );

  it('opens no window', async () => {
    const { window } = await openDesk();
    for (const address of ['https://evil.example', 'app://nigao/index.html', 'about:blank'])
      expect(window.webContents.mayOpen(address)).toBe(false);
  });

  /** What the session answers to a request and to a look. */
  async function asked(permission: string, requestingUrl: string, isMainFrame = true) {
    const { defaultSession } = (await openDesk()).standIn;
    const answers: boolean[] = [];
    const details = { requestingUrl, isMainFrame };
    defaultSession.permissionRequest?.(null, permission, (granted) => answers.push(granted), details);
    return [...answers, defaultSession.permissionCheck?.(null, permission, '', details)];
  }

  it.each([
    'clipboard-read',
    'deprecated-sync-clipboard-read',
    'geolocation',
    'media',
    'display-capture',
    'notifications',
    'fullscreen',
    'openExternal',
    'fileSystem',
    'local-fonts',
    'local-network',
    'web-printing',
  ])('is not given %s', async (permission) => {
    expect(await asked(permission, 'app://nigao/index.html')).toEqual([false, false]);
    expect((await openDesk()).standIn.defaultSession.devicePermission?.()).toBe(false);
  });

  it('may put words on the clipboard, from its own page alone', async () => {
    const write = 'clipboard-sanitized-write';
    expect(await asked(write, 'app://nigao/index.html')).toEqual([true, true]);
    expect(await asked(write, 'app://nigao/index.html', false)).toEqual([false, false]);
    expect(await asked(write, 'https://evil.example/')).toEqual([false, false]);
    expect(await asked(write, '')).toEqual([false, false]);
  });

  it('finds no way round the filter by WebRTC', async () => {
    expect((await openDesk()).window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  it.each(['certificate-error', 'select-client-certificate', 'login'])('trusts nobody at %s', async (name) => {
    const { standIn } = await openDesk();
    const event = new Preventable();
    const answers: unknown[][] = [];
    const answer = (...given: unknown[]) => answers.push(given);
    // Electron hands the answer last; how much comes before it differs.
    const before = { 'certificate-error': 4, 'select-client-certificate': 3, login: 3 }[name] ?? 0;
    standIn.app.emit(name, event, ...Array.from({ length: before }, () => null), answer);
    expect(event.defaultPrevented).toBe(true);
    expect(answers).toEqual([name === 'certificate-error' ? [false] : []]);
  });

  it('fetches no word lists', async () => {
    expect((await openDesk()).standIn.defaultSession.spellChecker).toBe(false);
  });

  it('downloads nothing', async () => {
    const event = new Preventable();
    (await openDesk()).standIn.defaultSession.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('the packed program', () => {
  it('has no developer tools', async () => {
    const { window, standIn, call } = await openDesk({ isPackaged: true });
    expect(window.options.webPreferences?.devTools).toBe(false);
    expect(await standIn.defaultSession.answer('devtools://devtools/bundled/inspector.html')).toBeNull();
    // Nobody serves them in the stand-in anyway: that the filter stopped them is told by its count.
    expect(await call('guardCounts', {})).toMatchObject({ value: { refused: [{ guard: 'network', count: 1 }] } });
  });

  it.each(REFUSED_SWITCHES)('does not heed --%s', async (name) => {
    const { standIn } = await openDesk({ isPackaged: true, switches: [name] });
    expect(standIn.switches.has(name)).toBe(false);
  });

  it('heeds the switches of whoever develops it, where it is not packed', async () => {
    const { standIn } = await openDesk({ switches: ['remote-debugging-port'] });
    expect(standIn.switches.has('remote-debugging-port')).toBe(true);
  });
});

it('what the guards refused is counted, and nothing of it kept', async () => {
  const { window, standIn, call } = await openDesk();
  window.webContents.emit('will-navigate', new Preventable());
  window.webContents.mayOpen('https://evil.example');
  standIn.defaultSession.emit('will-download', new Preventable());
  await standIn.defaultSession.answer('https://evil.example/');
  await call('readFile', { path: '/etc/passwd' });
  await call('openFile', { file: '/etc/passwd' });
  await call('hostInfo', { more: 1 });
  await call('hostInfo', {}, null);
  const answer = await call('guardCounts', {});
  expect(answer).toMatchObject({
    ok: true,
    value: {
      refused: [
        { guard: 'sender', count: 1 },
        { guard: 'request', count: 1 },
        { guard: 'argument', count: 1 },
        { guard: 'grant', count: 1 },
        { guard: 'page', count: 2 },
        { guard: 'network', count: 1 },
        { guard: 'download', count: 1 },
      ],
    },
  });
  expect(JSON.stringify(answer)).not.toMatch(/evil|passwd/);
});
