import { describe, expect, it, vi } from 'vitest';
import { openDesk, startProgram } from './desk.ts';

describe('the start of the program', () => {
  it('opens one window on its own address, shown once it is drawn', async () => {
    const { standIn, recorded, window } = await openDesk();
    expect(standIn.windows).toHaveLength(1);
    expect(recorded.shown.map(({ address }) => address)).toEqual(['app://nigao/index.html']);
    expect(window.options.show).toBe(false);
    expect(window.calls).toEqual(['show']);
    expect(window.title).toBe('拟稿');
  });

  it('isolates and sandboxes its page', async () => {
    const { standIn, window, folder } = await openDesk();
    expect(window.options.webPreferences).toMatchObject({
      preload: `${folder}/dist/preload/preload.cjs`,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
    expect(standIn.appCalls).toContain('enableSandbox');
  });

  it('makes its scheme a safe one of its own origin before all else', async () => {
    const { standIn } = await openDesk();
    expect(standIn.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('knows no host on any network', async () => {
    const { standIn } = await openDesk();
    expect(standIn.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(standIn.switches.has('no-proxy-server')).toBe(true);
  });

  it('a second time ends at once, with no window', async () => {
    const { standIn } = await startProgram({ isFirst: false });
    expect(standIn.appCalls).toEqual(['quit']);
    expect(standIn.windows).toEqual([]);
  });

  it('ends when its window is closed', async () => {
    const { standIn, window } = await openDesk();
    window.close();
    await vi.waitFor(() => expect(standIn.appCalls.at(-1)).toBe('quit'));
  });
});
