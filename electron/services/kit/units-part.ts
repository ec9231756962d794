/** 单位资料 in a kit. */
import * as v from 'valibot';
import { type Units, unitsSchema } from '../../../document/unit.ts';
import { mergeUnits, type UnitsMerge } from '../../../document/unit-merge.ts';
import type { KeptFile } from '../kept-file.ts';
import type { KitPart, Merged } from './part.ts';

function told({ added, same, changed, refused }: UnitsMerge): Merged {
  return {
    counts: { added: added.length, same, changed: changed.length },
    notes: [
      ...changed.map((unit) => ({ code: 'unitMerged', ...unit }) as const),
      ...refused.map((name) => ({ code: 'unitRefused', name }) as const),
    ],
  };
}

const NOTHING: Merged = { counts: { added: 0, same: 0, changed: 0 }, notes: [] };

/** Of the merge that was written: the last, where there were several. */
const tellAll = (merges: readonly UnitsMerge[]): Merged => merges.map(told).at(-1) ?? NOTHING;

export function unitsPart(file: KeptFile<Units>, freshId: () => string): KitPart {
  return {
    name: 'units',
    async read() {
      const units = await file.read();
      return units.units.length === 0 ? null : { data: units, count: units.units.length };
    },
    incoming(data) {
      const read = v.safeParse(unitsSchema, data);
      if (!read.success) return null;
      const given = read.output;
      return {
        count: given.units.length,
        plan: async () => told(mergeUnits(await file.read(), given, freshId)),
        async merge() {
          const done: UnitsMerge[] = [];
          await file.change((here) => {
            const merge = mergeUnits(here, given, freshId);
            done.push(merge);
            return merge.added.length + merge.changed.length === 0 ? here : merge.units;
          });
          return tellAll(done);
        },
      };
    },
  };
}
