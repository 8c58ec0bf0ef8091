import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import type { Acting } from "#server/acting.ts";

/** Today in Việt Nam, `YYYY-MM-DD`. */
export function todayOf({ at }: Pick<Acting, "at">): string {
  return dateInVietnam(new Date(at));
}
