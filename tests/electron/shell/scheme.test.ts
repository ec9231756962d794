import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

const answer = (desk: Desk, address: string) => desk.standIn.defaultSession.answer(address);

describe('the scheme of the program', () => {
  it('serves the page under a strict policy', async () => {
    const page = await answer(await openDesk(), 'app://nigao/');
    expect(await page?.text()).toBe('<html>窗口</html>');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page?.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('serves the fonts beside the page', async () => {
    const font = await answer(await openDesk(), 'app://nigao/fonts/ng-latin.woff2');
    expect([font?.status, font?.headers.get('content-type')]).toEqual([200, 'font/woff2']);
  });

  it.each([
    'app://nigao/../secret.html',
    'app://nigao/..%2fsecret.html',
    'app://nigao/%2e%2e/secret.html',
    'app://nigao/..%5csecret.html',
    'app://nigao//secret.html',
    'app://nigao/fonts/../../../secret.html',
  ])('serves nothing at %s', async (address) => {
    const page = await answer(await openDesk(), address);
    expect(page?.status).toBe(404);
  });

  it.each([
    'app://other/index.html',
    'app://nigao.evil/index.html',
    'app://nigao:1/index.html',
    'app://nigao@evil/index.html',
    'app://someone@nigao/index.html',
    'app://print/x/',
    'https://nigao/index.html',
    'file:///etc/passwd',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
  ])('lets the page ask for nothing at %s', async (address) => {
    expect(await answer(await openDesk(), address)).toBeNull();
  });
});
