/** The unit's own layout: kept, given, and learned from a Word file. */
import type { Requests } from '../contract.ts';
import type { Grants } from './grants.ts';
import type { Settings } from './powers.ts';
import { learnFrom } from './sample.ts';
import type { SaveTools } from './save.ts';
import { keepUnitLayout, readUnitLayout } from './unit-layout.ts';

type LayoutWork = Pick<Requests, 'unitLayout' | 'keepUnitLayout' | 'learnLayout'>;

export function layoutWork(settings: Settings, grants: Grants, saving: SaveTools): LayoutWork {
  return {
    unitLayout: () => readUnitLayout(settings.state),
    async keepUnitLayout({ overrides }) {
      await keepUnitLayout(settings.state, overrides, saving);
      return null;
    },
    learnLayout: async ({ file }) => await learnFrom(grants.fileOf(file, 'read')),
  };
}
