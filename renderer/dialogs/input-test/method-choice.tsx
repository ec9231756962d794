/** 中文输入方式: kept as soon as it is chosen, in force from the next start. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import { INPUT_METHODS, type InputMethod } from '../../../electron/contract/preferences.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk } from '../../desk/context.tsx';
import { keepInputMethod } from '../../desk/input-test.ts';
import { words } from '../../words.ts';

const w = words.inputTest;

export function MethodChoice({ method }: { readonly method: InputMethod }) {
  const desk = useDesk();
  const [chosen, setChosen] = useState(method);
  const [told, setTold] = useState<string | null>(null);
  const choose = async (value: string) => {
    const next = value as InputMethod; // one of the values below
    setChosen(next);
    try {
      await keepInputMethod(desk, next);
      setTold(w.kept);
    } catch (error) {
      setChosen(chosen);
      // The client throws nothing else.
      if (error instanceof Failure) setTold(failureWords(error.code, error.detail));
    }
  };
  return (
    <RadioGroup
      className="input-test-method"
      aria-label={w.method}
      value={chosen}
      onChange={(value) => void choose(value)}
    >
      <span className="field-label">{w.method}</span>
      {INPUT_METHODS.map((value) => (
        <Radio key={value} className="radio" value={value} aria-label={w.methods[value]}>
          <span className="radio-mark" />
          <span className="input-test-name">{w.methods[value]}</span>
          <span className="hint">{w.hints[value]}</span>
        </Radio>
      ))}
      {told !== null && (
        <p className="input-test-told" role="status">
          {told}
        </p>
      )}
    </RadioGroup>
  );
}
