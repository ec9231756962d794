/** The elements that are open, as a browser keeps them: what never closes is closed by what is around it. */
import { type Look, PLAIN } from './looks.ts';
import type { List } from './ordered.ts';

export interface Element {
  readonly name: string;
  readonly look: Look;
  /** Of a `ul` or `ol`. */
  readonly list: List | null;
}

/** Elements that are open since a table or a cell began: an end tag closes none outside of it. */
interface Scope {
  readonly from: number;
  readonly open: Map<string, number>;
}

/** A stack of our own, so that no nesting is too deep; each step costs the same however deep it is. */
export class Elements {
  private readonly stack: Element[] = [];
  private readonly scopes: Scope[] = [{ from: 0, open: new Map() }];
  private readonly lists: List[] = [];
  private readonly onClose: (element: Element, at: number) => void;

  /** `onClose` is told of each element when it is gone from the stack, with its place there. */
  constructor(onClose: (element: Element, at: number) => void) {
    this.onClose = onClose;
  }

  get length(): number {
    return this.stack.length;
  }

  /** Of the text that comes next. */
  get look(): Look {
    return this.stack.at(-1)?.look ?? PLAIN;
  }

  get list(): List | null {
    return this.lists.at(-1) ?? null;
  }

  push(element: Element): void {
    this.stack.push(element);
    if (element.list) this.lists.push(element.list);
    this.count(element.name, 1);
  }

  /** What is opened from here on is not closed by an end tag that comes for what is outside. */
  pushScope(): void {
    this.scopes.push({ from: this.stack.length, open: new Map() });
  }

  /** Closes the innermost element of that name and all inside of it; one that is not open is not closed. */
  close(name: string): void {
    const scope = this.scopes.at(-1);
    if (!scope?.open.get(name)) return;
    const at = this.stack.findLastIndex((element) => element.name === name);
    if (at >= scope.from) this.popTo(at);
  }

  /** An item that never closed ends where the next begins; not one of a list around. */
  closeListItem(): void {
    const scope = this.scopes.at(-1);
    if (!scope?.open.get('li')) return;
    const at = this.stack.findLastIndex(({ name, list }) => name === 'li' || list !== null);
    if (at >= scope.from && this.stack[at]?.name === 'li') this.popTo(at);
  }

  popTo(length: number): void {
    while (this.stack.length > length) this.pop();
  }

  private pop(): void {
    const element = this.stack.pop();
    if (!element) return;
    const at = this.stack.length;
    if (element.list) this.lists.pop();
    while ((this.scopes.at(-1)?.from ?? 0) > at) this.scopes.pop();
    this.count(element.name, -1);
    this.onClose(element, at);
  }

  private count(name: string, by: number): void {
    const open = this.scopes.at(-1)?.open;
    open?.set(name, (open.get(name) ?? 0) + by);
  }
}
