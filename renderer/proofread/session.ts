/** Proofreading of one text that changes: keeps the blocks, is told what became another, and tells what became another. */

import { blockText, fieldText } from '../../document/plain.ts';
import { chosenRules, noChoice } from '../../document/proofread/choice.ts';
import { editsByPlace } from '../../document/proofread/edits.ts';
import { createProofreader, type Proofreader } from '../../document/proofread/engine.ts';
import type { Finding } from '../../document/proofread/finding.ts';
import { sift, withoutAllowed } from '../../document/proofread/ignored.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import { type Manuscript, manuscriptOf } from '../../document/proofread/manuscript.ts';
import { withoutOpenPlaces } from '../../document/proofread/open-words.ts';
import { noOwnLists, withoutOff } from '../../document/proofread/own-lists.ts';
import { type OwnSources, ownRules, rightWords } from '../../document/proofread/own-words.ts';
import type { Rule } from '../../document/proofread/rule.ts';
import { type BlockEdit, safeEdits } from '../../document/proofread/safe-edits.ts';
import { emptyReport, type Report } from '../../document/report.ts';
import { spliceBetween, spliced } from '../../document/splice.ts';
import { createNaming, placedFinding } from './placing.ts';
import type {
  FromSession,
  HiddenFinding,
  NumberedBlock,
  PlacedFinding,
  RuleInfo,
  ToSession,
  Wanted,
  Which,
} from './protocol.ts';

type Check = Extract<ToSession, { type: 'check' }>;

/** Paragraphs read at a time where the session shares a thread with the window. */
const SLICE = 40;

/** What a session answers; what it throws is an answer, too. */
export function answerOf(session: Session, message: ToSession): FromSession {
  try {
    return session.hear(message);
  } catch (error) {
    return { type: 'failed', message: message.type, detail: error instanceof Error ? error.message : String(error) };
  }
}

export interface Session {
  /** What is answered. */
  hear(message: ToSession): FromSession;
  /**
   * Reads the text of a check piece by piece, so that `hear` has little left to do: each `next` is one piece. For sessions in the
   * window's own thread.
   */
  prepare(check: Check): Generator<void>;
}

function infoOf({ id, name, severity, fix, source, message, why, initially }: Rule): RuleInfo {
  return { id, name, severity, fix, source, message, why, initiallyOff: initially === 'off' };
}

/** What the rules that run were made of. */
interface Running extends OwnSources {
  /** Their ids. */
  readonly names: string;
}

/** The last check, as it was found. */
interface Last {
  readonly turn: number;
  readonly manuscript: Manuscript;
  readonly shown: readonly Finding[];
  /** The same findings as they were told, in the same order. */
  readonly told: readonly PlacedFinding[];
}

export function createSession(rules: readonly Rule[]): Session {
  let lists: Lists | null = null;
  let blocks: readonly NumberedBlock[] = [];
  let report: Report = emptyReport;
  let wanted: Wanted = { choice: noChoice, unit: null, own: noOwnLists };
  let own: readonly Rule[] = [];
  let ignored: Check['ignored'] = [];
  let proofreader: Proofreader = { check: () => [], read: () => {} };
  let running: Running | null = null;
  let told: readonly PlacedFinding[] = [];
  let last: Last | null = null;
  /** The check whose text is the one that stands here. */
  let taken: Check | null = null;
  const name = createNaming();

  /** Another set of rules begins anew; the same one keeps what it read. */
  function setRules(off: Check['off']): void {
    if (lists === null) return;
    own = ownRules(wanted);
    const chosen = chosenRules([...rules, ...own], wanted.choice, { off });
    const names = chosen.map(({ id }) => id).join();
    // Words of one's own are part of their rules; they are the same object until another is sent.
    if (running?.names === names && running.unit === wanted.unit && running.own === wanted.own) return;
    running = { names, unit: wanted.unit, own: wanted.own };
    proofreader = createProofreader(chosen, withoutOff(lists, wanted.own.off), rightWords(wanted));
  }

  function take(check: Check): Manuscript {
    if (taken === check) return manuscriptOf(report);
    taken = check;
    blocks = spliced(blocks, check.blocks);
    report = { ...report, ...check.paper, blocks: blocks.map(({ block }) => block) };
    wanted = check.wanted ?? wanted;
    ignored = check.ignored;
    setRules(check.off);
    return manuscriptOf(report);
  }

  const find = (manuscript: Manuscript) => {
    const findings = withoutAllowed(proofreader.check(manuscript), wanted.choice.allowed);
    return sift(withoutOpenPlaces(findings, report, manuscript), manuscript, ignored);
  };

  function check(message: Check): FromSession {
    const manuscript = take(message);
    const numbers = blocks.map(({ number }) => number);
    const { shown, hidden } = find(manuscript);
    const named = name(shown.map((finding) => placedFinding(finding, manuscript, numbers)));
    // Those that did not change keep their object, and are not sent again.
    const findings = spliceBetween(told, named);
    told = named;
    last = { turn: message.turn, manuscript, shown, told };
    return {
      type: 'found',
      turn: message.turn,
      findings,
      hidden: hidden.map(hiddenOf),
      safe: safeCount(shown),
      ownRules: own.map(infoOf),
    };
  }

  function editsOfOne(key: string): readonly BlockEdit[] {
    const finding = last?.shown[last.told.findIndex((one) => one.key === key)];
    if (!finding || !last) return [];
    const shown = fieldText(report.fields);
    return [...editsByPlace([finding], last.manuscript.places)].flatMap(([at, edits]) => {
      const block = report.blocks[at];
      const text = block ? blockText(block, shown) : '';
      return edits.map(({ start, end, text: words }) => ({
        block: at,
        start,
        end,
        old: text.slice(start, end),
        text: words,
      }));
    });
  }

  function editsOf(which: Which): readonly BlockEdit[] {
    if (which.type === 'finding') return editsOfOne(which.key);
    return safeEdits(report, (manuscript) => find(manuscript).shown);
  }

  return {
    hear(message) {
      switch (message.type) {
        case 'begin':
          lists = message.lists;
          running = null;
          blocks = [];
          report = emptyReport;
          told = [];
          last = null;
          taken = null;
          return { type: 'begun', rules: rules.map(infoOf) };
        case 'check':
          return check(message);
        case 'edits':
          return {
            type: 'edits',
            turn: message.turn,
            edits: last?.turn === message.turn ? editsOf(message.which) : [],
          };
      }
    },
    *prepare(message) {
      const { paragraphs, setting } = take(message);
      for (let at = 0; at < paragraphs.length; at += SLICE) {
        proofreader.read({ setting, paragraphs: paragraphs.slice(at, at + SLICE) });
        yield;
      }
    },
  };
}

function hiddenOf({ finding, by }: { finding: Finding; by: HiddenFinding['by'] }): HiddenFinding {
  return { rule: finding.rule, by, text: finding.text.slice(0, 80) };
}

function safeCount(findings: readonly Finding[]): number {
  return findings.reduce((sum, { fix, edits }) => sum + (fix === 'auto' ? edits.length : 0), 0);
}
