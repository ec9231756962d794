/** What the profile of the unit proposes for fields of a type. */
import type { FieldType } from '../../../document/report.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { suggestionsFor } from '../../desk/units.ts';

export function useSuggestions(type: FieldType): readonly string[] {
  const desk = useDesk();
  // Drawn anew when another unit writes.
  useDeskState((state) => state.units);
  return suggestionsFor(desk, type);
}
