/** `npm run bench [-- name …]`: benchmarks. They compare and print; they judge nothing, for each machine is another. */
import os from 'node:os';

interface Benchmark {
  readonly about: string;
  readonly load: () => Promise<{ readonly run: () => Promise<void> }>;
}

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  reading: { about: 'text recognition against a bare scan', load: () => import('./reading.ts') },
  'word-reading': {
    about: 'Word files of 10, 100 and 300 pages and those of others, against mammoth',
    load: () => import('./word-reading.ts'),
  },
  writing: {
    about: 'Word file, print HTML, page count and draft at 10, 100 and 300 pages, against LibreOffice and JSON',
    load: () => import('./writing.ts'),
  },
  printing: { about: 'PDF, cold and warm, against LibreOffice', load: () => import('./printing.ts') },
  typing: {
    about: 'keys, Enter, undo, a section moved, against a bare contenteditable',
    load: () => import('./typing.ts'),
  },
  opening: { about: 'a draft in the window, against a bare contenteditable', load: () => import('./opening.ts') },
  agreement: {
    about: 'pages of the PDF against own pagination, docx/layout, LibreOffice and the editor',
    load: () => import('./agreement.ts'),
  },
  proofreading: {
    about: 'all rules over a text, each rule by its length, a paragraph after a key, against a bare walk',
    load: () => import('./proofread.ts'),
  },
  alarms: {
    about: 'errors and warnings over faultless papers, each with its words',
    load: () => import('./alarms.ts'),
  },
  comparing: {
    about: 'an edited copy held against its draft and all of it accepted, against a bare walk',
    load: () => import('./comparing.ts'),
  },
  phrases: {
    about: 'phrases found by characters, pinyin, initials and category, against a bare scan',
    load: () => import('./phrases.ts'),
  },
  library: {
    about: 'past papers indexed and found, against a bare scan of the files',
    load: () => import('./library.ts'),
  },
  history: {
    about: 'versions of a report of 100 pages kept, listed and read, against whole drafts',
    load: () => import('./history.ts'),
  },
  start: { about: 'from nothing to a typing cursor, against a static page', load: () => import('./start.ts') },
};

const USAGE = `npm run bench              all of them, at most two minutes each
npm run bench -- NAME …    some of them
${Object.entries(BENCHMARKS)
  .map(([name, { about }]) => `  ${name.padEnd(12)} ${about}`)
  .join('\n')}`;

function machine(): string {
  const [load = 0] = os.loadavg();
  const cores = `${os.availableParallelism()} cores (${os.cpus()[0]?.model ?? 'unknown'})`;
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cores}, load ${load.toFixed(1)}`;
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown.length > 0) {
    console.error(USAGE);
    return names.includes('--help') ? 0 : 2;
  }
  console.log(machine());
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    const begun = performance.now();
    await (await BENCHMARKS[name]?.load())?.run();
    console.log(`(${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
