/** Loaded into a child process by a test: when that ends, it tells the most memory that it ever had, in KB. */
import { writeFileSync } from 'node:fs';

const file = process.env['NIGAO_TEST_PEAK'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
