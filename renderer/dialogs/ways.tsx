/** A dialog that offers a few ways on, each with a word about what it does. */
import { Button } from 'react-aria-components';
import { Frame } from './modal.tsx';

/** One of them. */
export interface Way<T extends string> {
  readonly way: T;
  readonly label: string;
  readonly hint: string;
}

interface WaysProps<T extends string> {
  readonly title: string;
  /** `alertdialog`: nothing goes on before it is answered. */
  readonly role: 'dialog' | 'alertdialog';
  readonly text: string;
  /** The first one has the focus: that which loses nothing. */
  readonly ways: readonly Way<T>[];
  readonly cancel: string;
  readonly answer: (way: T | null) => void;
}

/** `answer` is given null where the person goes none of them. */
export function WaysDialog<T extends string>({ title, role, text, ways, cancel, answer }: WaysProps<T>) {
  return (
    <Frame title={title} size="form" role={role} onCancel={() => answer(null)}>
      <p className="dialog-text">{text}</p>
      <div className="changed-ways">
        {ways.map(({ way, label, hint }, i) => (
          <Button
            key={way}
            className="changed-way"
            aria-label={label}
            aria-description={hint}
            autoFocus={i === 0}
            onPress={() => answer(way)}
          >
            <span className="changed-label">{label}</span>
            <span className="hint">{hint}</span>
          </Button>
        ))}
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)}>
          {cancel}
        </Button>
      </div>
    </Frame>
  );
}
