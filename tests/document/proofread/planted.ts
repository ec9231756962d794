/**
 * One wrong character in customary wording, planted into faultless papers: how many of them WRD-09 finds, and how often it is
 * right. The papers do not know the list of wordings; homophones are those of the dictionary of pinyin, not of the rule's list.
 */
import { pinyin } from 'pinyin-pro';
import { createProofreader } from '../../../document/proofread/engine.ts';
import rule from '../../../document/proofread/rules/wrd-09.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';
import { cleanPapers, type Paper } from './prose.ts';

export interface Planted {
  /** How it should be, and what was planted. */
  readonly right: string;
  readonly wrong: string;
  readonly outcome: 'found' | 'missed' | 'mistaken';
  /** What else was said, where it was mistaken. */
  readonly said: string;
}

export const proofreader = createProofreader([rule], lists);

/** Without its tone. */
const soundOf = (character: string) => pinyin(character, { toneType: 'none' });

function bySound(): ReadonlyMap<string, readonly string[]> {
  const characters = [...new Set(lists.neighbours.entries.join(''))];
  const all = new Map<string, string[]>();
  for (const character of characters) all.set(soundOf(character), [...(all.get(soundOf(character)) ?? []), character]);
  return all;
}

/** The most frequent ones come first: they are what an input method offers first. */
const OFFERED = 3;

interface Place {
  readonly line: string;
  readonly start: number;
}

/** Where customary wording stands in the papers, by its own lines. */
function placesOf(papers: readonly Paper[]): readonly Place[] {
  const wordings = new Set(lists.expressions.entries);
  return papers.flatMap(({ text }) =>
    text
      .split('\n')
      .flatMap((line) =>
        Array.from({ length: Math.max(0, line.length - 3) }, (_, start) => ({ line, start })).filter(({ start }) =>
          wordings.has(line.slice(start, start + 4)),
        ),
      ),
  );
}

function judged({ line, start }: Place, at: number, character: string): Planted {
  const text = line.slice(0, start + at) + character + line.slice(start + at + 1);
  const [right, wrong] = [line.slice(start, start + 4), text.slice(start, start + 4)];
  const findings = proofreader.check(manuscriptOfText(text));
  const put = findings.map((one) => text.slice(0, one.start) + (one.suggestion ?? '') + text.slice(one.end));
  const said = findings.map((one) => `${one.text}→${one.suggestion}`).join('，');
  if (findings.length === 0) return { right, wrong, outcome: 'missed', said };
  return { right, wrong, outcome: put.every((one) => one === line) ? 'found' : 'mistaken', said };
}

/** Each character of each wording, wrong in the ways that come first. */
export function plantedSlips(): readonly Planted[] {
  const sounds = bySound();
  return placesOf(cleanPapers()).flatMap((place) =>
    [0, 1, 2, 3].flatMap((at) => {
      const own = place.line.charAt(place.start + at);
      const others = (sounds.get(soundOf(own)) ?? []).filter((character) => character !== own).slice(0, OFFERED);
      return others.map((character) => judged(place, at, character));
    }),
  );
}

/** How much of the papers is customary wording: only there a slip can be found. */
export function shareOfWording(): number {
  const papers = cleanPapers();
  const covered = papers.flatMap((paper) => {
    const places = placesOf([paper]);
    return places.flatMap(({ line, start }) => [0, 1, 2, 3].map((i) => `${paper.name} ${line} ${start + i}`));
  });
  const length = papers.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  return new Set(covered).size / length;
}
