/** 密级和保密期限 (GB/T 9704-2012, 7.2.2) as degree and term: 机密★1年. */

export const DEGREES = ['none', '绝密', '机密', '秘密', 'other'] as const;
export type Degree = (typeof DEGREES)[number];

export interface Secrecy {
  readonly degree: Degree;
  /** The term; for `other` the whole text. */
  readonly rest: string;
}

export function readSecrecy(text: string): Secrecy {
  if (text === '') return { degree: 'none', rest: '' };
  const [, found, rest = ''] = /^(绝密|机密|秘密)(?:★(.*))?$/u.exec(text) ?? [];
  const degree = DEGREES.find((each) => each === found);
  return degree === undefined ? { degree: 'other', rest: text === ' ' ? '' : text } : { degree, rest };
}

/** A space keeps 其他写法 open while nothing is typed into it yet; it is left out of the paper. */
export function secrecyText(degree: Degree, rest: string): string {
  if (degree === 'none') return '';
  if (degree === 'other') return rest === '' ? ' ' : rest;
  return rest === '' ? degree : `${degree}★${rest}`;
}
