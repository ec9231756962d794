/** 要素: the blanks of the report, and the elements of the standard that were read from its text. */
import { ArrowDown, ArrowUp, CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useDesk, useSnapshot, useSnapshotAtLeisure } from '../desk/context.tsx';
import { words } from '../words.ts';
import { FieldInput } from './field-input.tsx';
import { PaperElements } from './paper-elements.tsx';
import { ELEMENTS, type ElementType, readElements } from './read-elements.ts';

function BlankSteps({ open }: { readonly open: number }) {
  const desk = useDesk();
  const go = (step: -1 | 1) => {
    const { handle } = desk.surface.get();
    if (handle?.nextBlank(step)) handle.focus();
  };
  if (open === 0)
    return (
      <p className="all-filled">
        <CircleCheck className="icon" aria-hidden />
        {words.elements.allFilled}
      </p>
    );
  return (
    <div className="blank-steps">
      <span className="open-count">{words.elements.open(open)}</span>
      <span className="spring" />
      <Button className="button quiet" onPress={() => go(-1)}>
        <ArrowUp className="icon" aria-hidden />
        {words.elements.previous}
      </Button>
      <Button className="button quiet" onPress={() => go(1)}>
        <ArrowDown className="icon" aria-hidden />
        {words.elements.next}
      </Button>
    </div>
  );
}

function Fields() {
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const openFields = useSnapshot((snapshot) => snapshot.openFields);
  if (fields.length === 0) return <p className="hint">{words.elements.noFields}</p>;
  return (
    <>
      <BlankSteps open={openFields.length} />
      {fields.map((field) => (
        <FieldInput key={field.id} field={field} open={openFields.includes(field.id)} />
      ))}
    </>
  );
}

/** ms of quiet before the text is read for its elements: reading takes longer than a key may. */
const QUIET = 400;

function useElements(): Readonly<Record<ElementType, string>> | null {
  const desk = useDesk();
  const revision = useSnapshotAtLeisure((snapshot) => snapshot.revision);
  const [elements, setElements] = useState<Readonly<Record<ElementType, string>> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is what makes the text worth reading again
  useEffect(() => {
    const timer = setTimeout(() => {
      const { handle } = desk.surface.get();
      if (handle && !desk.composition.active()) setElements(readElements(handle.read()));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [desk, revision]);
  return elements;
}

function ElementRow({ type, text }: { readonly type: ElementType; readonly text: string }) {
  const desk = useDesk();
  const name = words.styles[type];
  const go = () => {
    const { handle } = desk.surface.get();
    if (handle?.goToStyle(type)) handle.focus();
  };
  return (
    <div className="element">
      <dt>{name}</dt>
      <dd>
        {text === '' ? (
          <span className="none">{words.elements.none}</span>
        ) : (
          <button
            type="button"
            className="element-text"
            aria-label={`${words.elements.goTo(name)}：${text}`}
            onClick={go}
          >
            {text}
          </button>
        )}
      </dd>
    </div>
  );
}

export function ElementsPanel() {
  const elements = useElements();
  return (
    <>
      <section>
        <h3 className="panel-title">{words.elements.fields}</h3>
        <Fields />
      </section>
      <section>
        <h3 className="panel-title">{words.elements.read}</h3>
        <dl className="elements">
          {ELEMENTS.map((type) => (
            <ElementRow key={type} type={type} text={elements?.[type] ?? ''} />
          ))}
        </dl>
        <p className="hint">{words.elements.readHint}</p>
      </section>
      <section>
        <h3 className="panel-title">{words.elements.paper}</h3>
        <PaperElements />
      </section>
    </>
  );
}
