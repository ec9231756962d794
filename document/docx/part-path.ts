/** Where the parts of a Word file lie in it. */

/** The path of a relation's target, which is counted from the folder of its part unless it begins with a slash; it never leads out of the file. */
export function partPath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
