/** 样式: what the block at the caret is. */
import type { ChangeEvent } from 'react';
import { isBlockStyle } from '../commands.ts';
import { useDesk, useSnapshot } from '../desk/context.tsx';
import { BLOCK_STYLES } from '../editor/handle.ts';
import { words } from '../words.ts';

export function StyleBox() {
  const desk = useDesk();
  const style = useSnapshot((snapshot) => snapshot.style);
  const access = useSnapshot((snapshot) => snapshot.access);
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const { handle } = desk.surface.get();
    if (!handle || !isBlockStyle(event.target.value)) return;
    handle.setStyle(event.target.value);
    handle.focus();
  };
  return (
    <select
      className="style-box"
      aria-label={words.toolbar.style}
      value={style ?? ''}
      disabled={access === 'readOnly'}
      onChange={choose}
    >
      {style === null && (
        <option value="" disabled>
          {words.toolbar.mixedStyle}
        </option>
      )}
      {BLOCK_STYLES.map((each) => (
        <option key={each} value={each} className={`style-option style-${each}`}>
          {words.styles[each]}
        </option>
      ))}
    </select>
  );
}
