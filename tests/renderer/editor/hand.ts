/** An editor without a screen, and a hand that types into it through the commands that keys give. */
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { type Block, emptyReport, type Field, type HeadingLevel, plainInline } from '../../../document/report.ts';
import { $blocks } from '../../../renderer/editor/chunks.ts';
import { mountEditor } from '../../../renderer/editor/mount.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
export const heading = (level: HeadingLevel, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
export const runIn = (level: HeadingLevel, lead: string, text: string): Block => ({
  type: 'runIn',
  level,
  numbering: 'counted',
  lead: plainInline(lead),
  content: plainInline(text),
});

function $leaf(node: LexicalNode, offset: number): void {
  let rest = offset;
  const texts = $isElementNode(node) ? node.getAllTextNodes() : [];
  for (const text of texts) {
    const size = text.getTextContentSize();
    if (rest <= size) {
      text.select(rest, rest);
      return;
    }
    rest -= size;
  }
  if ($isElementNode(node)) node.select(0, 0);
}

export function hand(blocks: readonly Block[], fields: readonly Field[] = []) {
  const mounted = mountEditor();
  const { handle, editor } = mounted;
  handle.load({ ...emptyReport, blocks, fields }, 'editable');
  const now = (fn: () => void) => editor.update(fn, { discrete: true });
  const self = {
    editor: editor as LexicalEditor,
    handle,
    /** Puts the caret into a block, after so many characters of its texts. */
    caret(block: number, offset: number) {
      now(() => {
        const node = $blocks()[block];
        if (node) $leaf(node, offset);
      });
      return self;
    },
    select(from: readonly [number, number], to: readonly [number, number]) {
      self.caret(...to);
      const end = editor.getEditorState().read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? { ...pointOf(selection.anchor) } : null;
      });
      self.caret(...from);
      now(() => {
        const selection = $getSelection();
        if ($isRangeSelection(selection) && end) selection.focus.set(end.key, end.offset, end.type);
      });
      return self;
    },
    selectAll() {
      now(() => {
        $getRoot().select(0, $getRoot().getChildrenSize());
      });
      return self;
    },
    type(text: string) {
      for (const char of text) {
        now(() => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.insertText(char);
        });
      }
      return self;
    },
    enter() {
      now(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
      return self;
    },
    backspace() {
      now(() => {
        const selection = $getSelection();
        // Within a text the browser says what one character is; there is none here.
        const at = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor : null;
        if (at?.type === 'text' && at.offset > 0 && $isRangeSelection(selection)) {
          selection.anchor.offset -= 1;
          selection.removeText();
        } else editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      });
      return self;
    },
    del() {
      now(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
      return self;
    },
    /** After what the editor does on its own once a key is done with. */
    async settled() {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return self;
    },
    undo() {
      handle.undo();
      return self;
    },
    blocks: () => handle.read().blocks,
    numbers: () => flatNumbers(handle.snapshot().outline),
    /** Number of blocks in each chunk. */
    chunks: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .map((chunk) => ($isElementNode(chunk) ? chunk.getChildrenSize() : -1)),
      ),
    /** The text the caret stands in, with | at its place. */
    caretText: () =>
      editor.getEditorState().read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return null;
        const node = selection.anchor.getNode();
        const text = node.getTextContent();
        const at = $isTextNode(node) ? selection.anchor.offset : 0;
        return `${text.slice(0, at)}|${text.slice(at)}`;
      }),
  };
  return self;
}

const pointOf = ({ key, offset, type }: { key: string; offset: number; type: 'text' | 'element' }) => ({
  key,
  offset,
  type,
});

type Outline = ReturnType<ReturnType<typeof mountEditor>['handle']['snapshot']>['outline'];

function flatNumbers(outline: Outline): readonly string[] {
  return outline.flatMap((section) => [section.number + section.text, ...flatNumbers(section.children)]);
}
