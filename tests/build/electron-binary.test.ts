import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '../../build/electron-binary.ts';

let root = '';
let packageFolder = '';

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'nigao-binary-'));
  packageFolder = path.join(root, 'node_modules/electron');
  mkdirSync(path.join(packageFolder, 'dist'), { recursive: true });
  writeFileSync(path.join(packageFolder, 'package.json'), '{"version":"45.4.1"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function install(version: string): void {
  writeFileSync(path.join(packageFolder, 'dist/version'), version);
  writeFileSync(path.join(packageFolder, 'path.txt'), 'electron');
  writeFileSync(path.join(packageFolder, 'dist/electron'), '');
}

describe('finding the Electron binary', () => {
  it('finds none in a fresh package', () => {
    expect(electronBinary(root, {})).toBeNull();
  });

  it('finds the one the installer unpacked', () => {
    install('v45.4.1');
    expect(electronBinary(root, {})).toBe(path.join(packageFolder, 'dist/electron'));
  });

  it('refuses one left over from another version', () => {
    install('44.0.0');
    expect(electronBinary(root, {})).toBeNull();
  });

  it('refuses a half unpacked one', () => {
    install('45.4.1');
    rmSync(path.join(packageFolder, 'dist/electron'));
    expect(electronBinary(root, {})).toBeNull();
  });

  it.runIf(process.platform === 'linux')('takes the distribution named in the environment first', () => {
    install('45.4.1');
    const folder = path.join(root, 'other');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'electron'), '');
    expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(path.join(folder, 'electron'));
  });

  it('falls back to the package where the named folder holds none', () => {
    install('45.4.1');
    const environment = { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' };
    expect(electronBinary(root, environment)).toBe(path.join(packageFolder, 'dist/electron'));
  });
});
