/** What of a paragraph has to be confirmed, in reading order. Linear in its length. */
import type { Lists } from '../proofread/lists.ts';
import type { Paragraph } from '../proofread/manuscript.ts';
import { findBareYears, findDates, findYears } from './find-dates.ts';
import { findDocumentNumbers } from './find-documents.ts';
import { findFigures, findFiguresInWords, findLargeInWords, findPercentages, findTelephones } from './find-figures.ts';
import { findOrdinals } from './find-ordinals.ts';
import { findPeople } from './find-people.ts';
import { findPhrases, setAsideFixed } from './find-phrases.ts';
import { findPlaces } from './find-places.ts';
import { type Found, readingOf } from './reading.ts';
import type { Years } from './years.ts';

/** The signature stays: who signs this year is who signed last year. */
const LEFT_ALONE: ReadonlySet<Paragraph['role']> = new Set(['signature', 'picture', 'annex']);

/** 各位领导 and 各乡镇人民政府 are the same every year. */
const ADDRESSES_ALL = /^各|同志|领导|朋友|代表们|委员们/u;
const NAMES = /[^：:、，,\s]+/gu;

/** 主送机关: each body that is named. */
function findAddressees(paragraph: Paragraph): readonly Found[] {
  return [...paragraph.text.matchAll(NAMES)]
    .filter(({ 0: name }) => !ADDRESSES_ALL.test(name))
    .map(({ 0: { length }, index }) => ({ type: 'body', start: index, end: index + length }));
}

/** What is found first has the place: a 文号 before the year in it, a day before its year. */
export function findIn(paragraph: Paragraph, years: Years, lists: Lists | null): readonly Found[] {
  if (LEFT_ALONE.has(paragraph.role) || paragraph.text === '') return [];
  if (paragraph.role === 'addressee') return findAddressees(paragraph);
  const reading = readingOf(paragraph);
  setAsideFixed(reading, lists);
  findDocumentNumbers(reading);
  findTelephones(reading);
  findDates(reading, years);
  findYears(reading, years);
  findOrdinals(reading, years);
  findPercentages(reading);
  findPhrases(reading, years, lists);
  findPeople(reading);
  findPlaces(reading, lists);
  findFigures(reading);
  findBareYears(reading, years);
  findLargeInWords(reading);
  findFiguresInWords(reading);
  return reading.found();
}
