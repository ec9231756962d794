import { Failure } from '../../document/failure.ts';

/** `CODE detail` of the failure in which the work ends; any other end fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.detail}`.trim();
    throw error;
  }
  throw new Error('it did not fail');
}
