/** What stands on an empty sheet: three ways to begin. Gone with the first character. */
import { ClipboardPaste, FileInput, FilePlus2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { runCommand } from './commands.ts';
import { useDesk, useDeskState, useSnapshot } from './desk/context.tsx';
import { keyLabel } from './keys.ts';
import { onMac } from './toolbar/platform.ts';
import { words } from './words.ts';

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly end?: ReactNode;
}

function Way({ icon: Icon, title, text, end }: WayProps) {
  return (
    <>
      <Icon className="way-icon" aria-hidden />
      <span className="way-words">
        <span className="way-title">{title}</span>
        <span className="way-text">{text}</span>
      </span>
      {end}
    </>
  );
}

function useIsBlank(): boolean {
  const blankText = useSnapshot(
    (snapshot) => snapshot.characters === 0 && snapshot.outline.length === 0 && snapshot.fields.length === 0,
  );
  const untouched = useDeskState((state) => state.draft.name === null && !state.composing);
  return blankText && untouched;
}

export function Welcome() {
  const desk = useDesk();
  const { welcome } = words;
  if (!useIsBlank()) return null;
  return (
    <div className="welcome-frame">
      <section className="welcome" aria-label={welcome.title}>
        <h2 className="welcome-title">{welcome.title}</h2>
        <Button className="way" onPress={() => runCommand(desk, 'new')}>
          <Way icon={FilePlus2} title={welcome.kind} text={welcome.kindText} />
        </Button>
        <Button className="way" onPress={() => runCommand(desk, 'open')}>
          <Way icon={FileInput} title={welcome.file} text={welcome.fileText} />
        </Button>
        <div className="way plain">
          <Way
            icon={ClipboardPaste}
            title={welcome.paste}
            text={welcome.pasteText}
            end={<kbd>{keyLabel('CmdOrCtrl+V', onMac)}</kbd>}
          />
        </div>
        <p className="welcome-foot">{welcome.type}</p>
      </section>
    </div>
  );
}
