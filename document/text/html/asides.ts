/** What of a page is no text of the report: comments, deletions, hidden text, numbers. Gathered apart, and told. */
import type { Notice, WordChange, WordComment } from '../../notice.ts';
import type { Fate, Said } from './looks.ts';

interface Aside {
  readonly fate: Fate;
  /** Place of its element in the stack of open ones. */
  readonly at: number;
  readonly texts: string[];
}

/** Words before a place by which it is found again (UTF-16 units). */
const NEAR = 12;
/** What a comment or a deletion says is kept up to here (UTF-16 units). */
const KEPT = 2000;
/** Changes and comments told one by one. */
const MOST = 1000;

const words = (text: string) => text.replace(/[\s\u200b-\u200d\ufeff]+/g, ' ').trim();

export class Asides {
  bullets = 0;
  nestedTables = 0;
  cutTables = 0;
  private readonly asides: Aside[] = [];
  private readonly changes: WordChange[] = [];
  private readonly comments: WordComment[] = [];
  private readonly lacking: string[] = [];
  /** Words that comments are about, in the order of the comments. */
  private readonly abouts: string[] = [];
  private about: { readonly at: number; text: string } | null = null;
  private hidden = 0;
  private footnotes = 0;
  private pictures = 0;
  private near = '';

  /** Text that is shown goes by. */
  pass(text: string): void {
    if (this.about !== null && this.about.text.length < KEPT) this.about.text += text.slice(0, KEPT);
    const bare = text.slice(-40).trim();
    if (bare !== '') this.near = (this.near + bare).slice(-NEAR);
  }

  open(fate: Fate, at: number): void {
    this.asides.push({ fate, at, texts: [] });
  }

  write(text: string): void {
    const aside = this.asides.at(-1);
    if (aside && aside.texts.length < KEPT) aside.texts.push(text.slice(0, KEPT));
  }

  /** Told of each element that is closed. Gives an automatic number that ends with it, as it is shown; null for anything else. */
  closed(at: number): string | null {
    if (this.about?.at === at) {
      this.abouts.push(words(this.about.text));
      this.about = null;
    }
    if (this.asides.at(-1)?.at !== at) return null;
    const aside = this.asides.pop();
    if (!aside) return null;
    const text = words(aside.texts.join('').slice(0, KEPT));
    if (text === '') return null;
    switch (aside.fate) {
      case 'number':
        return text;
      case 'deleted':
        if (this.changes.length < MOST) this.changes.push({ removed: text, added: '', near: this.near });
        break;
      case 'comment':
        if (this.comments.length < MOST) this.comments.push({ text, about: this.abouts[this.comments.length] ?? '' });
        break;
      case 'hidden':
        this.hidden += 1;
    }
    return null;
  }

  /** Footnotes, which stand at the end of a page of Word's with their mark where they were, and words that a comment is about. */
  notice({ inline }: Said, at: number): void {
    const element = inline.get('mso-element');
    if (element === 'footnote' || element === 'endnote') this.footnotes += 1;
    if (inline.has('mso-comment-reference') && this.abouts.length < MOST) this.about ??= { at, text: '' };
  }

  lackPicture(): void {
    this.pictures += 1;
    if (this.lacking.length < MOST) this.lacking.push(this.near);
  }

  notices(): Notice[] {
    const notices: Notice[] = [];
    if (this.pictures > 0) notices.push({ code: 'picturesLacking', count: this.pictures, near: this.lacking });
    if (this.changes.length > 0) notices.push({ code: 'wordTracked', changes: this.changes });
    if (this.comments.length > 0) notices.push({ code: 'wordComments', comments: this.comments });
    if (this.footnotes > 0) notices.push({ code: 'wordFootnotes', count: this.footnotes });
    if (this.hidden > 0) notices.push({ code: 'wordHidden', count: this.hidden });
    if (this.nestedTables > 0) notices.push({ code: 'wordNestedTables', count: this.nestedTables });
    if (this.bullets > 0) notices.push({ code: 'bullets', count: this.bullets });
    for (let i = 0; i < this.cutTables; i += 1) notices.push({ code: 'wordTable', fault: 'cut', near: '' });
    return notices;
  }
}
