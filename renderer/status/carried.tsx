/** 待确认: how much of last year's paper nobody has confirmed yet; pressed, it leads to the next one. */
import { Button } from 'react-aria-components';
import { stepCarried } from '../desk/carried.ts';
import { useDesk } from '../desk/context.tsx';
import { carriedWords } from '../panels/fields/carried-words.ts';
import { useCarriedCount } from '../panels/fields/use-carried.ts';

export function CarriedLeft() {
  const desk = useDesk();
  const left = useCarriedCount();
  if (left === 0) return null;
  return (
    <Button
      className="carried-status"
      aria-label={carriedWords.left(left)}
      aria-description={carriedWords.statusHint}
      onPress={() => void stepCarried(desk, 1)}
    >
      {carriedWords.status(left)}
    </Button>
  );
}
