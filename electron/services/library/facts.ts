/** What there is to tell of the index: counts, years, topics, what was refused. */
import type { FailureCode } from '../../../document/failure.ts';
import { FAILURE_CODES } from '../../../document/failure.ts';
import type { PapersState, RefusedFile } from '../../contract/papers.ts';
import type { Database } from './sqlite.ts';

export interface FolderCounts {
  readonly papers: number;
  readonly refused: number;
  readonly secret: number;
}

const MOST_TOPICS = 60;
/** A topic of a single paper is no 栏目. */
const FEWEST_PAPERS = 2;
const MOST_REFUSED = 500;

/** By the number of the folder. */
export function countsOf(db: Database): ReadonlyMap<number, FolderCounts> {
  const counts = new Map<number, FolderCounts>();
  const rows = db.prepare('SELECT folder, outcome, count(*) AS files FROM files GROUP BY folder, outcome').all();
  for (const row of rows) {
    const folder = Number(row['folder']);
    const files = Number(row['files']);
    const { papers, refused, secret } = counts.get(folder) ?? { papers: 0, refused: 0, secret: 0 };
    const outcome = row['outcome'];
    counts.set(folder, {
      papers: papers + (outcome === 'read' ? files : 0),
      secret: secret + (outcome === 'SECRET' ? files : 0),
      refused: refused + (outcome === 'read' || outcome === 'SECRET' ? 0 : files),
    });
  }
  return counts;
}

export function yearsOf(db: Database): PapersState['years'] {
  const sql = 'SELECT year, count(*) AS papers FROM papers WHERE year IS NOT NULL GROUP BY year ORDER BY year DESC';
  return db
    .prepare(sql)
    .all()
    .map(({ year, papers }) => ({ year: Number(year), papers: Number(papers) }));
}

export function topicsOf(db: Database): PapersState['topics'] {
  const sql = `SELECT t.topic, count(DISTINCT s.paper) AS papers FROM sections s JOIN topics t ON t.id = s.topic
    GROUP BY s.topic HAVING papers >= ${FEWEST_PAPERS} ORDER BY papers DESC, t.topic LIMIT ${MOST_TOPICS}`;
  return db
    .prepare(sql)
    .all()
    .map(({ topic, papers }) => ({ topic: String(topic), papers: Number(papers) }));
}

const isFailureCode = (code: string): code is FailureCode => (FAILURE_CODES as readonly string[]).includes(code);

export function refusedOf(db: Database, folder: number): readonly RefusedFile[] {
  const sql = `SELECT path, outcome, detail FROM files WHERE folder = ? AND outcome <> 'read'
    ORDER BY outcome, path LIMIT ${MOST_REFUSED}`;
  return db
    .prepare(sql)
    .all(folder)
    .map(({ path, outcome, detail }) => {
      const code = String(outcome);
      const reason = code === 'SECRET' ? code : isFailureCode(code) ? code : 'INTERNAL';
      return { name: String(path), reason, detail: String(detail) };
    });
}

export interface PaperAt {
  readonly root: string;
  /** Below the root. */
  readonly path: string;
  /** Place among the papers of the file. */
  readonly place: number;
  readonly withSecret: boolean;
  /** Headings that lead to each of its sections. */
  readonly sections: readonly (readonly string[])[];
}

/** Where a paper lies; null where it is no more. */
export function paperAt(db: Database, paper: number): PaperAt | null {
  const sql = `SELECT d.path AS root, d.with_secret, f.path, p.place FROM papers p JOIN files f ON f.id = p.file
    JOIN folders d ON d.id = f.folder WHERE p.id = ?`;
  const row = db.prepare(sql).get(paper);
  if (row === undefined) return null;
  const sections = db.prepare('SELECT path FROM sections WHERE paper = ? ORDER BY place').all(paper);
  return {
    root: String(row['root']),
    path: String(row['path']),
    place: Number(row['place']),
    withSecret: row['with_secret'] === 1,
    // Written by `keeping.ts` as lists of strings.
    sections: sections.map(({ path }) => JSON.parse(String(path)) as readonly string[]),
  };
}
