/** 本单位版式: where the unit leaves the standard, figure by figure, beside what the standard has. */
import { type ReactNode, useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import { type Deviation, deviationsOf } from '../../../document/layout/deviations.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { FAMILIES } from '../../../document/layout/fonts.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import type { FontRole } from '../../../document/report.ts';
import type { FileGrant } from '../../../electron/contract.ts';
import { failureWords, noticeWords } from '../../../electron/words.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import { OpenFileDialog } from '../open-file.tsx';
import { Trouble } from '../trouble.tsx';
import { FIGURES, type FigureName, fromOverrides, isFamily, ROLES, readFigure, SIDES, toOverrides } from './draft.ts';
import type { TabProps } from './tab.ts';

interface OwnRowProps {
  readonly label: string;
  readonly standard: string;
  /** The clause that the own value leaves; null where it leaves none. */
  readonly clause: string | null;
  readonly remark?: string | null;
  readonly children: ReactNode;
}

function OwnRow({ label, standard, clause, remark, children }: OwnRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="own-value">{children}</td>
      <td className="own-standard">{standard}</td>
      <td className="own-mark">{remark ?? (clause === null ? '' : words.layout.differs(clause))}</td>
    </tr>
  );
}

interface OwnInputProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

function OwnInput({ label, value, placeholder, onChange, autoFocus }: OwnInputProps) {
  return (
    <TextField aria-label={label} value={value} onChange={onChange} autoFocus={autoFocus ?? false}>
      <Input className="input" autoComplete="off" spellCheck={false} placeholder={placeholder} />
    </TextField>
  );
}

function figureRemark(text: string, name: FigureName): string | null {
  const figure = FIGURES[name];
  const typed = readFigure(text, figure);
  if (typed.type === 'notNumber') return words.layout.notNumber;
  return typed.type === 'clamped' ? words.layout.clamped(figure.min, figure.max, typed.value) : null;
}

interface FigureRowProps extends TabProps {
  readonly name: FigureName;
  readonly label: string;
  readonly shown: (value: number) => string;
  readonly clause: string | null;
}

function FigureRow({ name, label, shown, clause, draft, change, at }: FigureRowProps) {
  const { standard } = FIGURES[name];
  const text = draft.figures[name];
  return (
    <OwnRow label={label} standard={shown(standard)} clause={clause} remark={figureRemark(text, name)}>
      <OwnInput
        label={label}
        value={text}
        placeholder={String(standard)}
        onChange={(value) => change({ figures: { ...draft.figures, [name]: value } })}
        autoFocus={at === 'unit' && name === 'top'}
      />
    </OwnRow>
  );
}

interface FontRowProps extends TabProps {
  readonly role: FontRole;
  readonly clause: string | null;
}

function FontRow({ role, clause, draft, change }: FontRowProps) {
  const { office } = FAMILIES[role];
  const label = words.layout.fonts[role];
  const name = draft.fonts[role];
  const remark = name.trim() === '' || isFamily(name.trim()) ? null : words.layout.badFamily;
  return (
    <OwnRow label={label} standard={office} clause={clause} remark={remark}>
      <OwnInput
        label={label}
        value={name}
        placeholder={office}
        onChange={(value) => change({ fonts: { ...draft.fonts, [role]: value } })}
      />
    </OwnRow>
  );
}

interface OwnChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function OwnChoice<T extends string>({ label, value, names, onChange }: OwnChoiceProps<T>) {
  // The keys of a record of T are of T.
  const keys = Object.keys(names) as T[];
  const choose = (chosen: string) => {
    const key = keys.find((each) => each === chosen);
    if (key !== undefined) onChange(key);
  };
  return (
    <select className="select" aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {keys.map((key) => (
        <option key={key} value={key}>
          {names[key]}
        </option>
      ))}
    </select>
  );
}

/** The clause that a part of the layout leaves. */
function useClauses({ draft }: TabProps) {
  const layout = { form: draft.form, imprintPage: draft.imprintPage, overrides: toOverrides(draft) };
  const found = deviationsOf(layout);
  const clause = (is: (deviation: Deviation) => boolean) => found.find(is)?.clause ?? null;
  return { clause, grid: layoutOf(layout).grid };
}

function OwnTable(props: TabProps) {
  const { draft, change } = props;
  const { layout } = words;
  const { clause, grid } = useClauses(props);
  return (
    <table className="own">
      <thead>
        <tr>
          <td />
          <th scope="col">{layout.own}</th>
          <th scope="col">{layout.standard}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <FigureRow
            key={side}
            {...props}
            name={side}
            label={layout.margins[side]}
            shown={layout.mm}
            clause={clause((each) => each.key === 'margin' && each.side === side)}
          />
        ))}
        <FigureRow {...props} name="linePitch" label={layout.linePitch} shown={layout.pt} clause={null} />
        <OwnRow
          label={layout.gridName}
          standard={layout.grid(GRID.lines, GRID.chars)}
          clause={clause((each) => each.key === 'grid')}
        >
          <output>{layout.grid(grid.lines, grid.chars)}</output>
        </OwnRow>
        <FigureRow
          {...props}
          name="titleSize"
          label={layout.titleSize}
          shown={layout.pt}
          clause={clause((each) => each.key === 'titleSize')}
        />
        {ROLES.map((role) => (
          <FontRow
            key={role}
            {...props}
            role={role}
            clause={clause((each) => each.key === 'font' && each.role === role)}
          />
        ))}
        <OwnRow
          label={layout.pageNumberPlace}
          standard={layout.places.outer}
          clause={clause((each) => each.key === 'pageNumberPlace')}
        >
          <OwnChoice
            label={layout.pageNumberPlace}
            value={draft.pageNumberPlace}
            names={layout.places}
            onChange={(pageNumberPlace) => change({ pageNumberPlace })}
          />
        </OwnRow>
        <OwnRow
          label={layout.pageNumberForm}
          standard={layout.numberForms.dashes}
          clause={clause((each) => each.key === 'pageNumberForm')}
        >
          <OwnChoice
            label={layout.pageNumberForm}
            value={draft.pageNumberForm}
            names={layout.numberForms}
            onChange={(pageNumberForm) => change({ pageNumberForm })}
          />
        </OwnRow>
      </tbody>
    </table>
  );
}

interface Told {
  readonly trouble: string | null;
  readonly done: readonly string[];
}

function troubleOf(error: unknown): Told {
  const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
  return { trouble: failureWords(code, detail), done: [] };
}

/** What the buttons below the table do, and what there is to tell of it. */
function useUnit({ draft, change }: TabProps) {
  const desk = useDesk();
  const [told, tell] = useState<Told>({ trouble: null, done: [] });
  const { layout } = words;
  const keep = async () => {
    const overrides = toOverrides(draft);
    const isStandard = Object.keys(overrides).length === 0;
    await desk.client.call('keepUnitLayout', { overrides: isStandard ? null : overrides });
    desk.state.set({ unitLayout: overrides });
    tell({ trouble: null, done: [isStandard ? layout.keptStandard : layout.kept] });
  };
  const learn = async (grant: FileGrant | null) => {
    if (!grant) return;
    const { overrides, notices } = await desk.client.call('learnLayout', { file: grant.file });
    change(fromOverrides(overrides));
    const count = deviationsOf({ form: draft.form, imprintPage: draft.imprintPage, overrides }).length;
    tell({ trouble: null, done: [layout.learnt(count), ...notices.map(noticeWords)] });
  };
  const failing = (work: Promise<void>) => void work.catch((error: unknown) => tell(troubleOf(error)));
  return {
    told,
    restore() {
      change(fromOverrides({}));
      tell({ trouble: null, done: [] });
    },
    keep: () => failing(keep()),
    learn: (grant: FileGrant | null) => failing(learn(grant)),
    chooseNative: () => failing(desk.client.call('chooseOpen', {}).then(learn)),
  };
}

export function UnitTab(props: TabProps) {
  const { layout } = words;
  const unit = useUnit(props);
  const native = useDeskState((state) => state.info?.dialogs === 'native');
  const [choosing, choose] = useState(false);
  const answer = (grant: FileGrant | null) => {
    choose(false);
    unit.learn(grant);
  };
  return (
    <>
      <p className="row-says">{layout.unitText}</p>
      <OwnTable {...props} />
      <div className="own-foot">
        <Trouble text={unit.told.trouble} />
        <div role="status" className="own-done">
          {unit.told.done.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <Button className="button" onPress={() => (native ? unit.chooseNative() : choose(true))}>
          {layout.learn}
        </Button>
        <Button className="button" onPress={unit.restore}>
          {layout.restore}
        </Button>
        <span className="spring" />
        <Button className="button" onPress={unit.keep}>
          {layout.keep}
        </Button>
      </div>
      {choosing && <OpenFileDialog type="openFile" answer={answer} />}
    </>
  );
}
