/** The words of 中文输入自检. */
import type { InputMethod } from '../../../electron/contract/preferences.ts';
import type { CandidatePlace, Judgement } from './judgement.ts';

interface Verdict {
  readonly title: string;
  /** What it means, and what to do. */
  readonly advice: string;
}

const SWITCH = '请在下面换一种中文输入方式，关闭拟稿后重新打开，再检查一次。';

export const inputTestWords = {
  title: '中文输入自检',
  ask: '切换到平时用的输入法，在下面输入一个词，例如“工作总结”，选字上屏。正文不受影响。',
  field: '试输入',
  /** On systems where there is nothing to choose. */
  elsewhere: '请重新启动输入法或换一种输入法；仍不行时，注销系统后再试。',
  verdicts: {
    waiting: { title: '等待输入……', advice: '' },
    composing: { title: '正在组词', advice: '已收到拼音或笔画，请选字上屏。' },
    cancelled: { title: '组词已取消', advice: '输入法有响应，但没有字上屏，请再输入一个词。' },
    works: { title: '输入法工作正常', advice: '组词和上屏都收到了。' },
    latin: { title: '只收到字母', advice: '输入法有响应，但上屏的是字母。请选一个汉字再试。' },
    letters: {
      title: '没有收到输入法的组词',
      advice: '收到的是键盘上的字母。先按 Ctrl+空格（或 Shift）切换到中文再试；已经切换仍如此的，',
    },
    direct: {
      title: '没有收到输入法的组词',
      advice: '汉字能上屏，但组词过程没有传过来，光标处看不到拼音，选字框也可能跟不上。',
    },
    misplaced: { title: '选字框位置不对', advice: '字能正常上屏，只是选字框没有跟着光标。' },
  } satisfies Record<Judgement, Verdict>,
  switch: SWITCH,
  events: '收到的过程',
  none: '还没有收到。',
  began: '开始组词',
  updated: (times: number, letters: string) => `组词 ${times} 次${letters === '' ? '' : `（${letters}）`}`,
  committed: (word: string) => (word === '' ? '取消，没有字上屏' : `上屏“${word}”`),
  typed: (text: string) => `未经组词收到“${text}”`,
  place: '选字框在哪里？',
  places: { caret: '紧跟光标', elsewhere: '离光标很远', nowhere: '没有出现' } satisfies Record<CandidatePlace, string>,
  method: '中文输入方式',
  methods: { auto: '自动', x11: '兼容模式（X11）', wayland: 'Wayland' } satisfies Record<InputMethod, string>,
  hints: {
    auto: '由拟稿按系统选用，一般不用改。',
    x11: '选字框乱跑、拼音打不进来时选这个。',
    wayland: '新系统上兼容模式字迹发虚时可选。',
  } satisfies Record<InputMethod, string>,
  kept: '已记下，关闭拟稿后重新打开生效。文稿先保存。',
  again: '再试一次',
  close: '关闭',
};
