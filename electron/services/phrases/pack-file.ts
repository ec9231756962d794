/** A file from outside as a pack of phrases. What is wrong with it is told in the pack, never thrown. */
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import { type PhrasePack, readPack, refusedPack } from '../../../document/phrases/pack.ts';
import { decodeText } from '../decode.ts';
import { readSheetPack } from './sheet.ts';

/** Bytes of the largest pack; more is refused before it is read. */
export const MOST_BYTES = 5 * 1024 * 1024;

export const PACK_EXTENSIONS = ['.json', '.xlsx'] as const;

export function isPackName(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return !name.startsWith('.') && !name.startsWith('~$') && PACK_EXTENSIONS.some((each) => each === extension);
}

function readJsonPack(bytes: Uint8Array, name: string): PhrasePack {
  try {
    return readPack(decodeText(bytes, name).value, name);
  } catch (error) {
    if (error instanceof Failure) return refusedPack(name, 'notText');
    throw error;
  }
}

/** The bytes of a file called `file` as a pack, named by itself or by the file. */
export async function packFromBytes(bytes: Uint8Array, file: string): Promise<PhrasePack> {
  const name = path.parse(file).name;
  return path.extname(file).toLowerCase() === '.xlsx' ? await readSheetPack(bytes, name) : readJsonPack(bytes, name);
}
