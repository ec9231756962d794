/** The list 「可选用语」 as it is drawn: one option a line, the first nine with the digit that takes them. */

export interface ChoiceList {
  readonly element: HTMLElement;
  /** Marks one option; null marks none. */
  mark(at: number): void;
}

const DIGITS = 9;

function optionElement(id: string, text: string, at: number): HTMLElement {
  const option = document.createElement('div');
  option.id = `${id}-${at}`;
  option.className = 'choice';
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset['at'] = String(at);
  const digit = document.createElement('span');
  digit.className = 'choice-digit';
  digit.ariaHidden = 'true';
  digit.textContent = at < DIGITS ? String(at + 1) : '';
  const words = document.createElement('span');
  words.textContent = text;
  option.append(digit, words);
  return option;
}

/** `id` names it on the page; `onTake` is told the option that was clicked. The focus stays in the text. */
export function createChoiceList(id: string, options: readonly string[], onTake: (at: number) => void): ChoiceList {
  const element = document.createElement('div');
  element.id = id;
  element.className = 'choices';
  element.role = 'listbox';
  element.ariaLabel = '可选用语';
  const rows = options.map((text, at) => optionElement(id, text, at));
  element.append(...rows);
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.choice') : null;
    if (row !== null) onTake(Number(row.dataset['at']));
  });
  return {
    element,
    mark(at) {
      for (const [i, row] of rows.entries()) row.ariaSelected = String(i === at);
      rows[at]?.scrollIntoView({ block: 'nearest' });
    },
  };
}
