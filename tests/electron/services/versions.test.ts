import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realSaveTools, saveFile } from '../../../electron/services/save.ts';
import { onto, versionAt, versionOf } from '../../../electron/services/versions.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const tools = realSaveTools(randomUUID);
const bytes = (text: string) => Buffer.from(text);
const read = (file: string) => fs.readFileSync(file, 'utf8');

const saveOnto = (file: string, text: string, known: string) =>
  saveFile(file, bytes(text), tools, onto(versionOf(bytes(known)), bytes(text), tools));

describe('the version of a file', () => {
  it('is made of all that it holds, and there is none where nothing is', async () => {
    fs.writeFileSync(folder.at('甲'), '一');
    expect(await versionAt(folder.at('甲'))).toBe(versionOf(bytes('一')));
    expect(await versionAt(folder.at('乙'))).toBeNull();
    expect(await failureOf(versionAt(folder.at()))).toMatch(/READ_FAILED|IS_FOLDER/);
  });
});

describe('a save onto a version', () => {
  it('replaces that version and leaves nothing beside it', async () => {
    fs.writeFileSync(folder.at('甲'), '一');
    await saveOnto(folder.at('甲'), '二', '一');
    expect(read(folder.at('甲'))).toBe('二');
    expect(folder.names()).toEqual(['甲']);
  });

  it('replaces no other: the same size and the same time make no same file', async () => {
    const file = folder.at('甲');
    fs.writeFileSync(file, '一');
    const { atime, mtime } = fs.statSync(file);
    fs.writeFileSync(file, '三');
    fs.utimesSync(file, atime, mtime);
    expect(await failureOf(saveOnto(file, '二', '一'))).toBe('CHANGED_ON_DISK 甲');
    expect(read(file)).toBe('三');
    expect(folder.names()).toEqual(['甲']);
  });

  it('takes a file that holds what is to be written for no change', async () => {
    fs.writeFileSync(folder.at('甲'), '二');
    await saveOnto(folder.at('甲'), '二', '一');
    expect(read(folder.at('甲'))).toBe('二');
  });

  it('does not bring back a file that is gone, and leaves nothing', async () => {
    expect(await failureOf(saveOnto(folder.at('甲'), '二', '一'))).toBe('GONE_FROM_DISK 甲');
    expect(folder.names()).toEqual([]);
  });

  it('sees a change that comes while the new version is being written', async () => {
    const file = folder.at('甲');
    fs.writeFileSync(file, '一');
    const disk = {
      ...tools.disk,
      open: (async (...args: Parameters<typeof tools.disk.open>) => {
        if (args[1] === 'wx') fs.writeFileSync(file, '三');
        return await tools.disk.open(...args);
      }) as typeof tools.disk.open,
    };
    const slow = { ...tools, disk };
    const saved = saveFile(file, bytes('二'), slow, onto(versionOf(bytes('一')), bytes('二'), slow));
    expect(await failureOf(saved)).toBe('CHANGED_ON_DISK 甲');
    expect(read(file)).toBe('三');
  });

  it('lets one of many at once through, in one program', async () => {
    fs.writeFileSync(folder.at('甲'), '一');
    const all = Array.from({ length: 8 }, (_, i) =>
      saveOnto(folder.at('甲'), `第${i}`, '一').then(
        () => `第${i}`,
        () => null,
      ),
    );
    const saved = (await Promise.all(all)).filter((text) => text !== null);
    expect(saved).toHaveLength(1);
    expect(read(folder.at('甲'))).toBe(saved[0]);
  });

  it('lets one of two programs through', async () => {
    const file = folder.at('甲');
    const services = path.resolve(import.meta.dirname, '../../../electron/services');
    const script = `
      const { realSaveTools, saveFile } = await import(${JSON.stringify(path.join(services, 'save.ts'))});
      const { onto, versionOf } = await import(${JSON.stringify(path.join(services, 'versions.ts'))});
      const tools = realSaveTools(() => crypto.randomUUID());
      const [file, mine, known] = process.argv.slice(1);
      const bytes = Buffer.from(mine);
      process.stdout.write('ready');
      process.stdin.once('data', async () => {
        await saveFile(file, bytes, tools, onto(versionOf(Buffer.from(known)), bytes, tools))
          .then(() => process.exit(0), () => process.exit(7));
      });`;
    const start = (mine: string) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, file, mine, '一']);
      const ready = new Promise((resolve) => child.stdout.once('data', resolve));
      const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
      return { ready, code, go: () => child.stdin.write('go') };
    };
    fs.writeFileSync(file, '一');
    const both = [start('甲写的'), start('乙写的')];
    await Promise.all(both.map(({ ready }) => ready));
    for (const { go } of both) go();
    const codes = await Promise.all(both.map(({ code }) => code));
    expect(codes.toSorted()).toEqual([0, 7]);
    expect(read(file)).toBe(codes[0] === 0 ? '甲写的' : '乙写的');
    expect(folder.names()).toEqual(['甲']);
  });
});
