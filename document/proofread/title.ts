/** The title of a paper among what a rule gathered. */
import type { Paragraph } from './manuscript.ts';
import type { Gathered } from './rule.ts';

/** What a rule of the whole paper keeps of its title. */
export interface TitleMark {
  readonly type: 'title';
  readonly text: string;
}

export function titleMark({ role, text, part }: Paragraph): TitleMark | null {
  return role === 'title' && part === 'main' ? { type: 'title', text: text.trim() } : null;
}

/** The words of the title, its lines joined; '' where there is none. */
export function titleOf(gathered: readonly Gathered<TitleMark | { readonly type: string }>[]): string {
  return gathered.flatMap(({ value }) => ('text' in value && value.type === 'title' ? [value.text] : [])).join('');
}
