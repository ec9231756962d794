import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../electron/contract/preferences.ts';
import type { Settings } from '../../../electron/services/powers.ts';
import { preferencesFile, preferenceWork } from '../../../electron/services/preferences.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

function work() {
  const settings: Settings = {
    version: '0',
    platform: 'linux',
    templates: '',
    home: folder.at(),
    state: folder.at('state'),
    startFile: null,
    now: () => new Date(2026, 10, 24, 15, 4, 5),
    randomId: () => 'abcdefgh',
  };
  const saving = realSaveTools(settings.randomId);
  return preferenceWork(preferencesFile({ folder: settings.state, saving, now: settings.now }));
}
const AT_FIRST: Preferences = {
  completion: true,
  checkBeforeExport: true,
  draftInWord: true,
  noCopies: false,
  secretCopies: false,
  inputMethod: 'auto',
};

const put = (text: string) => {
  fs.mkdirSync(folder.at('state'));
  fs.writeFileSync(folder.at('state', '偏好.json'), text);
};

describe('what a person wants of the window', () => {
  it('is with word completion at first, and afterwards as it was kept', async () => {
    expect(await work().preferences({})).toEqual(AT_FIRST);
    await work().keepPreferences({ preferences: { completion: false } });
    expect(await work().preferences({})).toEqual({ ...AT_FIRST, completion: false });
    await work().keepPreferences({ preferences: { completion: true } });
    expect(await work().preferences({})).toEqual(AT_FIRST);
  });

  it.each([
    ['half', '{"format":"nigao-prefer'],
    ['of another sort', '{"completion":false}'],
    ['of another shape', '{"format":"nigao-preferences","version":1,"completion":"no"}'],
  ])('is as at first where the file is %s, which is put aside and not lost', async (_, text) => {
    put(text);
    expect(await work().preferences({})).toEqual(AT_FIRST);
    const aside = fs.readdirSync(folder.at('state')).find((name) => name.startsWith('偏好（已损坏'));
    expect(fs.readFileSync(folder.at('state', aside ?? ''), 'utf8')).toBe(text);
  });

  it('of a newer version is left alone', async () => {
    const newer = '{"format":"nigao-preferences","version":2,"completion":{"pause":300}}';
    put(newer);
    const own = work();
    expect(await own.preferences({})).toEqual(AT_FIRST);
    expect(await failureOf(own.keepPreferences({ preferences: { completion: false } }))).toMatch(/^NEWER_VERSION/);
    expect(fs.readFileSync(folder.at('state', '偏好.json'), 'utf8')).toBe(newer);
  });
});
