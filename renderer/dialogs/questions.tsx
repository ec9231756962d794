/** The dialog of the question that is open, if any. */
import { useDeskState } from '../desk/context.tsx';
import { NewReportDialog } from './new-report.tsx';
import { OpenFileDialog } from './open-file.tsx';
import { SaveFileDialog } from './save-file.tsx';
import { UnsavedDialog } from './unsaved.tsx';

export function Questions() {
  const question = useDeskState((state) => state.question);
  switch (question?.type) {
    case 'newReport':
      return <NewReportDialog {...question} />;
    case 'unsaved':
      return <UnsavedDialog {...question} />;
    case 'openFile':
      return <OpenFileDialog {...question} />;
    case 'saveFile':
      return <SaveFileDialog {...question} />;
    case undefined:
      return null;
  }
}
