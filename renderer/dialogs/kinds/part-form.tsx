/** One part of a kind, as it is edited. */
import { words } from '../../words.ts';
import { ChoiceRow, TextRow } from '../layout/rows.tsx';
import type { PartDraft } from './draft.ts';
import { RangeRow } from './range-row.tsx';

interface PartFormProps {
  readonly part: PartDraft;
  /** What is wrong with an entry, in words; null where nothing is. */
  readonly wrong: (entry: string) => string | null;
  readonly onChange: (part: PartDraft) => void;
}

const isHeaded = ({ type }: PartDraft) => type === 'section' || type === 'subsection';
/** Elements of one line on paper. */
const ONE_LINE: ReadonlySet<PartDraft['type']> = new Set(['title', 'subtitle', 'addressee', 'date', 'attachmentNote']);

/** Levels below a section, or of one that stands by itself. */
const LEVELS = { section: [1, 2, 3, 4], subsection: [2, 3, 4] } as const;

function HeadingRows({ part, wrong, onChange }: PartFormProps) {
  const { edit } = words.kinds;
  const levels = LEVELS[part.type === 'subsection' ? 'subsection' : 'section'];
  return (
    <>
      <TextRow
        label={edit.heading}
        value={part.heading}
        onChange={(heading) => onChange({ ...part, heading })}
        remark={wrong('heading')}
      />
      <ChoiceRow
        label={edit.level}
        value={String(part.level)}
        choices={levels.map((level) => [String(level), edit.levels[level]] as const)}
        onChange={(value) => {
          const level = levels.find((each) => String(each) === value);
          if (level) onChange({ ...part, level });
        }}
      />
      <ChoiceRow
        label={edit.headingForm}
        value={part.form}
        choices={[
          ['own', edit.headingForms.own],
          ['runIn', edit.headingForms.runIn],
        ]}
        onChange={(form) => onChange({ ...part, form })}
      />
    </>
  );
}

export function PartForm(props: PartFormProps) {
  const { part, wrong, onChange } = props;
  const { edit } = words.kinds;
  const oneLine = ONE_LINE.has(part.type);
  return (
    <div className="kind-form-rows">
      {isHeaded(part) && <HeadingRows {...props} />}
      <TextRow
        label={edit.text}
        value={part.text}
        onChange={(text) => onChange({ ...part, text })}
        hint={oneLine ? edit.textHint : edit.paragraphsHint}
        lines={oneLine ? 1 : 5}
        remark={wrong('text')}
      />
      {part.type !== 'subsection' && (
        <>
          <TextRow
            label={edit.alternatives}
            value={part.alternatives}
            onChange={(alternatives) => onChange({ ...part, alternatives })}
            hint={edit.alternativesHint}
            lines={4}
            remark={wrong('alternatives')}
          />
          <ChoiceRow
            label={edit.need}
            value={part.need}
            choices={[
              ['required', edit.needs.required],
              ['optional', edit.needs.optional],
            ]}
            onChange={(need) => onChange({ ...part, need })}
          >
            <span className="row-says">{edit.needHint}</span>
          </ChoiceRow>
        </>
      )}
      <TextRow
        label={edit.guide}
        value={part.guide}
        onChange={(guide) => onChange({ ...part, guide })}
        lines={2}
        remark={wrong('guide')}
      />
      <RangeRow
        min={part.min}
        max={part.max}
        wrong={wrong('length')}
        onChange={(range) => onChange({ ...part, ...range })}
      />
    </div>
  );
}
