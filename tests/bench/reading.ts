/** Text recognition against a bare scan of the same text: split at line breaks, one regular expression over each line. */
import { isHeading } from '../../document/outline.ts';
import { readText } from '../../document/text/read.ts';
import { inTurn, type Samples, timedOften } from './measure.ts';
import { median } from './statistics.ts';
import { figure, growth, printTable, ratio, spread } from './table.ts';
import { brokenText, FAN, reportOfLength, runOnText } from './texts.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const NUMBER = /[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/gu;

function bareScan(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) for (const _ of line.matchAll(NUMBER)) found += 1;
  return found;
}

const FORMS = [
  { name: 'run-on', make: runOnText },
  { name: 'line-broken', make: brokenText },
] as const;

interface Input {
  readonly form: string;
  readonly size: number;
  readonly text: string;
}

const name = (what: string, form: string, size: number) => `${what} ${form} ${size}`;

function rowsOf(form: string, samples: Samples): string[][] {
  const of = (what: string, size: number) => samples.get(name(what, form, size)) ?? [];
  const rows = SIZES.map((size) => {
    const speed = size / 1000 / median(of('read', size));
    const measured = [spread(of('read', size)), spread(of('scan', size)), ratio(of('read', size), of('scan', size))];
    return [`${form}, ${size}`, ...measured, figure(speed)];
  });
  const exponents = ['read', 'scan'].map((what) =>
    growth(
      SIZES,
      SIZES.map((size) => of(what, size)),
    ),
  );
  return [...rows, [`${form}, exponent`, ...exponents]];
}

/** That the reading did its work: headings in the report against those the text was made with. */
function headingsFound(inputs: readonly Input[]): string {
  const found = inputs.map(({ form, size, text }) => {
    const made = reportOfLength(size, FAN).blocks.filter(isHeading).length;
    return `${form} ${size}: ${readText(text).value.blocks.filter(isHeading).length} of ${made}`;
  });
  return `headings found: ${found.join('; ')}`;
}

export async function run(): Promise<void> {
  const inputs = FORMS.flatMap(({ name: form, make }) =>
    SIZES.map((size): Input => ({ form, size, text: make(size) })),
  );
  const contenders = inputs.flatMap(({ form, size, text }) => [
    {
      name: name('read', form, size),
      rehearse: true,
      run: () =>
        timedOften(
          () => text,
          (input) => readText(input),
        ),
    },
    { name: name('scan', form, size), rehearse: true, run: () => timedOften(() => text, bareScan) },
  ]);
  const samples = await inTurn(contenders, { rounds: 9, seconds: 75 });
  printTable(
    'reading: readText against a bare scan (ms: min / median / max)',
    ['text, characters', 'readText', 'bare scan', 'ratio', 'million characters/s'],
    FORMS.flatMap((form) => rowsOf(form.name, samples)),
  );
  console.log(headingsFound(inputs));
}
