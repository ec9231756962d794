/** The dialog of the question that is open, if any. */
import { useEffect } from 'react';
import { useDesk, useDeskState } from '../desk/context.tsx';
import type { Desk } from '../desk/desk.ts';
import { DropVersionsDialog } from '../panels/history/drop-dialog.tsx';
import { NoCopiesDialog } from '../panels/history/no-copies-dialog.tsx';
import { CheckDialog } from './check/check-dialog.tsx';
import { CleanDialog } from './clean/clean-dialog.tsx';
import { ChangedElsewhereDialog } from './compare/changed-elsewhere.tsx';
import { CompareDialog } from './compare/compare-dialog.tsx';
import { ChangedOnDiskDialog, GoneFromDiskDialog, HeldFileDialog } from './disk/dialogs.tsx';
import { ChooseFieldDialog } from './fields/choose-field.tsx';
import { DefineFieldDialog } from './fields/define-field.tsx';
import { RecordsDialog } from './fields/records-dialog.tsx';
import { RemoveFieldDialog } from './fields/remove-field.tsx';
import { RulesDialog } from './findings/rules-dialog.tsx';
import { WhyDialog } from './findings/why-dialog.tsx';
import { WordListsDialog } from './findings/word-lists-dialog.tsx';
import { InputTestDialog } from './input-test/input-test-dialog.tsx';
import { PictureDialog } from './insert/picture-dialog.tsx';
import { TableDialog } from './insert/table-dialog.tsx';
import { EditKindDialog } from './kinds/edit-dialog.tsx';
import { ManageKindsDialog } from './kinds/manage-dialog.tsx';
import { SaveKindDialog } from './kinds/save-dialog.tsx';
import { LayoutDialog } from './layout/layout-dialog.tsx';
import { NewReportDialog } from './new-report.tsx';
import { NoticesDialog } from './notices/notices-dialog.tsx';
import { OfflineDialog } from './offline/offline-dialog.tsx';
import { OpenFileDialog } from './open-file.tsx';
import { PaperFoldersDialog } from './papers/folders-dialog.tsx';
import { KeepPhraseDialog } from './phrases/keep-dialog.tsx';
import { ManagePhrasesDialog } from './phrases/manage-dialog.tsx';
import { PhrasesDialog } from './phrases/palette.tsx';
import { PreviewDialog } from './preview/preview-dialog.tsx';
import { RollDialog } from './roll/roll-dialog.tsx';
import { SameFiguresDialog } from './same-figures.tsx';
import { SaveFileDialog } from './save-file.tsx';
import { LimitDialog } from './sections/limit-dialog.tsx';
import { ShortenDialog } from './sections/shorten-dialog.tsx';
import { TemplateDialog } from './sections/template-dialog.tsx';
import { KitDialog } from './units/kit-dialog.tsx';
import { UnitsDialog } from './units/units-dialog.tsx';
import { UnitValuesDialog } from './units/values-dialog.tsx';
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
      return <OpenFileDialog {...question} />;
    case 'saveFile':
      return <SaveFileDialog {...question} />;
    case 'layout':
      return <LayoutDialog {...question} />;
    case 'preview':
      return <PreviewDialog {...question} />;
    case 'inputTest':
      return <InputTestDialog {...question} />;
    case 'insertTable':
      return <TableDialog {...question} />;
    case 'insertPicture':
      return <PictureDialog {...question} />;
    case 'fields':
      return <ChooseFieldDialog {...question} />;
    case 'defineField':
      return <DefineFieldDialog {...question} />;
    case 'removeField':
      return <RemoveFieldDialog {...question} />;
    case 'records':
      return <RecordsDialog {...question} />;
    case 'template':
      return <TemplateDialog {...question} />;
    case 'limit':
      return <LimitDialog {...question} />;
    case 'shorten':
      return <ShortenDialog {...question} />;
    case 'phrases':
      return <PhrasesDialog {...question} />;
    case 'keepPhrase':
      return <KeepPhraseDialog {...question} />;
    case 'managePhrases':
      return <ManagePhrasesDialog {...question} />;
    case 'sameFigures':
      return <SameFiguresDialog {...question} />;
    case 'saveKind':
      return <SaveKindDialog {...question} />;
    case 'manageKinds':
      return <ManageKindsDialog {...question} />;
    case 'editKind':
      return <EditKindDialog {...question} />;
    case 'check':
      return <CheckDialog {...question} />;
    case 'compare':
      return <CompareDialog {...question} />;
    case 'cleanWord':
      return <CleanDialog {...question} />;
    case 'changedOnDisk':
      return <ChangedOnDiskDialog {...question} />;
    case 'goneFromDisk':
      return <GoneFromDiskDialog {...question} />;
    case 'heldFile':
      return <HeldFileDialog {...question} />;
    case 'changedElsewhere':
      return <ChangedElsewhereDialog {...question} />;
    case 'dropVersions':
      return <DropVersionsDialog {...question} />;
    case 'noCopies':
      return <NoCopiesDialog {...question} />;
    case 'why':
      return <WhyDialog {...question} />;
    case 'offline':
      return <OfflineDialog {...question} />;
    case 'wordLists':
      return <WordListsDialog {...question} />;
    case 'notices':
      return <NoticesDialog {...question} />;
    case 'roll':
      return <RollDialog {...question} />;
    case 'paperFolders':
      return <PaperFoldersDialog {...question} />;
    case 'rules':
      return <RulesDialog {...question} />;
    case 'units':
      return <UnitsDialog {...question} />;
    case 'kit':
      return <KitDialog {...question} />;
    case 'unitValues':
      return <UnitValuesDialog {...question} />;
    case undefined:
      return null;
  }
}
