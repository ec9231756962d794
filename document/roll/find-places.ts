/** Places by their names, and the bodies that are called after them. */
import type { Lists } from '../proofread/lists.ts';
import { type WordMatcher, wordMatcher } from '../proofread/words.ts';
import type { Reading } from './reading.ts';

const known = new WeakMap<Lists, WordMatcher<true>>();

function placesOf(lists: Lists): WordMatcher<true> {
  const before = known.get(lists);
  if (before) return before;
  const matcher = wordMatcher(lists.places.entries.map((name) => [name, true] as const));
  known.set(lists, matcher);
  return matcher;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What names a place that no list holds, longest first. */
const SUFFIX = /街道(?!办)|社区|苏木|嘎查|行委|林场|牧场|农场|地区|广场|[镇乡村街路]/gu;
/** Behind a word that ends so, a name may begin. */
const LEADS_UP =
  /(?:[在于到赴往至从由向与和及对将把为驻经是]|推进|实施|建设|走访|深入|前往|来到|位于|联系|包联|帮扶|涉及|包括|覆盖|其中|所属|辖区|开展|组织|完成|打造|指导|督促|支持|新建|改建|结合)$/u;
/** Kinds of places, not names: 贫困村, 商业街. */
const GENERAL =
  /^(?:[农城各全本该某每多两老新小大山林水牧道公铁思出线一走带套领网半沿]|乡镇|城乡|村镇|行政|自然|中心|示范|试点|重点|特色|民族|少数民族|文化|商业|步行|美丽|文明|生态|旅游|智慧|平安|和谐|幸福|边境|边远|偏远|贫困|脱贫|移民|安置|城镇|城市|农村|牧区|偏僻|高速|主干|乡间|入户|本地|外地|周边|边界|边疆|中西部|东部|西部|中部|南部|北部|沿海|有关|相关|部分|所有|多民族|民族自治|欠发达|贫穷|周围|什么|标准化|数字|未来|红色|绿色|美食|风情|样板|精品|帮扶|联系|结对|驻点|包联|所在|居住|灾|库|矿|林|渔)+$/u;
const NO_NAME =
  /^[由将对向与和及被把从到在于为应并已未要使让给再又也都就仍逐新老大小本]|[我你他这那下的等是有不联跨每个了着过各该进入在设]|[城乡集村全农市]$|党员|干部|群众|工作|创建|所辖|进村|入村/u;
/** Words of two characters that stand before a kind of place and in no name. */
const COMMON = new Set(
  '组建 主街 解决 更换 依托 利用 实行 分管 关于 新增 完成 家住 住房 电气 天在 广播 参加 响应 配备 发展 探索 实施 提升 推进 加强 积极 主动 指导 帮扶 建设 全省 全州 全市 全县 全区 全乡 全镇 全村 实现 大力 全力 努力 逐步 营造 构筑 构建 打造 建立 完善 健全 落实 开展 组织 深入 走进 服务 管理 治理 示范 试点 重点 特色 美丽 贫困 脱贫 村镇 城镇 城乡 乡镇 少数 民族 农村 城市 牧区 山区 边远 偏远 欠发 发达 基层 各级 所有 部分 有关 相关 涉及 覆盖 选派 派驻 驻村 下沉 联系 包联 结对 共建 共享 参与 支持 引导 督促 检查 巡查 排查 整治 改造 修建 新建 改建 扩建 维修 硬化 绿化 亮化 美化 道路 公路 铁路 高速 主干 街道 社区 单位 企业 学校 机关 部门 居民 村民 居住 生活 安全 文明 卫生 健康 平安 和谐 幸福 智慧 生态 宜居 数字 未来 红色 绿色 标准 规范 精品 样板 整洁 清洁 环境 改善 整体 行政 自然 中心 所在 当地 本地 外地 周边 附近 沿线 边界 边境 毗邻 相邻 邻近 接壤 中西 东部 西部 中部 南部 北部 沿海 内陆 一线 前线 思路 出路 线路 网络 道德 发挥 推动 促进 提高 保障 确保 坚持 围绕 聚焦 突出 强化 夯实 巩固 拓展 探望 慰问 走访 调研 宣传 教育 培训 活动 项目 工程 产业 经济 社会 文化 旅游 商业 步行 美食 风情 移民 安置 搬迁 老旧 小区 网格 志愿 法治 诚信 就近 就业 创业 返乡 下乡 进城 入户 上门 集中 统一 推广 应用 申报 命名 评选 表彰 先进 优秀 星级 省级 市级 州级 县级 区级 国家 全国 高效 便民 惠民 利民 为民 安民 富民 兴村 强村 治村 振兴 改革 创新 开放 试验 合作 协作 交流 互动 联动 辐射 带动 引领 通过 按照 根据 结合 针对 面向 走向 迈向 奔向 前往 来到 到达 进入 位于 地处 分布 散居 聚居 杂居 多民 分散 其他 其它 以及 其中 作为 成为 列为 纳入 划入 并入 撤销 设立 设置 成立 划分 调整 现有 原有 共有 拥有 占有 没有 受灾 灾区 老区 革命 贫穷 困难 落后 薄弱 软弱 涣散 后进 空壳'.split(
    ' ',
  ),
);
/(?:党员|干部|群众|工作|创建|我|你|他|这|那|进|入|下|的|等|是|有|不|联|跨|每|个|了|着|过|所辖|建|做|抓)/u;
/** 乡村, 村民, 路径: the sign belongs to a word of its own. */
const NOT_BEHIND = /^(?:[级集容规史落镇民域庄户线径况标局面坊区务风]|村(?!委))/u;
/** Characters of a name, at most. */
const LONGEST = 6;
const HAN = /\p{Script=Han}/u;

function leadsUp(text: string, at: number, ends: ReadonlySet<number>): boolean {
  if (at === 0 || ends.has(at)) return true;
  return !HAN.test(text[at - 1] ?? '') || LEADS_UP.test(text.slice(Math.max(0, at - 2), at));
}

/** Words that stand in names as well, with something before or behind them: 固始汗文化. */
const IN_NAMES = new Set([
  '文化',
  '民族',
  '幸福',
  '和谐',
  '振兴',
  '改革',
  '创新',
  '开放',
  '平安',
  '文明',
  '红色',
  '中心',
]);

function isName(name: string): boolean {
  if (GENERAL.test(name) || NO_NAME.test(name)) return false;
  for (let at = 0; at + 2 <= name.length; at += 1) {
    const word = name.slice(at, at + 2);
    if (COMMON.has(word) && !(IN_NAMES.has(word) && name.length > 4)) return false;
  }
  return true;
}

/** Where the name begins that ends in a suffix at `at`; null where none does. The shortest name that is one. */
function nameBefore(text: string, at: number, ends: ReadonlySet<number>): number | null {
  for (let start = at - 1; start >= Math.max(0, at - LONGEST); start -= 1) {
    if (!HAN.test(text[start] ?? '')) return null;
    if (at - start >= 2 && leadsUp(text, start, ends)) {
      const name = text.slice(start, at);
      return isName(name) ? start : null;
    }
  }
  return null;
}

/** `ends` of places that are known; a village may follow its township. */
function unlisted({ text }: Reading, ends: Set<number>): readonly Place[] {
  const places: Place[] = [];
  for (const { 0: suffix, index } of text.matchAll(SUFFIX)) {
    const end = index + suffix.length;
    const start = NOT_BEHIND.test(text.slice(end, end + 2)) ? null : nameBefore(text, index, ends);
    if (start === null) continue;
    places.push({ start, end });
    ends.add(end);
  }
  return places;
}

/** What a body is called after the place it is of. */
const BODY =
  /(?:[\p{Script=Han}]{0,14}?)(?:人民政府|人民检察院|人民法院|委员会|领导小组|指挥部|管委会|办公室|总会|协会|学会|联合会|商会|基金会|慈善会|促进会|红十字会|合作社|有限公司|公司|集团|大学|学院|医院|学校|中学|小学|幼儿园|银行|法院|检察院|支队|大队|消防队|纪委监委|纪委|党校|[局厅])(?![部级长势域限面])/uy;
const COUNTRYWIDE =
  /(?:中华|中国|全国)(?=\p{Script=Han}{2,12}?(?:总会|协会|学会|联合会|商会|基金会|促进会|红十字会))/gu;
/** Words that no name of a body holds. */
const NO_BODY =
  /[在的了与及向由从把被将是对为并]|和(?!国|林|田|社|信|改|草|旅)|开展|实施|召开|举办|共同|授予|评为|积极|推进|加强|建立|依托|按照|完成/u;

function bodyFrom(text: string, start: number, end: number): number | null {
  BODY.lastIndex = end;
  const found = BODY.exec(text)?.[0];
  if (found === undefined || NO_BODY.test(found) || start === end + found.length) return null;
  return end + found.length;
}

function takeBodies(reading: Reading, places: readonly Place[]): void {
  const { text } = reading;
  const starts = [
    ...places,
    ...[...text.matchAll(COUNTRYWIDE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ];
  for (const { start, end } of starts) {
    const last = bodyFrom(text, start, end);
    if (last !== null) reading.take({ type: 'body', start, end: last });
  }
}

/** The longest name at each place; what lies inside of another is none. */
function listed({ text }: Reading, lists: Lists): readonly Place[] {
  const places: Place[] = [];
  placesOf(lists).scan(text, (start, word) => {
    const last = places.at(-1)?.end ?? 0;
    // 文县 and 和县 are told from other words only behind the name of what they lie in.
    const isTold = word.length > 2 || !/[县市区旗]$/u.test(word) || (start > 0 && start === last);
    if (start >= last && isTold) places.push({ start, end: start + word.length });
  });
  return places;
}

/** Bodies first: they hold the name of their place. */
export function findPlaces(reading: Reading, lists: Lists | null): void {
  const names = lists === null ? [] : listed(reading, lists);
  const more = unlisted(reading, new Set(names.map(({ end }) => end)));
  const places = [...names, ...more].filter(({ start }) => reading.around(start) !== 'address');
  takeBodies(
    reading,
    places.filter(({ start }) => reading.around(start) !== 'title'),
  );
  for (const { start, end } of places) reading.take({ type: 'place', start, end });
}
