import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { describe, expect, it } from 'vitest';
import { packageConfig, SYSTEMS } from '../../../build/package/config.ts';
import { readPackageCall } from '../../../build/package/main.ts';
import { WINDOWS_ID } from '../../../electron/shell/addresses.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const near = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
// electron-builder's own check, against the schema it ships; it has no types.
const { validateConfiguration } = near('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean }) => Promise<void>;
};
const check = (config: unknown) => validateConfiguration(config, { isEnabled: false });

function targetsOf(config: Configuration, system: 'linux' | 'win' | 'mac'): string[] {
  const { target } = config[system] ?? {};
  const list = Array.isArray(target) ? target : [];
  return list.flatMap((each) =>
    typeof each === 'string' ? [] : [each.arch].flat().map((arch) => `${each.target} ${arch}`),
  );
}

describe.each(SYSTEMS)('the configuration for %s', (system) => {
  const config = packageConfig(system);

  it('is one by electron-builder’s own schema', async () => {
    await expect(check(config)).resolves.toBeUndefined();
  });

  it('names no place that updates would come from', () => {
    expect(config.publish).toBeNull();
    expect(JSON.stringify(config)).not.toMatch(/https?:/);
  });

  it('names icons that are there', () => {
    const association = [config.fileAssociations].flat()[0];
    for (const icon of [config[system]?.icon, association?.icon])
      expect(existsSync(path.join(root, icon ?? 'none'))).toBe(true);
  });

  it('takes drafts for its own', () => {
    expect(config.fileAssociations).toMatchObject([
      { ext: 'nigao', mimeType: 'application/x-nigao', description: '拟稿文稿' },
    ]);
  });
});

describe('the packages', () => {
  it('bear the name by which Windows groups the windows of the program', () => {
    expect(packageConfig('win').appId).toBe(WINDOWS_ID);
  });

  it('are those that the users’ machines take', () => {
    expect(targetsOf(packageConfig('win'), 'win')).toEqual([
      'nsis x64',
      'nsis arm64',
      'portable x64',
      'portable arm64',
    ]);
    expect(targetsOf(packageConfig('linux'), 'linux')).toEqual([
      'deb x64',
      'deb arm64',
      'AppImage x64',
      'AppImage arm64',
    ]);
    expect(targetsOf(packageConfig('mac'), 'mac')).toEqual(['dmg x64', 'dmg arm64']);
  });

  it('install on Windows for the person alone, and leave their data when removed', () => {
    expect(packageConfig('win').nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });

  it('would not pass with a word that electron-builder does not know', async () => {
    await expect(check({ ...packageConfig('linux'), asarr: true })).rejects.toThrow('asarr');
  });
});

describe('the call of npm run package', () => {
  it('packs for the system it runs on where none is named', () => {
    expect(readPackageCall([], 'win32')).toEqual({ target: 'win', arches: ['x64', 'arm64'], folderOnly: false });
    expect(readPackageCall([], 'linux')?.target).toBe('linux');
  });

  it('takes a target and a processor', () => {
    expect(readPackageCall(['deb-loopback', '--arch', 'arm64'], 'linux')).toEqual({
      target: 'deb-loopback',
      arches: ['arm64'],
      folderOnly: false,
    });
  });

  it.each([['rpm'], ['linux', 'win'], ['--arch', 'mips'], ['--sign']])('does not understand %s', (...words) => {
    expect(readPackageCall(words, 'linux')).toBeNull();
  });
});
