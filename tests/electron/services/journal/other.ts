/** Another program with a window: takes a seat in the folder given, tells one line, says so, and stays. */
import { program, reportOf, taking, whole } from './program.ts';

const [state = '', text = ''] = process.argv.slice(2);
const journal = program(state);
const { seat } = await journal.take(taking('other'));
await journal.keep(seat, whole(1, reportOf(text)));
console.log('kept');
setInterval(() => {}, 1000);
