/** What the page cannot hold as it is, in Chinese. */
import type { LayoutRemark } from '../../document/notice.ts';

/** What should stand instead, where it can be told. */
function proposal(proposed: string, otherwise: string): string {
  return proposed === '' ? otherwise : `建议改为“${proposed}”。`;
}

const SEALS = { sealed: '印章', stamped: '签名章' } as const;

export function remarkWords(remark: LayoutRemark): string {
  switch (remark.code) {
    case 'layoutCopyNumber':
      return `份号“${remark.found}”不是 6 位阿拉伯数字，已照原样排印。${proposal(remark.proposed, '请按“000001”的形式填写。')}`;
    case 'layoutSecrecy':
      return `密级和保密期限“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请按“机密★1年”的形式填写。')}`;
    case 'layoutUrgency':
      return `紧急程度“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请填写“特急”或“加急”。')}`;
    case 'layoutDocumentNumber':
      return `发文字号“${remark.found}”不合规范，已照原样排印。${proposal(remark.proposed, '请按“某政发〔2024〕5号”的形式填写；命令（令）按“第5号”填写。')}`;
    case 'layoutDate':
      return `日期“${remark.found}”应当用阿拉伯数字、年份用全称、月日不编虚位，已照原样排印。${proposal(remark.proposed, '')}`;
    case 'layoutNoKind':
      return `标题写的是“${remark.kind}”，不是法定文种，一般不用红头印发。可改用“报告”，或作为通知、报告的附件印发，或改为白头版式。`;
    case 'layoutTitleLong':
      return `标题有 ${remark.characters} 字，排成 ${remark.lines} 行，已全部排印。请压缩到三行、60 字以内。`;
    case 'layoutTableWide':
      return `表格有 ${remark.columns} 列，版心放不下，字号已缩小到 ${remark.size} 磅，难以看清。${remark.orientation === 'portrait' ? '请改为横排页，或拆成几张表。' : '请拆成几张表，或减少列数。'}`;
    case 'layoutPictureBroken':
      return '有一处图片已损坏，或不是 PNG、JPEG、GIF 图片，导出后不能显示。请删除后重新插入。';
    case 'layoutPictureReduced':
      return `图片原定 ${remark.from.width} × ${remark.from.height} 毫米，超出版心，已按比例缩小为 ${remark.width} × ${remark.height} 毫米。如需看清细节，请裁切后重新插入。`;
    case 'layoutSealBroken':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}的文件不是图片，或已损坏，没有印出，位置仍然留着。请重新选择图片。`;
    case 'layoutSealSize':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}为 ${remark.width} × ${remark.height} 毫米，通常在 ${remark.least}—${remark.most} 毫米之间，已照原样放置。请核对尺寸。`;
    case 'layoutSealDistorted':
      return `第 ${remark.index + 1} 枚${SEALS[remark.manner]}的宽高比例与图片不一致，印出后会变形。请按图片的比例重设尺寸。`;
    case 'layoutSignOffWide':
      return `${remark.of === 'signature' ? '署名' : '成文日期'}太长，一行排不下，已转行。${remark.of === 'signature' ? '可改用规范化简称，或在机关名称之间分行。' : '请核对日期。'}`;
    case 'layoutFirstPage':
      return '首页没有正文。国标要求首页必须显示正文：请压缩标题，或把主送机关移到版记。';
    case 'layoutSignOffAlone':
      return `署名和成文日期单独落在第 ${remark.page} 页，该页没有正文。请调整行距、字距或增减文字，使同页有正文。`;
    case 'layoutImprintLong':
      return '版记超过一页，排不下的部分会溢出版心。请精简抄送机关。';
  }
}
