/** 插入图片: the file, its printed width and a text for those who cannot see it. */
import { type ClipboardEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, FileTrigger, Form, Input, Label, NumberField, Text, TextField } from 'react-aria-components';
import { useDesk } from '../../desk/context.tsx';
import { tellFailure } from '../../desk/desk.ts';
import type { Question } from '../../desk/question.ts';
import { type PictureFile, readPictureFile } from '../../picture-file.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { LARGEST, LEAST_WIDTH, sizeAt, sourceAt, usualWidth, widest } from './picture.ts';

function useChosen() {
  const [file, setFile] = useState<PictureFile | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => () => file?.bitmap.close(), [file]);
  const choose = async (blob: File): Promise<PictureFile | null> => {
    const read = await readPictureFile(blob, LARGEST);
    const { notPicture, tooLarge } = words.insertPicture;
    setTrouble(read.type === 'picture' ? null : (read.type === 'tooLarge' ? tooLarge : notPicture)(blob.name));
    if (read.type !== 'picture') return null;
    setFile(read.file);
    return read.file;
  };
  return { file, trouble, choose };
}

/** Room for it in the dialog, in CSS px. */
const SEEN = { width: 390, height: 200 };

/** Drawn, not loaded: the window takes pictures from no address but its own. */
function Seen({ bitmap }: { readonly bitmap: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(1, SEEN.width / bitmap.width, SEEN.height / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  }, [bitmap, width, height]);
  return (
    <canvas
      ref={canvas}
      className="picture-seen"
      width={width}
      height={height}
      role="img"
      aria-label={words.insertPicture.seen}
    />
  );
}

interface WidthProps {
  readonly value: number;
  readonly most: number;
  readonly height: number;
  readonly onChange: (value: number) => void;
}

function Width({ value, most, height, onChange }: WidthProps) {
  const { width, says } = words.insertPicture;
  return (
    <NumberField
      className="layout-row"
      value={value}
      minValue={Math.min(LEAST_WIDTH, most)}
      maxValue={most}
      formatOptions={{ maximumFractionDigits: 1 }}
      // From the button that was pressed, where Enter would ask for another file.
      autoFocus
      onChange={(next) => Number.isFinite(next) && onChange(next)}
    >
      <Label className="row-label">{width}</Label>
      <div className="row-body">
        <Input className="input short" onFocus={(event) => event.target.select()} />
        <Text slot="description" className="row-says">
          {says(height, most)}
        </Text>
      </div>
    </NumberField>
  );
}

export function PictureDialog({ grid, answer }: Extract<Question, { type: 'insertPicture' }>) {
  const desk = useDesk();
  const { file, trouble, choose } = useChosen();
  const [width, setWidth] = useState(0);
  const [alt, setAlt] = useState('');
  const { insertPicture } = words;
  const take = async (files: FileList | readonly File[] | null) => {
    const [first] = [...(files ?? [])];
    const read = first && (await choose(first));
    if (read) setWidth(usualWidth(read.bitmap, grid));
  };
  const paste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    void take(event.clipboardData.files);
  };
  const insert = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    try {
      const source = await sourceAt(file, width);
      answer({ type: 'picture', source, ...sizeAt(file.bitmap, width), alt: alt.trim() });
    } catch (error) {
      tellFailure(desk, error);
      answer(null);
    }
  };
  return (
    <Frame title={insertPicture.title} size="small" onCancel={() => answer(null)}>
      <Form className="dialog-form" onSubmit={(event) => void insert(event)}>
        <div className="dialog-text insert-picture" onPaste={paste}>
          <div className="picture-choice">
            <FileTrigger
              acceptedFileTypes={['image/png', 'image/jpeg', 'image/gif']}
              onSelect={(files) => void take(files)}
            >
              <Button className="button" autoFocus>
                {file ? insertPicture.other : insertPicture.choose}
              </Button>
            </FileTrigger>
            <span className="row-says">{insertPicture.hint}</span>
          </div>
          <Trouble text={trouble} />
          {file && (
            <>
              <Seen bitmap={file.bitmap} />
              <Width
                value={width}
                most={widest(file.bitmap, grid)}
                height={sizeAt(file.bitmap, width).height}
                onChange={setWidth}
              />
              <TextField className="layout-row" value={alt} onChange={setAlt} maxLength={500}>
                <Label className="row-label">{insertPicture.alt}</Label>
                <div className="row-body">
                  <Input className="input" autoComplete="off" placeholder={insertPicture.altHint} />
                </div>
              </TextField>
            </>
          )}
        </div>
        <div className="dialog-foot">
          <span className="spring" />
          <Button className="button" onPress={() => answer(null)}>
            {insertPicture.cancel}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!file}>
            {insertPicture.insert}
          </Button>
        </div>
      </Form>
    </Frame>
  );
}
