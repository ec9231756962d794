/** The wording of a phrase: text, and a chip for each blank; with fields, their values stand where they will stand. */
import { Fragment } from 'react';
import type { Field, Inline } from '../../../document/report.ts';
import { withSlots } from '../../../document/slots.ts';

type Shown =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly text: string }
  | { readonly type: 'blank'; readonly text: string };

function shown(run: Inline, fields: readonly Field[]): Shown {
  switch (run.type) {
    case 'text':
      return { type: 'text', text: run.text };
    case 'break':
      return { type: 'text', text: '\n' };
    case 'blank':
      return { type: 'blank', text: run.name };
    case 'field': {
      const field = fields.find(({ id }) => id === run.field);
      return field?.value ? { type: 'value', text: field.value } : { type: 'blank', text: field?.name ?? run.field };
    }
  }
}

/** The parts of a wording as they will stand in a report with these fields. */
export function shownParts(text: string, fields: readonly Field[]): readonly Shown[] {
  return withSlots(text, fields).map((run) => shown(run, fields));
}

interface WordingProps {
  readonly text: string;
  /** The fields whose values are filled in; none where the bare wording is wanted. */
  readonly fields: readonly Field[];
  /** Characters to be set apart, as they were searched for. */
  readonly marked?: string;
}

function Marked({ text, marked }: { readonly text: string; readonly marked: string }) {
  const at = marked === '' ? -1 : text.toLowerCase().indexOf(marked.toLowerCase());
  if (at < 0) return text;
  const end = at + marked.length;
  return (
    <>
      {text.slice(0, at)}
      <mark className="phrase-mark">{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}

export function Wording({ text, fields, marked = '' }: WordingProps) {
  return shownParts(text, fields).map((part, i) => {
    const key = `${i} ${part.text}`;
    if (part.type === 'text')
      return (
        <Fragment key={key}>
          <Marked text={part.text} marked={marked} />
        </Fragment>
      );
    if (part.type === 'value')
      return (
        <span key={key} className="phrase-value">
          {part.text}
        </span>
      );
    return (
      <span key={key} className="phrase-blank">
        〔{part.text}〕
      </span>
    );
  });
}

/** The same as plain words, for names that are read out. */
export function wordingText(text: string): string {
  return shownParts(text, [])
    .map((part) => (part.type === 'blank' ? `〔${part.text}〕` : part.text))
    .join('');
}
