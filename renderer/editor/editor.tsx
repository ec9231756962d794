/** The text on its sheet. The window around it talks to the handle alone. */
import { useLayoutEffect, useRef } from 'react';
import type { EditorHandle } from './handle.ts';
import { mountEditor } from './mount.ts';
import { textStyle } from './text-style.ts';
import './editor.css';

export interface EditorProps {
  /** Called with the handle once text can be loaded, and with null when the editor goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
}

let style: CSSStyleSheet | null = null;

/** A constructed sheet needs no leave of the content security policy for inline styles. It stays for good. */
function adoptStyle(): void {
  if (style !== null) return;
  style = new CSSStyleSheet({ baseURL: document.baseURI });
  style.replaceSync(textStyle('fonts/'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

export function Editor({ onHandle }: EditorProps) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    adoptStyle();
    const mounted = mountEditor();
    mounted.editor.setRootElement(text.current);
    onHandle(mounted.handle);
    return () => {
      onHandle(null);
      mounted.dispose();
    };
  }, [onHandle]);
  return (
    <div className="editor-sheet">
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no headings, tables and pictures */}
      <div
        ref={text}
        className="editor-text"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-label="正文"
        aria-multiline="true"
        lang="zh-CN"
        spellCheck={false}
      />
    </div>
  );
}
