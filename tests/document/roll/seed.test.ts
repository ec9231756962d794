/** A paper from outside, rolled forward, against a list made by hand. */
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../document/report.ts';
import type { RollItem } from '../../../document/roll/roll.ts';
import { readText } from '../../../document/text/read.ts';
import { roll, takesBack, told } from './rolled.ts';

const SEED = new URL('../../../../shared/samples/seed.txt', import.meta.url);
const hasSeed = fs.existsSync(SEED);

/** Every year, figure, percentage, 文号 and named place of the second piece, by hand, in reading order. */
const OF_SEED = `documentNumber 青发〔2015〕16号
documentNumber 西发〔2016〕7号
place 海西州
documentNumber 西办发〔2018〕16号
place 海西州
year 2019年度
documentNumber 西创民领办〔2019〕6号
place 海西州
year 2019年度
ordinal 70周年
figure 22块
figure 5块
figure 2幅
figure 5000余份
place 固始汗文化街
place 新疆
place 巴州
place 青海
place 玉树
figure 四个
place 海西州
year 2019年度
year 2019年度
place 德令哈市
place 奥运广场
figure 4300元
figure 四年
figure 5类
figure 34个
figure 一亿元
figure 7个
figure 9个
figure 4个
figure 10个
figure 2个
place 茫崖
place 冷湖
place 诺木洪地区
place 大柴旦行委
place 格尔木
place 唐古拉山镇
place 海西
place 西藏
place 新疆
place 玉树州
figure 11条
percentage 100%
place 青海省
documentNumber 青创民领办〔2019〕27号
figure 32人
percentage 100%
figure 90分
year 2016年
body 海西州民政局
place 海西州
percentage 100%
body 海西州慈善会
body 中华慈善总会
ordinal 第二届`.split('\n');

describe.skipIf(!hasSeed)(`a paper from outside${hasSeed ? '' : ' (left out: the sample is not there)'}`, () => {
  const report = hasSeed ? readText(fs.readFileSync(SEED, 'utf8'), { piece: 2 }).value : emptyReport;
  /** Between the first line and the frame of the page it was taken from. */
  const body = (items: readonly RollItem[]) =>
    items.filter(({ place }) => {
      const block = place.type === 'words' ? report.blocks[place.block] : undefined;
      return block?.type !== 'title' && block?.type !== 'addressee' && !/汇编5篇/u.test(JSON.stringify(block));
    });

  it('has every year, figure, percentage, 文号 and place listed, none missed, none changed', () => {
    expect(body(roll(report, 2020).items).map(({ type, from, text }) => told({ type, from, text }))).toEqual(OF_SEED);
  });

  it('is there again with each mark taken back', () => takesBack(report));
});
