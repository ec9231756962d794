import {
  $computeTableMapSkipCellCheck,
  $createTableSelectionFrom,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $setSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../../document/plain.ts';
import { plainInline, type TableBlock, type TableCell } from '../../../document/report.ts';
import { $blocks } from '../../../renderer/editor/chunks.ts';
import { TABLE_DEEDS, type TableDeed } from '../../../renderer/editor/handle.ts';
import { ownSeed, runs } from '../../runs.ts';
import { hand, paragraph } from './hand.ts';

const table = (rows: readonly string[], headerRows = 1): TableBlock => ({
  type: 'table',
  headerRows,
  columns: [...(rows[0] ?? '')].map((_, i) => i + 1),
  rows: rows.map((row) => [...row].map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 }))),
});

function bench(block: TableBlock) {
  const h = hand([paragraph('如下：'), block, paragraph('以上。')]);
  const $table = (): TableNode | null => $blocks().find($isTableNode) ?? null;
  const self = {
    ...h,
    /** Puts the caret into the cell at that place of the grid, or selects from it to another. */
    at(from: readonly [number, number], to?: readonly [number, number]) {
      h.editor.update(
        () => {
          const node = $table();
          if (!node) return;
          const [map] = $computeTableMapSkipCellCheck(node, null, null);
          const cell = ([r, c]: readonly [number, number]) => map[r]?.[c]?.cell as TableCellNode; // the test's own places
          if (to) $setSelection($createTableSelectionFrom(node, cell(from), cell(to)));
          else cell(from).selectStart();
        },
        { discrete: true },
      );
      return self;
    },
    do(deed: TableDeed) {
      h.handle.changeTable(deed);
      return self;
    },
    table: () => h.blocks().find((other) => other.type === 'table'),
    /** Rows of the table as words. */
    rows: () => {
      const found = self.table();
      return found ? blockText(found, () => '').split('\n') : [];
    },
    size: () =>
      h.editor.read(() => {
        const [row] = $table()?.getChildren().filter($isTableRowNode) ?? [];
        const cells = row?.getChildren().filter($isTableCellNode) ?? [];
        return [$table()?.getChildrenSize() ?? 0, cells.reduce((sum, cell) => sum + cell.getColSpan(), 0)] as const;
      }),
  };
  return self;
}

/** Places of the grid that a cell covers. */
function covered(cell: TableCell, row: number, column: number): readonly string[] {
  const rows = Array.from({ length: cell.rowSpan }, (_, i) => row + i);
  return rows.flatMap((r) => Array.from({ length: cell.colSpan }, (_, j) => `${r},${column + j}`));
}

/** What is wrong with a table that is to fill a grid without gaps or overlaps; '' for one that does. */
function fault({ rows, columns, headerRows }: TableBlock): string {
  const taken = new Set<string>();
  const put = (cell: TableCell, r: number): string => {
    const column = columns.findIndex((_, c) => !taken.has(`${r},${c}`));
    const places = covered(cell, r, column);
    const overlap = places.filter((place) => taken.has(place));
    for (const place of places) taken.add(place);
    const outOfHead = r < headerRows && r + cell.rowSpan > headerRows ? [`head ${r}`] : [];
    return [...overlap, ...outOfHead].join(' ');
  };
  const faults = rows.flatMap((row, r) => (row.length === 0 ? [`row ${r} is empty`] : row.map((cell) => put(cell, r))));
  const whole = columns.length * rows.length;
  return [...faults, taken.size === whole ? '' : `${taken.size} of ${whole}`].join('');
}

describe('rows and columns of a table', () => {
  it('are put in beside the caret, with the width of their neighbour, and the head stays the head', () => {
    const b = bench(table(['ab', 'cd']));
    b.at([1, 0]).do('rowAbove').at([0, 0]).do('rowAbove').at([0, 1]).do('columnLeft');
    expect(b.rows()).toEqual(['\t\t', 'a\t\tb', '\t\t', 'c\t\td']);
    expect(b.table()).toMatchObject({ headerRows: 2, columns: [1, 1, 2] });
    b.at([3, 2]).do('rowBelow').at([0, 2]).do('columnRight');
    expect(b.rows()).toEqual(['\t\t\t', 'a\t\tb\t', '\t\t\t', 'c\t\td\t', '\t\t\t']);
    expect(b.table()).toMatchObject({ headerRows: 2, columns: [1, 1, 2, 2] });
  });

  it('are taken away with what is selected, and the table with the last of them', () => {
    const b = bench(table(['abc', 'def', 'ghi'], 2));
    b.at([0, 0]).do('deleteRows');
    expect(b.table()).toMatchObject({ headerRows: 1, columns: [1, 2, 3] });
    b.at([0, 1], [1, 2]).do('deleteColumns');
    expect(b.rows()).toEqual(['d', 'g']);
    expect(b.table()?.columns).toEqual([1]);
    b.at([0, 0], [1, 0]).do('deleteRows');
    expect(b.blocks()).toEqual([paragraph('如下：'), paragraph('以上。')]);
    expect(b.caretText()).toBe('|以上。');
  });

  it('come back with one undo each', () => {
    const before = table(['ab', 'cd']);
    for (const deed of [
      'rowAbove',
      'columnRight',
      'deleteRows',
      'deleteColumns',
      'deleteTable',
      'landscape',
    ] as const) {
      const b = bench(before).at([0, 0]).do(deed);
      expect(b.table()).not.toEqual(before);
      expect(b.undo().blocks()[1]).toEqual(before);
    }
  });
});

describe('cells', () => {
  it('become one that holds the words of all, a line for each, and are split again', () => {
    const b = bench(table(['ab', 'cd', 'ef']));
    b.at([1, 0], [2, 0]).do('mergeCells');
    expect(b.table()?.rows[1]?.[0]).toMatchObject({
      rowSpan: 2,
      content: [{ text: 'c' }, { type: 'break' }, { text: 'e' }],
    });
    expect(b.handle.snapshot().tableDeeds).toContain('splitCell');
    b.do('splitCell');
    expect(b.rows()).toEqual(['a\tb', 'c e\td', '\tf']);
  });

  it('that are merged over whole rows leave no row without cells', () => {
    const b = bench(table(['ab', 'cd', 'ef']));
    b.at([1, 0], [2, 0]).do('mergeCells').at([1, 1], [2, 1]).do('mergeCells');
    expect(b.rows()).toEqual(['a\tb', 'c e\td f']);
    expect(
      b
        .table()
        ?.rows.flat()
        .every((cell) => cell.rowSpan === 1),
    ).toBe(true);
  });

  it('of a head that reach below it take the head along', () => {
    const b = bench(table(['ab', 'cd', 'ef']));
    b.at([0, 0], [1, 0]).do('mergeCells');
    expect(b.table()?.headerRows).toBe(2);
  });
});

describe('a table', () => {
  it('is turned, and stands on a page of its own that lies across', () => {
    const b = bench(table(['ab', 'cd'])).at([1, 0]);
    expect(b.handle.snapshot().pages).toBe(1);
    b.do('landscape');
    expect(b.table()).toEqual({ ...table(['ab', 'cd']), page: 'landscape' });
    expect(b.handle.snapshot().pages).toBe(3);
    expect(b.handle.snapshot().tableDeeds).toContain('portrait');
    b.do('portrait');
    expect(b.table()).toEqual(table(['ab', 'cd']));
    expect(b.handle.snapshot().pages).toBe(1);
  });

  it('repeats the rows down to the caret, and none when told so', () => {
    const b = bench(table(['ab', 'cd', 'ef']))
      .at([1, 0])
      .do('headToHere');
    expect(b.table()?.headerRows).toBe(2);
    expect(b.do('noHead').table()?.headerRows).toBe(0);
    expect(b.at([2, 0]).handle.snapshot().tableDeeds).not.toContain('headToHere');
  });

  it('offers nothing where the caret is not in it, and then nothing is done', () => {
    const b = bench(table(['ab', 'cd']));
    const before = b.caret(0, 1).blocks();
    expect(b.handle.snapshot().tableDeeds).toEqual([]);
    for (const deed of TABLE_DEEDS) b.do(deed);
    expect(b.blocks()).toEqual(before);
  });

  it('stays a grid whatever is done to it in whatever order', () => {
    let seed = ownSeed(7);
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const deeds = TABLE_DEEDS.filter((deed) => deed !== 'deleteTable');
    for (let round = 0; round < runs(60); round += 1) {
      const b = bench(table(['abcd', 'efgh', 'ijkl', 'mnop']));
      const done: string[] = [];
      for (let step = 0; step < 12 && b.table(); step += 1) {
        const [rows, columns] = b.size();
        const place = () => [random(rows), random(columns)] as const;
        const [from, to] = [place(), place()];
        if (random(2) === 0) b.at(from);
        else b.at(from, to);
        const deed = deeds[random(deeds.length)] ?? 'rowAbove';
        done.push(`${deed} ${from} ${to}`);
        b.do(deed);
        const now = b.table();
        expect(now ? fault(now) : '', done.join('; ')).toBe('');
      }
    }
  });
});
