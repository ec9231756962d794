/** Phrases as cards: Enter or a click puts one in, a menu has the rest. */
import { Ellipsis } from 'lucide-react';
import { Button, GridList, GridListItem, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import { useDesk } from '../../desk/context.tsx';
import { copyPhrase, editPhrase, type PhraseUse } from '../../desk/phrases.ts';
import { words } from '../../words.ts';
import { PhraseMarks } from './marks.tsx';
import { Wording, wordingText } from './wording.tsx';

interface CardDeeds {
  readonly onInsert: (phrase: FoundPhrase, as: PhraseUse) => void;
  readonly onDrop: (phrase: FoundPhrase) => void;
}

interface MoreProps extends CardDeeds {
  readonly phrase: FoundPhrase;
  readonly isDisabled: boolean;
}

function More({ phrase, isDisabled, onInsert, onDrop }: MoreProps) {
  const desk = useDesk();
  const { panel } = words.phrases;
  const isOwn = phrase.source === 'own';
  return (
    <MenuTrigger>
      <Button className="phrase-more" aria-label={panel.more(wordingText(phrase.text))}>
        <Ellipsis className="icon" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={panel.more('')}>
          <MenuItem className="menu-item" isDisabled={isDisabled} onAction={() => onInsert(phrase, 'heading')}>
            {panel.heading}
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => void editPhrase(desk, phrase)}>
            {panel.edit}
          </MenuItem>
          {!isOwn && (
            <MenuItem className="menu-item" onAction={() => void copyPhrase(desk, phrase)}>
              {panel.copy}
            </MenuItem>
          )}
          <MenuItem className="menu-item begins" onAction={() => onDrop(phrase)}>
            {isOwn ? panel.drop : panel.hide}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface CardsProps extends CardDeeds {
  readonly phrases: readonly FoundPhrase[];
  readonly query: string;
  readonly withCategory: boolean;
  /** Nothing can be put in. */
  readonly isDisabled: boolean;
}

export function Cards({ phrases, query, withCategory, isDisabled, ...deeds }: CardsProps) {
  const insert = (key: unknown) => {
    const phrase = phrases.find(({ text }) => text === key);
    if (phrase && !isDisabled) deeds.onInsert(phrase, 'words');
  };
  return (
    <GridList aria-label={words.phrases.panel.list} className="phrase-cards" selectionMode="none" onAction={insert}>
      {phrases.map((phrase) => (
        <GridListItem key={phrase.text} id={phrase.text} textValue={wordingText(phrase.text)} className="phrase-card">
          <div className="phrase-card-body">
            <span className="phrase-text">
              <Wording text={phrase.text} fields={[]} marked={query} />
            </span>
            <PhraseMarks phrase={phrase} withCategory={withCategory} />
          </div>
          <More phrase={phrase} isDisabled={isDisabled} {...deeds} />
        </GridListItem>
      ))}
    </GridList>
  );
}
