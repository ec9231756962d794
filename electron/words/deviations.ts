/** Where a unit leaves the standard, in Chinese. */
import type { Deviation } from '../../document/layout/deviations.ts';
import type { FontRole } from '../../document/report.ts';

const SIDES = { top: '上边距（天头）', bottom: '下边距', left: '左边距（订口）', right: '右边距' } as const;
const ROLES: Readonly<Record<FontRole, string>> = {
  fangSong: '正文',
  xiaoBiaoSong: '标题',
  hei: '一级标题',
  kai: '二级标题',
  song: '页码',
};

function deviationFact(deviation: Deviation): string {
  switch (deviation.key) {
    case 'margin':
      return `${SIDES[deviation.side]}为 ${deviation.own} 毫米，国标为 ${deviation.standard} 毫米`;
    case 'grid': {
      const { own, standard, line } = deviation;
      return `每页 ${own.lines} 行、每行 ${own.chars} 字（行距 ${line} 磅），国标为每页 ${standard.lines} 行、每行 ${standard.chars} 字`;
    }
    case 'titleSize':
      return `标题为 ${deviation.own} 磅，国标为 2 号（${deviation.standard} 磅）`;
    case 'font':
      return `${ROLES[deviation.role]}用“${deviation.own}”，国标用${deviation.standard}`;
    case 'pageNumberPlace':
      return `页码${deviation.own === 'centre' ? '居中' : '不编排'}，国标为单页居右、双页居左`;
    case 'pageNumberForm':
      return '页码不加一字线，国标为“— 1 —”';
  }
}

/** Where a unit's own layout leaves the standard. */
export function deviationWords(deviation: Deviation): string {
  return `${deviationFact(deviation)}（GB/T 9704—2012，${deviation.clause}）。`;
}
