/** 另存为文种模板: the open report as a kind of one's own, seen before it is kept. */
import { type FormEvent, useMemo, useState } from 'react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import type { KindField } from '../../../document/kind.ts';
import { NEW_KIND } from '../../../document/kind-file.ts';
import { kindFromReport } from '../../../document/kind-from-report.ts';
import { withGuidance } from '../../../document/kind-guidance.ts';
import type { Keep } from '../../../document/kind-skeleton.ts';
import { failureWords } from '../../../electron/words.ts';
import { useDesk } from '../../desk/context.tsx';
import { keepKind } from '../../desk/kinds.ts';
import type { Question } from '../../desk/question.ts';
import { words } from '../../words.ts';
import { TextRow } from '../layout/rows.tsx';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { suggestedKindName } from './name.ts';
import { KindOutline } from './outline.tsx';

/** What is computed from others is not asked for. */
const isTyped = ({ source }: KindField) => source === undefined || source.type === 'list';

const KEEPS: readonly Keep[] = ['skeleton', 'wording'];

interface KeepChoiceProps {
  readonly keep: Keep;
  readonly onKeep: (keep: Keep) => void;
}

function KeepChoice({ keep, onKeep }: KeepChoiceProps) {
  const { save } = words.kinds;
  return (
    <div className="layout-row">
      <span className="row-label" aria-hidden>
        {save.keep}
      </span>
      <RadioGroup
        className="kind-keeps"
        aria-label={save.keep}
        value={keep}
        onChange={(value) => onKeep(value === 'wording' ? 'wording' : 'skeleton')}
      >
        {KEEPS.map((each) => (
          <Radio key={each} value={each} className="kind-keep">
            <span className="card-mark" aria-hidden />
            <span>
              {save.keeps[each]}
              <span className="row-says">{save.keepTexts[each]}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}

export function SaveKindDialog({ report, answer }: Extract<Question, { type: 'saveKind' }>) {
  const desk = useDesk();
  const { save } = words.kinds;
  const [keep, setKeep] = useState<Keep>('skeleton');
  const [name, setName] = useState(() => suggestedKindName(report, desk.state.get().kinds));
  const [purpose, setPurpose] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [from] = useState(() => desk.state.get().kinds.find(({ id }) => id === report.kind));
  const made = useMemo(() => {
    const { kind, left } = kindFromReport(report, { id: NEW_KIND, name: 'kind', keep });
    return { kind: from ? withGuidance(kind, from) : kind, left };
  }, [report, keep, from]);
  const left = save.left(made.left);
  const keepIt = async (edit: boolean) => {
    const said = (purpose ?? made.kind.purpose).trim();
    try {
      const kind = { ...made.kind, name: name.trim(), purpose: said === '' ? made.kind.purpose : said };
      answer({ kind: await keepKind(desk, kind), edit });
    } catch (error) {
      const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
      setTrouble(failureWords(code, detail));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void keepIt(false);
  };
  return (
    <Frame title={save.title} size="large" onCancel={() => answer(null)}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="kind-save">
          <div className="kind-save-form">
            <TextRow label={save.name} value={name} onChange={(value) => setName(value.slice(0, 40))} autoFocus />
            <TextRow
              label={save.purpose}
              value={purpose ?? made.kind.purpose}
              onChange={setPurpose}
              hint={save.purposeHint}
              lines={2}
            />
            <KeepChoice keep={keep} onKeep={setKeep} />
            {left !== '' && <p className="row-says">{save.leftOut(left)}</p>}
            <p className="row-says">{save.fields(made.kind.fields.filter(isTyped).map((field) => field.name))}</p>
            <Trouble text={trouble} />
          </div>
          <section className="kind-save-parts" aria-label={save.parts}>
            <h3 className="panel-title">{save.parts}</h3>
            <KindOutline kind={made.kind} />
          </section>
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {save.cancel}
          </Button>
          <Button className="button" isDisabled={name.trim() === ''} onPress={() => void keepIt(true)}>
            {save.saveAndEdit}
          </Button>
          <Button className="button primary" type="submit" isDisabled={name.trim() === ''}>
            {save.save}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
