/** 校对 while one writes: the text is read a moment after the last key, beside the window; what is found is underlined and listed. */
import { Failure } from '../../document/failure.ts';
import type { Severity } from '../../document/proofread/rule.ts';
import type { EditorHandle, MarkKind, TextMark } from '../editor/handle.ts';
import { type Client, createClient, type Found } from '../proofread/client.ts';
import { startEngine } from '../proofread/engine.ts';
import type { PlacedFinding, PlacedWords, RuleInfo, Wanted } from '../proofread/protocol.ts';
import { noFindings, type ProofreadState } from '../proofread/state.ts';
import { words } from '../words.ts';
import { announce, type Desk, subscribeSnapshot, tell, tellFailure } from './desk.ts';
import { unitOf } from './units.ts';
import { takeOwnLists } from './word-lists.ts';

/** From the last key until the text is read, in ms. */
const PAUSE = 300;
/** From the last answer until a screen reader is told how many there are, in ms. */
const REST = 2500;
/** How long a text that should be read is waited for, in ms. */
const PATIENCE = 15_000;

const KINDS = { E: 'error', W: 'warning', H: 'hint' } as const satisfies Record<Severity, MarkKind>;

function marksOf({ findings, indexOf }: Found): readonly TextMark[] {
  const mark = ({ key, severity }: PlacedFinding, { block, start, end }: PlacedWords): TextMark => ({
    block: indexOf(block),
    offset: start,
    length: end - start,
    key,
    kind: KINDS[severity],
  });
  return findings.flatMap((finding) => [finding, ...finding.others].map((place) => mark(finding, place)));
}

/** The same map while nothing of it changed. */
function withOwnRules(rules: ProofreadState['rules'], own: readonly RuleInfo[]): ProofreadState['rules'] {
  const isOwn = (id: string) => id.startsWith('UNI-');
  const before = [...rules.keys()].filter(isOwn).join();
  if (before === own.map(({ id }) => id).join()) return rules;
  const others = [...rules].filter(([id]) => !isOwn(id));
  return new Map([...others, ...own.map((rule) => [rule.id, rule] as const)]);
}

/** A place counts as often as it has to be put right. */
export function countOf(findings: readonly Pick<PlacedFinding, 'places'>[]): number {
  return findings.reduce((sum, { places }) => sum + places, 0);
}

/** What is wanted of the rules now: the same object as before while nothing of it is another, so that it is not sent again. */
function wantedNow(desk: Desk, before: Wanted | null): Wanted {
  const unit = unitOf(desk);
  const { choice, own } = desk.proofreading.state.get();
  const sameUnit = before?.unit?.mustChange === unit?.mustChange && before?.unit?.neverSay === unit?.neverSay;
  if (before !== null && before.choice === choice && before.own === own && sameUnit) return before;
  return { choice, own, unit: unit && { mustChange: unit.mustChange, neverSay: unit.neverSay } };
}

async function takeChoice(desk: Desk): Promise<void> {
  const { choice, state, keptAside } = await desk.client.call('proofreading', {});
  desk.proofreading.state.set({ choice });
  const { kept } = words.findings;
  const damaged = keptAside.length > 0 ? `${kept.damaged}${kept.aside(keptAside)}` : '';
  const text = state === 'newer' || state === 'unreadable' ? kept[state] : damaged;
  if (text !== '') tell(desk, { tone: 'failure', text });
}

/** Starts 校对 for the window; gives what stops it. `engine` runs the rules. */
export function watchProofreading(desk: Desk, engine: typeof startEngine = startEngine): () => void {
  const { proofreading } = desk;
  const { state } = proofreading;
  let client: Client | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let resting: ReturnType<typeof setTimeout> | null = null;
  /** Of the text that was sent last, and what was wanted of it. */
  let sent: { readonly revision: number; readonly wanted: Wanted } | null = null;
  let wanted: Wanted | null = null;
  let opened = desk.state.get().opened;
  let said = -1;
  let stopped = false;
  const waiting: ((found: boolean) => void)[] = [];

  function settle(found: boolean): void {
    for (const resolve of waiting.splice(0)) resolve(found);
  }

  function isStale(handle: EditorHandle): boolean {
    wanted = wantedNow(desk, wanted);
    return sent?.revision !== handle.snapshot().revision || sent.wanted !== wanted;
  }

  function read(): void {
    timer = null;
    const { handle } = desk.surface.get();
    // What is being composed is no word yet; its end is told.
    if (handle === null || client === null || desk.composition.active() || !isStale(handle)) return;
    const report = handle.read();
    wanted = wantedNow(desk, wanted);
    sent = { revision: handle.snapshot().revision, wanted };
    client.check(report, wanted);
  }

  function soon(ms: number = PAUSE): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(read, ms);
  }

  /** Said once the text rests, and only where it is another number. */
  function sayAtRest(): void {
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(() => {
      const count = countOf(state.get().findings);
      if (count === said) return;
      said = count;
      announce(desk, words.findings.found(count));
    }, REST);
  }

  function take(found: Found): void {
    const { handle } = desk.surface.get();
    if (handle === null) return;
    // Older than the text: the next answer is on its way.
    if (isStale(handle)) {
      soon();
      return;
    }
    proofreading.found = found;
    const { findings, hidden, safe, ownRules } = found;
    const { popup, current } = state.get();
    const isThere = (key: string | undefined) => findings.some((finding) => finding.key === key);
    state.set({
      ready: true,
      rules: withOwnRules(state.get().rules, ownRules),
      findings,
      hidden,
      safe,
      popup: popup !== null && isThere(popup.key) ? popup : null,
      current: current !== null && isThere(current) ? current : null,
    });
    handle.setMarks(marksOf(found));
    sayAtRest();
    settle(true);
  }

  function begun(rules: readonly RuleInfo[]): void {
    state.set({ rules: new Map(rules.map((rule) => [rule.id, rule])) });
  }

  /** Told once; the text is read again after its next change. */
  function fail(detail: string): void {
    tellFailure(desk, new Failure('INTERNAL', detail));
    state.set({ ready: true });
    settle(false);
  }

  /** Another report: nothing of the one before is shown meanwhile. */
  function forget(): void {
    opened = desk.state.get().opened;
    proofreading.found = null;
    sent = null;
    said = -1;
    const { rules, choice, own, listed } = state.get();
    state.set({ ...noFindings, rules, choice, own, listed });
    desk.surface.get().handle?.setMarks([]);
  }

  async function begin(): Promise<void> {
    const lists = await desk.client.call('lists', {});
    await takeChoice(desk);
    await takeOwnLists(desk);
    if (stopped) return;
    client = createClient(engine, lists, { begun, found: take, failed: fail });
    proofreading.client = client;
    soon(0);
  }

  function refresh(): Promise<boolean> {
    const { handle } = desk.surface.get();
    if (handle === null || client === null) return Promise.resolve(false);
    if (!isStale(handle) && proofreading.found !== null && waiting.length === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      waiting.push(resolve);
      setTimeout(() => resolve(false), PATIENCE);
      soon(0);
    });
  }

  proofreading.refresh = refresh;
  const idle = requestIdleCallback(() => void begin().catch((error: unknown) => tellFailure(desk, error)));
  let { choice, own } = state.get();
  let { units } = desk.state.get();
  const stops = [
    subscribeSnapshot(desk, () => {
      if (opened !== desk.state.get().opened) forget();
      soon();
    }),
    desk.composition.subscribe((composing) => {
      if (!composing) soon();
    }),
    desk.state.subscribe(() => {
      if (opened !== desk.state.get().opened) {
        forget();
        soon();
      } else if (units !== desk.state.get().units) soon();
      units = desk.state.get().units;
    }),
    state.subscribe(() => {
      const now = state.get();
      if (choice === now.choice && own === now.own) return;
      choice = now.choice;
      own = now.own;
      soon(0);
    }),
  ];
  return () => {
    stopped = true;
    cancelIdleCallback(idle);
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
    if (resting !== null) clearTimeout(resting);
    settle(false);
    client?.close();
    proofreading.client = null;
    proofreading.found = null;
    proofreading.refresh = async () => false;
  };
}
