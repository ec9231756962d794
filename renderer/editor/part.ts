/** One thing that is drawn on a sheet and is no part of the text. */

export interface Part {
  /** Equal for parts that look alike. */
  readonly version: string;
  draw(): HTMLElement;
}

export function box(className: string, styles: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}

export const cssPx = (length: number) => `${Math.round(length * 1000) / 1000}px`;
