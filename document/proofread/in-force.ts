/** Whether a term held in the year of a paper: lists name the days from which and until which it does. */

interface Term {
  readonly since?: string;
  readonly until?: string;
}

/** A paper without a year is taken for one of today: for what is newest. */
export function inForce({ since, until }: Term, year: number | null): boolean {
  const day = year === null ? '9999-12-31' : `${year}-12-31`;
  return (since === undefined || since <= day) && (until === undefined || until > day);
}
