/** An argument for any request, made from its own check: every id of a file or folder in it is forged. */
import * as v from 'valibot';
import { emptyReport } from '../../document/report.ts';
import { ARGUMENTS, type RequestName } from '../../electron/contract.ts';

/** The parts of a check that are looked at here. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Shape[];
}

const SKIPPED = Symbol('left out');

/** Deeper things than arguments have at their top are given whole. */
const GIVEN: Readonly<Record<string, unknown>> = { report: emptyReport };

function partOf(name: string, shape: Shape, forged: string): unknown {
  if (name in GIVEN) return GIVEN[name];
  switch (shape.type) {
    case 'exact_optional':
      return SKIPPED;
    case 'nullable':
      return name === 'folder' || name === 'file' ? forged : null;
    case 'custom':
      return forged;
    case 'boolean':
      return true;
    case 'number':
      return 1;
    case 'array':
      return [];
    case 'picklist':
      return shape.options?.[0];
    case 'variant':
      // Its options are checks again.
      return sampleOf((shape.options?.[0] ?? {}) as Shape, forged);
    case 'literal':
      return shape.literal;
    case 'strict_object':
      return sampleOf(shape, forged);
    default:
      return 'x';
  }
}

function sampleOf(shape: Shape, forged: string): Record<string, unknown> {
  const parts = Object.entries(shape.entries ?? {}).map(([name, part]) => [name, partOf(name, part, forged)] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== SKIPPED));
}

export function sample(name: RequestName, forged: string): unknown {
  // Valibot's objects hold these parts; what is missing in one is undefined.
  return sampleOf(ARGUMENTS[name] as unknown as Shape, forged);
}

/** Whether the argument passes the check at the door, so that what refuses it lies behind. */
export function passes(name: RequestName, argument: unknown): boolean {
  const schema: v.GenericSchema = ARGUMENTS[name];
  return v.is(schema, argument);
}

export const REQUESTS = Object.keys(ARGUMENTS) as RequestName[];

/** Requests that name a file or a folder. */
export function naming(...keys: readonly string[]): readonly RequestName[] {
  return REQUESTS.filter((name) => {
    // As above.
    const { entries = {} } = ARGUMENTS[name] as unknown as Shape;
    return keys.some((key) => key in entries);
  });
}
