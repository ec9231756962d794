/** Many notices as they are read one below the other: what is said again and again is said once. */
import type { Notice } from '../../document/notice.ts';
import { noticeWords } from '../words.ts';
import { short } from './short.ts';
import { pictureFaultWords } from './word-notices.ts';

/** So many places are named of pictures that share a fault. */
const MOST_PLACES = 20;

type PictureNotice = Extract<Notice, { readonly code: 'wordPicture' }>;

function picturesWords(pictures: readonly PictureNotice[]): string {
  const [first] = pictures;
  if (first === undefined || pictures.length === 1) return pictures.map(noticeWords).join('');
  const places = pictures.map(({ near }) => near.trim()).filter((near) => near !== '');
  const named = places.slice(0, MOST_PLACES).map((near) => `“${short(near)}”附近`);
  const more = places.length > MOST_PLACES ? `；另有 ${places.length - MOST_PLACES} 处` : '';
  const where = named.length === 0 ? '' : `：${named.join('；')}${more}`;
  return `有 ${pictures.length} 处图片${pictureFaultWords(first.fault)}${where}。`;
}

/** A sentence for each, in order; pictures with the same fault and equal sentences stand together at the place of the first. */
export function noticeList(notices: readonly Notice[]): readonly string[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = notice.code === 'wordPicture' ? `picture ${notice.fault}` : noticeWords(notice);
    groups.set(key, [...(groups.get(key) ?? []), notice]);
  }
  return [...groups.values()].map((group) => {
    const pictures = group.filter((notice) => notice.code === 'wordPicture');
    if (pictures.length > 0) return picturesWords(pictures);
    const sentence = group.slice(0, 1).map(noticeWords).join('');
    return group.length === 1 ? sentence : `${sentence}（同样的共 ${group.length} 处）`;
  });
}
