/** 插入段落模板: found at the left, seen at the right with its blanks, its place below. Enter inserts. */
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Form,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Radio,
  RadioGroup,
  SearchField,
  type Selection,
} from 'react-aria-components';
import { fieldText, inlineText } from '../../../document/plain.ts';
import type { Inline } from '../../../document/report.ts';
import type { SectionTemplate } from '../../../document/section-template.ts';
import { withSlots } from '../../../document/slots.ts';
import { useSnapshot } from '../../desk/context.tsx';
import type { Question } from '../../desk/question.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { findTemplates, nearestFirst, type Offered, offeredOf } from './find.ts';
import { type Around, PLACE_NAMES, type PlaceName, placeNamed, placeSays } from './places.ts';

interface ListProps {
  readonly found: readonly Offered[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onInsert: () => void;
}

function groupsOf(found: readonly Offered[]): readonly (readonly [string, readonly Offered[]])[] {
  const names = [...new Set(found.map(({ group }) => group))];
  return names.map((name) => [name, found.filter(({ group }) => group === name)]);
}

/** The arrows in the search box move what is chosen without the focus, which would bring it into view. */
function useInView(chosen: string | null) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return list;
}

function TemplateList({ found, chosen, onChoose, onInsert }: ListProps) {
  const list = useInView(chosen);
  const choose = (keys: Selection) => {
    const [id] = keys === 'all' ? [] : keys;
    if (typeof id === 'string') onChoose(id);
  };
  return (
    <ListBox
      ref={list}
      aria-label={words.template.list}
      className="templates"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={choose}
      onAction={onInsert}
      renderEmptyState={() => <p className="hint templates-none">{words.template.none}</p>}
    >
      {groupsOf(found).map(([name, offered]) => (
        <ListBoxSection key={name} id={name} className="template-group">
          <Header className="template-group-name">{name}</Header>
          {offered.map(({ id, template }) => (
            <ListBoxItem key={id} id={id} textValue={template.heading} className="template">
              {template.heading}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** A wording with what the report knows, and its other slots as chips. */
function Wording({ text }: { readonly text: string }) {
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const show = fieldText(fields);
  const known = new Set(fields.flatMap(({ id, value }) => (value === '' ? [] : [id])));
  const isOpen = (run: Inline) => run.type === 'blank' || (run.type === 'field' && !known.has(run.field));
  // A wording never changes while it is shown: places can name its pieces.
  return withSlots(text, fields).map((run, i) =>
    isOpen(run) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={i} className="template-slot">
        {inlineText([run], show)}
      </span>
    ) : (
      inlineText([run], show)
    ),
  );
}

interface PreviewProps {
  readonly template: SectionTemplate;
  readonly heading: string;
  readonly onHeading: (heading: string) => void;
}

function Preview({ template, heading, onHeading }: PreviewProps) {
  const wordings = [template.heading, ...template.alternatives];
  const [first, ...rest] = template.text;
  const runIn = template.form === 'runIn';
  return (
    <section className="template-preview" aria-label={words.template.preview}>
      {wordings.length > 1 && (
        <label className="template-heading-choice">
          <span className="field-label">{words.template.heading}</span>
          <select className="select" value={heading} onChange={(event) => onHeading(event.target.value)}>
            {wordings.map((wording) => (
              <option key={wording} value={wording}>
                {wording}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className={`template-sheet level-${template.level}`}>
        {!runIn && (
          <p className="template-heading">
            <Wording text={heading} />
          </p>
        )}
        <p>
          {runIn && (
            <span className="template-heading">
              <Wording text={`${heading}。`} />
            </span>
          )}
          <Wording text={first ?? ''} />
        </p>
        {rest.map((text) => (
          <p key={text}>
            <Wording text={text} />
          </p>
        ))}
      </div>
      <p className="hint">{template.guide}</p>
    </section>
  );
}

interface PlacesProps {
  readonly template: SectionTemplate;
  readonly around: Around;
  readonly chosen: PlaceName;
  readonly onChoose: (name: PlaceName) => void;
}

function Places({ template, around, chosen, onChoose }: PlacesProps) {
  const choose = (value: string) => {
    const name = PLACE_NAMES.find((each) => each === value);
    if (name) onChoose(name);
  };
  return (
    <RadioGroup className="template-places" value={chosen} onChange={choose}>
      <Label className="field-label">{words.template.place}</Label>
      {PLACE_NAMES.map((name) => {
        const place = placeNamed(name, template, around);
        return (
          <Radio key={name} value={name} className="template-place" isDisabled={place === null}>
            <span className="radio-mark" aria-hidden />
            <span>{words.template[name]}</span>
            {place && <span className="template-where">{placeSays(place)}</span>}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

/** What is chosen in the dialog; the place that was chosen stays while other templates are looked at. */
function useChoice({ groups, kind, outline, current }: Extract<Question, { type: 'template' }>) {
  const around = useMemo<Around>(() => ({ kind, outline, current }), [kind, outline, current]);
  const offered = useMemo(() => nearestFirst(offeredOf(groups), around), [groups, around]);
  const [query, setQuery] = useState('');
  const [id, setId] = useState<string | null>(null);
  const [headings, setHeadings] = useState<ReadonlyMap<string, string>>(new Map());
  const [wanted, setWanted] = useState<PlaceName>('fitting');
  const found = useMemo(() => findTemplates(offered, query), [offered, query]);
  const chosen = found.find((one) => one.id === id) ?? found[0] ?? null;
  const name = chosen && placeNamed(wanted, chosen.template, around) ? wanted : 'fitting';
  const heading = chosen ? (headings.get(chosen.id) ?? chosen.template.heading) : '';
  const setHeading = (next: string) => chosen && setHeadings(new Map([...headings, [chosen.id, next]]));
  return { around, query, setQuery, found, chosen, setId, heading, setHeading, name, setWanted };
}

/** The arrows walk the list while one types in the search box. */
function step(found: readonly Offered[], chosen: Offered | null, by: -1 | 1): string | null {
  const at = chosen ? found.indexOf(chosen) : -1;
  return found[Math.min(found.length - 1, Math.max(0, at + by))]?.id ?? null;
}

export function TemplateDialog(question: Extract<Question, { type: 'template' }>) {
  const { answer } = question;
  const choice = useChoice(question);
  const { around, found, chosen, heading, name } = choice;
  const place = chosen && placeNamed(name, chosen.template, around);
  const insert = () => chosen && place && answer({ template: chosen.template, heading, place });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    insert();
  };
  return (
    <Frame title={words.template.title} size="large" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={submit}>
        <div className="dialog-columns template-columns">
          <div className="template-left">
            <SearchField
              className="template-search"
              aria-label={words.template.search}
              value={choice.query}
              onChange={choice.setQuery}
              autoFocus
              onKeyDown={(event) => {
                const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
                if (!arrow || isComposingKey(event.nativeEvent)) return event.continuePropagation();
                choice.setId(step(found, chosen, event.key === 'ArrowDown' ? 1 : -1));
                event.preventDefault();
              }}
            >
              <Input className="input" placeholder={words.template.placeholder} />
            </SearchField>
            <TemplateList found={found} chosen={chosen?.id ?? null} onChoose={choice.setId} onInsert={insert} />
          </div>
          <div className="template-right">
            {/* The focus stays in the search box: what is chosen has to be told. */}
            <div className="unseen" aria-live="polite">
              {heading}
            </div>
            {chosen && (
              <>
                <Preview template={chosen.template} heading={heading} onHeading={choice.setHeading} />
                <Places template={chosen.template} around={around} chosen={name} onChoose={choice.setWanted} />
              </>
            )}
          </div>
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {words.template.cancel}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!chosen}>
            {words.template.insert}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
