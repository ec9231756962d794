import { describe, expect, it, vi } from 'vitest';
import { createGuardLog } from '../../../electron/services/guards.ts';
import { windowFiles } from '../../../electron/services/window/files.ts';
import { type Desk, openDesk } from './desk.ts';

const HTML = '<!doctype html><title>总结</title>';

/** The shell's own printing, over the stand-in that its main process runs in. */
async function printRoom() {
  const desk = await openDesk();
  vi.doMock('electron', () => desk.standIn.module);
  vi.resetModules();
  const { createPrintRoom } = await import('../../../electron/shell/print.ts');
  vi.doUnmock('electron');
  // The main process has a room of its own in this session already.
  const session = desk.standIn.sessions.get('nigao-print');
  session?.schemes.clear();
  const room = createPrintRoom(
    windowFiles({ renderer: null, fonts: `${desk.folder}/templates/fonts` }),
    createGuardLog(new Date(0)),
  );
  return { desk, print: room.print, paper: room.paper, session };
}

const lastShown = (desk: Desk) => desk.recorded.shown.at(-1);

describe('printing', () => {
  it('loads the page by the scheme, hidden, without scripts, apart from the window', async () => {
    const { desk, print, session } = await printRoom();
    await print(HTML);
    const shown = lastShown(desk);
    expect(shown?.address).toMatch(/^app:\/\/print\/[0-9a-f-]{36}\/$/);
    expect(await shown?.answer?.text()).toBe(HTML);
    expect(shown?.tools.options).toMatchObject({
      show: false,
      webPreferences: { session, javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(shown?.tools.options.webPreferences?.preload).toBeUndefined();
    expect(session).not.toBe(desk.standIn.defaultSession);
  });

  it('asks for the page size of the style sheet, tags and bookmarks', async () => {
    const { desk, print } = await printRoom();
    const bytes = await print(HTML);
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.7');
    expect(desk.recorded.prints).toEqual([
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: false,
      },
    ]);
  });

  it('waits for every font before it prints', async () => {
    const { desk, print } = await printRoom();
    await print(HTML);
    expect(desk.recorded.commands).toMatchObject([
      {
        method: 'Runtime.evaluate',
        params: { awaitPromise: true, expression: expect.stringContaining('document.fonts') },
      },
    ]);
  });

  it('fails rather than print in another font', async () => {
    const { desk, print } = await printRoom();
    desk.recorded.fonts = 'NG FangSong';
    await expect(print(HTML)).rejects.toMatchObject({ code: 'PRINT_FAILED' });
    expect(desk.recorded.prints).toEqual([]);
  });

  it('serves the fonts below the page while it is printed, and nothing else', async () => {
    const { desk, print, session } = await printRoom();
    const answers: (number | null)[] = [];
    desk.recorded.print = async () => {
      const page = lastShown(desk)?.address ?? '';
      const own = ['', 'fonts/ng-latin.woff2', 'fonts/none.woff2', 'fonts/../fonts/ng-latin.woff2', 'index.html'];
      const foreign = [
        page.replace('//print/', '//nigao/'),
        'app://nigao/index.html',
        'app://print/other/',
        'https://evil.example/',
        'file:///etc/passwd',
      ];
      for (const address of [...own.map((part) => page + part), ...foreign])
        answers.push((await session?.answer(address))?.status ?? null);
      return Buffer.from('%PDF');
    };
    await print(HTML);
    // The address is put in order before it is looked at, so the dotted path is the font's own.
    expect(answers).toEqual([200, 200, 404, 200, 404, null, null, null, null, null]);
  });

  it('lets go of the page and its window afterwards', async () => {
    const { desk, print, session } = await printRoom();
    await print(HTML);
    expect(desk.standIn.windows.at(-1)?.webContents.destroyed).toBe(true);
    expect(desk.recorded.closed).toBe(1);
    expect(await session?.answer(lastShown(desk)?.address ?? '')).toBeNull();
  });

  it('lets go of them where the engine fails, too', async () => {
    const { desk, print } = await printRoom();
    desk.recorded.print = async () => {
      throw new Error('Failed to generate PDF');
    };
    await expect(print(HTML)).rejects.toMatchObject({ code: 'PRINT_FAILED' });
    expect(desk.standIn.windows.at(-1)?.webContents.destroyed).toBe(true);
  });

  it('fails where its page breaks while it is printed', async () => {
    const { desk, print } = await printRoom();
    desk.recorded.print = () => {
      desk.standIn.windows.at(-1)?.webContents.emit('render-process-gone');
      return new Promise(() => {});
    };
    await expect(print(HTML)).rejects.toMatchObject({ code: 'PRINT_FAILED' });
    expect(desk.recorded.closed).toBe(1);
  });

  it('leaves the program running while the window is open', async () => {
    const { desk, print } = await printRoom();
    await print(HTML);
    expect(desk.standIn.appCalls).not.toContain('quit');
  });
});

describe('printing to paper', () => {
  it('shows the system’s dialog, two-sided, with the margins of the page itself', async () => {
    const { desk, paper, session } = await printRoom();
    expect(await paper(HTML)).toBe(true);
    expect(desk.recorded.papers).toEqual([
      { silent: false, printBackground: true, duplexMode: 'longEdge', pageSize: 'A4' },
    ]);
    expect(await lastShown(desk)?.answer?.text()).toBe(HTML);
    expect(lastShown(desk)?.tools.options).toMatchObject({
      show: false,
      webPreferences: { session, javascript: false },
    });
    expect(desk.recorded.closed).toBe(1);
  });

  it('tells that the person gave up, and that a printer failed', async () => {
    const { desk, paper } = await printRoom();
    desk.recorded.paperAnswer = 'Print job canceled';
    expect(await paper(HTML)).toBe(false);
    desk.recorded.paperAnswer = 'Print job failed';
    await expect(paper(HTML)).rejects.toMatchObject({ code: 'PAPER_FAILED' });
    expect(desk.recorded.closed).toBe(2);
  });

  it('prints in no other font', async () => {
    const { desk, paper } = await printRoom();
    desk.recorded.fonts = 'NG FangSong';
    await expect(paper(HTML)).rejects.toMatchObject({ code: 'PAPER_FAILED' });
    expect(desk.recorded.papers).toEqual([]);
  });
});

describe('a PDF that nobody waits for any more', () => {
  it('is given up at once, with its page', async () => {
    const { desk, print } = await printRoom();
    desk.recorded.print = () => new Promise(() => {});
    const giveUp = new AbortController();
    const work = print(HTML, giveUp.signal);
    work.catch(() => {});
    await expect.poll(() => desk.recorded.commands.length).toBe(1);
    giveUp.abort();
    await expect(work).rejects.toMatchObject({ code: 'PRINT_FAILED' });
    expect(desk.recorded.closed).toBe(1);
  });
});
