/** What in the dialog 版式 is not in the form that the standard has, and what is missing. */
import {
  type Correction,
  copyNumberForm,
  dateForm,
  documentNumberForm,
  secrecyForm,
} from '../../../document/layout/remarks/forms.ts';
import type { PaperForm } from '../../../document/report.ts';
import { FIGURES, type FigureName, isFamily, type LayoutDraft, ROLES, readOwn } from './draft.ts';

/** Nothing is wrong with what is empty. */
function unlessEmpty(form: (text: string) => Correction): (text: string) => Correction {
  return (text) => (text.trim() === '' ? null : form(text.trim()));
}

/** Of 份号. */
export const ofCopyNumber = unlessEmpty(copyNumberForm);
/** Of 密级和保密期限. */
export const ofSecrecy = unlessEmpty(secrecyForm);
/** Of 发文字号 or 令号. */
export const ofNumber = (form: PaperForm) => unlessEmpty((text) => documentNumberForm(text, form));
/** Of the 印发日期; 「印发」 is printed by itself. */
export const ofPrintDate = unlessEmpty((text) => dateForm(text.replace(/印发$/u, '')));

/** A red paper without the name that its head shows. */
export function isHeadless({ form, issuers }: Pick<LayoutDraft, 'form' | 'issuers'>): boolean {
  return form !== 'plain' && issuers.trim() === '';
}

function isHeadWanting(draft: LayoutDraft): boolean {
  if (draft.form === 'plain') return false;
  const { copyNumber, secrecy, documentNumber, form } = draft;
  const found = [ofCopyNumber(copyNumber), ofSecrecy(secrecy), ofNumber(form)(documentNumber)];
  return isHeadless(draft) || found.some((correction) => correction !== null);
}

function isUnitWanting({ figures, fonts }: LayoutDraft): boolean {
  // The keys are those written out beside the figures.
  const names = Object.keys(FIGURES) as FigureName[];
  const isOff = (name: FigureName) => ['clamped', 'notNumber'].includes(readOwn(name, figures[name]).type);
  return names.some(isOff) || ROLES.some((role) => fonts[role].trim() !== '' && !isFamily(fonts[role].trim()));
}

/** The tabs that hold a hint. */
export function tabsWithHints(draft: LayoutDraft): ReadonlySet<'head' | 'imprint' | 'unit'> {
  const tabs = new Set<'head' | 'imprint' | 'unit'>();
  if (isHeadWanting(draft)) tabs.add('head');
  if (draft.form !== 'plain' && ofPrintDate(draft.printDate) !== null) tabs.add('imprint');
  if (isUnitWanting(draft)) tabs.add('unit');
  return tabs;
}
