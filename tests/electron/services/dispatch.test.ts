import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport } from '../../../document/report.ts';
import { ARGUMENTS, type Requests } from '../../../electron/contract.ts';
import { dispatch } from '../../../electron/services/dispatch.ts';

/** Requests that note every call and answer with the argument. */
function noting() {
  const calls: unknown[][] = [];
  const entries = Object.keys(ARGUMENTS).map((name) => [
    name,
    async (argument: unknown) => {
      calls.push([name, argument]);
      return argument;
    },
  ]);
  // Built from the names of the contract; only the answers are not its own.
  return { calls, requests: Object.fromEntries(entries) as unknown as Requests };
}

const throwing = (error: unknown) =>
  ({
    hostInfo: () => Promise.reject(error),
  }) as unknown as Requests; // only this one is called

describe('dispatch', () => {
  it('hands a checked argument to the request of that name', async () => {
    const { calls, requests } = noting();
    const argument = { file: 'x', report: emptyReport, onto: null };
    expect(await dispatch(requests, 'saveDraft', argument)).toEqual({ ok: true, value: argument });
    expect(calls).toEqual([['saveDraft', argument]]);
  });

  it.each(['nothing', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 7, null, undefined, {}, ['kinds']])(
    'refuses the name %j',
    async (name) => {
      const { calls, requests } = noting();
      expect(await dispatch(requests, name, {})).toMatchObject({ ok: false, code: 'NO_REQUEST' });
      expect(calls).toEqual([]);
    },
  );

  it.each([
    ['kinds', undefined],
    ['kinds', null],
    ['kinds', 'x'],
    ['kinds', { extra: 1 }],
    ['openFile', {}],
    ['openFile', { file: 7 }],
    ['openFile', { file: ['x'] }],
    ['openFile', { file: 'x', path: '/etc/passwd' }],
    ['openFile', { file: 'x'.repeat(101) }],
    ['chooseSave', { purpose: 'exe', suggestedName: 'x' }],
    ['chooseSave', { purpose: 'docx', suggestedName: '' }],
    ['chooseSave', { purpose: 'docx', suggestedName: 'x'.repeat(1001) }],
    ['listFolder', { folder: '/etc', show: 'everything' }],
    ['windowState', { title: 'x', unsaved: 'yes' }],
    ['exportFile', { file: 'x', format: 'exe', report: emptyReport }],
    ['saveDraft', { file: 'x', report: { ...emptyReport, blocks: [{ type: 'script' }] }, onto: null }],
    ['saveDraft', { file: 'x', report: { ...emptyReport, more: 1 }, onto: null }],
  ])('refuses %s with a wrong argument: %j', async (name, argument) => {
    const { calls, requests } = noting();
    expect(await dispatch(requests, name, argument)).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
    expect(calls).toEqual([]);
  });

  it.each(['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}'])(
    'refuses keys that reach for a prototype: %s',
    async (text) => {
      const { calls, requests } = noting();
      expect(await dispatch(requests, 'kinds', JSON.parse(text))).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
      expect(calls).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('refuses such keys deep inside of a report', async () => {
    const { requests } = noting();
    const report = JSON.parse('{"kind":"","head":{"__proto__":{"x":1}},"blocks":[],"imprint":{},"fields":[]}');
    expect(await dispatch(requests, 'saveDraft', { file: 'x', report, onto: null })).toMatchObject({
      code: 'BAD_ARGUMENT',
    });
  });

  it('refuses an argument nested a hundred thousand times, without falling over', async () => {
    const { requests } = noting();
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(await dispatch(requests, 'kinds', deep)).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
  });

  it('tells a failure by its code and detail', async () => {
    const reply = await dispatch(throwing(new Failure('DISK_FULL', '总结.nigao')), 'hostInfo', {});
    expect(reply).toEqual({ ok: false, code: 'DISK_FULL', detail: '总结.nigao' });
  });

  it('tells nothing of an error that nobody expected', async () => {
    for (const error of [new Error('secret /home/x'), 'secret', null]) {
      expect(await dispatch(throwing(error), 'hostInfo', {})).toEqual({ ok: false, code: 'INTERNAL', detail: '' });
    }
  });
});
