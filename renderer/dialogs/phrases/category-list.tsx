/** The categories of phrases, with how many there are in each. */
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import type { Categories } from '../../panels/phrases/use-phrases.ts';
import { words } from '../../words.ts';

/** What is chosen among them: a category, all, or what fits the place of the caret. */
export type Chosen =
  | { readonly type: 'all' }
  | { readonly type: 'fitting' }
  | { readonly type: 'category'; readonly name: string };

export interface CategoryChoice {
  /** Unlike those of all others. */
  readonly id: string;
  readonly chosen: Chosen;
  readonly label: string;
  /** Null where it is not counted. */
  readonly count: number | null;
}

/** In the order in which they stand. `fits`: something is known to fit the place of the caret. */
export function categoryChoices(categories: Categories, fits: boolean): readonly CategoryChoice[] {
  const { fitting, all } = words.phrases;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(fits ? [{ id: 'fitting', chosen: { type: 'fitting' }, label: fitting, count: null } as const] : []),
    { id: 'all', chosen: { type: 'all' }, label: all, count: total },
    ...categories.map(({ name, count }): CategoryChoice => {
      return { id: `category ${name}`, chosen: { type: 'category', name }, label: name, count };
    }),
  ];
}

export function idOf(chosen: Chosen): string {
  return chosen.type === 'category' ? `category ${chosen.name}` : chosen.type;
}

interface CategoryListProps {
  readonly choices: readonly CategoryChoice[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

export function CategoryList({ choices, chosen, onChoose }: CategoryListProps) {
  const select = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    const choice = choices.find(({ id }) => id === key);
    if (choice) onChoose(choice.chosen);
  };
  return (
    <ListBox
      aria-label={words.phrases.categories}
      className="phrase-categories"
      items={choices}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[idOf(chosen)]}
      onSelectionChange={select}
    >
      {({ id, label, count }) => (
        <ListBoxItem id={id} textValue={label} className="phrase-category">
          <span className="phrase-category-name">{label}</span>
          {count !== null && <span className="phrase-count">{count}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
