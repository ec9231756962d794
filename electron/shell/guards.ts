/** What no page of ours may do, whatever runs in it: leave, open windows, ask for the machine's powers, use a network. */
import type { App, Session } from 'electron';

/** Every page, of whatever window: it stays where the program put it. */
export function guardPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** No address has a number, so that nothing of the browser inside can reach a network either. Before the app is ready. */
export function closeNetwork(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
}

/** `data:` holds its content in itself; pictures in a text are such. */
const HARMLESS = /^(?:data|blob|devtools):/;

/** `isOwn` says which addresses this session serves. */
export function guardSession(guarded: Session, isOwn: (address: string) => boolean): void {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  // Its word lists would be fetched from a network.
  guarded.setSpellCheckerEnabled(false);
  guarded.on('will-download', (event) => event.preventDefault());
  guarded.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) && !HARMLESS.test(url) }));
}
