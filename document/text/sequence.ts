/**
 * Which typed numbers are headings. A number alone proves nothing (1、2号楼, 第（一）项); it has to stand where a heading
 * can begin and to take its turn: 一、 is followed by 二、, （一） starts anew below each 一、.
 */
import type { HeadingLevel } from '../report.ts';
import type { TypedNumber } from './typed-number.ts';

/** `line`: opens a line. `sentence`: follows a full stop or the like. `middle`: follows a word. */
export type Place = 'line' | 'sentence' | 'middle';

export interface Candidate extends TypedNumber {
  readonly line: number;
  readonly place: Place;
}

/**
 * `counted` takes its place in the count. `literal` is a heading of a second list within one section (1. 2. 3. again):
 * its number stays in its text, for the count would go on with 4.
 */
export type Standing = 'counted' | 'literal';

export interface Accepted extends TypedNumber {
  readonly line: number;
  readonly standing: Standing;
}

/** How far a number may jump and still be a slip of the one who typed it. */
const SLIP = 2;
/** A heading without a mark that runs into the next number is not longer than this (字). */
const SHORT_HEADING = 30;
/** How far a list may leap where some of it was left out. */
const LEAP = 5;
/** A line that is a heading as a whole is not longer (字). */
const BRIEF_LINE = 45;

/** For each candidate the value of the next one of its level before a higher level comes, or 0. */
function followers(candidates: readonly Candidate[]): readonly number[] {
  const seen = [0, 0, 0, 0];
  const values = new Array<number>(candidates.length).fill(0);
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const candidate = candidates[i];
    if (!candidate) continue;
    values[i] = seen[candidate.level - 1] ?? 0;
    seen[candidate.level - 1] = candidate.value;
    if (candidate.place !== 'middle') seen.fill(0, candidate.level);
  }
  return values;
}

/** What is known of the numbers before: the last of each level as typed, and which levels run a list of their own. */
interface State {
  readonly counts: number[];
  readonly literal: boolean[];
  last: HeadingLevel | 0;
}

/** A number with its follower (0 for none) and the words since the number before it (null where they are many). */
interface Question {
  readonly level: HeadingLevel;
  readonly value: number;
  readonly before: number;
  readonly last: HeadingLevel | 0;
  readonly follower: number;
  readonly words: string | null;
  /** The line of the number is short enough to be a heading as a whole. */
  readonly brief: boolean;
}

/** 'restart' is a list that begins anew without a heading of a higher level above it. */
type Verdict = 'yes' | 'restart' | 'no';

/** At the start of a line nearly everything that is near its turn is a heading. */
function judgeLine({ level, value, before, follower, brief }: Question): Verdict {
  if (value === before + 1) return 'yes';
  // What was left out between 二、 and 五、 is the writer's affair.
  if (level <= 2 && brief && before > 0 && value > before && value <= before + LEAP) return 'yes';
  // 一、一、二、 is a slip; 一、二、一、二、 is a second list.
  if (value === 1) return follower === 2 && before >= 2 ? 'restart' : 'yes';
  const near = before > 0 && Math.abs(value - before) <= SLIP;
  return near || follower === value + 1 || (before === 0 && value <= 1 + SLIP) ? 'yes' : 'no';
}

/** Inside a line the turn must be right, or be taken up by the next number. */
function judgeSentence({ level, value, before, last, follower, words }: Question): Verdict {
  if (value === 1)
    return before === 0 && (level <= 2 || follower === 2 || (level > last && opens(words))) ? 'yes' : 'no';
  if (value === before + 1) return 'yes';
  const slip = before > 0 && value > before && value - before <= SLIP;
  return slip && follower === value + 1 ? 'yes' : 'no';
}

/** 「四、活动内容|1.宣传教育」: between the two numbers stands a heading and nothing else. */
function opens(words: string | null): boolean {
  return words !== null && words.length >= 2 && !/[。；;！？!?，,：:]/.test(words.replace(/[：:]$/, ''));
}

/** 5、下半年工作计划(1)逐步完善(2)增强…: short headings without a mark, one after the other. */
function judgeMiddle(question: Question): Verdict {
  const { level, value, before, last, follower, words } = question;
  if (last === 0) return 'no';
  if (value > 1) {
    if (value !== before + 1) return 'no';
    // 「…的氛围二、宣传到位」: the full stop before a heading of a high level is often forgotten.
    return level <= 2 || (words !== null && !/[。；;！？!?]/.test(words)) ? 'yes' : 'no';
  }
  if (level <= last) return 'no';
  // 「一、围绕主题,推进改革1、…」: with a second number to come the heading may have two clauses.
  const headed = follower === 2 ? opens(words?.replace(/(?<=.{4})[，,](?=.{4})/g, '') ?? null) : opens(words);
  return headed && (level <= 2 || follower === 2) ? 'yes' : 'no';
}

const JUDGES: Readonly<Record<Place, (question: Question) => Verdict>> = {
  line: judgeLine,
  sentence: judgeSentence,
  middle: judgeMiddle,
};

function take(state: State, { level, value }: Candidate, verdict: Verdict): Standing {
  const standing = verdict === 'restart' || state.literal[level - 1] ? 'literal' : 'counted';
  state.counts[level - 1] = value;
  state.counts.fill(0, level);
  // The count of lower levels starts anew only below a counted heading.
  if (standing === 'literal') state.literal.fill(true, level - 1);
  else state.literal.fill(false, level);
  state.last = level;
  return standing;
}

function wordsBetween(lines: readonly string[], last: Accepted | undefined, next: Candidate): string | null {
  if (last?.line !== next.line || next.start - last.end > SHORT_HEADING) return null;
  return (lines[next.line] ?? '').slice(last.end, next.start).trim();
}

/** Of the candidates of one text, in reading order, those that are headings. */
export function acceptSequence(lines: readonly string[], candidates: readonly Candidate[]): Accepted[] {
  const next = followers(candidates);
  const state: State = { counts: [0, 0, 0, 0], literal: [false, false, false, false], last: 0 };
  const accepted: Accepted[] = [];
  candidates.forEach((candidate, i) => {
    const { level, value, line, start, end, place } = candidate;
    const before = state.counts[level - 1] ?? 0;
    const words = wordsBetween(lines, accepted.at(-1), candidate);
    const brief = (lines[line] ?? '').length <= BRIEF_LINE;
    const verdict = JUDGES[place]({ level, value, before, last: state.last, follower: next[i] ?? 0, words, brief });
    if (verdict === 'no') return;
    accepted.push({ level, value, start, end, line, standing: take(state, candidate, verdict) });
  });
  return accepted;
}
