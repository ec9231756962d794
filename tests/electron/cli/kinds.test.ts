import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { kindText } from '../../../document/kind-file.ts';
import { reportText } from '../../../document/plain.ts';
import { kindById } from '../../templates/kinds.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const options = () => ({
  cwd: folder.at(),
  env: { XDG_STATE_HOME: folder.at('state'), LOCALAPPDATA: folder.at('state') },
});
const own = { ...kindById('request'), id: 'own-water', name: '供水请示' };

function keepOwn(name: string, text: string): void {
  // The folder of the program's own is called differently on Windows.
  const state = folder.at('state', process.platform === 'win32' ? 'Nigao' : 'nigao', '文种');
  fs.mkdirSync(state, { recursive: true });
  fs.writeFileSync(path.join(state, name), text);
}

describe.skipIf(process.platform === 'darwin')('the command kinds', () => {
  it('shows where a kind is from, its fields with type and unit, and its parts', async () => {
    keepOwn('own-water.json', kindText(own));
    const { code, out } = await nigao(['kinds', '--json'], options());
    expect(code).toBe(0);
    const kinds: Record<string, unknown>[] = JSON.parse(out);
    const shown = kinds.find(({ id }) => id === 'own-water');
    expect(shown).toMatchObject({ origin: 'own', name: '供水请示', layout: 'document', statutory: true });
    expect(shown?.['fields']).toContainEqual(expect.objectContaining({ id: 'amount', type: 'money', unit: '万元' }));
    expect(shown?.['parts']).toContainEqual(expect.objectContaining({ type: 'section', heading: '请示事项' }));
    expect(kinds.filter(({ origin }) => origin === 'shipped')).toHaveLength(12);
    expect((await nigao(['kinds'], options())).out).toContain('供水请示（own-water，我的模板）');
  });

  it('tells of a file that cannot be read on standard error, and lists the others', async () => {
    keepOwn('own-bad.json', '{');
    const { code, out, err } = await nigao(['kinds', '--json'], options());
    expect([code, JSON.parse(out).length]).toEqual([0, 12]);
    expect(err).toContain('own-bad.json');
  });

  it('names what new begins: a kind of one’s own by name or id', async () => {
    keepOwn('own-water.json', kindText(own));
    for (const kind of ['供水请示', 'own-water']) {
      const run = await nigao(['new', '--kind', kind, '--set', '事项=更换水泵', '--out', 'a.nigao'], options());
      expect(run, kind).toMatchObject({ code: 0 });
      const { report } = readDraft(fs.readFileSync(folder.at('a.nigao'), 'utf8'));
      expect(report.kind).toBe('own-water');
      expect(reportText(report)).toContain('关于更换水泵的请示');
    }
  });
});
