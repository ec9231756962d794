/** The one door to the services: names and arguments are checked here before anything is used. */
import * as v from 'valibot';
import { Failure, type FailureCode } from '../../document/failure.ts';
import type { Guard } from '../contract/offline.ts';
import { ARGUMENTS, type Reply, type RequestName, type Requests } from '../contract.ts';
import { MOST_BYTES } from './flood.ts';
import type { GuardLog } from './guards.ts';

/** Keys that could reach into a prototype. They are refused anywhere, also where the schema would drop them. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** What a value costs beside its text, in bytes. */
const VALUE_BYTES = 8;

type Fault = 'poison' | 'foreign' | 'heavy';

/** Electron's channel also carries maps, dates and buffers, which no request of ours holds. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Array.isArray(value);
}

/** What is wrong with an argument whatever its request. A loop of its own, no recursion: it may be nested a hundred thousand times. */
function faultOf(argument: unknown, mostBytes: number): Fault | null {
  const open: unknown[] = [argument];
  let bytes = 0;
  while (open.length > 0) {
    const value = open.pop();
    bytes += typeof value === 'string' ? value.length : VALUE_BYTES;
    if (bytes > mostBytes) return 'heavy';
    if (typeof value !== 'object' || value === null) continue;
    if (!isPlain(value)) return 'foreign';
    for (const [key, part] of Object.entries(value)) {
      if (POISON.has(key)) return 'poison';
      bytes += key.length;
      open.push(part);
    }
  }
  return null;
}

function requestName(name: unknown): RequestName {
  if (typeof name === 'string' && Object.hasOwn(ARGUMENTS, name)) return name as RequestName; // just looked up
  throw new Failure('NO_REQUEST', typeof name === 'string' ? name.slice(0, 40) : typeof name);
}

function checked(name: RequestName, argument: unknown, mostBytes: number): unknown {
  const fault = faultOf(argument, mostBytes);
  if (fault === 'heavy') throw new Failure('REPORT_TOO_LARGE');
  if (fault !== null) throw new Failure('BAD_ARGUMENT', name);
  const schema: v.GenericSchema = ARGUMENTS[name];
  const result = v.safeParse(schema, argument);
  if (result.success) return result.output;
  const place = v.getDotPath(result.issues[0]);
  throw new Failure('BAD_ARGUMENT', place ? `${name}.${place}` : name);
}

/** What is told of an error: a Failure's code and detail, of any other only that it happened. */
function failureReply(error: unknown): Reply<never> {
  if (error instanceof Failure) return { ok: false, code: error.code, detail: error.detail };
  return { ok: false, code: 'INTERNAL', detail: '' };
}

/** What refuses before a service is reached, and within one, by the code it refuses with. */
type Refusals = Partial<Record<FailureCode, Guard>>;
const AT_THE_DOOR: Refusals = { NO_REQUEST: 'request', BAD_ARGUMENT: 'argument', REPORT_TOO_LARGE: 'size' };
const WITHIN: Refusals = { NO_REQUEST: 'request', NO_GRANT: 'grant', OWN_FOLDER: 'place' };

interface Watch {
  readonly guards?: Pick<GuardLog, 'note'>;
  readonly mostBytes?: number;
}

function refused(error: unknown, refusals: Refusals, watch: Watch): Reply<never> {
  const guard = error instanceof Failure ? refusals[error.code] : undefined;
  if (guard !== undefined) watch.guards?.note(guard);
  return failureReply(error);
}

/** The request with its checked argument. Throws a Failure. */
function admit(requests: Requests, name: unknown, argument: unknown, mostBytes: number): () => Promise<unknown> {
  const known = requestName(name);
  // The argument was checked by the schema of this very name.
  const handler = requests[known] as (argument: unknown) => Promise<unknown>;
  const sound = checked(known, argument, mostBytes);
  return () => handler(sound);
}

/** Answers one request that came from outside; refusals are noted. Never throws. */
export async function dispatch(
  requests: Requests,
  name: unknown,
  argument: unknown,
  watch: Watch = {},
): Promise<Reply<unknown>> {
  let call: () => Promise<unknown>;
  try {
    call = admit(requests, name, argument, watch.mostBytes ?? MOST_BYTES);
  } catch (error) {
    return refused(error, AT_THE_DOOR, watch);
  }
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    return refused(error, WITHIN, watch);
  }
}
