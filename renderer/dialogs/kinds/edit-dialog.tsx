/** A kind of one's own, part by part, with the paper it begins beside it. What is not right is said where it is. */
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { beginReport } from '../../../document/begin.ts';
import { Failure } from '../../../document/failure.ts';
import type { Kind } from '../../../document/kind.ts';
import { isOfWhole } from '../../../document/kind-file.ts';
import { reportText } from '../../../document/plain.ts';
import { kindFaultWords } from '../../../electron/words/kinds.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk } from '../../desk/context.tsx';
import { keepKind } from '../../desk/kinds.ts';
import type { Question } from '../../desk/question.ts';
import { ownValuesOf } from '../../desk/units.ts';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { BasicsForm } from './basics-form.tsx';
import { type Drafted, type DraftFault, draftOf, type KindDraft, kindOf } from './draft.ts';
import { FieldsForm } from './fields-form.tsx';
import { addPart, movePart, removePart } from './moves.ts';
import { PartForm } from './part-form.tsx';
import { PartsList } from './parts-list.tsx';

/** The entry alone: it is said beside it. */
const said = ({ fault, entry }: DraftFault) =>
  kindFaultWords({ ...fault, at: isOfWhole(fault.code) ? fault.at : entry });

function faultsAt(drafted: Drafted, key: string): readonly DraftFault[] {
  return drafted.ok ? [] : drafted.faults.filter((fault) => fault.key === key);
}

/** The paper that the kind begins, as text; the last one that could be begun while something is not right. */
function Preview({ kind }: { readonly kind: Kind | null }) {
  const desk = useDesk();
  const last = useRef('');
  const text = useMemo(
    () => (kind ? reportText(beginReport(kind, {}, desk.now(), ownValuesOf(desk))) : null),
    [kind, desk],
  );
  if (text !== null) last.current = text;
  const { edit } = words.kinds;
  return (
    <section className="kind-preview" aria-label={edit.preview}>
      <h3 className="panel-title">{edit.preview}</h3>
      {text === null && <p className="row-says row-remark">{edit.stale}</p>}
      <div className="kind-preview-text">
        {last.current.split('\n').map((line, i) => (
          // Lines have no names of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={i}>{line}</p>
        ))}
      </div>
    </section>
  );
}

interface FormProps {
  readonly draft: KindDraft;
  readonly chosen: string;
  readonly drafted: Drafted;
  readonly onChange: (draft: KindDraft) => void;
}

function ChosenForm({ draft, chosen, drafted, onChange }: FormProps) {
  const faults = faultsAt(drafted, chosen);
  const wrong = (entry: string) => {
    const fault = faults.find((each) => each.entry === entry);
    return fault ? said(fault) : null;
  };
  if (chosen === 'fields') {
    const wrongField = (field: string) => {
      const fault = faults.find((each) => each.field === field);
      return fault ? said(fault) : null;
    };
    return <FieldsForm draft={draft} wrong={wrongField} onChange={onChange} />;
  }
  const part = draft.parts.find(({ key }) => key === chosen);
  if (!part) return <BasicsForm draft={draft} wrong={wrong} onChange={onChange} />;
  const put = (next: typeof part) =>
    onChange({ ...draft, parts: draft.parts.map((each) => (each.key === next.key ? next : each)) });
  return <PartForm key={part.key} part={part} wrong={wrong} onChange={put} />;
}

/** What is edited, and which part of it is at hand. */
function useDraft(kind: Kind) {
  const [first] = useState(() => draftOf(kind));
  const [draft, setDraft] = useState(first);
  const [chosen, choose] = useState('basics');
  const drafted = useMemo(() => kindOf(draft), [draft]);
  return {
    draft,
    drafted,
    chosen,
    choose,
    changed: draft !== first,
    setDraft,
    move: (step: -1 | 1) => setDraft({ ...draft, parts: movePart(draft.parts, chosen, step) }),
    remove() {
      const at = draft.parts.findIndex(({ key }) => key === chosen);
      const parts = removePart(draft.parts, chosen);
      setDraft({ ...draft, parts });
      choose((parts[at] ?? parts.at(-1))?.key ?? 'basics');
    },
    add(type: Parameters<typeof addPart>[1]) {
      const { parts, key } = addPart(draft.parts, type, chosen);
      setDraft({ ...draft, parts });
      choose(key);
    },
  };
}

function Foot({ faults, onCancel }: { readonly faults: number; readonly onCancel: () => void }) {
  const { edit } = words.kinds;
  return (
    <div className="dialog-foot">
      <span className="row-says row-remark">{faults > 0 ? edit.faults(faults) : ''}</span>
      <span className="spring" />
      <Button className="button" onPress={onCancel}>
        {edit.cancel}
      </Button>
      <Button className="button primary" type="submit" isDisabled={faults > 0}>
        {edit.save}
      </Button>
    </div>
  );
}

export function EditKindDialog({ kind, answer }: Extract<Question, { type: 'editKind' }>) {
  const desk = useDesk();
  const { edit } = words.kinds;
  const { draft, drafted, chosen, choose, changed, setDraft, move, remove, add } = useDraft(kind);
  const { asked, ask, end, stay } = useAsked<'discard'>();
  const [trouble, setTrouble] = useState<string | null>(null);
  const faults = drafted.ok ? [] : drafted.faults;
  const save = async (whole: Kind) => {
    try {
      answer(await keepKind(desk, whole));
    } catch (error) {
      const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
      setTrouble(failureWords(code, detail));
      end();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (drafted.ok) void save(drafted.kind);
  };
  const cancel = () => (changed ? ask('discard') : answer(null));
  return (
    <Frame title={edit.title(kind.name)} size="full" onCancel={asked === null ? cancel : stay}>
      <form className="dialog-form" onSubmit={submit}>
        <Trouble text={trouble} />
        <div className="kind-edit" inert={asked !== null}>
          <PartsList
            draft={draft}
            chosen={chosen}
            faulty={new Set(faults.map(({ key }) => key))}
            onChoose={choose}
            onMove={move}
            onRemove={remove}
            onAdd={add}
          />
          <div className="kind-edit-form">
            <ChosenForm draft={draft} chosen={chosen} drafted={drafted} onChange={setDraft} />
          </div>
          <Preview kind={drafted.ok ? drafted.kind : null} />
        </div>
        {asked === null ? (
          <Foot faults={faults.length} onCancel={cancel} />
        ) : (
          <Leaving text={edit.unsaved} canSave={drafted.ok} onDiscard={() => answer(null)} onStay={stay} />
        )}
      </form>
    </Frame>
  );
}
