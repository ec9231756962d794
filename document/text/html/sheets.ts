/**
 * The few things that Word, WPS and Excel say in their `<style>` and nowhere else: that a class is a heading, that its text is
 * bold. Only selectors of one tag, one class or both. What a sheet hides is not believed: nobody knows which of its rules hold.
 */
import { type Declarations, declarationsOf } from './attributes.ts';

const KEPT = [
  'mso-outline-level',
  'mso-style-name',
  'mso-hide',
  'font-weight',
  'font-style',
  'text-decoration',
] as const;
const SELECTOR = /^([a-z][a-z0-9]*)?(?:\.([^\s.:#[>+~*]{1,60}))?$/i;
/** A clipboard brings one sheet of some hundred rules (UTF-16 units). */
const LONGEST = 400_000;

function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.split('/*');
  return first + rest.map((part) => part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2)).join('');
}

export class Sheets {
  private readonly rules = new Map<string, Map<string, string>>();

  /** Later rules win over earlier ones. */
  add(sheet: string): void {
    if (sheet.length > LONGEST) return;
    for (const rule of withoutComments(sheet.replace(/<!--|-->/g, '')).split('}')) {
      const open = rule.indexOf('{');
      const body = open < 0 ? '' : rule.slice(open + 1);
      if (body.includes('mso-') || body.includes('font-') || body.includes('text-decoration'))
        this.addRule(rule.slice(0, open), body);
    }
  }

  private addRule(selectors: string, body: string): void {
    const declared = declarationsOf(body);
    const kept = KEPT.flatMap((name) => (declared.has(name) ? [[name, declared.get(name) ?? ''] as const] : []));
    if (kept.length === 0) return;
    for (const selector of selectors.split(',')) {
      const found = SELECTOR.exec(selector.trim());
      if (!found || found[0] === '') continue;
      const key = `${(found[1] ?? '').toLowerCase()}.${found[2] ?? ''}`;
      const known = this.rules.get(key) ?? new Map<string, string>();
      for (const [name, value] of kept) known.set(name, value);
      this.rules.set(key, known);
    }
  }

  /** What holds for an element: rules of its tag, of its classes, of both; the later ones win. */
  rulesFor(tag: string, classes: readonly string[]): readonly Declarations[] {
    if (this.rules.size === 0) return [];
    const keys = [`${tag}.`, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`])];
    return keys.flatMap((key) => this.rules.get(key) ?? []);
  }
}
