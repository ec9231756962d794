/** 版头版记: what stands outside of the text, each with its value and the way to the dialog where it is filled in. */
import { Button } from 'react-aria-components';
import type { Paper } from '../../document/report.ts';
import { useDesk, useSnapshot } from '../desk/context.tsx';
import { editLayout } from '../desk/layout.ts';
import type { LayoutItem } from '../desk/question.ts';
import { words } from '../words.ts';

interface PaperRow {
  readonly item: LayoutItem;
  readonly name: string;
  /** '' where there is none. */
  readonly value: string;
}

/** A 白头 shows no head and no imprint: only what holds for it is named. */
export function paperRows({ head, imprint, layout, signing }: Paper): readonly PaperRow[] {
  const { forms, manners, ...names } = words.layout;
  const form: PaperRow = { item: 'form', name: names.form, value: forms[layout.form] };
  const seal: PaperRow = { item: 'seal', name: names.manner, value: manners[signing.manner] };
  if (layout.form === 'plain') return [form, seal];
  const row = (item: LayoutItem & keyof typeof names, value: string | undefined): PaperRow => ({
    item,
    name: names[item] as string, // the words of these items are names
    value: value ?? '',
  });
  return [
    form,
    row('copyNumber', head.copyNumber),
    row('secrecy', head.secrecy),
    row('urgency', head.urgency),
    row('issuers', head.issuers?.join('、')),
    { item: 'documentNumber', name: names.numbersOf[layout.form].name, value: head.documentNumber ?? '' },
    ...(layout.form === 'document' || head.signers?.length ? [row('signers', head.signers?.join('、'))] : []),
    ...(imprint.addressee === undefined ? [] : [row('addressee', imprint.addressee)]),
    row('copyTo', imprint.copyTo),
    row('printer', imprint.printer),
    row('printDate', imprint.printDate),
    seal,
  ];
}

export function PaperElements() {
  const desk = useDesk();
  const paper = useSnapshot((snapshot) => snapshot.paper);
  const readOnly = useSnapshot((snapshot) => snapshot.access === 'readOnly');
  const edit = (item: LayoutItem) => void editLayout(desk, item);
  return (
    <>
      <dl className="elements">
        {paperRows(paper).map(({ item, name, value }) => (
          <div key={item} className="element">
            <dt>{name}</dt>
            <dd>
              <button
                type="button"
                className={`element-text ${value === '' ? 'none' : ''}`}
                aria-label={`${words.elements.paperAt(name)}：${value === '' ? words.elements.none : value}`}
                disabled={readOnly}
                onClick={() => edit(item)}
              >
                {value === '' ? words.elements.none : value}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <Button className="button paper-edit" isDisabled={readOnly} onPress={() => edit('form')}>
        {words.elements.paperEdit}
      </Button>
    </>
  );
}
