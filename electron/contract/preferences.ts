/** What a person wants of the window on this machine. */
import * as v from 'valibot';

/** 中文输入方式 on Linux: by which of the two ways of showing windows the input method is reached. It holds from the next start on. */
export const INPUT_METHODS = ['auto', 'x11', 'wayland'] as const;
/** `auto`: as the program judges of the system. */
export type InputMethod = (typeof INPUT_METHODS)[number];

/** What a person wants of the window and that no report holds. */
export interface Preferences {
  /** 词语续写: the rest of a word is offered while one writes. */
  readonly completion: boolean;
  /** 导出前检查: the 成稿检查单 is shown before an export where it has something to tell. */
  readonly checkBeforeExport: boolean;
  /** 导出 Word 时带上文稿信息: the draft travels in the Word file, and comes back whole when that is opened here. */
  readonly draftInWord: boolean;
  /** 不在本机留副本: neither the journal nor the history is kept, and closing asks about what is not saved. */
  readonly noCopies: boolean;
  /** Copies of papers with a 密级 are kept as well, and nobody is told again. */
  readonly secretCopies: boolean;
  readonly inputMethod: InputMethod;
}

/** The check of each request's argument. */
export const preferenceArguments = {
  preferences: v.strictObject({}),
  /** What is left out stays as it is kept by then. */
  keepPreferences: v.strictObject({
    preferences: v.strictObject({
      completion: v.exactOptional(v.boolean()),
      checkBeforeExport: v.exactOptional(v.boolean()),
      draftInWord: v.exactOptional(v.boolean()),
      noCopies: v.exactOptional(v.boolean()),
      secretCopies: v.exactOptional(v.boolean()),
      inputMethod: v.exactOptional(v.picklist(INPUT_METHODS)),
    }),
  }),
} as const;

/** What each request gives. */
export interface PreferenceAnswers {
  preferences: Preferences;
  keepPreferences: null;
}
