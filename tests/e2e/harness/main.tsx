/** A bare page around the editor: the test talks to its handle. */
import { createRoot } from 'react-dom/client';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, inlineText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { readText } from '../../../document/text/read.ts';
import { Editor, type Furniture } from '../../../renderer/editor/editor.tsx';
import type { EditorHandle } from '../../../renderer/editor/handle.ts';

export interface Harness {
  handle: EditorHandle;
  loadText(text: string): void;
  text(): string;
  /** Each block of the report as the page should show it; cells parted by a stroke. */
  shown(): readonly string[];
  told(): number;
  /** What of the sheets was clicked, in order. */
  readonly furniture: Furniture[];
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const furniture: Furniture[] = [];

function ready(handle: EditorHandle | null): void {
  if (handle === null) return;
  let told = 0;
  handle.subscribe(() => {
    told += 1;
  });
  window.harness = {
    handle,
    loadText: (text: string) => handle.load(readText(text).value, 'editable'),
    text: () => reportText(handle.read() satisfies Report),
    shown() {
      const report = handle.read();
      const fields = fieldText(report.fields);
      const numbers = numbersOf(report.blocks);
      return report.blocks.map((block, i) =>
        block.type === 'table'
          ? block.rows.flatMap((row) => row.map((cell) => inlineText(cell.content, fields))).join('/')
          : (numbers[i] ?? '') + blockText(block, fields),
      );
    },
    told: () => told,
    furniture,
  };
  document.title = 'ready';
}

const desk = document.getElementById('desk');
if (desk) createRoot(desk).render(<Editor onHandle={ready} onFurniture={(part) => furniture.push(part)} />);
