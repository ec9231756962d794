/** 字体体检: what faces the paper asks for, what this machine has, what stands in, and what has no glyph. */
import { Button } from 'react-aria-components';
import type { AbsentCharacter, FontCheck } from '../../document/layout/font-report.ts';
import type { ReportFacts } from '../../electron/contract.ts';
import {
  absentInOfficeWords,
  absentWords,
  fontWords,
  ownFontWords,
  unknownCharacterWords,
} from '../../electron/words.ts';
import { words } from '../words.ts';
import { Frame } from './modal.tsx';

type Known = (found: readonly AbsentCharacter[]) => readonly AbsentCharacter[];

function Face({ check, known }: { readonly check: FontCheck; readonly known: Known }) {
  const inOffice = known(check.absentInOffice);
  const notes = [
    ...known(check.absent).map(absentWords),
    ...(inOffice.length === 0 ? [] : [absentInOfficeWords(check.asked, inOffice)]),
  ];
  return (
    <li>
      {fontWords(check)}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function OwnFonts({ folder, used, refused }: ReportFacts['ownFonts']) {
  const { own } = words.fontCheck;
  return (
    <>
      <h3>{own.title}</h3>
      <p>{own.where(folder)}</p>
      <ul>
        {used.map(({ name, family }) => (
          <li key={name}>{own.used(name, family)}</li>
        ))}
        {refused.map(({ name, fault }) => (
          <li key={name}>{ownFontWords(name, fault)}</li>
        ))}
      </ul>
    </>
  );
}

interface FontCheckProps {
  readonly facts: Pick<ReportFacts, 'fonts' | 'unknownCharacters' | 'ownFonts'>;
  readonly onClose: () => void;
}

export function FontCheckDialog({ facts, onClose }: FontCheckProps) {
  const { fonts, unknownCharacters, ownFonts } = facts;
  const unknown = new Set(unknownCharacters.map((absent) => absent.character));
  // What no face draws is told once, above all else.
  const known: Known = (found) => found.filter((absent) => !unknown.has(absent.character));
  return (
    <Frame title={words.fontCheck.title} size="large" onCancel={onClose}>
      <div className="dialog-text font-check">
        {unknownCharacters.map((absent) => (
          <p key={absent.character} className="trouble">
            {unknownCharacterWords(absent)}
          </p>
        ))}
        <ul>
          {fonts.map((check) => (
            <Face key={check.use} check={check} known={known} />
          ))}
        </ul>
        <OwnFonts {...ownFonts} />
      </div>
      <div className="dialog-foot">
        <span className="spring" />
        <Button className="button primary" autoFocus onPress={onClose}>
          {words.fontCheck.close}
        </Button>
      </div>
    </Frame>
  );
}
