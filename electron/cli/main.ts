/** The command line: `npm run -s nigao -- COMMAND …`. Each command is loaded only when it is called. */
import { Failure, type FailureCode } from '../../document/failure.ts';
import { failureWords } from '../words.ts';
import { type Command, type Terminal, thisTerminal } from './terminal.ts';
import { USAGE } from './usage.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  new: () => import('./new.ts'),
  import: () => import('./import.ts'),
  outline: () => import('./outline.ts'),
  export: () => import('./export.ts'),
  clean: () => import('./clean.ts'),
  learn: () => import('./learn.ts'),
  check: () => import('./check.ts'),
  fix: () => import('./fix.ts'),
  roll: () => import('./roll.ts'),
  compare: () => import('./compare.ts'),
  kinds: () => import('./kinds.ts'),
  phrases: () => import('./phrases.ts'),
  kit: () => import('./kit.ts'),
  find: () => import('./find.ts'),
  probe: () => import('./probe.ts'),
  serve: () => import('./serve.ts'),
};

/** What the machine lacks; everything else is the call's or the input's. */
const LACKS = new Set<FailureCode>([
  'NO_BROWSER',
  'NO_WINDOW_BROWSER',
  'NO_CONVERTER',
  'NO_INDEX',
  'PRINT_FAILED',
  'DISK_FULL',
  'NOT_BUILT',
]);

async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || words.includes('--help') || words.includes('-h')) {
    terminal.say(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Failure('BAD_CALL', name);
  const { run } = await command();
  return (await run(rest, terminal)) ?? 0;
}

/** The exit code: 0 done, 1 `check` found something wrong, 2 the call or the input is unusable, 3 the machine lacks something. */
async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommand(words, terminal);
  } catch (error) {
    const failure = error instanceof Failure ? error : new Failure('INTERNAL', '', { cause: error });
    terminal.warn(`${failure.code}: ${failureWords(failure.code, failure.detail)}`);
    return LACKS.has(failure.code) ? 3 : 2;
  }
}

// Whoever reads our output may stop early (`… | head`).
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2), thisTerminal());
