/** 清理 Word 文件: what the file tells besides its text, before a copy without it is saved. */
import { Button } from 'react-aria-components';
import { leftWords, traceWords } from '../../../electron/words/clean.ts';
import type { Question } from '../../desk/question.ts';
import { Frame } from '../modal.tsx';
import { cleanWords } from './words.ts';

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="clean-lines" aria-label={title}>
      <h3 className="clean-head">{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

export function CleanDialog({ name, removed, left, answer }: Extract<Question, { type: 'cleanWord' }>) {
  const isClean = removed.length === 0;
  return (
    <Frame title={cleanWords.title} size="form" onCancel={() => answer(false)}>
      <div className="dialog-text clean">
        <p>{isClean ? cleanWords.none(name) : cleanWords.text(name)}</p>
        <Lines title={cleanWords.removed} lines={removed.map(traceWords)} />
        <Lines title={cleanWords.left} lines={left.map(leftWords)} />
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button" autoFocus={isClean} onPress={() => answer(false)}>
          {isClean ? cleanWords.close : cleanWords.cancel}
        </Button>
        {!isClean && (
          <Button className="button primary" autoFocus onPress={() => answer(true)}>
            {cleanWords.save}
          </Button>
        )}
      </div>
    </Frame>
  );
}
