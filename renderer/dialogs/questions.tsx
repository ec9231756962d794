/** The dialog of the question that is open, if any. */
import { useEffect } from 'react';
import { useDesk, useDeskState } from '../desk/context.tsx';
import type { Desk } from '../desk/desk.ts';
import { CheckDialog } from './check/check-dialog.tsx';
import { PictureDialog } from './insert/picture-dialog.tsx';
import { TableDialog } from './insert/table-dialog.tsx';
import { LayoutDialog } from './layout/layout-dialog.tsx';
import { NewReportDialog } from './new-report.tsx';
import { OpenFileDialog } from './open-file.tsx';
import { PreviewDialog } from './preview/preview-dialog.tsx';
import { SaveFileDialog } from './save-file.tsx';
import { UnsavedDialog } from './unsaved.tsx';

function goOnWriting(desk: Desk): void {
  const nowhere = desk.focused()?.matches('body') ?? true;
  if (nowhere && desk.state.get().question === null) desk.surface.get().handle?.focus();
}

/** A dialog gives the focus back to where it was; that was a menu's item when it was opened from there, and is gone. */
function useWritingAfter(asked: boolean): void {
  const desk = useDesk();
  useEffect(() => {
    if (!asked) return;
    // The dialog itself gives back in the next frame.
    return () => void requestAnimationFrame(() => requestAnimationFrame(() => goOnWriting(desk)));
  }, [desk, asked]);
}

export function Questions() {
  const question = useDeskState((state) => state.question);
  useWritingAfter(question !== null);
  switch (question?.type) {
    case 'newReport':
      return <NewReportDialog {...question} />;
    case 'unsaved':
      return <UnsavedDialog {...question} />;
    case 'openFile':
      return <OpenFileDialog purpose="report" answer={question.answer} />;
    case 'saveFile':
      return <SaveFileDialog {...question} />;
    case 'layout':
      return <LayoutDialog {...question} />;
    case 'preview':
      return <PreviewDialog {...question} />;
    case 'insertTable':
      return <TableDialog {...question} />;
    case 'insertPicture':
      return <PictureDialog {...question} />;
    case 'check':
      return <CheckDialog {...question} />;
    case undefined:
      return null;
  }
}
