/** 对照修改稿: asks for the copy and holds it against the draft. */
import { compareWith } from './comparing.ts';
import { type Desk, tellFailure } from './desk.ts';
import { chooseOpen, draftName, readFile, takeReport } from './files.ts';

export async function compareCopy(desk: Desk): Promise<void> {
  const grant = await chooseOpen(desk, 'report').catch((error: unknown) => tellFailure(desk, error));
  const copy = grant ? await readFile(desk, grant) : null;
  const taken = copy && (await takeReport(desk));
  if (taken) await compareWith(desk, { ...taken, name: draftName(desk.state.get().draft) }, copy);
}
