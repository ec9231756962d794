/** Looking for papers and their sections in the index. */
import { inflateRawSync } from 'node:zlib';
import { literalQuery, type PaperQuery, readQuery } from '../../../document/papers/query.ts';
import { snippetOf } from '../../../document/papers/snippet.ts';
import { piecesOf, rowOf } from '../../../document/papers/words.ts';
import type { FindPapers, FoundPaper, FoundPapers, PaperId } from '../../contract/papers.ts';
import { FRONT_MARK, numbersOfYear, topicMark, yearMark } from './keeping.ts';
import type { Database } from './sqlite.ts';

/** Around what was found, in characters. */
const SNIPPET = 96;
/** Of the sections below a heading, in characters. */
const BELOW = 200;
/** Of one paper; whoever wants more of it opens it. */
const MOST_OF_PAPER = 3;
/** Rows that are looked at for one way of finding: most of them may be of papers that are shown already. */
const MOST_ROWS = 3_000;

/** As `FoundPaper`, but for where the file lies: a path is no one's business outside of the services. */
export type FoundHere = Omit<FoundPaper, 'file' | 'folder'> & {
  readonly root: string;
  readonly path: FoundPaper['path'];
  readonly file: string;
};

export interface FoundInIndex extends Omit<FoundPapers, 'results'> {
  readonly results: readonly FoundHere[];
}

/** One way in which words can be found, the best first. */
interface Way {
  /** Where it is looked for: among titles and headings, or in everything. */
  readonly index: 'heads' | 'words';
  readonly where: FoundPaper['where'];
  readonly match: string;
  /** At this least, among 0 to 1. */
  readonly score: number;
}

const quoted = (words: readonly string[]) => `"${words.join(' ')}"`;

function phraseOf(term: string): string | null {
  const row = rowOf(term);
  return row && quoted(row.words) + (row.open ? ' *' : '');
}

const all = (parts: readonly string[]) => parts.join(' AND ');
const any = (parts: readonly string[]) => parts.join(' OR ');
const within = (columns: string, expression: string) => `({${columns}} : (${expression}))`;

interface Filter {
  readonly year: number | null;
  readonly topic: number | null;
}

function marksOf({ year, topic }: Filter): readonly string[] {
  const marks = [year === null ? [] : [yearMark(year)], topic === null ? [] : [topicMark(topic)]].flat();
  return marks.map((mark) => within('marks', quoted([mark])));
}

const PARTED = 0.6;

/** As one word, or in its pieces, all of them in the heading. */
function inHeading(term: string): string {
  const pieces = piecesOf(term)
    .map(phraseOf)
    .filter((phrase) => phrase !== null);
  return `(${within('heading', all(pieces))})`;
}

function partedIn(term: string): string {
  return `(${any([within('title heading', phraseOf(term) ?? ''), inHeading(term)])})`;
}

/** Title before heading before text; in headings also words that stand there apart: 存在的主要问题 for 存在问题. */
function waysOf(typed: readonly string[], filter: Filter): readonly Way[] {
  const terms = typed.filter((term) => phraseOf(term) !== null);
  const phrases = terms.map(phraseOf).filter((phrase) => phrase !== null);
  const marks = marksOf(filter);
  if (phrases.length === 0) {
    // Without words: the papers of a year by their titles, or the sections about a topic.
    if (filter.topic !== null) return [{ index: 'heads', where: 'heading', match: all(marks), score: 0.8 }];
    return [
      { index: 'heads', where: 'title', match: all([...marks, within('marks', quoted([FRONT_MARK]))]), score: 0.8 },
    ];
  }
  const way = (where: Way['where'], score: number, ...parts: readonly string[]): Way => ({
    index: where === 'text' ? 'words' : 'heads',
    where,
    match: all([...parts, ...marks]),
    score,
  });
  const every = all(phrases);
  const some = any(phrases);
  const isParted = terms.some((term) => piecesOf(term).length > 1);
  return [
    way('title', 0.9, within('front', every)),
    way('heading', 0.8, within('heading', every)),
    ...(phrases.length > 1 ? [way('heading', 0.7, within('title heading', every), within('heading', some))] : []),
    ...(isParted ? [way('heading', PARTED, ...terms.map(partedIn), any(terms.map(inHeading)))] : []),
    way('text', 0.4, within('head text', every), within('text', some)),
  ];
}

interface Row {
  readonly section: number;
  readonly paper: number;
  readonly path: readonly string[];
  readonly start: number;
  readonly length: number;
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  readonly file: string;
  readonly hash: string;
  readonly root: string;
  readonly place: number;
}

function rowFrom(row: Record<string, unknown>): Row {
  // Written by `keeping.ts` as a list of strings.
  const path = JSON.parse(String(row['path'])) as readonly string[];
  const text = (key: string) => String(row[key]);
  return {
    section: Number(row['section']),
    paper: Number(row['paper']),
    path,
    start: Number(row['start']),
    length: Number(row['length']),
    title: text('title'),
    year: row['year'] === null ? null : Number(row['year']),
    unit: text('unit'),
    file: text('file'),
    hash: text('hash'),
    root: text('root'),
    place: Number(row['place']),
  };
}

const COLUMNS = `s.place AS section, s.paper, s.path, s.start, s.length, p.title, p.year, p.unit, p.place, f.path AS file, f.hash,
  d.path AS root`;
const JOINS = `CROSS JOIN sections s ON s.id = w.rowid CROSS JOIN papers p ON p.id = s.paper
  CROSS JOIN files f ON f.id = p.file CROSS JOIN folders d ON d.id = f.folder`;
const matching = (index: Way['index']) => `SELECT ${COLUMNS} FROM ${index} w ${JOINS}
  WHERE ${index} MATCH ? AND w.rowid BETWEEN ? AND ? ORDER BY w.rowid DESC`;
const NEWEST = `SELECT ${COLUMNS} FROM sections w ${JOINS.replace('CROSS JOIN sections s ON s.id = w.rowid', 'JOIN sections s ON s.id = w.id')}
  WHERE s.place = 0 ORDER BY w.id DESC`;

const LAST = 2n ** 62n;

interface Taken {
  readonly row: Row;
  readonly way: Way;
}

/** Copies of a file are shown once, and no paper more often than three times. */
function createShelf(most: number) {
  const taken: Taken[] = [];
  const seen = new Set<string>();
  const ofPaper = new Map<string, number>();
  return {
    taken,
    isFull: () => taken.length > most,
    take(row: Row, way: Way): void {
      const paper = `${row.hash} ${row.place}`;
      const section = `${paper} ${row.section}`;
      const count = ofPaper.get(paper) ?? 0;
      if (seen.has(section) || count >= (way.where === 'title' ? 1 : MOST_OF_PAPER)) return;
      seen.add(section);
      ofPaper.set(paper, count + 1);
      taken.push({ row, way });
    },
  };
}

type Shelf = ReturnType<typeof createShelf>;

export interface Search {
  readonly find: (wanted: FindPapers, thisYear: number) => FoundInIndex;
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export function createSearch(db: Database): Search {
  const indexes = { heads: db.prepare(matching('heads')), words: db.prepare(matching('words')) };
  const newest = db.prepare(NEWEST);
  const texts = db.prepare('SELECT texts FROM papers WHERE id = ?');
  const topic = db.prepare('SELECT id FROM topics WHERE topic = ?');

  function look(ways: readonly Way[], year: number | null, shelf: Shelf): void {
    const [from, to] = year === null ? [0n, LAST] : numbersOfYear(year);
    for (const way of ways) {
      let rows = 0;
      for (const row of indexes[way.index].iterate(way.match, from, to)) {
        shelf.take(rowFrom(row), way);
        rows += 1;
        if (shelf.isFull()) return;
        if (rows >= MOST_ROWS) break;
      }
    }
  }

  /** Words that stand in different sections of a paper: the papers that have all of them, by their beginnings. */
  function lookApart(terms: readonly string[], filter: Filter, shelf: Shelf): void {
    const phrases = terms.map(phraseOf).filter((phrase) => phrase !== null);
    if (phrases.length < 2) return;
    const one = 'SELECT s.paper FROM words w JOIN sections s ON s.id = w.rowid WHERE words MATCH ?';
    const papers = db.prepare(`${phrases.map(() => one).join(' INTERSECT ')} ORDER BY 1 DESC LIMIT 200`);
    const matches = phrases.map((phrase) => all([within('head text', phrase), ...marksOf(filter)]));
    const found = papers.all(...matches).map(({ paper }) => Number(paper));
    const first = db.prepare(
      `SELECT ${COLUMNS} FROM sections w ${JOINS.replace('CROSS JOIN sections s ON s.id = w.rowid', 'JOIN sections s ON s.id = w.id')}
       WHERE w.paper = ? AND w.place = 0`,
    );
    const rows = found.flatMap((paper) => first.all(paper).map(rowFrom));
    rows.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
    for (const row of rows) {
      if (shelf.isFull()) return;
      shelf.take(row, { index: 'words', where: 'text', match: '', score: 0.2 });
    }
  }

  function lookAtNewest(shelf: Shelf): void {
    for (const row of newest.iterate()) {
      shelf.take(rowFrom(row), { index: 'heads', where: 'title', match: '', score: 0.8 });
      if (shelf.isFull()) return;
    }
  }

  function search({ terms, year }: PaperQuery, wanted: FindPapers): Shelf {
    const shelf = createShelf(wanted.most);
    const about = wanted.topic === null ? null : Number(topic.get(wanted.topic)?.['id'] ?? -1);
    const filter = { year: wanted.year ?? year, topic: about };
    if (terms.length === 0 && filter.year === null && about === null) lookAtNewest(shelf);
    else look(waysOf(terms, filter), filter.year, shelf);
    if (shelf.taken.length === 0) lookApart(terms, filter, shelf);
    return shelf;
  }

  function textOf(row: Row, opened: Map<number, string>): string {
    let all = opened.get(row.paper);
    if (all === undefined) {
      const bytes = texts.get(row.paper)?.['texts'];
      all = bytes instanceof Uint8Array ? inflateRawSync(bytes).toString('utf8') : '';
      opened.set(row.paper, all);
    }
    // A heading without text of its own is shown by what stands below it.
    if (row.length === 0 && row.path.length > 0)
      return all
        .slice(row.start, row.start + BELOW)
        .replaceAll('\0', ' ')
        .trim();
    return all.slice(row.start, row.start + row.length);
  }

  function shown({ row, way }: Taken, i: number, terms: readonly string[], opened: Map<number, string>): FoundHere {
    const { section, title, year, unit, file, root, path } = row;
    const marked = way.score === PARTED ? terms.flatMap(piecesOf) : terms;
    return {
      // The brand is given here and only here.
      paper: row.paper as PaperId,
      section,
      title: title === '' ? fileName(file).replace(/\.[^.]+$/, '') : title,
      year,
      unit,
      file,
      root,
      path,
      snippet: snippetOf(textOf(row, opened), marked, SNIPPET),
      where: way.where,
      // Among those found in the same way the order is by age.
      score: Math.round((way.score + 0.09 / (1 + i / 10)) * 1000) / 1000,
    };
  }

  return {
    find(wanted, thisYear) {
      let query = readQuery(wanted.query, thisYear);
      let shelf = search(query, wanted);
      // Nothing of that year: then the year may be a word of the text.
      if (shelf.taken.length === 0 && query.year !== null) {
        query = literalQuery(wanted.query);
        shelf = search(query, wanted);
      }
      const opened = new Map<number, string>();
      const { terms, year } = query;
      const results = shelf.taken.slice(0, wanted.most).map((taken, i) => shown(taken, i, terms, opened));
      const marks = terms.flatMap((term) =>
        results.some(({ score }) => score >= PARTED && score < 0.7) ? [term, ...piecesOf(term)] : [term],
      );
      return { results, more: shelf.taken.length > wanted.most, year, terms: [...new Set(marks)] };
    },
  };
}
