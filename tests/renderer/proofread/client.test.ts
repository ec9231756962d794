/** The window's side and the session, told only what changes, know the same as one that reads the whole text at once. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { noChoice } from '../../../document/proofread/choice.ts';
import { noOwnLists } from '../../../document/proofread/own-lists.ts';
import { paragraphRule, type Rule } from '../../../document/proofread/rule.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { type Client, createClient, type Found } from '../../../renderer/proofread/client.ts';
import { idleEngine } from '../../../renderer/proofread/engine.ts';
import type { FromSession, PlacedFinding, ToSession } from '../../../renderer/proofread/protocol.ts';
import { answerOf, createSession } from '../../../renderer/proofread/session.ts';
import { lists } from '../../document/proofread/lists.ts';
import { runs } from '../../runs.ts';

const WANTED = { choice: noChoice, unit: null, own: noOwnLists };
const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const reportOf = (blocks: readonly Block[]): Report => ({ ...emptyReport, blocks });

interface Table {
  readonly client: Client;
  /** What was found, answer by answer. */
  readonly found: Found[];
  readonly sent: ToSession[];
  readonly failures: string[];
  /** Lets the session hear what was sent; everything where no number is given. */
  work(messages?: number): void;
  /** The session is lost, and a new one takes its place. */
  lose(): void;
}

/** Client and session at one table: messages cross as copies, and only when `work` lets them. */
function table(rules: readonly Rule[] = RULES): Table {
  let session = createSession(rules);
  const waiting: ToSession[] = [];
  const sent: ToSession[] = [];
  const found: Found[] = [];
  const failures: string[] = [];
  let hear: (message: FromSession) => void = () => {};
  let anew: () => void = () => {};
  const client = createClient(
    (listen, onAnew) => {
      hear = listen;
      anew = onAnew;
      const post = (message: ToSession) => {
        sent.push(message);
        waiting.push(structuredClone(message));
      };
      return { post, close: () => {} };
    },
    lists,
    { begun: () => {}, found: (one) => found.push(one), failed: (detail) => failures.push(detail) },
  );
  return {
    client,
    found,
    sent,
    failures,
    work(messages = Number.POSITIVE_INFINITY) {
      for (let i = 0; i < messages; i += 1) {
        const message = waiting.shift();
        if (!message) return;
        hear(structuredClone(answerOf(session, message)));
      }
    },
    lose() {
      waiting.length = 0;
      session = createSession(RULES);
      anew();
    },
  };
}

const told = ({ findings, indexOf }: Found) =>
  findings.map(({ rule, block, start, end, text, suggestion }) => [rule, indexOf(block), start, end, text, suggestion]);

/** By a client that sees this text first and no other. */
function atOnce(report: Report): unknown {
  const { client, found, work } = table();
  client.check(report, WANTED);
  work();
  return told(found[0] ?? { findings: [], hidden: [], safe: 0, ownRules: [], blocks: [], indexOf: () => -1 });
}

const text = fc
  .array(fc.constantFrom('签定', '责任书', ',', '，', '。', '布署', '其它', '任务', '截止6月底'), { maxLength: 5 })
  .map((parts) => parts.join(''));

describe('findings of a text that changes', () => {
  it('are those of the text read at once, whatever was put in, taken out and edited before', () => {
    const edit = fc.record({ at: fc.nat(8), removed: fc.nat(2), put: fc.array(text, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.array(edit, { maxLength: 5 }), (first, edits) => {
        const { client, found, work } = table();
        let blocks = first.map(paragraph);
        client.check(reportOf(blocks), WANTED);
        for (const { at, removed, put } of edits) {
          work();
          blocks = blocks.toSpliced(at, removed, ...put.map(paragraph));
          client.check(reportOf(blocks), WANTED);
        }
        work();
        const last = found.at(-1);
        expect(last && told(last)).toEqual(atOnce(reportOf(blocks)));
      }),
      { numRuns: runs(60) },
    );
  });

  it('keep their names while the text around them changes', () => {
    const { client, found, work } = table();
    const blocks = [paragraph('签定责任书。'), paragraph('布署任务。')];
    client.check(reportOf(blocks), WANTED);
    work();
    client.check(reportOf([paragraph('新的一段。'), ...blocks]), WANTED);
    work();
    const keys = (one: Found | undefined) => one?.findings.map(({ key }: PlacedFinding) => key);
    expect(keys(found[0])).toHaveLength(2);
    expect(keys(found[1])).toEqual(keys(found[0]));
  });

  it('are told of the last text alone while the session is busy with an older one', () => {
    const { client, found, sent, work } = table();
    client.check(reportOf([paragraph('签定一。')]), WANTED);
    client.check(reportOf([paragraph('签定二。')]), WANTED);
    client.check(reportOf([paragraph('布署三。')]), WANTED);
    expect(sent.filter(({ type }) => type === 'check')).toHaveLength(1);
    work();
    expect(found.map(({ findings }) => findings.map((one) => one.text))).toEqual([['布署']]);
  });

  it('are told by a new session as well, when the old one is lost in the middle of its work', () => {
    const { client, found, lose, work } = table();
    client.check(reportOf([paragraph('签定一。')]), WANTED);
    work();
    client.check(reportOf([paragraph('签定一。'), paragraph('布署二。')]), WANTED);
    lose();
    work();
    expect(found.at(-1)?.findings.map((one) => one.text)).toEqual(['签定', '布署']);
  });

  it('are told again after a fault in a rule, once the text is another', () => {
    const faulty = paragraphRule({
      id: 'TYP-90',
      name: '',
      severity: 'E',
      fix: 'none',
      source: '',
      message: '',
      why: '',
      prepare:
        () =>
        ({ text: words }) => {
          if (words.includes('坏')) throw new Error('a fault of the rule');
          return [];
        },
    });
    const { client, found, failures, work } = table([...RULES, faulty]);
    client.check(reportOf([paragraph('坏的一段。'), paragraph('签定一。')]), WANTED);
    work();
    expect(failures).toEqual(['a fault of the rule']);
    client.check(reportOf([paragraph('好的一段。'), paragraph('签定一。')]), WANTED);
    work();
    expect(found.map(({ findings }) => findings.map((one) => one.text))).toEqual([['签定']]);
  });

  it('are those of the unit’s own words too, and others once those are', () => {
    const { client, found, work } = table();
    const report = reportOf([paragraph('我办已经办结。')]);
    const unit = { mustChange: [{ wrong: '我办', right: '本办' }], neverSay: [] };
    client.check(report, { ...WANTED, unit });
    work();
    client.check(report, { ...WANTED, unit: { mustChange: [], neverSay: ['办结'] } });
    work();
    client.check(report, WANTED);
    work();
    expect(found.map(({ findings }) => findings.map((one) => one.text))).toEqual([['我办'], ['办结'], []]);
    expect(found.map(({ ownRules }) => ownRules.map(({ id }) => id))).toEqual([['UNI-01'], ['UNI-02'], []]);
  });

  it('send only the block that was edited', () => {
    const { client, sent, work } = table();
    const blocks = Array.from({ length: 200 }, (_, i) => paragraph(`第${i}段签定。`));
    client.check(reportOf(blocks), WANTED);
    work();
    client.check(reportOf(blocks.with(77, paragraph('改写。'))), WANTED);
    const last = sent.at(-1);
    expect(last?.type === 'check' && [last.blocks.at, last.blocks.removed, last.blocks.put.length, last.paper]).toEqual(
      [77, 1, 1, {}],
    );
  });

  it('never carry the bytes of a picture', () => {
    const { client, sent } = table();
    const source = `data:image/png;base64,${'A'.repeat(5000)}`;
    client.check(reportOf([{ type: 'picture', source, width: 10, height: 10, alt: '' }]), WANTED);
    expect(JSON.stringify(sent)).not.toContain('AAAA');
  });
});

describe('corrections that are asked for', () => {
  it('are those of the very text, and none once another text was sent', async () => {
    const { client, work } = table();
    client.check(reportOf([paragraph('先写，签定一。')]), WANTED);
    work();
    const now = client.edits({ type: 'safe' });
    work();
    expect(await now).toEqual([{ block: 0, start: 3, end: 5, old: '签定', text: '签订' }]);
    const late = client.edits({ type: 'safe' });
    client.check(reportOf([paragraph('签定一。')]), WANTED);
    work();
    expect(await late).toBeNull();
  });
});

describe('a session in the window’s own thread', () => {
  it('reads the text in pieces, goes on only while there is time, and finds the same', async () => {
    const found: Found[] = [];
    const failures: string[] = [];
    const idle = vi.fn(async () => ({ timeRemaining: () => 0 }));
    const client = createClient(
      (hear) => idleEngine(async () => ({ session: createSession(RULES), answer: answerOf }), hear, idle),
      lists,
      { begun: () => {}, found: (one) => found.push(one), failed: (detail) => failures.push(detail) },
    );
    const report = reportOf(Array.from({ length: 200 }, (_, i) => paragraph(`第${i}段，签定协议。`)));
    client.check(report, WANTED);
    await vi.waitFor(() => expect(found).toHaveLength(1));
    expect(idle.mock.calls.length).toBeGreaterThan(4);
    const [first] = found;
    expect(first && told(first)).toEqual(atOnce(report));
  });
});
