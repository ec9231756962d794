/** Remarks on the elements of 版头 and 版记 that have a form of their own. */
import type { Notice } from '../../notice.ts';
import type { Report } from '../../report.ts';
import { type Correction, copyNumberForm, dateForm, documentNumberForm, secrecyForm, urgencyForm } from './forms.ts';

type HeadCode = 'layoutCopyNumber' | 'layoutSecrecy' | 'layoutUrgency' | 'layoutDocumentNumber';

function remark(code: HeadCode, found: string | undefined, form: (text: string) => Correction): readonly Notice[] {
  const correction = found ? form(found) : null;
  return correction === null || found === undefined ? [] : [{ code, found, proposed: correction }];
}

/** A paper without a head (白头) shows none of it. */
export function headRemarks({ head, imprint, layout }: Report): readonly Notice[] {
  if (layout.form === 'plain') return [];
  const printed = imprint.printDate?.replace(/印发$/u, '') ?? '';
  const date = dateForm(printed);
  return [
    ...remark('layoutCopyNumber', head.copyNumber, copyNumberForm),
    ...remark('layoutSecrecy', head.secrecy, secrecyForm),
    ...remark('layoutUrgency', head.urgency, urgencyForm),
    ...remark('layoutDocumentNumber', head.documentNumber, (text) => documentNumberForm(text, layout.form)),
    ...(date ? [{ code: 'layoutDate' as const, found: printed, proposed: date, block: null }] : []),
  ];
}
