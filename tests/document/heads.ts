/** Papers with a head in each of its forms, and what has to be true of their first page however it is printed. */
import { expect } from 'vitest';
import type { Block, DocumentHead, PaperForm, Report } from '../../document/report.ts';
import { paragraph, reportOf, text } from './fixtures.ts';
import { type Word, wordsOf } from './programs.ts';
import { type RedBand, redBands } from './red.ts';

const BODY = paragraph('各单位要加强领导，明确责任。'.repeat(60));

function paper(form: PaperForm, head: DocumentHead, blocks: readonly Block[]): Report {
  return reportOf(blocks, { head, layout: { form, imprintPage: 'last', overrides: {} } });
}

const TITLED = [text('title', '关于加强城市管理工作的通知'), text('addressee', '各区城市管理局：'), BODY];
const NUMBER = '某城管〔2024〕15号';

export const HEADS = {
  document: paper(
    'document',
    { copyNumber: '000012', secrecy: '机密', urgency: '特急', issuers: ['某市城市管理局文件'], documentNumber: NUMBER },
    TITLED,
  ),
  joint: paper(
    'document',
    {
      issuers: ['某市发展和改革局文件', '某市财政局', '某市城市管理局'],
      documentNumber: NUMBER,
      signers: ['甲某某', '乙某'],
    },
    TITLED,
  ),
  letter: paper('letter', { copyNumber: '000012', issuers: ['某市城市管理局'], documentNumber: NUMBER }, TITLED),
  order: paper('order', { issuers: ['某市人民政府令'], documentNumber: '第15号' }, [BODY]),
} as const;

/** mm; the standard allows no less. */
const NEAR = 1;

export function near(measured: number | undefined, expected: number, within = NEAR): void {
  expect(Math.abs((measured ?? Number.NaN) - expected)).toBeLessThan(within);
}

export interface FirstPage {
  readonly bands: readonly RedBand[];
  readonly words: readonly Word[];
  /** The first word that begins with this. */
  readonly word: (start: string) => Word | undefined;
}

export function firstPage(pdf: string): FirstPage {
  const words = wordsOf(pdf)[0] ?? [];
  return { bands: redBands(pdf), words, word: (start) => words.find((word) => word.text.startsWith(start)) };
}

/** Bands of a line, not of characters. */
export function lines(bands: readonly RedBand[]): readonly RedBand[] {
  return bands.filter((band) => band.bottom - band.top < 1);
}

/** 三号 in mm. */
const BODY_SIZE = 16 * (25.4 / 72);

/** The foot of the characters of a word in 三号, from its top: how far boxes reach down differs from writer to writer. */
export function footOf(word: Word | undefined): number {
  return (word?.top ?? Number.NaN) + BODY_SIZE;
}
