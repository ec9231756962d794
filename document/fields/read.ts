/** What is typed into a field, put into the form in which the text shows it. Nothing is refused: what is odd is kept and told. */
import type { FieldType } from '../report.ts';
import { withoutColon } from './body.ts';
import { type DateFault, readDate, writeDate } from './date.ts';
import { documentParts, documentText, eachDocument } from './document.ts';
import { writeWritten } from './numbers.ts';
import { type PeriodFault, readPeriod } from './period.ts';
import { readIn, readQuantity } from './units.ts';

/**
 * What is odd about a value. `otherUnit`: a unit is typed that is not that of the field; one typed for a field without a unit is
 * none of it (`withTypedUnit`).
 */
export type FieldHint = 'notNumber' | 'otherUnit' | 'notPeriod' | 'noTitle' | 'badNumber' | DateFault | PeriodFault;

export interface Reading {
  readonly state: 'empty' | 'fine' | 'odd';
  /** To be stored: as it is written where it is fine, as typed where it is odd. */
  readonly value: string;
  readonly hint: FieldHint | null;
}

/** What else there is to know of a field. */
export interface Around {
  /** Fills in the year, and stands for 今天. Null where there is no clock. */
  readonly today?: Date | null;
  readonly unit?: string | undefined;
}

const fine = (value: string): Reading => ({ state: 'fine', value, hint: null });
const odd = (value: string, hint: FieldHint): Reading => ({ state: 'odd', value, hint });

function readNumber(typed: string, unit: string): Reading {
  const quantity = readQuantity(typed);
  if (quantity === null) return odd(typed, 'notNumber');
  if (unit === '') return fine(writeWritten(quantity.written) + quantity.base);
  const value = readIn(typed, unit);
  return value === null ? odd(typed, 'otherUnit') : fine(value);
}

/** 6月底前, 2026年3月上旬 */
const AROUND_DATE = /^(.*[年月日号])(底前|底|前|初|末|上旬|中旬|下旬)$/u;

function readDay(typed: string, today: Date | null): Reading {
  const [, day = typed, around = ''] = AROUND_DATE.exec(typed) ?? [];
  const date = readDate(day, today);
  return typeof date === 'string' ? odd(typed, date) : fine(writeDate(date) + around);
}

function readRange(typed: string, today: Date | null): Reading {
  const read = readPeriod(typed, today);
  if (typeof read !== 'string') return fine(read.text);
  return odd(typed, read === 'notDate' ? 'notPeriod' : read);
}

/** Several papers are parted by 、. */
function readDocuments(typed: string): Reading {
  const papers = eachDocument(typed).map(documentParts);
  if (papers.some((paper) => paper === null)) return odd(typed, 'badNumber');
  const value = papers.map((paper) => paper && documentText(paper)).join('、');
  return papers.some((paper) => paper?.title === '') ? odd(value, 'noTitle') : fine(value);
}

/** A colon alone is kept as it was typed. */
function readBody(typed: string): Reading {
  return fine(withoutColon(typed) || typed);
}

/** `typed` as it was typed, with blanks around it. */
export function readValue(type: FieldType, typed: string, { today = null, unit = '' }: Around = {}): Reading {
  const text = typed.trim();
  if (text === '') return { state: 'empty', value: '', hint: null };
  switch (type) {
    case 'number':
    case 'money':
      return readNumber(text, unit);
    case 'date':
      return readDay(text, today);
    case 'period':
      return readRange(text, today);
    case 'document':
      return readDocuments(text);
    case 'body':
      return readBody(text);
    default:
      return fine(text);
  }
}
