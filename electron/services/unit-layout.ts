/** The unit's own layout, kept on this machine in 版式.json and taken for every new report. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import type { LayoutOverrides, Report } from '../../document/report.ts';
import { overridesSchema } from '../../document/schema.ts';
import type { UnitLayout } from '../contract/units.ts';
import { fileFailure } from './errors.ts';
import { readBytes } from './files.ts';
import { type SaveTools, saveFile } from './save.ts';

const FILE = '版式.json';
/** No layout comes near this. */
const MAX_BYTES = 64 * 1024;

const fileSchema = v.strictObject({
  format: v.literal('nigao-layout'),
  version: v.literal(1),
  overrides: overridesSchema,
});

function parse(bytes: Uint8Array): UnitLayout {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { type: 'kept', overrides: v.parse(fileSchema, data).overrides };
  } catch {
    return { type: 'damaged' };
  }
}

/** `folder` is the program's own. Never throws: what cannot be read counts as damaged. */
export async function readUnitLayout(folder: string): Promise<UnitLayout> {
  try {
    return parse(await readBytes(path.join(folder, FILE), MAX_BYTES));
  } catch (error) {
    return error instanceof Failure && error.code === 'NOT_FOUND' ? { type: 'none' } : { type: 'damaged' };
  }
}

async function write(file: string, overrides: LayoutOverrides, tools: SaveTools): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const text = JSON.stringify({ format: 'nigao-layout', version: 1, overrides }, null, 2);
  await saveFile(file, Buffer.from(`${text}\n`, 'utf8'), tools);
}

/** Null takes the layout away. Throws a Failure; then what was kept before is still there. */
export async function keepUnitLayout(
  folder: string,
  overrides: LayoutOverrides | null,
  tools: SaveTools,
): Promise<void> {
  const file = path.join(folder, FILE);
  try {
    if (overrides === null) await fs.rm(file, { force: true });
    else await write(file, overrides, tools);
  } catch (error) {
    throw fileFailure(error, file, 'WRITE_FAILED');
  }
}

/** A report that says nothing of its own layout takes the unit's. */
export function withUnitLayout(report: Report, unit: UnitLayout): Report {
  const isPlain = Object.keys(report.layout.overrides).length === 0;
  if (unit.type !== 'kept' || !isPlain) return report;
  return { ...report, layout: { ...report.layout, overrides: unit.overrides } };
}
