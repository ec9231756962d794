/** What the library's thread and the rest of the program say to each other: plain data. */
import type { FailureCode } from '../../../document/failure.ts';
import type { Library } from './library.ts';

export const METHODS = [
  'state',
  'choose',
  'know',
  'does',
  'idle',
  'find',
  'paper',
  'refused',
  'forget',
  'close',
] as const satisfies readonly (keyof Library)[];
export type Method = (typeof METHODS)[number];

export type MethodArgument<M extends Method> = Parameters<Library[M]>[0];
export type MethodAnswer<M extends Method> = Awaited<ReturnType<Library[M]>>;

/** What the thread begins with. */
export interface Order {
  readonly state: string;
  readonly holder: string;
  /** Files that ended a thread, each with the code of the failure that it is told as. */
  readonly deadly: readonly (readonly [file: string, code: FailureCode])[];
}

export interface Asked {
  readonly id: number;
  readonly method: Method;
  readonly argument: unknown;
}

export type Said =
  | { readonly type: 'ready' }
  /** The file that is read from now on; null once it is done. */
  | { readonly type: 'reading'; readonly file: string | null }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
