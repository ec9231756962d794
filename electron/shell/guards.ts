/** What no page of ours may do, whatever runs in it: leave, open windows, ask for the machine's powers, use a network. */
import type { App, Session } from 'electron';
import type { GuardLog } from '../services/guards.ts';

type Note = GuardLog['note'];

/** Every page, of whatever window: it stays where the program put it. */
export function guardPages(app: App, note: Note): void {
  const refuse = (event: { preventDefault(): void }) => {
    note('page');
    event.preventDefault();
  };
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => {
      note('page');
      return { action: 'deny' };
    });
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    // WebRTC knows neither proxies nor this session's filter: without a proxy it is left with no way out at all.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Nobody is asked whom to trust, and nothing of the person's is shown to a server: there is none. */
export function guardTrust(app: App, note: Note): void {
  app.on('certificate-error', (event, _contents, _address, _error, _certificate, answer) => {
    note('network');
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _address, _certificates, answer) => {
    note('network');
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _server, answer) => {
    note('network');
    event.preventDefault();
    answer();
  });
}

/** No address has a number, so that nothing of the browser inside can reach a network either. Before the app is ready. */
export function closeNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability'])
    app.commandLine.appendSwitch(name);
}

/**
 * Switches of Chromium that open the page to whoever starts the program, or take a guard away. The fuses keep out those of
 * Node; these have none.
 */
export const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'allow-running-insecure-content',
  'allow-file-access-from-files',
  'disable-site-isolation-trials',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'load-extension',
  'js-flags',
  'log-net-log',
  'use-fake-ui-for-media-stream',
] as const;

/** In the packed program only: whoever develops it needs the first of them. Before the app is ready, and before `closeNetwork`. */
export function dropSwitches(app: App): void {
  if (!app.isPackaged) return;
  for (const name of REFUSED_SWITCHES) if (app.commandLine.hasSwitch(name)) app.commandLine.removeSwitch(name);
}

/** `data:` holds its content in itself; pictures in a text are such. */
const HARMLESS = /^(?:data|blob):/;

/** To put words on the clipboard needs a press of the person's anyway, and tells the page nothing. All else is refused. */
const GRANTED = 'clipboard-sanitized-write';

export interface SessionGuard {
  /** Says which addresses this session serves. */
  readonly isOwn: (address: string) => boolean;
  readonly note: Note;
  /** False in the packed program: then not even the pages of the developer tools are let in. */
  readonly devTools: boolean;
}

export function guardSession(guarded: Session, { isOwn, note, devTools }: SessionGuard): void {
  const mayHave = (permission: string, address: string, isMainFrame: boolean) =>
    permission === GRANTED && isMainFrame && isOwn(address);
  guarded.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    const granted = mayHave(permission, requestingUrl, isMainFrame);
    if (!granted) note('permission');
    answer(granted);
  });
  // Not noted: the engine looks by itself, without anybody having asked.
  guarded.setPermissionCheckHandler((_contents, permission, _origin, { requestingUrl = '', isMainFrame }) =>
    mayHave(permission, requestingUrl, isMainFrame),
  );
  guarded.setDevicePermissionHandler(() => false);
  // Its word lists would be fetched from a network.
  guarded.setSpellCheckerEnabled(false);
  guarded.on('will-download', (event) => {
    note('download');
    event.preventDefault();
  });
  const isHarmless = (url: string) => HARMLESS.test(url) || (devTools && url.startsWith('devtools:'));
  guarded.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOwn(url) && !isHarmless(url);
    if (cancel) note('network');
    answer({ cancel });
  });
}
