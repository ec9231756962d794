import { describe, expect, it } from 'vitest';
import { findOffice } from '../../../../electron/services/reading/office.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]) => ({
  platform,
  env,
  canRun: async (file: string) => there.includes(file),
});

describe('finding LibreOffice', () => {
  it.each([
    ['linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/soffice'],
    ['linux', {}, '/usr/bin/libreoffice'],
    ['linux', {}, '/usr/lib/libreoffice/program/soffice'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['win32', { ProgramFiles: 'C:\\Program Files' }, 'C:\\Program Files\\LibreOffice\\program\\soffice.com'],
    ['win32', { 'ProgramFiles(x86)': 'D:\\P' }, 'D:\\P\\LibreOffice\\program\\soffice.exe'],
  ] as const)('finds it on %s with %o at %s', async (platform, env, file) => {
    expect(await findOffice(machine(platform, env, file))).toBe(file);
  });

  it('takes the one that the person named, and no other', async () => {
    const env = { NIGAO_OFFICE: '/home/a/soffice', PATH: '/usr/bin' };
    expect(await findOffice(machine('linux', env, '/usr/bin/soffice', '/home/a/soffice'))).toBe('/home/a/soffice');
    expect(await findOffice(machine('linux', env, '/usr/bin/soffice'))).toBeNull();
  });

  it('finds none where there is none', async () => {
    expect(await findOffice(machine('linux', { PATH: '/usr/bin' }))).toBeNull();
  });
});
