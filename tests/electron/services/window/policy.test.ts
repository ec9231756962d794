import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRINT_POLICY, WINDOW_POLICY } from '../../../../electron/services/window/policy.ts';

const library = path.resolve(
  import.meta.dirname,
  '../../../../node_modules/react-aria/dist/private/interactions/usePress.mjs',
);

/** The text of the style element, as the library's source builds it. */
function pressableStyle(): string {
  const source = readFileSync(library, 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
  if (attribute === undefined || template === undefined) throw new Error('the library builds its style otherwise now');
  return template.replace(/\$\{[^}]*\}/, attribute).trim();
}

describe('what a page may load', () => {
  it('lets through exactly the one style element of the component library', () => {
    const hash = createHash('sha256').update(pressableStyle()).digest('base64');
    expect(WINDOW_POLICY).toContain(`'sha256-${hash}'`);
    expect(WINDOW_POLICY).not.toContain('unsafe');
  });

  it('lets no page load anything that is not named', () => {
    for (const policy of [WINDOW_POLICY, PRINT_POLICY]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/\*|https?:|ws:/);
    }
  });

  it('lets the window frame nothing but what it made itself', () => {
    expect(WINDOW_POLICY).toMatch(/(?:^|; )frame-src blob:(?:;|$)/);
    expect(PRINT_POLICY).not.toContain('frame-src');
  });

  it('lets a page to be printed run no script and reach no host', () => {
    expect(PRINT_POLICY).not.toMatch(/script-src|connect-src/);
  });
});
