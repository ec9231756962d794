/** What taking the suggestion of a finding does, in words. */
import type { PlacedFinding } from '../../proofread/protocol.ts';
import { words } from '../../words.ts';

/** Longer suggestions are shown by their start. */
const SHOWN = 24;

/** Null where nothing is offered. */
export function offerWords({ suggestion, places, text }: PlacedFinding): string | null {
  const { findings } = words;
  if (suggestion === null) return null;
  if (places > 1) return findings.fixPlaces(places);
  const short = suggestion.length > SHOWN ? `${suggestion.slice(0, SHOWN)}…` : suggestion;
  return text === '' ? findings.insert(short) : findings.change(short);
}

/** The finding as it is read out. */
export function spokenFinding({ severity, text, message }: PlacedFinding): string {
  const { findings } = words;
  const said = findings.severities[severity];
  return text === '' ? findings.bare(said, message) : findings.item(said, text.slice(0, SHOWN), message);
}
