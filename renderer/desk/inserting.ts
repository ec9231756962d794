/** What is put into the text from the menu 插入 and asked about first. */
import { layoutOf } from '../../document/layout/page-layout.ts';
import { ask, type Desk, fromBeside, settleForms, snapshotOf } from './desk.ts';

async function ready(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
}

/** The caret goes into the first cell. */
export async function insertTable(desk: Desk): Promise<void> {
  await ready(desk);
  const size = await ask(desk, { type: 'insertTable' });
  if (size) fromBeside(desk, (handle) => handle.insertTable(size.rows, size.columns));
}

export async function insertPicture(desk: Desk): Promise<void> {
  await ready(desk);
  const { grid } = layoutOf(snapshotOf(desk).paper.layout);
  const picture = await ask(desk, { type: 'insertPicture', grid });
  if (picture) fromBeside(desk, (handle) => handle.insertPicture(picture));
}
