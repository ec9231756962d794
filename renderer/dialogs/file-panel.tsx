/** Our own file panel, for hosts without system dialogs: places, the trail of folders, the folder, and a name. */
import { ChevronRight, File, FileText, FileType, Folder as FolderIcon, HardDrive } from 'lucide-react';
import type { FormEvent, ReactNode, Ref } from 'react';
import {
  Breadcrumb,
  Breadcrumbs,
  Button,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  type Selection,
  TextField,
} from 'react-aria-components';
import type { FolderEntry, FolderId, FolderListing } from '../../electron/contract/files.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';

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
  const kind = entry.entry.type === 'folder' ? words.files.folder : sizeText(entry.entry.bytes);
  return (
    <>
      {iconOf(entry)}
      <span className="entry-name">{entry.name}</span>
      <span className="entry-size" aria-hidden>
        {kind}
      </span>
      <span className="entry-when" aria-hidden>
        {WHEN.format(new Date(entry.modified))}
      </span>
    </>
  );
}

interface EntriesProps {
  readonly listing: FolderListing;
  readonly onSelect: (entry: FolderEntry) => void;
  /** Enter or a double click. */
  readonly onOpen: (entry: FolderEntry) => void;
  /** What is said of a folder that holds nothing of the sort. */
  readonly none?: string;
}

export function Entries({ listing, onSelect, onOpen, none = words.files.empty }: EntriesProps) {
  const named = (key: unknown) => listing.entries.find((entry) => entry.name === key);
  const select = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : keys;
    const entry = named(key);
    if (entry) onSelect(entry);
  };
  return (
    <ListBox
      // A new folder is a new list: nothing chosen, the focus at its top.
      key={listing.folder}
      aria-label={words.files.list}
      className="entries"
      items={listing.entries}
      selectionMode="single"
      selectionBehavior="replace"
      onSelectionChange={select}
      onAction={(key) => {
        const entry = named(key);
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
}

export function Places({
  listing,
  onGo,
}: {
  readonly listing: FolderListing;
  readonly onGo: (folder: FolderId) => void;
}) {
  return (
    <nav className="places" aria-label={words.files.places}>
      {listing.places.map((place) => (
        <Button
          key={place.folder}
          className="place"
          aria-current={place.folder === listing.folder}
          onPress={() => onGo(place.folder)}
        >
          <HardDrive className="icon" aria-hidden />
          {place.name}
        </Button>
      ))}
    </nav>
  );
}

export function Trail({
  listing,
  onGo,
}: {
  readonly listing: FolderListing;
  readonly onGo: (folder: FolderId) => void;
}) {
  return (
    <nav aria-label={words.files.trail} className="trail-frame">
      <Breadcrumbs className="trail" items={listing.trail.map((part) => ({ ...part, id: part.folder }))}>
        {(part) => (
          <Breadcrumb className="trail-part">
            <Button
              className="trail-button"
              // Not disabled: a button that is cannot keep the focus it was pressed with.
              aria-current={part.folder === listing.folder ? 'location' : false}
              onPress={() => part.folder !== listing.folder && onGo(part.folder)}
            >
              {part.name}
            </Button>
            {part.folder !== listing.folder && <ChevronRight className="icon trail-mark" aria-hidden />}
          </Breadcrumb>
        )}
      </Breadcrumbs>
    </nav>
  );
}

interface FilePanelProps {
  readonly title: string;
  readonly listing: FolderListing | null;
  /** Stands in place of the folder until it is there. */
  readonly loading: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onGo: (folder: FolderId) => void;
  /** One click on an entry, or the arrows. */
  readonly onSelect: (entry: FolderEntry) => void;
  /** A file was pointed out by Enter or a double click. */
  readonly onPick: (name: string) => void;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly nameInput?: Ref<HTMLInputElement>;
  readonly children: ReactNode;
}

/** Characters; a name that no file system takes is not sent. */
const LONGEST_NAME = 255;

export function FilePanel(props: FilePanelProps) {
  const { title, listing, loading, name, onName, onGo, onSelect, onPick, onSubmit, onCancel, nameInput, children } =
    props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const open = (entry: FolderEntry) => (entry.entry.type === 'folder' ? onGo(entry.entry.folder) : onPick(entry.name));
  return (
    <Frame title={title} size="large" onCancel={onCancel}>
      <Form className="dialog-form" onSubmit={submit}>
        {listing ? (
          <div className="file-columns">
            <Places listing={listing} onGo={onGo} />
            <div className="folder">
              <Trail listing={listing} onGo={onGo} />
              <Entries listing={listing} onSelect={onSelect} onOpen={open} />
            </div>
          </div>
        ) : (
          <p className="hint file-loading">{loading}</p>
        )}
        <TextField className="file-name" value={name} onChange={onName} autoFocus>
          <Label className="field-label">{words.files.name}</Label>
          <Input
            ref={nameInput ?? null}
            className="input"
            autoComplete="off"
            spellCheck={false}
            maxLength={LONGEST_NAME}
            onFocus={(event) => event.target.select()}
          />
        </TextField>
        {children}
      </Form>
    </Frame>
  );
}

interface FootProps {
  readonly confirm: string;
  readonly isDisabled: boolean;
  readonly onCancel: () => void;
}

/** The panel's buttons; Enter in the name presses the second. */
export function FilePanelFoot({ confirm, isDisabled, onCancel }: FootProps) {
  return (
    <div className="dialog-foot">
      <span className="spring" />
      <Button className="button" onPress={onCancel}>
        {words.files.cancel}
      </Button>
      <Button className="button primary" type="submit" isDisabled={isDisabled}>
        {confirm}
      </Button>
    </div>
  );
}
