/** Lets input methods reach the window on Linux, by the way that the person chose (中文输入方式). */
import type { App } from 'electron';
import { inputEnvironment, inputSwitches, thisSession } from '../services/input-method.ts';
import { preferencesAtStart } from '../services/preferences.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { stateFolder } from '../services/state-folder.ts';

/** Before the app is ready: Chromium chooses how to show its windows right after. A way named on the command line comes first. */
export function reachInputMethods(app: App, words: readonly string[]): void {
  if (words.some((word) => /^--ozone-platform(?:=|$)/.test(word))) return;
  const session = thisSession();
  const { inputMethod } = preferencesAtStart(stateFolder(thisMachine(), app.getPath('home')));
  for (const { name, value } of inputSwitches(session, inputMethod)) {
    // Electron has made up its mind about the hint before it runs our code.
    if (name !== 'ozone-platform-hint') app.commandLine.appendSwitch(name, value ?? undefined);
  }
  Object.assign(process.env, inputEnvironment(session));
}
