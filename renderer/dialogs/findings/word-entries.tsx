/** The rows of 校对词表: entries of shipped lists with a switch, words of one's own to be changed and taken away. */
import { Pencil, Trash2 } from 'lucide-react';
import { Button, Switch } from 'react-aria-components';
import type { KeptWord } from '../../desk/word-lists.ts';
import { wordListWords as says } from './word-list-words.ts';
import type { OwnRow, ShippedRow, WordRow } from './word-rows.ts';

interface Deeds {
  readonly onSwitch: (row: ShippedRow, on: boolean) => void;
  readonly onEdit: (word: KeptWord) => void;
  readonly onDrop: (word: KeptWord) => void;
}

function Shipped({
  row,
  list,
  onSwitch,
}: { readonly row: ShippedRow; readonly list: string } & Pick<Deeds, 'onSwitch'>) {
  return (
    <li className="word-row">
      <Switch
        className="rule-switch"
        aria-label={says.on(row.words)}
        isSelected={row.on}
        onChange={(on) => onSwitch(row, on)}
      >
        <span className="rule-track" aria-hidden />
        <span className="rule-words">
          <span className="word-pair">
            <span className="word-wrong">{row.words}</span>
            {row.right !== '' && <span className="word-right">{row.right}</span>}
          </span>
          {row.about !== '' && <span className="rule-message">{row.about}</span>}
        </span>
        {list !== '' && <span className="rule-id">{list}</span>}
      </Switch>
    </li>
  );
}

function Own({ row, onEdit, onDrop }: { readonly row: OwnRow } & Omit<Deeds, 'onSwitch'>) {
  const { word, keptIn } = row;
  return (
    <li className="word-row own">
      <span className={`word-type ${word.type}`}>{says.types[word.type]}</span>
      <span className="word-pair">
        <span className={word.type === 'allow' ? 'word-allowed' : 'word-wrong'}>{word.words}</span>
        {word.type === 'change' && <span className="word-right">{word.right}</span>}
      </span>
      <span className="rule-id">{says.places[keptIn]}</span>
      <Button className="word-deed" aria-label={says.edit(word.words)} onPress={() => onEdit(row)}>
        <Pencil className="icon" aria-hidden />
      </Button>
      <Button className="word-deed" aria-label={says.drop(word.words)} onPress={() => onDrop(row)}>
        <Trash2 className="icon" aria-hidden />
      </Button>
    </li>
  );
}

interface EntriesProps extends Deeds {
  readonly rows: readonly WordRow[];
  /** Beside each entry, where those of several lists stand together. */
  readonly listName: (row: ShippedRow) => string;
}

export function Entries({ rows, listName, onSwitch, onEdit, onDrop }: EntriesProps) {
  return (
    <ul className="word-rows" aria-label={says.entries}>
      {rows.map((row) =>
        row.type === 'own' ? (
          <Own key={row.id} row={row} onEdit={onEdit} onDrop={onDrop} />
        ) : (
          <Shipped key={row.id} row={row} list={listName(row)} onSwitch={onSwitch} />
        ),
      )}
    </ul>
  );
}
