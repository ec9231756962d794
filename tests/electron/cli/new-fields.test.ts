import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { kindText } from '../../../document/kind-file.ts';
import { reportText } from '../../../document/plain.ts';
import { kindById } from '../../templates/kinds.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const at = () => ({
  cwd: folder.at(),
  env: { HOME: folder.at(), USERPROFILE: folder.at(), XDG_STATE_HOME: folder.at('state'), LOCALAPPDATA: '' },
});

/** A kind of the person's own, with a value that follows from two others. */
function keepKind(): void {
  const kinds = folder.at('state', 'nigao', '文种');
  fs.mkdirSync(kinds, { recursive: true });
  const kind = {
    ...kindById('brief-report'),
    id: 'own-test',
    name: '投资简报',
    fields: [
      { id: 'before', name: '上年投资', type: 'money' as const, unit: '万元' },
      { id: 'now', name: '本年投资', type: 'money' as const, unit: '万元' },
      {
        id: 'change',
        name: '同比',
        type: 'text' as const,
        source: { type: 'change' as const, of: 'now', from: 'before' },
      },
      { id: 'date', name: '日期', type: 'date' as const },
    ],
    parts: [
      {
        type: 'paragraph' as const,
        need: 'required' as const,
        text: '{date}投资{now}，同比{change}。',
        alternatives: [],
      },
    ],
  };
  fs.writeFileSync(path.join(kinds, 'own-test.json'), kindText(kind));
}

const begin = (...sets: string[]) =>
  nigao(['new', '--kind', '投资简报', ...sets.flatMap((set) => ['--set', set]), '--out', 'a.nigao'], at());
const written = () => reportText(readDraft(fs.readFileSync(folder.at('a.nigao'), 'utf8')).report);

describe('new --set', () => {
  it('writes values by their type and computes what follows from them', async () => {
    keepKind();
    const run = await begin('上年投资=１００', '本年投资=1,120,000元', '日期=2026-3-5');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(written()).toBe('2026年3月5日投资112万元，同比增长12%。');
  });

  it('keeps what is odd and tells it', async () => {
    keepKind();
    const run = await begin('上年投资=许多', '日期=2026年2月30日');
    expect(run.code).toBe(0);
    expect(run.err).toBe('提示：上年投资“许多”：不像数字，按原样保留。\n提示：日期“2026年2月30日”：没有这一天。\n');
    expect(written()).toBe('2026年2月30日投资〔本年投资〕，同比〔同比〕。');
  });

  it('refuses a value that is computed, and leaves no file', async () => {
    keepKind();
    const run = await begin('同比=增长9%');
    expect(run.code).toBe(2);
    expect(run.err).toMatch(/^COMPUTED_FIELD: “同比”由其他要素推算/);
    expect(folder.names()).not.toContain('a.nigao');
  });
});
