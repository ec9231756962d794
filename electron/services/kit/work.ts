/** The kit as the services offer it. */
import { Failure } from '../../../document/failure.ts';
import type { Requests } from '../../contract.ts';
import type { Grants } from '../grants.ts';
import type { SaveTools } from '../save.ts';
import type { Writer } from '../writer.ts';
import { type KitFiles, type KitSettings, kitTools, lookIntoKit, type MadeKit, makeKit, takeKit } from './kit.ts';

interface KitParts {
  readonly settings: KitSettings;
  readonly grants: Grants;
  readonly writer: Writer;
  readonly saving: SaveTools;
  readonly files: KitFiles;
}

type KitWork = Pick<Requests, 'exportKit' | 'lookIntoKit' | 'takeKit'>;

export function kitWork({ settings, grants, writer, saving, files }: KitParts): KitWork {
  const tools = kitTools(settings, saving, files);
  return {
    async exportKit({ file }) {
      let parts: MadeKit['parts'] = [];
      const written = await writer.write(grants.fileOf(file, 'kit'), async () => {
        const made = await makeKit(tools);
        if (made === null) throw new Failure('EMPTY_KIT');
        parts = made.parts;
        return made.bytes;
      });
      return { ...written, parts };
    },
    lookIntoKit: ({ file }) => lookIntoKit(grants.fileOf(file, 'read'), tools),
    takeKit: ({ file, parts }) => takeKit(grants.fileOf(file, 'read'), parts, tools),
  };
}
