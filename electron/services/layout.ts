/** The unit's own layout: kept, given, and learned from a Word file. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { Requests } from '../contract.ts';
import { readBytes } from './files.ts';
import type { Grants } from './grants.ts';
import type { Settings } from './powers.ts';
import type { SaveTools } from './save.ts';
import { nameForeign } from './sniff.ts';
import { keepUnitLayout, readUnitLayout } from './unit-layout.ts';

type LayoutWork = Pick<Requests, 'unitLayout' | 'keepUnitLayout' | 'learnLayout'>;

async function learn(file: string) {
  const name = path.basename(file);
  const bytes = await readBytes(file);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) throw new Failure('UNSUPPORTED_FORMAT', nameForeign(bytes) ?? name);
  const { learnLayout } = await import('../../document/docx/learn.ts');
  const { value, notices } = learnLayout(bytes);
  return { overrides: value, notices };
}

export function layoutWork(settings: Settings, grants: Grants, saving: SaveTools): LayoutWork {
  return {
    unitLayout: () => readUnitLayout(settings.state),
    async keepUnitLayout({ overrides }) {
      await keepUnitLayout(settings.state, overrides, saving);
      return null;
    },
    learnLayout: async ({ file }) => await learn(grants.fileOf(file, 'read')),
  };
}
