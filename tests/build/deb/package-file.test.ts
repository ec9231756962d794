import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { debianPackage, type Field, type PackedEntry } from '../../../build/deb/package-file.ts';
import { tarPieces } from '../../../build/deb/tar.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-deb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasDpkg = spawnSync('dpkg-deb', ['--version']).status === 0;
const hasTar = spawnSync('tar', ['--version']).status === 0;

const FIELDS: readonly Field[] = [
  ['Package', 'trial'],
  ['Description', 'a trial\n试一试\n\nthe end'],
  ['Version', '1.2'],
  ['Architecture', 'all'],
  ['Maintainer', 'Nigao <nigao@nigao.invalid>'],
];

const file = (name: string, content: string, executable = false): PackedEntry => ({
  type: 'file',
  path: name,
  content: Buffer.from(content),
  executable,
});

const ENTRIES = [
  file('usr/bin/trial', '#!/bin/sh\n', true),
  file('opt/trial/字体/说明.txt', '说明'),
  file(`opt/trial/${'d'.repeat(90)}/${'f'.repeat(90)}.txt`, 'long'),
  { type: 'link', path: 'opt/trial/link', target: '/usr/bin/trial' },
] satisfies readonly PackedEntry[];

const make = (entries: readonly PackedEntry[]) =>
  debianPackage({ fields: FIELDS, entries, seconds: 1_790_000_000, effort: 'fast' });

function dpkgDeb(...words: string[]): string {
  return spawnSync('dpkg-deb', words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' } })
    .stdout;
}

describe('a Debian package of our making', () => {
  it('is the same, byte for byte, whatever the order of its files', async () => {
    const [one, two] = await Promise.all([make(ENTRIES), make(ENTRIES.toReversed())]);
    expect(one.equals(two)).toBe(true);
  });

  it.skipIf(!hasDpkg)('is read by dpkg: fields, description, size', async () => {
    const place = path.join(folder, 'trial.deb');
    writeFileSync(place, await make(ENTRIES));
    expect(dpkgDeb('--field', place, 'Package', 'Version', 'Installed-Size')).toBe(
      'Package: trial\nVersion: 1.2\nInstalled-Size: 10\n',
    );
    expect(dpkgDeb('--field', place, 'Description')).toBe('a trial\n 试一试\n .\n the end\n');
  });

  it.skipIf(!hasDpkg)('gives all to root, with the modes and the time it was given', async () => {
    const place = path.join(folder, 'trial.deb');
    writeFileSync(place, await make(ENTRIES));
    const lines = dpkgDeb('--contents', place).trimEnd().split('\n');
    expect(lines.every((line) => line.includes(' root/root '))).toBe(true);
    expect(lines.filter((line) => line.startsWith('-rwxr-xr-x')).map((line) => line.split(' ').at(-1))).toEqual([
      './usr/bin/trial',
    ]);
    expect(lines.filter((line) => line.startsWith('lrwxrwxrwx'))).toHaveLength(1);
    expect(lines.every((line) => line.includes('2026-09-21'))).toBe(true);
  });

  it.skipIf(!hasDpkg)('sums what it holds', async () => {
    const place = path.join(folder, 'trial.deb');
    const out = path.join(folder, 'out');
    writeFileSync(place, await make(ENTRIES));
    dpkgDeb('--raw-extract', place, out);
    const check = spawnSync('md5sum', ['--check', '--strict', 'DEBIAN/md5sums'], { cwd: out, encoding: 'utf8' });
    expect(check.status).toBe(0);
    expect(check.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(readFileSync(path.join(out, 'opt/trial/字体/说明.txt'), 'utf8')).toBe('说明');
  });
});

describe('a tar archive of our making', () => {
  it.skipIf(!hasTar)('keeps a name of more than 100 bytes', () => {
    const name = `${'a'.repeat(70)}/${'b'.repeat(80)}`;
    const place = path.join(folder, 'long.tar');
    writeFileSync(place, Buffer.concat(tarPieces([file(name, 'x')], 0)));
    expect(spawnSync('tar', ['-tf', place], { encoding: 'utf8' }).stdout).toBe(`./${name}\n`);
  });

  it('refuses a name that the form cannot hold, rather than cut it', () => {
    expect(() => tarPieces([file('n'.repeat(101), 'x')], 0)).toThrow('too long a name');
  });
});
