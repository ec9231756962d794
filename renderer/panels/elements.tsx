/** 要素: the fields of the report, and the elements of the standard that were read from its text. */
import { useEffect, useState } from 'react';
import { useDesk, useSnapshotAtLeisure } from '../desk/context.tsx';
import { words } from '../words.ts';
import { CarriedSection } from './fields/carried-section.tsx';
import { FieldsSection } from './fields/fields-section.tsx';
import { PaperElements } from './paper-elements.tsx';
import { ELEMENTS, type ElementType, readElements } from './read-elements.ts';

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
      <CarriedSection />
      <FieldsSection />
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
