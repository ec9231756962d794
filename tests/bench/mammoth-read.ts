/** `node mammoth-read.ts FILE`: a process that reads one Word file with mammoth, so that its memory can be measured. */
import mammoth from 'mammoth';

const [path = ''] = process.argv.slice(2);
const { value } = await mammoth.extractRawText({ path });
console.log(value.length);
