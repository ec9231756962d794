import { describe, expect, it } from 'vitest';
import { run } from '../../../electron/cli/serve.ts';
import { thisTerminal } from '../../../electron/cli/terminal.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const quiet = () => ({ ...thisTerminal(), root: folder.at(), say: () => {}, warn: () => {} });

describe('the command serve', () => {
  it('says that the window is not built where it is not, and serves nothing', async () => {
    expect(await failureOf(run(['--no-open'], quiet()))).toBe('NOT_BUILT');
  });

  it('finds fault with the call before anything else', async () => {
    expect(await failureOf(run(['--port', 'x'], quiet()))).toBe('BAD_CALL --port x');
  });
});
