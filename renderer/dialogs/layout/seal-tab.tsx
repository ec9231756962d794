/** 落款: how the paper is signed (GB/T 9704-2012, 7.3.5), and the pictures of seals in the order of the 署名. */
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { Button, FileTrigger, Input, Label, TextField } from 'react-aria-components';
import type { SealPicture } from '../../../document/report.ts';
import { words } from '../../words.ts';
import { Trouble } from '../trouble.tsx';
import { readFigure, SEAL_SIZE, type SealManner } from './draft.ts';
import { Cards } from './rows.tsx';
import { readSealPicture } from './seal-picture.ts';
import type { TabProps } from './tab.ts';

const MOST = 20;

interface SizeProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (mm: number) => void;
}

/** Taken over on leaving, so that 42 can be typed by way of 4. */
function Size({ label, value, onChange }: SizeProps) {
  const [typed, type] = useState<string | null>(null);
  const take = () => {
    const read = readFigure(typed ?? '', SEAL_SIZE);
    if ('value' in read) onChange(read.value);
    else if (read.type === 'standard' && typed?.trim()) onChange(SEAL_SIZE.standard);
    type(null);
  };
  return (
    <TextField className="seal-size" value={typed ?? String(value)} onChange={type} onBlur={take}>
      <Label>{label}</Label>
      <Input className="input" inputMode="decimal" autoComplete="off" />
    </TextField>
  );
}

interface SealProps {
  readonly name: string;
  readonly picture: SealPicture;
  readonly n: number;
  readonly last: boolean;
  readonly onChange: (picture: SealPicture) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Seal({ name, picture, n, last, onChange, onMove, onRemove }: SealProps) {
  const { layout } = words;
  return (
    <li className="seal-entry" aria-label={name}>
      <img className="seal-picture" src={picture.source} alt={name} />
      <Size label={layout.pictureWidth} value={picture.width} onChange={(width) => onChange({ ...picture, width })} />
      <Size
        label={layout.pictureHeight}
        value={picture.height}
        onChange={(height) => onChange({ ...picture, height })}
      />
      <span className="spring" />
      <Button className="button quiet" aria-label={layout.pictureUp} isDisabled={n === 1} onPress={() => onMove(-1)}>
        <ArrowUp className="icon" aria-hidden />
      </Button>
      <Button className="button quiet" aria-label={layout.pictureDown} isDisabled={last} onPress={() => onMove(1)}>
        <ArrowDown className="icon" aria-hidden />
      </Button>
      <Button className="button quiet" aria-label={layout.pictureRemove} onPress={onRemove}>
        <Trash2 className="icon" aria-hidden />
      </Button>
    </li>
  );
}

function moved<T>(list: readonly T[], from: number, step: number): readonly T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(from + step, 0, item);
  return next;
}

interface PicturesProps extends TabProps {
  readonly manner: SealManner;
}

/** The pictures of this manner; those of the other one stay as they are. */
function usePictures({ draft, change, manner }: PicturesProps) {
  const pictures = draft.pictures[manner];
  const set = (next: readonly SealPicture[]) => change({ pictures: { ...draft.pictures, [manner]: next } });
  return { pictures, set };
}

/** Adds the files that are pictures, and says which are not. */
function useAdding(props: PicturesProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { pictures, set } = usePictures(props);
  const { layout } = words;
  const add = async (files: readonly File[]) => {
    const taken = [...pictures];
    const troubles: string[] = [];
    for (const file of files) {
      if (taken.length >= MOST) {
        troubles.push(layout.pictureTooMany);
        break;
      }
      const read = await readSealPicture(file, props.manner);
      if (read.type === 'picture') taken.push(read.picture);
      else troubles.push(read.type === 'tooLarge' ? layout.pictureTooLarge(file.name) : layout.notPicture(file.name));
    }
    setTrouble(troubles.length === 0 ? null : troubles.join('\n'));
    if (taken.length > pictures.length) set(taken);
  };
  return { trouble, add };
}

function Pictures(props: PicturesProps) {
  const { layout } = words;
  const { manner } = props;
  const { trouble, add } = useAdding(props);
  const { pictures, set } = usePictures(props);
  const replaced = (at: number, picture: SealPicture) => pictures.map((each, i) => (i === at ? picture : each));
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    void add(files);
  };
  return (
    // The frame can have the focus, so that one can paste into it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture is pasted here with the keyboard
    <section className="seal-box" aria-label={layout.picturesOf[manner]} tabIndex={0} onPaste={paste}>
      <div className="seal-head">
        <span className="row-label">{layout.picturesOf[manner]}</span>
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/gif']}
          allowsMultiple
          onSelect={(files) => void add([...(files ?? [])])}
        >
          <Button className="button">{layout.pictureAdd}</Button>
        </FileTrigger>
      </div>
      <p className="row-says">{layout.picturesHint}</p>
      <Trouble text={trouble} />
      <ul className="seal-list">
        {pictures.map((picture, i) => (
          <Seal
            // Two seals may be the same picture; only their order tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what they are known by
            key={i}
            name={layout.pictureOf[manner](i + 1)}
            picture={picture}
            n={i + 1}
            last={i === pictures.length - 1}
            onChange={(next) => set(replaced(i, next))}
            onMove={(step) => set(moved(pictures, i, step))}
            onRemove={() => set(pictures.filter((_, at) => at !== i))}
          />
        ))}
      </ul>
    </section>
  );
}

export function SealTab(props: TabProps) {
  const { draft, change, at } = props;
  const { manner, manners, mannerTexts } = words.layout;
  return (
    <>
      <Cards
        label={manner}
        value={draft.manner}
        names={manners}
        texts={mannerTexts}
        onChange={(next) => change({ manner: next })}
        autoFocus={at === 'seal'}
      />
      {draft.manner !== 'unsealed' && <Pictures key={draft.manner} {...props} manner={draft.manner} />}
    </>
  );
}
