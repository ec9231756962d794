/**
 * Characters outside of the Latin face that are not as wide as a hanzi in the shipped 仿宋: Greek, Cyrillic, pinyin, signs.
 * Measured on the face itself; a test compares them with the file.
 */

/** Thousandths of the size, and the characters that are so wide. */
const WIDTHS: readonly (readonly [thousandths: number, characters: string])[] = [
  [250, 'ι'],
  [278, '˙'],
  [283, 'īǐ'],
  [333, '°‐﹦'],
  [346, '\u2011'],
  [350, 'Ι'],
  [431, 'ε'],
  [444, '§ēěезсэё￠'],
  [447, 'г'],
  [458, 'τ'],
  [472, 'δζνξρ'],
  [489, 'āǎа'],
  [500, '¨ōǒˇˉˊˋαβηλυбот–‖↑↓♀'],
  [503, 'вь'],
  [514, 'μπ'],
  [528, 'κο'],
  [533, 'ɡух'],
  [547, 'я'],
  [556, 'γχ'],
  [561, 'ńňūǔǖǘǚǜǹɑдийкнпрцч'],
  [569, 'θσ'],
  [583, 'φψ'],
  [593, 'л'],
  [611, 'ΖЗъ'],
  [619, 'ΓГ'],
  [636, '⊕'],
  [648, '※'],
  [667, 'Ξω'],
  [672, 'м'],
  [675, 'ΕΡЁЕР'],
  [683, 'Λ'],
  [703, 'ΒБВЬ'],
  [722, 'ΣΤΦΩСТЭ€'],
  [724, '☉'],
  [728, 'ы'],
  [739, 'ΑΗΝΠΧАУХ'],
  [753, 'ю'],
  [761, '▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▔▕◢◣◤◥'],
  [767, 'ΚДИЙКНПЦЧЯ'],
  [777, '¤'],
  [778, 'ΘΟΥΨО↗↘'],
  [783, 'ф'],
  [799, 'Л'],
  [811, 'шщ'],
  [833, 'ΔФ'],
  [839, 'жḿ'],
  [840, '▼▽'],
  [871, '♂'],
  [889, 'Ъ═║╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬╭╮╯╰╱╲╳'],
  [893, '№'],
  [906, 'ΜМ'],
  [944, '℃'],
  [961, 'Ы'],
  [986, 'Ⅳ'],
  [1114, 'ШЩ'],
  [1119, 'Ю'],
  [1167, '‰'],
  [1183, 'Ж'],
];

const ems = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((char) => [char, width / 1000] as const)),
);

/** Width of a character in em. */
export function faceEms(char: string): number {
  return ems.get(char) ?? 1;
}
