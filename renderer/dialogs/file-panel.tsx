/** Our own file panel, for hosts without system dialogs: places, the trail of folders, the folder, and a name. */
import { ChevronRight, HardDrive } from 'lucide-react';
import type { FormEvent, ReactNode, Ref } from 'react';
import { Breadcrumb, Breadcrumbs, Button, Form, Input, Label, TextField } from 'react-aria-components';
import type { FolderEntry, FolderId, FolderListing } from '../../electron/contract/files.ts';
import { words } from '../words.ts';
import { Entries } from './entries.tsx';
import { Frame } from './modal.tsx';

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
  /** Another folder is being read, and takes its time. */
  readonly isReading: boolean;
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

/** Characters that are sent; one that is too long for a name is shortened with a word about it. */
const MOST = 1000;

export function FilePanel(props: FilePanelProps) {
  const { title, listing, loading, isReading, name, onName, onGo, onSelect, onPick, onSubmit, onCancel } = props;
  const { nameInput, children } = props;
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
              <Entries listing={listing} isReading={isReading} onSelect={onSelect} onOpen={open} />
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
            maxLength={MOST}
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
