/** The one door to the services: names and arguments are checked here before anything is used. */
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { ARGUMENTS, type Reply, type RequestName, type Requests } from '../contract.ts';

/** Keys that could reach into a prototype. They are refused anywhere, also where the schema would drop them. */
const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** A loop of its own, no recursion: an argument may be nested a hundred thousand times. */
function holdsPoison(argument: unknown): boolean {
  const open: unknown[] = [argument];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) {
      if (POISON.has(key)) return true;
      open.push(part);
    }
  }
  return false;
}

function requestName(name: unknown): RequestName {
  if (typeof name === 'string' && Object.hasOwn(ARGUMENTS, name)) return name as RequestName; // just looked up
  throw new Failure('NO_REQUEST', typeof name === 'string' ? name.slice(0, 40) : typeof name);
}

function checked(name: RequestName, argument: unknown): unknown {
  if (holdsPoison(argument)) throw new Failure('BAD_ARGUMENT', name);
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

/** Answers one request that came from outside. Never throws. */
export async function dispatch(requests: Requests, name: unknown, argument: unknown): Promise<Reply<unknown>> {
  try {
    const known = requestName(name);
    // The argument was checked by the schema of this very name.
    const handler = requests[known] as (argument: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(checked(known, argument)) };
  } catch (error) {
    return failureReply(error);
  }
}
