import { describe, expect, it } from 'vitest';
import { type Knock, refusal } from '../../../electron/loopback/door.ts';

const PORT = 41_000;
const OWN = `http://127.0.0.1:${PORT}`;

const page: Knock = {
  method: 'GET',
  path: '/',
  host: `127.0.0.1:${PORT}`,
  origin: undefined,
  fetchSite: 'none',
  contentType: undefined,
};
const call: Knock = {
  ...page,
  method: 'POST',
  path: '/api/call',
  origin: OWN,
  fetchSite: 'same-origin',
  contentType: 'application/json',
};

describe('the door', () => {
  it('lets in what the window itself asks', () => {
    expect(refusal(page, PORT)).toBeNull();
    expect(refusal(call, PORT)).toBeNull();
    expect(refusal({ ...call, contentType: 'application/json; charset=utf-8' }, PORT)).toBeNull();
    expect(refusal({ ...page, path: '/api/session', fetchSite: 'same-origin' }, PORT)).toBeNull();
  });

  it.each([
    undefined,
    'evil.example',
    `evil.example:${PORT}`,
    `localhost:${PORT}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `127.0.0.1:${PORT}0`,
    `127.0.0.1.evil.example:${PORT}`,
    `0.0.0.0:${PORT}`,
    `127.0.0.1:${PORT}@evil.example`,
  ])('refuses the name %s', (host) => {
    expect(refusal({ ...page, host }, PORT)).toBe(421);
    expect(refusal({ ...call, host }, PORT)).toBe(421);
  });

  it.each([
    'null',
    'http://evil.example',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    `https://127.0.0.1:${PORT}`,
    `http://localhost:${PORT}`,
    `${OWN}/`,
    `${OWN}, ${OWN}`,
    '',
  ])('refuses the origin %j', (origin) => {
    expect(refusal({ ...page, origin }, PORT)).toBe(403);
    expect(refusal({ ...call, origin }, PORT)).toBe(403);
  });

  it('refuses a request of the API without an origin', () => {
    expect(refusal({ ...call, origin: undefined }, PORT)).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'none, cross-site', ''])('refuses the fetch site %j', (fetchSite) => {
    expect(refusal({ ...page, fetchSite }, PORT)).toBe(403);
    expect(refusal({ ...call, fetchSite }, PORT)).toBe(403);
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/json; charset=gbk',
    'application/jsonp',
  ])('refuses a body of type %s', (contentType) => {
    expect(refusal({ ...call, contentType }, PORT)).toBe(415);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('refuses calls by %s', (method) => {
    expect(refusal({ ...call, method }, PORT)).toBe(405);
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses pages by %s', (method) => {
    expect(refusal({ ...page, method }, PORT)).toBe(405);
  });
});
