/** pt as CSS writes it. */
export function pt(points: number): string {
  return `${Math.round(points * 1000) / 1000}pt`;
}
