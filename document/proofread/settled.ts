/**
 * The findings that are told of a paper. Nearly all findings meet only others of their paragraph: those are settled once, with
 * the paragraph. Only where a rule of the whole paper takes places are the findings of these paragraphs settled anew each time.
 */
import type { Edit, Finding } from './finding.ts';
import type { Paragraph } from './manuscript.ts';
import { type Ranked, withoutOverlaps, withoutOverlapsIn, withWhole } from './precedence.ts';
import type { Reading } from './reading.ts';
import type { FoundIn } from './rule.ts';

function editsOf({ paragraph, start, end, suggestion, others = [] }: FoundIn): readonly Edit[] {
  if (suggestion === undefined) return [];
  const more = others.map(
    (other): Edit => ({ paragraph: other.paragraph, start: other.start, end: other.end, text: other.suggestion }),
  );
  return [{ paragraph, start, end, text: suggestion }, ...more];
}

function findingOf({ rule, found }: Ranked<FoundIn>, text: string): Finding {
  const { paragraph, start, end, suggestion, message, severity, fix } = found;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: message ?? rule.message,
    paragraph,
    start,
    end,
    text: text.slice(start, end),
    suggestion: suggestion ?? null,
    fix: suggestion === undefined ? 'none' : (fix ?? rule.fix),
    edits: editsOf(found),
  };
}

const inParagraph = ({ rule, rank, found }: Ranked, paragraph: number): Ranked<FoundIn> => ({
  rule,
  rank,
  found: { ...found, paragraph },
});

/** Paragraphs in which findings of the whole paper take places. */
function placesTaken(judged: readonly Ranked<FoundIn>[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { rule, found } of judged) {
    if (rule.extent === 'whole') continue;
    taken.add(found.paragraph);
    for (const { paragraph } of found.others ?? []) taken.add(paragraph);
  }
  return taken;
}

/** Of a rule about whole sentences or paragraphs: whether it says the same. */
function isSame(a: Ranked<FoundIn>, b: Ranked<FoundIn> | undefined): boolean {
  if (b === undefined || a.rule !== b.rule) return false;
  const [one, other] = [a.found, b.found];
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.message === other.message &&
    one.suggestion === other.suggestion &&
    one.severity === other.severity &&
    one.fix === other.fix &&
    one.others === other.others
  );
}

/** What was told of a paragraph in which no finding of the whole paper takes places. */
interface Told {
  /** The findings of the paragraph itself. */
  readonly settled: readonly Ranked[];
  /** What the rules of the whole paper say of its sentences, or of all of it. */
  readonly whole: readonly Ranked<FoundIn>[];
  /** Its place in the paper. */
  readonly at: number;
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];
const NO_WHOLE: readonly Ranked<FoundIn>[] = [];

/** Gives all findings in reading order, of the readings of paragraphs and what the rules of the whole paper judged. */
export function createSettling() {
  const known = new WeakMap<Reading, Told>();

  /** The same objects for as long as the same is told of the same place. */
  function toldOf(reading: Reading, whole: readonly Ranked<FoundIn>[], at: number, text: string): readonly Finding[] {
    if (reading.found.length === 0 && whole.length === 0) return NONE;
    const before = known.get(reading);
    if (
      before?.at === at &&
      before.whole.length === whole.length &&
      whole.every((one, i) => isSame(one, before.whole[i]))
    )
      return before.findings;
    const settled = before?.settled ?? withoutOverlapsIn(reading.found);
    const all = whole.length === 0 ? settled : withWhole(settled, whole);
    const findings = all.map((one) => findingOf(inParagraph(one, at), text));
    known.set(reading, { settled, whole, at, findings });
    return findings;
  }

  return (
    paragraphs: readonly Paragraph[],
    readings: readonly Reading[],
    judged: readonly Ranked<FoundIn>[],
  ): readonly Finding[] => {
    const taken = placesTaken(judged);
    const own = [...taken].flatMap((at) => readings[at]?.found.map((one) => inParagraph(one, at)) ?? []);
    const together = withoutOverlaps([...own, ...judged.filter(({ found }) => taken.has(found.paragraph))]);
    const whole = Map.groupBy(
      judged.filter(({ found }) => !taken.has(found.paragraph)),
      ({ found }) => found.paragraph,
    );
    const all: Finding[] = [];
    let next = 0;
    readings.forEach((reading, at) => {
      const text = paragraphs[at]?.text ?? '';
      if (!taken.has(at)) for (const one of toldOf(reading, whole.get(at) ?? NO_WHOLE, at, text)) all.push(one);
      else
        for (let one = together[next]; one?.found.paragraph === at; one = together[next]) {
          all.push(findingOf(one, text));
          next += 1;
        }
    });
    return all;
  };
}
