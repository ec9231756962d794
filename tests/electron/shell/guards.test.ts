import { describe, expect, it } from 'vitest';
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

  it.each(['clipboard-read', 'geolocation', 'media', 'notifications', 'fullscreen', 'openExternal'])(
    'is not given %s',
    async (permission) => {
      const { defaultSession } = (await openDesk()).standIn;
      const answers: boolean[] = [];
      defaultSession.permissionRequest?.(null, permission, (granted) => answers.push(granted));
      expect(answers).toEqual([false]);
      expect(defaultSession.permissionCheck?.()).toBe(false);
      expect(defaultSession.devicePermission?.()).toBe(false);
    },
  );

  it('fetches no word lists', async () => {
    expect((await openDesk()).standIn.defaultSession.spellChecker).toBe(false);
  });

  it('downloads nothing', async () => {
    const event = new Preventable();
    (await openDesk()).standIn.defaultSession.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});
