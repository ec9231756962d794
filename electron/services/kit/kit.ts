/** Everything of one's own on one stick: made of the parts, looked at, and taken part by part. Reports never go along. */
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import type { OwnLists } from '../../../document/proofread/own-lists.ts';
import type { Units } from '../../../document/unit.ts';
import type { KitContents, KitPartName, KitResult, KitTaken } from '../../contract/units.ts';
import type { KeptFile } from '../kept-file.ts';
import type { PhraseFiles } from '../phrases/work.ts';
import type { Settings } from '../powers.ts';
import type { SaveTools } from '../save.ts';
import { keepBackup } from './backup.ts';
import { type Kit, MOST_BYTES, readKitFile, writeKit } from './file.ts';
import { kindsPart } from './kinds-part.ts';
import { layoutPart } from './layout-part.ts';
import type { Incoming, KitPart } from './part.ts';
import { phrasesPart } from './phrases-part.ts';
import { unitsPart } from './units-part.ts';
import { wordsPart } from './words-part.ts';

export type KitSettings = Pick<Settings, 'templates' | 'state' | 'now' | 'randomId'>;

export interface KitTools {
  readonly settings: KitSettings;
  readonly saving: SaveTools;
  readonly parts: readonly KitPart[];
}

/** The program's own files that a kit is made of; whoever else uses them in this program uses the same. */
export interface KitFiles extends PhraseFiles {
  readonly units: KeptFile<Units>;
  readonly words: KeptFile<OwnLists>;
}

export function kitTools(settings: KitSettings, saving: SaveTools, { units, words, own, record }: KitFiles): KitTools {
  const freshUnitId = () =>
    `u-${settings
      .randomId()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 24)}`;
  const parts = [
    unitsPart(units, freshUnitId),
    phrasesPart({ own, record }),
    kindsPart(settings, saving),
    layoutPart(settings.state, saving),
    wordsPart(words),
  ];
  return { settings, saving, parts };
}

export interface MadeKit {
  readonly bytes: Uint8Array;
  readonly parts: readonly { readonly part: KitPartName; readonly count: number }[];
}

/** Null where this machine has nothing that a kit carries. */
export async function makeKit({ settings, parts }: KitTools): Promise<MadeKit | null> {
  const read = await Promise.all(parts.map(async (part) => ({ part: part.name, here: await part.read() })));
  const full = read.flatMap(({ part, here }) => (here ? [{ part, ...here }] : []));
  if (full.length === 0) return null;
  const data = new Map(full.map(({ part, data }) => [part, data]));
  const bytes = Buffer.from(writeKit({ made: settings.now().toISOString(), parts: data }), 'utf8');
  if (bytes.length > MOST_BYTES) throw new Failure('LARGE_KIT');
  return { bytes, parts: full.map(({ part, count }) => ({ part, count })) };
}

interface Received {
  readonly part: KitPartName;
  readonly incoming: Incoming;
}

/** The parts of a kit, each checked before anything is taken. A part that is wrong makes all of it unusable. */
function receive(kit: Kit, parts: readonly KitPart[], name: string): readonly Received[] {
  return parts.flatMap((part) => {
    if (!kit.parts.has(part.name)) return [];
    const incoming = part.incoming(kit.parts.get(part.name));
    if (incoming === null) throw new Failure('BROKEN_KIT', name);
    return [{ part: part.name, incoming }];
  });
}

/** What is in the kit, and what taking it would do. Changes nothing. */
export async function lookIntoKit(file: string, { parts }: KitTools): Promise<KitContents> {
  const name = path.basename(file);
  const kit = await readKitFile(file, name);
  const received = receive(kit, parts, name);
  const known = new Set<string>(parts.map((part) => part.name));
  return {
    name,
    made: kit.made,
    parts: await Promise.all(
      received.map(async ({ part, incoming }) => {
        const { counts, notes } = await incoming.plan();
        return { part, count: incoming.count, counts, notes };
      }),
    ),
    unknown: [...kit.parts.keys()].filter((part) => !known.has(part)).length,
  };
}

/** What this machine had before, as a kit that can be taken back; null where it had nothing. */
async function backUp(tools: KitTools): Promise<string | null> {
  const made = await makeKit(tools);
  return made === null ? null : await keepBackup(made.bytes, tools.settings, tools.saving);
}

async function take({ part, incoming }: Received): Promise<KitResult> {
  try {
    const { counts, notes } = await incoming.merge();
    return { part, counts, notes, failure: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, detail } = error;
    return { part, counts: { added: 0, same: 0, changed: 0 }, notes: [], failure: { code, detail } };
  }
}

/** Takes the parts that are wanted. What was here before is kept as a kit of its own, before anything is written. */
export async function takeKit(file: string, wanted: readonly KitPartName[], tools: KitTools): Promise<KitTaken> {
  const name = path.basename(file);
  const received = receive(await readKitFile(file, name), tools.parts, name);
  const backup = await backUp(tools);
  const results: KitResult[] = [];
  for (const each of received) if (wanted.includes(each.part)) results.push(await take(each));
  return { results, backup };
}
