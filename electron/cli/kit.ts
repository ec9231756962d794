/** `kit --out F.nigaokit`, `kit --in F.nigaokit [--json]`: everything of one's own onto a stick, and from it. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { type KitTools, kitTools, lookIntoKit, makeKit, takeKit } from '../services/kit/kit.ts';
import { ownListsFile } from '../services/own-lists.ts';
import { ownPhrases } from '../services/phrases/own.ts';
import { phraseRecord } from '../services/phrases/record.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { readUnits, unitsFile } from '../services/units.ts';
import { KIT_PART_NAMES, kitCountWords, kitResultWords } from '../words/kit.ts';
import { UNITS_UNREADABLE } from '../words.ts';
import { noWords, readCall } from './call.ts';
import { checkOutputs } from './input.ts';
import type { Command, Terminal } from './terminal.ts';

async function toolsOf(terminal: Terminal): Promise<KitTools> {
  const { templates, now, randomId } = terminal;
  const state = stateFolder(thisMachine(), terminal.home);
  const saving = realSaveTools(randomId);
  const tools = { folder: state, saving, now };
  const units = unitsFile(tools);
  const read = await readUnits(units);
  if (read.type !== 'kept') terminal.warn(`提示：${UNITS_UNREADABLE[read.type]}`);
  const files = { units, words: ownListsFile(tools), own: ownPhrases(tools), record: phraseRecord(tools) };
  return kitTools({ templates, state, now, randomId }, saving, files);
}

async function give(out: string, tools: KitTools, terminal: Terminal): Promise<void> {
  await checkOutputs([out], null);
  const made = await makeKit(tools);
  if (made === null) throw new Failure('EMPTY_KIT');
  await saveFile(out, made.bytes, tools.saving);
  for (const { part, count } of made.parts) terminal.say(`${KIT_PART_NAMES[part]}：${kitCountWords(part, count)}`);
  terminal.say(`已导出随身资料包：${out}`);
}

async function take(file: string, json: boolean, tools: KitTools, terminal: Terminal): Promise<void> {
  const { parts } = await lookIntoKit(file, tools);
  const wanted = parts.map(({ part }) => part);
  const taken = await takeKit(file, wanted, tools);
  if (json) terminal.say(JSON.stringify(taken, null, 2));
  else for (const line of taken.results.flatMap(kitResultWords)) terminal.say(line);
  if (!json && taken.backup !== null) terminal.say(`导入前的资料另存在：${taken.backup}`);
  const failure = taken.results.find((result) => result.failure !== null)?.failure;
  if (failure) throw new Failure(failure.code, failure.detail);
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    out: { type: 'string' },
    in: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  noWords(positionals);
  const { out, in: file, json } = values;
  if ((out === undefined || out === '') === (file === undefined || file === '')) {
    throw new Failure('BAD_CALL', '--out 和 --in 须写其中一个');
  }
  const tools = await toolsOf(terminal);
  if (out) await give(out, tools, terminal);
  if (file) await take(path.resolve(file), json, tools, terminal);
};
