/** What is in a folder, as a list to choose from: thousands of files as quickly as ten. */
import { File, FileText, FileType, Folder as FolderIcon } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components';
import type { FolderEntry, FolderListing } from '../../electron/contract/files.ts';
import { words } from '../words.ts';

const WHEN = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function iconOf({ name, entry }: FolderEntry) {
  if (entry.type === 'folder') return <FolderIcon className="icon folder-icon" aria-hidden />;
  if (name.endsWith('.nigao')) return <FileText className="icon own-icon" aria-hidden />;
  return name.endsWith('.docx') ? <FileType className="icon" aria-hidden /> : <File className="icon" aria-hidden />;
}

function EntryRow({ entry }: { readonly entry: FolderEntry }) {
  const { entry: what, modified } = entry;
  const size = what.type === 'folder' ? words.files.folder : what.bytes === null ? '' : sizeText(what.bytes);
  return (
    <>
      {iconOf(entry)}
      <span className="entry-name">{entry.name}</span>
      <span className="entry-size" aria-hidden>
        {size}
      </span>
      <span className="entry-when" aria-hidden>
        {modified === null ? '' : WHEN.format(new Date(modified))}
      </span>
    </>
  );
}

interface EntriesProps {
  readonly listing: FolderListing;
  /** Another folder is being read, and takes its time. */
  readonly isReading: boolean;
  readonly onSelect: (entry: FolderEntry) => void;
  /** Enter or a double click. */
  readonly onOpen: (entry: FolderEntry) => void;
  /** What is said of a folder that holds nothing of the sort. */
  readonly none?: string;
}

/** From so many on only the rows in view are drawn. */
const MANY = 200;
/** Those of the style sheet, in px. */
const ROWS = { rowSize: 32, padding: 6 };

/** A list goes with its folder, and the focus with it: whoever opened a folder in the list goes on in the next one. */
function useNextList({ folder }: FolderListing, isReading: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder is another list
  useLayoutEffect(() => {
    if (isReading || !goesOn.current) return;
    goesOn.current = false;
    // Who began to write a name meanwhile stays there.
    if (!(document.activeElement instanceof HTMLInputElement)) list.current?.focus();
  }, [folder, isReading]);
  return { list, goesOn };
}

export function Entries({ listing, isReading, onSelect, onOpen, none = words.files.empty }: EntriesProps) {
  const { list: place, goesOn } = useNextList(listing, isReading);
  if (isReading)
    return (
      <p className="hint entries-reading" role="status">
        {words.files.loading}
      </p>
    );
  const named = (key: unknown) => listing.entries.find((entry) => entry.name === key);
  const select = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    const entry = named(key);
    if (entry) onSelect(entry);
  };
  const isLong = listing.entries.length >= MANY;
  const list = (
    <ListBox
      // A new folder is a new list: nothing chosen, the focus at its top.
      key={listing.folder}
      ref={place}
      aria-label={words.files.list}
      className={isLong ? 'entries drawn-in-part' : 'entries'}
      // It ends the dialog, as anywhere in it.
      escapeKeyBehavior="none"
      items={listing.entries}
      selectionMode="single"
      selectionBehavior="replace"
      onSelectionChange={select}
      onAction={(key) => {
        const entry = named(key);
        goesOn.current = entry?.entry.type === 'folder';
        if (entry) onOpen(entry);
      }}
      renderEmptyState={() => <p className="hint entries-empty">{none}</p>}
    >
      {(entry) => (
        <ListBoxItem id={entry.name} textValue={entry.name} aria-label={entry.name} className="entry">
          <EntryRow entry={entry} />
        </ListBoxItem>
      )}
    </ListBox>
  );
  if (!isLong) return list;
  return (
    <Virtualizer key={listing.folder} layout={ListLayout} layoutOptions={ROWS}>
      {list}
    </Virtualizer>
  );
}
