/** The window's side of 校对: sends what changed of the text, takes what changed of the findings, drops what came too late. */
import type { Lists } from '../../document/proofread/lists.ts';
import type { Block, Report } from '../../document/report.ts';
import { spliceBetween, spliced } from '../../document/splice.ts';
import type { Engine } from './engine.ts';
import type {
  BlockEdit,
  BlockNumber,
  FromSession,
  HiddenFinding,
  NumberedBlock,
  PaperChange,
  PlacedFinding,
  RuleInfo,
  Wanted,
  Which,
} from './protocol.ts';

export interface Found {
  readonly findings: readonly PlacedFinding[];
  readonly hidden: readonly HiddenFinding[];
  readonly safe: number;
  readonly ownRules: readonly RuleInfo[];
  /** The blocks that were read, in order: the findings' places are in them. */
  readonly blocks: readonly Block[];
  /** Place of a block among them; -1 for one that is not there. */
  readonly indexOf: (block: BlockNumber) => number;
}

export interface ClientEvents {
  begun(rules: readonly RuleInfo[]): void;
  /** The answer to the last check that was asked for. */
  found(found: Found): void;
  /** A fault of the program itself; the next text is read as if nothing had been. */
  failed(detail: string): void;
}

export interface Client {
  /** Reads the text; a text that comes while another is being read waits, and only the last that waits is read. */
  check(report: Report, wanted: Wanted): void;
  /** Null where another text was sent by then. Places are those of the blocks last found. */
  edits(which: Which): Promise<readonly BlockEdit[] | null>;
  close(): void;
}

const PARTS = ['kind', 'head', 'layout', 'imprint', 'fields'] as const satisfies readonly (keyof PaperChange)[];

/** No rule looks at the bytes of a picture. */
const slim = (block: Block): Block => (block.type === 'picture' ? { ...block, source: '' } : block);

type Sent = Pick<Report, (typeof PARTS)[number]>;

function paperChange(before: Sent | null, after: Sent): PaperChange {
  // Each part comes from the same key of the same type.
  return Object.fromEntries(PARTS.flatMap((part) => (before?.[part] === after[part] ? [] : [[part, after[part]]])));
}

/** `start` begins with a fresh session; called again where one was lost, by whatever the engine calls its second argument. */
export function createClient(
  start: (hear: (message: FromSession) => void, onAnew: () => void) => Engine,
  lists: Lists,
  events: ClientEvents,
): Client {
  const numbers = new WeakMap<Block, BlockNumber>();
  let count = 0;
  let sentBlocks: readonly Block[] = [];
  let sentPaper: Sent | null = null;
  let sentWanted: Wanted | null = null;
  let turn = 0;
  let answered = 0;
  let waiting: readonly [Report, Wanted] | null = null;
  let lastAsked: readonly [Report, Wanted] | null = null;
  let findings: readonly PlacedFinding[] = [];
  const asked: ((edits: readonly BlockEdit[] | null) => void)[] = [];

  function numberOf(block: Block): BlockNumber {
    let number = numbers.get(block);
    if (number === undefined) {
      count += 1;
      number = count;
      numbers.set(block, number);
    }
    return number;
  }

  const numbered = (block: Block): NumberedBlock => ({ number: numberOf(block), block: slim(block) });

  function send(report: Report, wanted: Wanted): void {
    const { at, removed, put } = spliceBetween(sentBlocks, report.blocks);
    const paper = paperChange(sentPaper, report);
    sentBlocks = report.blocks;
    sentPaper = report;
    turn += 1;
    lastAsked = [report, wanted];
    const { off, ignored } = report.proofreading;
    const blocks = { at, removed, put: put.map(numbered) };
    const isKnown = sentWanted === wanted;
    sentWanted = wanted;
    engine.post({ type: 'check', turn, blocks, paper, off, ignored, ...(isKnown ? {} : { wanted }) });
  }

  /** Looked through once, when the first is asked for. */
  function placesIn(blocks: readonly Block[]): Found['indexOf'] {
    let places: ReadonlyMap<BlockNumber, number> | null = null;
    return (number) => {
      places ??= new Map(blocks.map((block, i) => [numberOf(block), i]));
      return places.get(number) ?? -1;
    };
  }

  function giveUpEdits(): void {
    for (const answer of asked.splice(0)) answer(null);
  }

  function hear(message: FromSession): void {
    switch (message.type) {
      case 'begun':
        events.begun(message.rules);
        break;
      case 'found': {
        answered = message.turn;
        findings = spliced(findings, message.findings);
        const { hidden, safe, ownRules } = message;
        const next = waiting;
        waiting = null;
        if (next) send(...next);
        else events.found({ findings, hidden, safe, ownRules, blocks: sentBlocks, indexOf: placesIn(sentBlocks) });
        break;
      }
      case 'failed':
        events.failed(message.detail);
        if (message.message === 'edits') asked.shift()?.(null);
        if (message.message === 'check') retry();
        break;
      case 'edits':
        asked.shift()?.(message.turn === turn ? message.edits : null);
    }
  }

  /** What the session knows of the text is not certain any more: the next one is sent whole, to a session that begins anew. */
  function retry(): void {
    const next = waiting;
    anew();
    if (next) send(...next);
  }

  /** A fresh session knows nothing. */
  function anew(): void {
    giveUpEdits();
    sentBlocks = [];
    sentPaper = null;
    sentWanted = null;
    findings = [];
    waiting = null;
    answered = turn;
    engine.post({ type: 'begin', lists });
  }

  /** Of the engine that took the place of one that broke down. */
  function startAgain(): void {
    const again = waiting ?? lastAsked;
    anew();
    if (again) send(...again);
  }

  const engine = start(hear, startAgain);
  engine.post({ type: 'begin', lists });
  return {
    check(report, wanted) {
      if (answered < turn) waiting = [report, wanted];
      else send(report, wanted);
    },
    edits: (which) =>
      new Promise((resolve) => {
        asked.push(resolve);
        engine.post({ type: 'edits', turn, which });
      }),
    close() {
      giveUpEdits();
      engine.close();
    },
  };
}
