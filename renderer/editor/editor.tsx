/** The text on its sheets. The window around it talks to the handle alone. */
import { useLayoutEffect, useRef } from 'react';
import { fontFaces, type OwnFace } from '../../document/layout/fonts.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { Furniture } from './drawn-sheets.ts';
import type { EditorHandle } from './handle.ts';
import { mountEditor } from './mount.ts';
import { keepCaretFromReact } from './own-caret.ts';
import { attachPopups } from './popups.ts';
import { textStyle } from './text-style.ts';
import './editor.css';
import './popups.css';

export type { Furniture } from './drawn-sheets.ts';

export interface EditorProps {
  /** Called with the handle once text can be loaded, and with null when the editor goes. */
  readonly onHandle: (handle: EditorHandle | null) => void;
  /** 版头 or 版记 was clicked: they are written in a form. */
  readonly onFurniture?: (part: Furniture) => void;
  /** The unit's own faces, served beside the shipped ones; the same array while they are the same. */
  readonly ownFaces?: readonly OwnFace[];
}

let faces: CSSStyleSheet | null = null;
let style: CSSStyleSheet | null = null;

function adopt(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet({ baseURL: document.baseURI });
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}

const NO_FACES: readonly OwnFace[] = [];

/** Constructed sheets need no leave of the content security policy for inline styles. They stay for good. */
function setStyle(layout: PageLayout): void {
  const rules = textStyle(layout);
  if (style !== null) {
    style.replaceSync(rules);
    return;
  }
  faces ??= adopt(fontFaces('fonts/'));
  style = adopt(rules);
}

/** Rules that stood already lead to faces that are loaded already. */
function setFaces(own: readonly OwnFace[]): void {
  const rules = fontFaces('fonts/', own);
  if (faces === null) faces = adopt(rules);
  else faces.replaceSync(rules);
}

export function Editor({ onHandle, onFurniture, ownFaces = NO_FACES }: EditorProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const popups = useRef<HTMLDivElement>(null);
  const furniture = useRef(onFurniture);
  furniture.current = onFurniture;
  useLayoutEffect(() => {
    if (!sheet.current || !under.current || !text.current || !over.current || !popups.current) return;
    keepCaretFromReact(text.current);
    const mounted = mountEditor();
    mounted.editor.setRootElement(text.current);
    mounted.onStyle(setStyle);
    const ground = { sheet: sheet.current, under: under.current, over: over.current };
    const leave = mounted.attach(ground, (part) => furniture.current?.(part));
    const noPopups = attachPopups(mounted.editor, popups.current);
    onHandle(mounted.handle);
    return () => {
      onHandle(null);
      noPopups();
      leave();
      mounted.dispose();
    };
  }, [onHandle]);
  useLayoutEffect(() => {
    if (ownFaces.length > 0) setFaces(ownFaces);
  }, [ownFaces]);
  return (
    <div ref={sheet} className="editor-sheet">
      <div ref={under} className="sheets-under" aria-hidden="true" />
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
      <div ref={over} className="sheets-over" aria-hidden="true" />
      <div ref={popups} className="popups" />
    </div>
  );
}
