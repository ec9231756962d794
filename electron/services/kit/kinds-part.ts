/** Kinds of one's own in a kit. One that differs from the one here stands beside it under another name. */
import * as v from 'valibot';
import type { Kind } from '../../../document/kind.ts';
import { checkKind, isOwnId, newOwnId } from '../../../document/kind-file.ts';
import type { KitNote } from '../../contract/units.ts';
import { allKinds, freeName, readOwnKinds, writeOwnKinds } from '../kinds.ts';
import type { Settings } from '../powers.ts';
import type { SaveTools } from '../save.ts';
import type { KitPart, Merged } from './part.ts';

type KindSettings = Pick<Settings, 'templates' | 'state' | 'randomId'>;

const listSchema = v.pipe(v.array(v.unknown()), v.maxLength(1000));

interface KindsMerge extends Merged {
  /** Those to be written. */
  readonly fresh: readonly Kind[];
}

/** What the kind says, whatever it is known by. */
const sayingOf = ({ id: _, ...kind }: Kind) => JSON.stringify(kind);

interface Here {
  readonly own: readonly Kind[];
  /** Ids and names of all kinds there are. */
  readonly ids: Iterable<string>;
  readonly names: Iterable<string>;
}

function mergeKinds(here: Here, given: readonly Kind[], freshId: () => string): KindsMerge {
  const said = new Set(here.own.map(sayingOf));
  const [ids, names] = [new Set(here.ids), new Set(here.names)];
  const fresh: Kind[] = [];
  const notes: KitNote[] = [];
  for (const kind of given) {
    if (said.has(sayingOf(kind))) continue;
    const name = freeName(kind.name, names);
    const id = isOwnId(kind.id) && !ids.has(kind.id) ? kind.id : freshId();
    if (name !== kind.name) notes.push({ code: 'kindRenamed', name: kind.name, to: name });
    fresh.push({ ...kind, id, name });
    ids.add(id);
    names.add(name);
  }
  return { fresh, notes, counts: { added: fresh.length, same: given.length - fresh.length, changed: 0 } };
}

export function kindsPart({ templates, state, randomId }: KindSettings, saving: SaveTools): KitPart {
  async function mergeWith(given: readonly Kind[]): Promise<KindsMerge> {
    const [all, { kinds: own }] = [await allKinds(templates, state), await readOwnKinds(state)];
    const here = { own, ids: all.map(({ id }) => id), names: all.map(({ name }) => name) };
    return mergeKinds(here, given, () => newOwnId(randomId()));
  }
  return {
    name: 'kinds',
    async read() {
      const { kinds } = await readOwnKinds(state);
      return kinds.length === 0 ? null : { data: kinds, count: kinds.length };
    },
    incoming(data) {
      const list = v.safeParse(listSchema, data);
      if (!list.success) return null;
      const read = list.output.map(checkKind);
      const given = read.flatMap((each) => (each.ok ? [each.kind] : []));
      if (given.length < read.length) return null;
      return {
        count: given.length,
        plan: () => mergeWith(given),
        async merge() {
          const merge = await mergeWith(given);
          await writeOwnKinds(state, merge.fresh, saving);
          return merge;
        },
      };
    },
  };
}
