/** A picture of the clipboard as a block: its bytes are kept, its size is that of a screen. */

import type { PictureBlock } from '../../document/report.ts';
import { pictureFrom } from '../../document/text/html/pictures.ts';

function addressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}

/** Null for what is no picture, or cannot be read any more. */
export async function readPictureFile(file: Blob): Promise<PictureBlock | null> {
  const address = await addressOf(file).catch(() => '');
  return pictureFrom(address);
}
