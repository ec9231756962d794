/** 打印预览: the very PDF that is exported and printed. Made by the host, drawn here. */
import { ChevronDown, Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Failure } from '../../../document/failure.ts';
import type { Notice } from '../../../document/notice.ts';
import type { Report } from '../../../document/report.ts';
import { failureWords, noticeWords } from '../../../electron/words.ts';
import { bytesOf } from '../../desk/base64.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import type { Question } from '../../desk/question.ts';
import type { HostClient } from '../../host/client.ts';
import { words } from '../../words.ts';
import { Frame } from '../modal.tsx';
import { Trouble } from '../trouble.tsx';
import { type InView, PreviewPages } from './pages.tsx';
import { openPdf, type Pdf } from './pdf.ts';
import type { Zoom } from './zoom.ts';

type Showing =
  | { readonly type: 'making' }
  | { readonly type: 'shown'; readonly pdf: Pdf; readonly base64: string; readonly notices: readonly Notice[] }
  | { readonly type: 'failed'; readonly text: string };

async function make(client: HostClient, report: Report): Promise<Showing> {
  try {
    const made = await client.call('previewPdf', { report });
    return { type: 'shown', pdf: await openPdf(bytesOf(made.pdf)), base64: made.pdf, notices: made.notices };
  } catch (error) {
    if (error instanceof Failure) return { type: 'failed', text: failureWords(error.code, error.detail) };
    console.error(error);
    return { type: 'failed', text: words.preview.failedShow };
  }
}

/** Makes the PDF, and gives it up when the dialog goes before it is there. */
function useShowing(report: Report, onMade: (pdf: string) => void): Showing {
  const { client } = useDesk();
  const [showing, show] = useState<Showing>({ type: 'making' });
  useEffect(() => {
    let state: 'waiting' | 'there' | 'gone' = 'waiting';
    let pdf: Pdf | null = null;
    void make(client, report).then((made) => {
      if (made.type === 'shown') pdf = made.pdf;
      if (state === 'gone') pdf?.close();
      else show(made);
      if (made.type === 'shown') onMade(made.base64);
      if (state === 'waiting') state = 'there';
    });
    return () => {
      if (state === 'waiting') client.call('stopPreview', {}).catch(() => {});
      state = 'gone';
      pdf?.close();
    };
  }, [client, report, onMade]);
  return showing;
}

function ZoomButtons({ zoom, onZoom }: { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void }) {
  const { zooms } = words.preview;
  const scales = [
    { id: 'page', zoom: 'page' },
    { id: 'width', zoom: 'width' },
    { id: 'full', zoom: 1 },
  ] as const satisfies readonly { readonly id: keyof typeof zooms; readonly zoom: Zoom }[];
  return (
    <ToggleButtonGroup
      className="zooms"
      aria-label={words.preview.zoom}
      selectionMode="single"
      selectedKeys={scales.filter((scale) => scale.zoom === zoom).map(({ id }) => id)}
      onSelectionChange={(keys) => {
        const chosen = scales.find(({ id }) => keys.has(id));
        if (chosen) onZoom(chosen.zoom);
      }}
    >
      {scales.map(({ id }) => (
        <ToggleButton key={id} id={id} className="zoom">
          {zooms[id]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Notices({ notices, open, onOpen }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <div className="preview-notices">
      <Button className="button quiet" aria-expanded={open} onPress={() => onOpen(!open)}>
        <Info className="icon" aria-hidden />
        {open ? words.preview.hideNotices : words.preview.notices(notices.length)}
        <ChevronDown className="icon chevron" aria-hidden />
      </Button>
      {open && (
        <ul className="preview-notice-list">
          {[...new Set(notices.map(noticeWords))].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Making({ onStop }: { readonly onStop: () => void }) {
  return (
    <div className="preview-making" role="status">
      <span className="preview-bar" aria-hidden />
      <p>{words.preview.making}</p>
      <Button className="button" autoFocus onPress={onStop}>
        {words.preview.stop}
      </Button>
    </div>
  );
}

export function PreviewDialog({ report, onMade, answer }: Extract<Question, { type: 'preview' }>) {
  const showing = useShowing(report, onMade);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [{ first, last }, setPages] = useState<InView>({ first: 0, last: 0 });
  const [reading, setReading] = useState(false);
  const printing = useDeskState((state) => state.info?.printing ?? 'window');
  const { preview } = words;
  const close = () => answer(null);
  // Escape folds what was unfolded first.
  const foldOrClose = () => (reading ? setReading(false) : close());
  const shown = showing.type === 'shown' ? showing : null;
  return (
    <Frame title={preview.title} size="full" onCancel={foldOrClose}>
      <div className="preview-tools">
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
        {typeof zoom === 'number' && zoom !== 1 && <span>{preview.scale(zoom)}</span>}
        {shown && <span aria-live="polite">{preview.at(first + 1, last + 1, shown.pdf.pages.length)}</span>}
        <span className="spring" />
        {shown && <Notices notices={shown.notices} open={reading} onOpen={setReading} />}
      </div>
      <div className="preview-body">
        {showing.type === 'making' && <Making onStop={close} />}
        {showing.type === 'failed' && <Trouble text={showing.text} />}
        {shown && <PreviewPages pdf={shown.pdf} zoom={zoom} onZoom={setZoom} onPages={setPages} />}
      </div>
      <div className="dialog-foot">
        <p className="row-says">{printing === 'host' ? preview.duplexHost : preview.duplexWindow}</p>
        <span className="spring" />
        <Button className="button" onPress={close}>
          {preview.close}
        </Button>
        <Button className="button" isDisabled={showing.type === 'making'} onPress={() => answer('export')}>
          {preview.export}
        </Button>
        <Button className="button primary" isDisabled={showing.type === 'making'} onPress={() => answer('print')}>
          {preview.print}
        </Button>
      </div>
    </Frame>
  );
}
