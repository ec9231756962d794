/** What was typed into a dialog is asked about before it goes: the same question, in the same order of buttons, in each. */
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useDesk } from '../desk/context.tsx';
import { words } from '../words.ts';

/** A question in place of a dialog's buttons. Whoever takes it back is where they were before. */
export function useAsked<Q extends string>() {
  const desk = useDesk();
  const [asked, set] = useState<Q | null>(null);
  const from = useRef<HTMLElement | null>(null);
  return {
    asked,
    ask(question: Q) {
      from.current = desk.focused();
      set(question);
    },
    /** It was answered, and the focus goes elsewhere. */
    end: () => set(null),
    stay() {
      // Drawn before the focus moves: what was inert takes none, and a key pressed between the two would be lost.
      flushSync(() => set(null));
      if (from.current?.isConnected) from.current.focus();
    },
  };
}

interface LeavingProps {
  /** What would be lost. */
  readonly text: string;
  readonly canSave: boolean;
  /** Where nothing is kept in the sense of a form: what the buttons say. */
  readonly labels?: Readonly<Record<keyof typeof words.leaving, string>> | undefined;
  /** In place of sending the form. */
  readonly onSave?: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** What loses nothing has the focus; 保存 sends the form. */
export function Leaving({ text, canSave, labels = words.leaving, onSave, onDiscard, onStay }: LeavingProps) {
  return (
    <div className="dialog-foot replace" role="alert">
      <span className="replace-text">{text}</span>
      <Button className="button" onPress={onDiscard}>
        {labels.discard}
      </Button>
      <Button className="button" autoFocus onPress={onStay}>
        {labels.goOn}
      </Button>
      <Button
        className="button primary"
        type={onSave ? 'button' : 'submit'}
        isDisabled={!canSave}
        {...(onSave && { onPress: onSave })}
      >
        {labels.save}
      </Button>
    </div>
  );
}
