/** The name of a body (机关) as a field and a profile hold it. */

/** The colon behind 主送机关 is the report's: kept with the name as well, there would be two. */
export function withoutColon(body: string): string {
  return body.replace(/[：:\s]+$/u, '');
}
