/**
 * The rooms of the house and who may import whom (docs/architecture.md). `check.ts` compiles each room by itself with only
 * the libraries it may know; `tests/laws/imports.test.ts` holds every import against this table.
 */
export interface Room {
  readonly name: string;
  /** Files and folders (with a closing slash) that belong to it, from the root of the project. */
  readonly holds: readonly string[];
  /** Rooms it may import from besides itself. */
  readonly rooms: readonly string[];
  /** Packages it may import; a closing slash-star takes all of a scope. */
  readonly packages: readonly string[];
  /** Node's own modules. */
  readonly node: boolean;
}

export const ROOMS: readonly Room[] = [
  {
    name: 'document',
    holds: ['document/'],
    rooms: [],
    packages: ['big.js', 'diff', 'docx', 'fflate', 'pinyin-pro', 'saxes', 'valibot'],
    node: false,
  },
  {
    name: 'contract',
    holds: ['electron/contract.ts', 'electron/contract/', 'electron/words.ts', 'electron/words/'],
    rooms: ['document'],
    packages: ['valibot'],
    node: false,
  },
  {
    name: 'services',
    holds: ['electron/services/'],
    rooms: ['contract', 'document'],
    packages: ['pdfjs-dist', 'read-excel-file', 'valibot', 'write-excel-file'],
    node: true,
  },
  {
    name: 'shell',
    holds: ['electron/shell/'],
    rooms: ['services', 'contract', 'document'],
    packages: ['electron'],
    node: true,
  },
  {
    name: 'loopback',
    holds: ['electron/loopback/'],
    rooms: ['services', 'contract', 'document'],
    packages: ['valibot'],
    node: true,
  },
  // `serve` starts the loopback host: the one place where a host knows another, through a single lazy import.
  {
    name: 'cli',
    holds: ['electron/cli/'],
    rooms: ['services', 'contract', 'document', 'loopback'],
    packages: [],
    node: true,
  },
  {
    name: 'editor',
    holds: ['renderer/editor/'],
    rooms: ['document'],
    packages: ['lexical', '@lexical/*', 'react', 'react-dom'],
    node: false,
  },
  {
    name: 'renderer',
    holds: ['renderer/'],
    rooms: ['editor', 'contract', 'document'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@headless-tree/*',
      '@tanstack/react-virtual',
      'lucide-react',
      'pdfjs-dist',
    ],
    node: false,
  },
  {
    name: 'build',
    holds: ['build/', 'vite.config.ts', 'vitest.config.ts'],
    rooms: ['services', 'loopback', 'contract', 'document'],
    packages: ['vite', 'vitest', '@vitejs/*', 'playwright-core', 'electron-builder'],
    node: true,
  },
];

/** The room a file belongs to: the one whose holding is the longest match. Undefined for tests and data. */
export function roomOf(file: string): Room | undefined {
  const length = (room: Room) => Math.max(0, ...room.holds.filter((h) => file.startsWith(h)).map((h) => h.length));
  return ROOMS.filter((room) => length(room) > 0).sort((a, b) => length(b) - length(a))[0];
}

/** Folders with a tsconfig.json of their own; each is compiled alone. */
export const COMPILED = [
  'document',
  'electron',
  'electron/services',
  'electron/shell',
  'electron/loopback',
  'electron/cli',
  'renderer',
  'build',
  'tests',
] as const;
