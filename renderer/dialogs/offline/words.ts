/** The words of 「离线说明」, for the person at the desk and for whoever answers for secrets in the unit. */
import type { Guard, KeptThing } from '../../../electron/contract/offline.ts';
import type { HostInfo } from '../../../electron/contract/window.ts';

type Host = HostInfo['host'];

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const offlineWords = {
  title: '离线说明',
  /** One sentence for both: what is reached. */
  nothing: '拟稿不连接网络。写的、读的、存的都只在这台电脑上；不检查更新，不上传，不统计，没有账号。',
  reach: {
    electron: '窗口和程序是一体的，不开任何端口，别的电脑和程序连不进来。',
    loopback: '窗口由本机的浏览器显示，只和本机 127.0.0.1 上的拟稿后台往来，凭一次性口令进入；别的电脑连不上。',
  } satisfies Record<Host, string>,
  howTitle: '怎样保证',
  how: {
    electron: [
      '程序中没有联网的代码，发布前由测试逐个文件核对。',
      '内置的浏览器查不到任何网址，不走代理；离开本窗口、另开窗口、下载、摄像头、麦克风、读剪贴板等一律拒绝。',
    ],
    loopback: [
      '程序中没有对外联网的代码，只有上面说的本机后台；发布前由测试逐个文件核对。',
      '打开窗口的浏览器由拟稿用不联网的参数启动，用单独的配置，不登录、不同步、不更新。浏览器是系统里的，自己另用浏览器打开地址时，这些参数不起作用。',
    ],
  } satisfies Record<Host, readonly string[]>,
  howAlways: [
    '窗口受安全策略（CSP）约束：除程序自带的文件，什么都不能载入。',
    '打开别人的 Word、网页、PDF 时，宏、脚本不运行，链接的图片和模板不去取。',
  ],
  refusedTitle: '拒绝过什么',
  refusedNone: (since: string) => `自 ${since} 启动以来，没有遇到需要拒绝的请求。`,
  refusedSome: (since: string) => `自 ${since} 启动以来，已拒绝：`,
  times: (count: number) => `${count} 次`,
  guards: {
    sender: '不是本窗口发来的请求',
    request: '程序没有的请求',
    argument: '内容不合规定的请求',
    size: '超过 50 MB 的请求',
    flood: '一秒内过多的请求',
    grant: '未经您选择的文件',
    place: '要写到拟稿自己文件夹的文件',
    door: '来历不明的连接',
    session: '没有口令或口令已失效的连接',
    page: '离开本窗口、另开窗口',
    permission: '摄像头、麦克风、剪贴板等权限',
    network: '联网',
    download: '下载',
  } satisfies Record<Guard, string>,
  keptTitle: '本机留了什么',
  keptWhere: (folders: number) =>
    `程序自己的东西都在${folders > 1 ? '下面的文件夹' : '这个文件夹'}中，文稿则在您保存的位置：`,
  keptNone: '还没有留下任何文件。',
  keptMore: '文件较多，大小只是一部分。',
  keptRemove: '退出拟稿后删除这里的内容，就清除了全部留存；您保存的文稿不受影响。',
  columns: { thing: '内容', purpose: '用来', size: '大小' },
  table: '本机留存',
  things: {
    units: ['单位资料', '填写单位名称、主送机关、人员'],
    layout: ['本单位版式', '新文稿按它排版'],
    kinds: ['我的文种模板', '新建文稿'],
    phrases: ['常用语', '自己的常用语和使用次数'],
    words: ['用词', '词语续写学到的词'],
    proofreading: ['校对设置', '词表和忽略的规则'],
    fonts: ['本单位字体', '显示和打印'],
    papers: ['材料索引', '检索往年材料，含其文字'],
    journal: ['草稿日志', '意外断电后找回没保存的文字'],
    history: ['历史版本', '找回文稿以前的样子'],
    backups: ['备份', '导入随身资料包之前的资料'],
    preferences: ['偏好', '窗口的设置'],
    browser: ['浏览器配置', '显示窗口；不含文稿'],
    other: ['其他', '不认识的文件'],
  } satisfies Record<KeptThing, readonly [name: string, purpose: string]>,
  size,
  policyTitle: '安全策略全文',
  copy: '复制全部',
  copied: '已复制',
  close: '关闭',
};
