/** 本单位版式 in a kit: there is one, so that of the kit takes the place of the one here. */
import * as v from 'valibot';
import type { LayoutOverrides } from '../../../document/report.ts';
import { overridesSchema } from '../../../document/schema.ts';
import type { SaveTools } from '../save.ts';
import { keepUnitLayout, readUnitLayout } from '../unit-layout.ts';
import type { KitPart, Merged } from './part.ts';

const NONE = { added: 0, same: 0, changed: 0 };

export function layoutPart(state: string, saving: SaveTools): KitPart {
  async function plan(given: LayoutOverrides): Promise<Merged> {
    const here = await readUnitLayout(state);
    if (here.type !== 'kept') return { counts: { ...NONE, added: 1 }, notes: [] };
    if (JSON.stringify(here.overrides) === JSON.stringify(given)) return { counts: { ...NONE, same: 1 }, notes: [] };
    return { counts: { ...NONE, changed: 1 }, notes: [{ code: 'layoutReplaced' }] };
  }
  return {
    name: 'layout',
    async read() {
      const here = await readUnitLayout(state);
      return here.type === 'kept' ? { data: here.overrides, count: 1 } : null;
    },
    incoming(data) {
      const read = v.safeParse(overridesSchema, data);
      if (!read.success) return null;
      const given = read.output;
      return {
        count: 1,
        plan: () => plan(given),
        async merge() {
          const merged = await plan(given);
          if (merged.counts.same === 0) await keepUnitLayout(state, given, saving);
          return merged;
        },
      };
    },
  };
}
