/** What can be done about the draft's file that others changed, took away or have open. */
import { Button } from 'react-aria-components';
import { useDesk } from '../desk/context.tsx';
import { onChangedStrip } from '../desk/disk.ts';
import { saveAs } from '../desk/files.ts';
import type { Strip } from '../desk/strip.ts';
import { diskWords } from '../dialogs/disk/words.ts';

export function DiskDeeds({ kind }: Pick<Strip, 'kind'>) {
  const desk = useDesk();
  if (kind === 'diskGone' || kind === 'held')
    return (
      <Button className="button quiet" onPress={() => void saveAs(desk)}>
        {diskWords.saveAs}
      </Button>
    );
  if (kind !== 'diskChanged') return null;
  return (
    <>
      <Button className="button quiet" onPress={() => void onChangedStrip(desk, 'compare')}>
        {diskWords.compare}
      </Button>
      <Button className="button quiet" onPress={() => void onChangedStrip(desk, 'load')}>
        {diskWords.load}
      </Button>
      <Button className="button quiet" onPress={() => void onChangedStrip(desk, 'mine')}>
        {diskWords.keepMine}
      </Button>
    </>
  );
}
