/**
 * Refusal 6: writing another kind of file than was chosen, or over the program, its settings, or an original.
 * Guards: the use of a grant (grants.ts), `refuseOwnPlaces` (own-places.ts, in dialogs.ts and writer.ts), `protect` (writer.ts).
 */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyReport } from '../../document/report.ts';
import { refuseOwnPlaces } from '../../electron/services/own-places.ts';
import { realSaveTools } from '../../electron/services/save.ts';
import { createWriter } from '../../electron/services/writer.ts';
import { failureOf } from '../electron/failure-of.ts';
import { ownFolder } from '../electron/folder.ts';
import { type Door, describeDoors, refusedBy } from './doors.ts';

let door: Door | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

/** A grant to write under a name in the person's folder, or what refused it. */
async function grantFor(at: Door, purpose: string, name: string): Promise<{ readonly file: string } | string> {
  let reply: Awaited<ReturnType<Door['call']>>;
  if (at.answerSave) {
    at.answerSave(path.join(at.home, name));
    reply = await at.call('chooseSave', { purpose, suggestedName: '总结' });
  } else {
    const listing = await at.call('listFolder', { folder: null, show: 'readable' });
    const { folder } = (listing.ok ? listing.value : {}) as { folder: string }; // the host's own answer
    reply = await at.call('grantSave', { folder, name, purpose });
  }
  if (!reply.ok) return reply.code;
  const value = reply.value as { file: string } | { grant: { file: string } }; // the host's own answer
  return 'grant' in value ? value.grant : value;
}

describeDoors('a grant to write', (open) => {
  it('is good for the kind of file it was given for, and no other', async () => {
    door = await open();
    const grant = await grantFor(door, 'docx', '总结.docx');
    if (typeof grant === 'string') throw new Error(grant);
    const report = emptyReport;
    for (const format of ['pdf', 'txt', 'html'])
      expect(await door.call('exportFile', { file: grant.file, format, report })).toMatchObject({ code: 'NO_GRANT' });
    expect(await door.call('openFile', { file: grant.file })).toMatchObject({ code: 'NO_GRANT' });
    expect(await door.call('exportKit', { file: grant.file })).toMatchObject({ code: 'NO_GRANT' });
    expect(fs.existsSync(path.join(door.home, '总结.docx'))).toBe(false);
    expect(await refusedBy(door)).toEqual({ grant: 5 });
  });

  it.skipIf(process.platform === 'win32')('is not given by a link into the program’s own folder', async () => {
    door = await open();
    fs.mkdirSync(door.state, { recursive: true });
    fs.writeFileSync(path.join(door.state, '单位资料.json'), '{}');
    fs.symlinkSync(path.join(door.state, '单位资料.json'), path.join(door.home, '一份.nigao'));
    fs.symlinkSync(path.join(door.state, '还没有.json'), path.join(door.home, '两份.nigao'));
    for (const name of ['一份.nigao', '两份.nigao']) expect(await grantFor(door, 'nigao', name)).toBe('OWN_FOLDER');
    expect(fs.readFileSync(path.join(door.state, '单位资料.json'), 'utf8')).toBe('{}');
    expect(await refusedBy(door)).toEqual({ place: 2 });
  });
});

describe('the folders of the program', () => {
  const folder = ownFolder();
  const guarded = () => refuseOwnPlaces({ state: folder.at('state'), ownFolders: [folder.at('program')] });

  it('are refused themselves and below, whatever the way is spelled, and their neighbours are not', async () => {
    for (const name of ['state', 'program', '文稿']) fs.mkdirSync(folder.at(name));
    const refuse = guarded();
    for (const file of ['state/x.txt', 'state/深/x.txt', 'program/x.txt', '文稿/../state/x.txt', 'state'])
      expect(await failureOf(refuse(`${folder.at()}/${file}`)), file).toBe('OWN_FOLDER');
    for (const file of ['文稿/x.txt', 'state.txt', 'state2/x.txt', '没有的/x.txt', '..state/x.txt', 'x.txt'])
      await refuse(folder.at(file));
  });

  it('are refused even where they are not there yet', async () => {
    expect(await failureOf(guarded()(folder.at('state/x.txt')))).toBe('OWN_FOLDER');
  });

  it.skipIf(process.platform === 'win32')('are looked at again when it is written: a link may come later', async () => {
    for (const name of ['state', '文稿']) fs.mkdirSync(folder.at(name));
    fs.writeFileSync(folder.at('state/偏好.json'), 'kept');
    const tools = realSaveTools(() => 'abcdefgh');
    const writer = createWriter(tools, guarded());
    const bytes = async () => Buffer.from('new');
    await writer.write(folder.at('文稿/x.txt'), bytes);
    fs.rmSync(folder.at('文稿'), { recursive: true });
    fs.symlinkSync(folder.at('state'), folder.at('文稿'));
    expect(await failureOf(writer.write(folder.at('文稿/偏好.json'), bytes))).toBe('OWN_FOLDER');
    expect(fs.readFileSync(folder.at('state/偏好.json'), 'utf8')).toBe('kept');
    // The same attack on a writer without the guard succeeds: it is this guard that refuses.
    await createWriter(tools).write(folder.at('文稿/偏好.json'), bytes);
    expect(fs.readFileSync(folder.at('state/偏好.json'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('are judged in a ring of links, too', async () => {
    fs.symlinkSync('b.txt', folder.at('a.txt'));
    fs.symlinkSync('a.txt', folder.at('b.txt'));
    await guarded()(folder.at('a.txt'));
  });
});
