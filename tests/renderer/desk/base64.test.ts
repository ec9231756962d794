import { expect, it } from 'vitest';
import { bytesOf } from '../../../renderer/desk/base64.ts';

it('bytes of every value come back from base64 as they were', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
  expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
  expect(bytesOf('')).toEqual(new Uint8Array(0));
});
