/** What every package holds of the program, as patterns from the root of the project: all that is opened at run time, nothing else. */
export const PROGRAM_FILES = [
  'dist/main/**',
  'dist/preload/**',
  'dist/renderer/**',
  'templates/**',
  'package.json',
] as const;

/** Beside the program: what whoever gets a package may read about rights. */
export const LICENCE_FILES = { own: 'LICENSE', packages: 'dist/licences.txt' } as const;

/** What the system is told of our files. */
export const DRAFT_TYPE = {
  extension: 'nigao',
  mime: 'application/x-nigao',
  name: '拟稿文稿',
  nameInEnglish: 'Nigao draft',
} as const;

/** How the program presents itself in menus. `categories` are those of the desktop-menu specification. */
export const MENU_ENTRY = {
  name: '拟稿',
  nameInEnglish: 'Nigao',
  kind: '公文写作',
  kindInEnglish: 'Writing assistant',
  comment: '离线的公文、工作总结写作助手',
  commentInEnglish: 'Offline writing assistant for Chinese official summaries',
  categories: ['Office', 'WordProcessor'],
  keywords: ['公文', '总结', '报告', '写作', 'nigao'],
} as const;

/** Processors, as Node calls them. */
export type Arch = 'x64' | 'arm64';
/** All of them. */
export const ARCHES: readonly Arch[] = ['x64', 'arm64'];
