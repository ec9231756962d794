/** 管理文种模板: all kinds, one's own first; one's own can be changed, any can be copied or carried away. */
import { useState } from 'react';
import { Button, Header, ListBox, ListBoxItem, ListBoxSection, type Selection } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import type { OfferedKind } from '../../../electron/contract/kinds.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { dropKind, type KindDeed } from '../../desk/kinds.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { KindOutline } from './outline.tsx';

interface ListProps {
  readonly kinds: readonly OfferedKind[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onAct: (id: string) => void;
}

function Group({ title, kinds }: { readonly title: string; readonly kinds: readonly OfferedKind[] }) {
  return (
    <ListBoxSection>
      <Header className="kind-group">{title}</Header>
      {kinds.map((kind) => (
        <ListBoxItem key={kind.id} id={kind.id} textValue={kind.name} className="kind">
          <span className="kind-name">{kind.name}</span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function Kinds({ kinds, chosen, onChoose, onAct }: ListProps) {
  const { manage } = words.kinds;
  const own = kinds.filter(({ origin }) => origin === 'own');
  const choose = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (typeof id === 'string') onChoose(id);
  };
  return (
    <ListBox
      aria-label={manage.list}
      className="kinds"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={choose}
      onAction={(key) => onAct(String(key))}
      autoFocus
    >
      {own.length > 0 && <Group title={manage.own} kinds={own} />}
      <Group title={manage.shipped} kinds={kinds.filter(({ origin }) => origin === 'shipped')} />
    </ListBox>
  );
}

interface ChosenProps {
  readonly kind: OfferedKind;
  readonly onDeed: (deed: KindDeed) => void;
  readonly onRemove: () => void;
}

function Chosen({ kind, onDeed, onRemove }: ChosenProps) {
  const { manage } = words.kinds;
  const isOwn = kind.origin === 'own';
  return (
    <section className="kind-chosen" aria-label={kind.name}>
      <h3 className="kind-chosen-name">{kind.name}</h3>
      <p className="row-says">{kind.purpose}</p>
      <p className="row-says">{manage.facts(kind.length.min, kind.length.max, kind.parts.length)}</p>
      <div className="kind-deeds">
        {isOwn && (
          <Button className="button" onPress={() => onDeed({ type: 'edit', id: kind.id })}>
            {manage.edit}
          </Button>
        )}
        <Button className="button" onPress={() => onDeed({ type: 'copy', id: kind.id })}>
          {manage.copy}
        </Button>
        <Button className="button" onPress={() => onDeed({ type: 'export', id: kind.id })}>
          {manage.export}
        </Button>
        {isOwn && (
          <Button className="button danger" onPress={onRemove}>
            {manage.remove}
          </Button>
        )}
      </div>
      <h4 className="panel-title">{manage.structure}</h4>
      <KindOutline kind={kind} />
    </section>
  );
}

function RemoveQuestion({ name, onRemove, onKeep }: RemoveQuestionProps) {
  const { manage } = words.kinds;
  return (
    <div className="dialog-foot replace" role="alert">
      <span className="replace-text">{manage.removeText(name)}</span>
      <Button className="button" autoFocus onPress={onKeep}>
        {manage.keep}
      </Button>
      <Button className="button danger" onPress={onRemove}>
        {manage.remove}
      </Button>
    </div>
  );
}

interface RemoveQuestionProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onKeep: () => void;
}

export function ManageKindsDialog({ at, trouble: before, answer }: Extract<Question, { type: 'manageKinds' }>) {
  const desk = useDesk();
  const { manage } = words.kinds;
  const kinds = useDeskState((state) => state.kinds);
  const firstOwn = kinds.find(({ origin }) => origin === 'own') ?? kinds[0];
  const [chosen, choose] = useState(at ?? firstOwn?.id ?? '');
  const [removing, setRemoving] = useState(false);
  const [trouble, setTrouble] = useState(before);
  const kind = kinds.find(({ id }) => id === chosen) ?? firstOwn;
  const act = (id: string) => {
    const meant = kinds.find((each) => each.id === id);
    if (meant) answer({ type: meant.origin === 'own' ? 'edit' : 'copy', id });
  };
  const remove = async () => {
    setRemoving(false);
    if (!kind) return;
    try {
      await dropKind(desk, kind.id);
    } catch (error) {
      const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
      setTrouble(failureWords(code, detail));
    }
  };
  const turn = (id: string) => {
    choose(id);
    setRemoving(false);
    setTrouble(null);
  };
  return (
    // Escape takes back one question at a time.
    <Frame title={manage.title} size="large" onCancel={() => (removing ? setRemoving(false) : answer(null))}>
      <div className="dialog-columns kind-manage">
        <Kinds kinds={kinds} chosen={kind?.id ?? ''} onChoose={turn} onAct={act} />
        <div className="kind-side">
          <Trouble text={trouble} />
          {!kinds.some(({ origin }) => origin === 'own') && <p className="tab-note">{manage.none}</p>}
          {kind && <Chosen kind={kind} onDeed={answer} onRemove={() => setRemoving(true)} />}
        </div>
      </div>
      {removing && kind ? (
        <RemoveQuestion name={kind.name} onRemove={() => void remove()} onKeep={() => setRemoving(false)} />
      ) : (
        <div className="dialog-foot">
          <Button className="button" onPress={() => answer({ type: 'import', id: null })}>
            {manage.import}
          </Button>
          <span className="spring" />
          <Button className="button primary" onPress={() => answer(null)}>
            {manage.close}
          </Button>
        </div>
      )}
    </Frame>
  );
}
