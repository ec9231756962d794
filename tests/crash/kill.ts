/**
 * `npm run crash -- [--n 1000] [--seed 1] [SUBJECT…]`: kills the program at random moments while it saves, and while a
 * person types, and says what was lost. Exits with 1 where anything was.
 */
import { parseArgs } from 'node:util';
import type { Crashes, CrashResult } from './crashes.ts';
import { crashSaver } from './saver.ts';
import { crashTyping } from './typing.ts';

/** Each is a file beside this one. The window has to be built for `typing` (`npm run build`). */
const SUBJECTS: Readonly<Record<string, (crashes: Crashes) => Promise<CrashResult>>> = {
  saving: crashSaver,
  typing: crashTyping,
};

async function tell(subject: string, crashes: Crashes): Promise<boolean> {
  const run = SUBJECTS[subject];
  if (!run) throw new Error(`no subject ${subject}; there are ${Object.keys(SUBJECTS).join(', ')}`);
  const { kills, faults, figures } = await run(crashes);
  const counted = Object.entries(figures).map(([what, figure]) => `${figure} ${what}`);
  console.log(`${subject}: ${kills} kills, ${[...counted, `${faults.length} faults`].join(', ')}`);
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length === 0;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { n: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});
const crashes = { n: Number(values.n), seed: Number(values.seed) };
let isSound = true;
for (const subject of positionals.length > 0 ? positionals : Object.keys(SUBJECTS))
  isSound = (await tell(subject, crashes)) && isSound;
process.exitCode = isSound ? 0 : 1;
