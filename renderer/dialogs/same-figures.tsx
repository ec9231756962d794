/** 同一数字的其他位置: where a figure that was changed still stands as it was; those that are chosen are changed together. */
import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup } from 'react-aria-components';
import type { ListedPlace, Question } from '../desk/question.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';

function Place({ place, id }: { readonly place: ListedPlace; readonly id: string }) {
  const { before, text, after, next, section, sameUnit } = place;
  return (
    <Checkbox className="check figure-place" value={id}>
      <span className="check-box" aria-hidden />
      <span className="figure-words">
        <span>
          {before}
          <del>{text}</del>
          <span className="unseen">{words.sameFigures.becomes}</span>
          <ins>{next}</ins>
          {after}
        </span>
        {(section !== '' || !sameUnit) && (
          <span className="figure-where">
            {section}
            {!sameUnit && <span className="figure-other">{words.sameFigures.otherUnit}</span>}
          </span>
        )}
      </span>
    </Checkbox>
  );
}

const idOf = ({ block, offset }: ListedPlace) => `${block} ${offset}`;

export function SameFiguresDialog({ change, places, more, answer }: Extract<Question, { type: 'sameFigures' }>) {
  const all = places.map(idOf);
  const [chosen, setChosen] = useState<string[]>(() => places.filter(({ sameUnit }) => sameUnit).map(idOf));
  const { sameFigures } = words;
  const whole = chosen.length === all.length;
  return (
    <Frame title={sameFigures.title} size="small" onCancel={() => answer(null)}>
      <p className="dialog-text figure-change">{sameFigures.change(change.from.text, change.to.text)}</p>
      <CheckboxGroup aria-label={sameFigures.places} className="figure-places" value={chosen} onChange={setChosen}>
        {places.map((place) => (
          <Place key={idOf(place)} id={idOf(place)} place={place} />
        ))}
        {more > 0 && <p className="figure-more">{sameFigures.more(places.length, more)}</p>}
      </CheckboxGroup>
      <div className="dialog-foot">
        <Button className="button quiet" onPress={() => setChosen(whole ? [] : all)}>
          {whole ? sameFigures.chooseNone : sameFigures.chooseAll}
        </Button>
        <span className="spring" />
        <Button className="button" onPress={() => answer(null)}>
          {sameFigures.cancel}
        </Button>
        <Button
          className="button primary"
          autoFocus
          isDisabled={chosen.length === 0}
          onPress={() => answer(places.filter((place) => chosen.includes(idOf(place))))}
        >
          {sameFigures.apply(chosen.length)}
        </Button>
      </div>
    </Frame>
  );
}
