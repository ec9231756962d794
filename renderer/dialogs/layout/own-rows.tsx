/** The rows of 本单位版式: what this paper has, and below it what the standard has and whether they differ. */
import type { ReactNode } from 'react';
import { Input, TextField } from 'react-aria-components';
import { type Deviation, deviationsOf } from '../../../document/layout/deviations.ts';
import { GRID } from '../../../document/layout/figures.ts';
import { FAMILIES } from '../../../document/layout/fonts.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import type { FontRole } from '../../../document/report.ts';
import { words } from '../../words.ts';
import { FIGURES, type FigureName, isFamily, ROLES, readOwn, SIDES, type Typed, toOverrides } from './draft.ts';
import { nameOfSize, sizeNamed } from './size-names.ts';
import type { TabProps } from './tab.ts';

/** How a value stands to the standard's. `allowed`: it is another, and the standard leaves room for it. */
type Standing =
  | { readonly type: 'same' }
  | { readonly type: 'allowed' }
  | { readonly type: 'differs'; readonly clause: string }
  | { readonly type: 'unusable'; readonly remark: string };

const SAME: Standing = { type: 'same' };

function standingOf(isOther: boolean, clause: string | null): Standing {
  if (clause !== null) return { type: 'differs', clause };
  return isOther ? { type: 'allowed' } : SAME;
}

interface OwnRowProps {
  readonly label: string;
  readonly standard: string;
  readonly standing: Standing;
  readonly children: ReactNode;
}

function sayingOf(standing: Standing, standard: string): string {
  const { layout } = words;
  switch (standing.type) {
    case 'same':
      return layout.standard(standard);
    case 'allowed':
      return layout.allowed(standard);
    case 'differs':
      return layout.differs(standard, standing.clause);
    case 'unusable':
      return standing.remark;
  }
}

function OwnRow({ label, standard, standing, children }: OwnRowProps) {
  const isMarked = standing.type === 'differs' || standing.type === 'unusable';
  return (
    <li className={isMarked ? 'own-row differs' : 'own-row'} aria-label={label}>
      <span className="row-label" aria-hidden>
        {label}
      </span>
      <div className="own-value">
        {children}
        <span className="own-says">{sayingOf(standing, standard)}</span>
      </div>
    </li>
  );
}

interface OwnInputProps {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
}

function OwnInput({ label, value, unit, onChange, autoFocus }: OwnInputProps) {
  return (
    <TextField
      className="own-input"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
    >
      <Input className="input" autoComplete="off" spellCheck={false} placeholder={words.layout.asStandard} />
      {unit !== undefined && <span className="own-unit">{unit}</span>}
    </TextField>
  );
}

/** 「22 磅（二号）」 where the size has a name. */
function sizeText(pt: number): string {
  const name = nameOfSize(pt);
  return name === null ? words.layout.pt(pt) : words.layout.ptNamed(pt, name);
}

const UNITS = { top: 'mm', bottom: 'mm', left: 'mm', right: 'mm', linePitch: 'pt', titleSize: 'pt' } as const;

function shownFigure(name: FigureName, value: number): string {
  if (name === 'titleSize') return sizeText(value);
  return words.layout[UNITS[name]](value);
}

/** The unit behind the box; beside a size that was called by its name, all of it. */
function unitOf(name: FigureName, text: string): string {
  const { layout } = words;
  const named = name === 'titleSize' ? sizeNamed(text) : null;
  if (named !== null) return layout.pt(named);
  const typed = readOwn(name, text);
  const called = name === 'titleSize' && typed.type === 'own' ? nameOfSize(typed.value) : null;
  return called === null ? layout.units[UNITS[name]] : layout.unitNamed(called);
}

function figureStanding(name: FigureName, typed: Typed, clause: string | null): Standing {
  const { min, max } = FIGURES[name];
  if (typed.type === 'notNumber') return { type: 'unusable', remark: words.layout.notNumber };
  if (typed.type === 'clamped') return { type: 'unusable', remark: words.layout.clamped(min, max, typed.value) };
  return standingOf(typed.type === 'own', typed.type === 'own' ? clause : null);
}

interface FigureRowProps extends TabProps {
  readonly name: FigureName;
  readonly label: string;
  readonly clause: string | null;
}

function FigureRow({ name, label, clause, draft, change, at }: FigureRowProps) {
  const text = draft.figures[name];
  const typed = readOwn(name, text);
  const set = (value: string) => change({ figures: { ...draft.figures, [name]: value } });
  return (
    <OwnRow
      label={label}
      standard={shownFigure(name, FIGURES[name].standard)}
      standing={figureStanding(name, typed, clause)}
    >
      <OwnInput
        label={label}
        value={text}
        unit={unitOf(name, text)}
        onChange={set}
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
  const name = draft.fonts[role].trim();
  const isUsable = name === '' || isFamily(name);
  const standing = standingOf(name !== '' && name !== office, clause);
  return (
    <OwnRow
      label={label}
      standard={office}
      standing={isUsable ? standing : { type: 'unusable', remark: words.layout.badFamily }}
    >
      <OwnInput
        label={label}
        value={draft.fonts[role]}
        onChange={(value) => change({ fonts: { ...draft.fonts, [role]: value } })}
      />
    </OwnRow>
  );
}

interface OwnChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly names: Readonly<Record<T, string>>;
  /** The standard's. */
  readonly standard: T;
  readonly clause: string | null;
  readonly onChange: (value: T) => void;
}

function ChoiceOwnRow<T extends string>({ label, value, names, standard, clause, onChange }: OwnChoiceProps<T>) {
  // The keys of a record of T are of T.
  const keys = Object.keys(names) as T[];
  const choose = (chosen: string) => {
    const key = keys.find((each) => each === chosen);
    if (key !== undefined) onChange(key);
  };
  return (
    <OwnRow label={label} standard={names[standard]} standing={standingOf(value !== standard, clause)}>
      <select className="select" aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
        {keys.map((key) => (
          <option key={key} value={key}>
            {names[key]}
          </option>
        ))}
      </select>
    </OwnRow>
  );
}

/** The clause that a part of the layout leaves. */
function clausesOf({ draft }: TabProps) {
  const layout = { form: draft.form, imprintPage: draft.imprintPage, overrides: toOverrides(draft) };
  const found = deviationsOf(layout);
  const clause = (is: (deviation: Deviation) => boolean) => found.find(is)?.clause ?? null;
  return { clause, grid: layoutOf(layout).grid };
}

function Figures(props: TabProps) {
  const { layout } = words;
  const { clause, grid } = clausesOf(props);
  const ofGrid = clause((each) => each.key === 'grid');
  return (
    <ul className="own-list">
      {SIDES.map((side) => (
        <FigureRow
          key={side}
          {...props}
          name={side}
          label={layout.margins[side]}
          clause={clause((each) => each.key === 'margin' && each.side === side)}
        />
      ))}
      <FigureRow {...props} name="linePitch" label={layout.linePitch} clause={ofGrid} />
      <OwnRow
        label={layout.gridName}
        standard={layout.gridOf(GRID.lines, GRID.chars)}
        standing={standingOf(false, ofGrid)}
      >
        <output className="own-grid">{layout.grid(grid.lines, grid.chars)}</output>
      </OwnRow>
      <FigureRow
        {...props}
        name="titleSize"
        label={layout.titleSize}
        clause={clause((each) => each.key === 'titleSize')}
      />
    </ul>
  );
}

function Faces(props: TabProps) {
  const { draft, change } = props;
  const { layout } = words;
  const { clause } = clausesOf(props);
  return (
    <ul className="own-list">
      {ROLES.map((role) => (
        <FontRow
          key={role}
          {...props}
          role={role}
          clause={clause((each) => each.key === 'font' && each.role === role)}
        />
      ))}
      <ChoiceOwnRow
        label={layout.pageNumberPlace}
        value={draft.pageNumberPlace}
        names={layout.places}
        standard="outer"
        clause={clause((each) => each.key === 'pageNumberPlace')}
        onChange={(pageNumberPlace) => change({ pageNumberPlace })}
      />
      <ChoiceOwnRow
        label={layout.pageNumberForm}
        value={draft.pageNumberForm}
        names={layout.numberForms}
        standard="dashes"
        clause={clause((each) => each.key === 'pageNumberForm')}
        onChange={(pageNumberForm) => change({ pageNumberForm })}
      />
    </ul>
  );
}

/** Figures at the left, faces and page number at the right. */
export function OwnRows(props: TabProps) {
  return (
    <div className="own">
      <Figures {...props} />
      <Faces {...props} />
    </div>
  );
}
