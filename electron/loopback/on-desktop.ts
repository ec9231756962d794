/** Says something to a person who started the program from the menu: nobody reads its standard error then. */
import { spawn } from 'node:child_process';

const TITLE = '拟稿';

/** Programs that show a message, as desktops have them; the first that is there shows it. */
const SHOWERS: readonly ((text: string) => readonly [command: string, ...words: string[]])[] = [
  (text) => ['zenity', '--error', '--no-markup', '--width=420', `--title=${TITLE}`, `--text=${text}`],
  (text) => ['kdialog', '--title', TITLE, '--error', text],
  (text) => ['notify-send', '--icon=nigao', '--urgency=critical', TITLE, text],
  (text) => ['xmessage', '-center', text],
];

/** True once it was shown; the person may have closed it by then. */
function shownBy([command, ...words]: readonly [string, ...string[]], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'ignore', env });
    child.once('error', () => resolve(false));
    // Zenity ends with 1 where its window was closed by the cross.
    child.once('exit', (code) => resolve(code === 0 || (code === 1 && command === 'zenity')));
  });
}

/** False where the desktop has nothing to show it with. Never throws. */
export async function showOnDesktop(text: string, env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  for (const shower of SHOWERS) if (await shownBy(shower(text), env)) return true;
  return false;
}
