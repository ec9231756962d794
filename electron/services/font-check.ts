/** 字体体检 with what this machine really has: the shipped faces, the unit's own and those of the system. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { type CharacterSet, readCharacterSet } from '../../document/layout/character-set.ts';
import { type Coverage, type FontReport, fontReportOf, type MachineFonts } from '../../document/layout/font-report.ts';
import { FAMILIES, familyKey, familyNames, LATIN_OFFICE } from '../../document/layout/fonts.ts';
import type { FontRole, Report } from '../../document/report.ts';
import type { FontList } from './font-list.ts';
import type { OwnFonts } from './font-own.ts';

/** `templates/fonts/coverage.json`: ranges by file, and those of GB 2312. */
const coverageSchema = v.record(v.string(), v.string());

const FILES: Readonly<Record<FontRole | 'latin' | 'pageNumber', string>> = {
  fangSong: 'ng-fangsong.woff2',
  xiaoBiaoSong: 'ng-xbs.woff2',
  kai: 'ng-kai.woff2',
  hei: 'ng-hei.woff2',
  song: 'ng-song.woff2',
  latin: 'ng-latin.woff2',
  pageNumber: 'ng-pageno.woff2',
};

/** What the shipped faces draw. Throws a Failure with INTERNAL: the file belongs to the program. */
async function readCoverage(templates: string): Promise<Coverage> {
  try {
    const text = await fs.readFile(path.join(templates, 'fonts', 'coverage.json'), 'utf8');
    const ranges = v.parse(coverageSchema, JSON.parse(text));
    const set = (name: string) => readCharacterSet(v.parse(v.string(), ranges[name]));
    const { fangSong, xiaoBiaoSong, kai, hei, song, latin, pageNumber } = FILES;
    return {
      shipped: {
        fangSong: set(fangSong),
        xiaoBiaoSong: set(xiaoBiaoSong),
        kai: set(kai),
        hei: set(hei),
        song: set(song),
      },
      latin: set(latin),
      pageNumber: set(pageNumber),
      gb2312: set('gb2312'),
    };
  } catch (cause) {
    throw new Failure('INTERNAL', 'coverage.json', { cause });
  }
}

/** Every family that the report's stacks and its Word file may ask for. */
function familiesAsked({ layout }: Report): readonly string[] {
  const roles = Object.keys(FAMILIES) as FontRole[]; // the keys of this very table
  const own = Object.values(layout.overrides.fonts ?? {}).filter((name) => name !== undefined);
  return [...own, ...roles.flatMap(familyNames), LATIN_OFFICE];
}

async function machineFonts(report: Report, list: FontList, own: OwnFonts, templates: string): Promise<MachineFonts> {
  const families = new Map<string, CharacterSet | null>();
  for (const name of familiesAsked(report)) {
    const characters = await list.charactersOf(name);
    if (characters !== undefined) families.set(familyKey(name), characters);
  }
  return { families, own: own.used, coverage: await readCoverage(templates) };
}

/** The report on the fonts of `report` on this machine. */
export async function checkFonts(
  report: Report,
  list: FontList,
  own: OwnFonts,
  templates: string,
): Promise<FontReport> {
  return fontReportOf(report, await machineFonts(report, list, own, templates));
}
