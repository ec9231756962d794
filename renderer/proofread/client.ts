/** The window's side of 校对: sends what changed of the text, takes what changed of the findings, drops what came too late. */
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { Block, Report } from '../../document/report.ts';
import type { Engine } from './engine.ts';
import {
  type BlockEdit,
  type BlockNumber,
  type FromSession,
  type HiddenFinding,
  type NumberedBlock,
  type PaperChange,
  type PlacedFinding,
  type RuleInfo,
  spliceBetween,
  spliced,
  type Which,
} from './protocol.ts';

export interface Found {
  readonly findings: readonly PlacedFinding[];
  readonly hidden: readonly HiddenFinding[];
  readonly safe: number;
  /** The blocks that were read, in order: the findings' places are in them. */
  readonly blocks: readonly Block[];
}

export interface ClientEvents {
  begun(rules: readonly RuleInfo[]): void;
  /** The answer to the last check that was asked for. */
  found(found: Found): void;
}

export interface Client {
  /** Reads the text; a text that comes while another is being read waits, and only the last that waits is read. */
  check(report: Report, choice: ProofreadingChoice): void;
  /** Null where another text was sent by then. Places are those of the blocks last found. */
  edits(which: Which): Promise<readonly BlockEdit[] | null>;
  /** Place of a block among those last sent; -1 for one that is not there. */
  indexOf(block: BlockNumber): number;
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
  let places: ReadonlyMap<BlockNumber, number> | null = null;
  let turn = 0;
  let answered = 0;
  let waiting: readonly [Report, ProofreadingChoice] | null = null;
  let lastAsked: readonly [Report, ProofreadingChoice] | null = null;
  let findings: readonly PlacedFinding[] = [];
  let asked: ((edits: readonly BlockEdit[] | null) => void)[] = [];

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

  function send(report: Report, choice: ProofreadingChoice): void {
    const { at, removed, put } = spliceBetween(sentBlocks, report.blocks);
    const paper = paperChange(sentPaper, report);
    if (removed > 0 || put.length > 0) places = null;
    sentBlocks = report.blocks;
    sentPaper = report;
    turn += 1;
    lastAsked = [report, choice];
    const { off, ignored } = report.proofreading;
    const blocks = { at, removed, put: put.map(numbered) };
    engine.post({ type: 'check', turn, blocks, paper, off, ignored, choice });
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
        const { hidden, safe } = message;
        const next = waiting;
        waiting = null;
        if (next) send(...next);
        else events.found({ findings, hidden, safe, blocks: sentBlocks });
        break;
      }
      case 'edits':
        asked.shift()?.(message.turn === turn ? message.edits : null);
    }
  }

  /** A fresh session knows nothing. */
  function anew(): void {
    giveUpEdits();
    sentBlocks = [];
    sentPaper = null;
    places = null;
    findings = [];
    answered = turn;
    engine.post({ type: 'begin', lists });
    const again = waiting ?? lastAsked;
    waiting = null;
    if (again) send(...again);
  }

  const engine = start(hear, anew);
  engine.post({ type: 'begin', lists });
  return {
    check(report, choice) {
      if (answered < turn) waiting = [report, choice];
      else send(report, choice);
    },
    edits: (which) =>
      new Promise((resolve) => {
        asked.push(resolve);
        engine.post({ type: 'edits', turn, which });
      }),
    indexOf(block) {
      places ??= new Map(sentBlocks.map((one, i) => [numberOf(one), i]));
      return places.get(block) ?? -1;
    },
    close() {
      giveUpEdits();
      engine.close();
    },
  };
}
