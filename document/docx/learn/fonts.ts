/** Families as a text uses them. */
import type { Piece, WordParagraph } from './paragraphs.ts';
import { most, type Vote } from './votes.ts';

const HAN = /\p{Script=Han}/gu;

/** English names of faces that offices know by their Chinese ones: Word takes either for the other. */
const CHINESE_NAMES: Readonly<Record<string, string>> = {
  simsun: '宋体',
  nsimsun: '新宋体',
  simhei: '黑体',
  fangsong: '仿宋',
  fangsong_gb2312: '仿宋_GB2312',
  kaiti: '楷体',
  kaiti_gb2312: '楷体_GB2312',
  stfangsong: '华文仿宋',
  stkaiti: '华文楷体',
  stsong: '华文宋体',
  stzhongsong: '华文中宋',
  stheiti: '华文黑体',
  dengxian: '等线',
  'microsoft yahei': '微软雅黑',
  'fzxiaobiaosong-b05s': '方正小标宋简体',
};

/** Faces without Han characters: named for them they are a slip, and another face shows. */
const NO_HAN = /^(?:times|arial|calibri|cambria|courier|liberation|dejavu|verdana|tahoma|georgia|symbol|wingdings)/i;

/** The name that offices know; undefined for a face that has no Han characters. */
export function familyName(name: string | undefined): string | undefined {
  const known = name?.trim();
  if (!known || NO_HAN.test(known)) return undefined;
  return CHINESE_NAMES[known.toLowerCase()] ?? known;
}

function hanOf(text: string): number {
  return text.match(HAN)?.length ?? 0;
}

/** The family of most Han characters of these pieces. */
export function hanFamily(pieces: readonly Piece[]): string | undefined {
  const votes = pieces.flatMap((piece): Vote<string>[] => {
    const name = familyName(piece.look.han);
    return piece.type === 'text' && name !== undefined ? [{ value: name, weight: hanOf(piece.text) }] : [];
  });
  return most(votes.filter((vote) => vote.weight > 0));
}

/** The size of most characters of these paragraphs, in pt. */
export function typeSize(paragraphs: readonly WordParagraph[]): number | undefined {
  const votes = paragraphs
    .flatMap((paragraph) => paragraph.pieces)
    .flatMap((piece): Vote<number>[] => {
      const { size } = piece.look;
      return piece.type === 'text' && size !== undefined ? [{ value: size, weight: piece.text.trim().length }] : [];
    });
  return most(votes.filter((vote) => vote.weight > 0));
}
