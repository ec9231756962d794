/** How a text stands to the 字数 that whoever asked for it allows. */

/** `near`: more than nine tenths are used. `left` is below 0 once it is `over`. */
export interface LimitState {
  readonly state: 'within' | 'near' | 'over';
  /** 字 */
  readonly left: number;
}

const NEAR = 0.9;

/** Both in 字. */
export function limitState(characters: number, limit: number): LimitState {
  const left = limit - characters;
  if (left < 0) return { state: 'over', left };
  return { state: characters > limit * NEAR ? 'near' : 'within', left };
}
