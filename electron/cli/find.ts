/** `find QUERY [--json]`: the library of past papers; `--add DIR`, `--refresh` and `--forget` look after it. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FindPapers } from '../contract/papers.ts';
import { foldersFile } from '../services/library/folders-file.ts';
import type { Library, LibraryState } from '../services/library/library.ts';
import type { FoundHere } from '../services/library/search.ts';
import { createLibraryThread } from '../services/library/thread.ts';
import { withFolder } from '../services/library/work.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { realSaveTools } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { INDEX_TOLD } from '../words/papers.ts';
import { keptAsideWords } from '../words.ts';
import { countingNumber, readCall } from './call.ts';
import type { Command, Terminal } from './terminal.ts';

const MOST = 20;

function publicResult({ title, year, unit, root, file, path: headings, snippet, where, score }: FoundHere) {
  const full = path.join(root, file);
  return { title, year, unit, file: full, section: headings.join(' › '), snippet: snippet.text, where, score };
}

function describe(result: FoundHere): string {
  const { title, year, file, section, snippet } = publicResult(result);
  const head = `${title}${year === null || title.includes(String(year)) ? '' : `（${year}年）`}`;
  return [head, ...(section === '' ? [] : [`  ${section}`]), `  ${snippet}`, `  ${file}`].join('\n');
}

async function folderOf(given: string): Promise<string> {
  const folder = path.resolve(given);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new Failure('NOT_FOUND', given);
  return folder;
}

function tellState({ index, folders }: LibraryState, terminal: Terminal): void {
  if (index === 'missing') throw new Failure('NO_INDEX');
  if (index !== 'ready') terminal.warn(`提示：${INDEX_TOLD[index]}`);
  for (const { path: folder, state } of folders)
    if (state === 'gone') terminal.warn(`提示：文件夹“${folder}”现在打不开，仍可检索以前读过的内容。`);
}

interface Deeds {
  readonly add: string | undefined;
  readonly refresh: boolean;
  readonly forget: boolean;
}

async function lookAfter(library: Library, { add, refresh, forget }: Deeds, terminal: Terminal): Promise<LibraryState> {
  const state = stateFolder(thisMachine(), terminal.home);
  const kept = foldersFile({ folder: state, saving: realSaveTools(terminal.randomId), now: terminal.now });
  if (forget) {
    await kept.change(() => []);
    await library.forget(null);
    return await library.state(null);
  }
  const folders = add === undefined ? await kept.read() : await kept.change((known) => withFolder(known, add));
  for (const name of kept.aside()) terminal.warn(keptAsideWords(name));
  if (add === undefined && !refresh) await library.know(folders);
  else await library.choose(folders);
  await library.idle(null);
  return await library.state(null);
}

const summary = ({ folders }: LibraryState) => {
  const sum = (of: 'papers' | 'refused' | 'secret') => folders.reduce((all, folder) => all + folder[of], 0);
  const secret = sum('secret') === 0 ? '' : `；${sum('secret')} 份因有密级未收入`;
  const refused = sum('refused') === 0 ? '' : `；${sum('refused')} 份未能读取`;
  return `材料 ${sum('papers')} 份，文件夹 ${folders.length} 个${refused}${secret}`;
};

interface Call extends Deeds {
  readonly json: boolean;
  readonly query: string;
  readonly year: number | null;
  readonly most: number;
}

const isDeed = ({ add, refresh, forget }: Deeds) => add !== undefined || refresh || forget;
const isSearch = ({ query, year }: Pick<Call, 'query' | 'year'>) => query !== '' || year !== null;

async function callOf(words: readonly string[]): Promise<Call> {
  const { values, positionals } = readCall(words, {
    json: { type: 'boolean', default: false },
    add: { type: 'string' },
    refresh: { type: 'boolean', default: false },
    forget: { type: 'boolean', default: false },
    year: { type: 'string' },
    most: { type: 'string' },
  });
  const { json, refresh, forget } = values;
  const query = positionals.join(' ').trim();
  const year = countingNumber(values.year, '--year') ?? null;
  const most = Math.min(500, countingNumber(values.most, '--most') ?? MOST);
  const add = values.add === undefined ? undefined : await folderOf(values.add);
  const call = { json, refresh, forget, query, year, most, add };
  if (!isSearch(call) && !isDeed(call)) throw new Failure('BAD_CALL', '缺少 QUERY');
  if (forget && (isSearch(call) || add !== undefined || refresh)) throw new Failure('BAD_CALL', '--forget');
  return call;
}

const NO_FOLDERS = '还没有材料。先用 --add 添加存放往年材料的文件夹。';

function sayResults(
  results: readonly FoundHere[],
  { json }: Call,
  { folders }: LibraryState,
  terminal: Terminal,
): void {
  if (json) terminal.say(JSON.stringify({ results: results.map(publicResult) }, null, 2));
  else if (results.length > 0) terminal.say(results.map(describe).join('\n'));
  else terminal.say(folders.length === 0 ? NO_FOLDERS : '没有找到。');
}

async function work(call: Call, library: Library, terminal: Terminal): Promise<void> {
  const state = await lookAfter(library, call, terminal);
  tellState(state, terminal);
  const done = call.forget ? '材料索引已全部清除，材料本身没有改动。' : summary(state);
  if (isDeed(call) && !call.json) terminal.say(done);
  const { query, year, most } = call;
  const wanted: FindPapers = { query: query.slice(0, 200), year, topic: null, most };
  if (isSearch(call)) sayResults((await library.find(wanted)).results, call, state, terminal);
  else if (call.json) sayResults([], call, state, terminal);
}

export const run: Command = async (words, terminal) => {
  const call = await callOf(words);
  const library = createLibraryThread({
    state: stateFolder(thisMachine(), terminal.home),
    holder: terminal.randomId(),
    clock: () => terminal.now().getTime(),
  });
  try {
    await work(call, library, terminal);
  } finally {
    await library.close(null);
  }
  return undefined;
};
