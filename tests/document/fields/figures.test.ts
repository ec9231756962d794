import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../document/fields/figures.ts';

const found = (text: string) => figuresIn(text).map((figure) => [figure.text, figure.unit]);

describe('figures', () => {
  it.each([
    ['共培训1200人次', [['1200', '人次']]],
    [
      '1,200户、12000人',
      [
        ['1,200', '户'],
        ['12000', '人'],
      ],
    ],
    ['投入1.5万元', [['1.5万', '元']]],
    [
      '增长12.5%，占85.3％',
      [
        ['12.5', '%'],
        ['85.3', '%'],
      ],
    ],
    ['户均３２０元', [['３２０', '元']]],
    [
      '12个乡镇、12个项目',
      [
        ['12', '个乡'],
        ['12', '个项'],
      ],
    ],
    ['共：120人', [['120', '人']]],
    ['走访120余户', [['120', '户']]],
    ['开展活动30次', [['30', '次']]],
  ])('in %s are told with what they count', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    '2026年3月5日8时30分',
    '2021—2025年规划（2021—2025）',
    '2026.3.5',
    '第12次会议',
    '某政发〔2026〕120号',
    '12号楼',
    '1.加强领导',
    '（1）加强领导',
    '《甲120条》',
    '电话0000-1234567',
    'GB/T 9704',
    'A4纸',
    '5G基站',
    '图1.2.3',
    '比例3:2',
  ])('are not years, dates, ordinals, names: %s', (text) => expect(found(text)).toEqual([]));
});
