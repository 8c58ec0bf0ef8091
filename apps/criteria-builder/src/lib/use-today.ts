import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { useState } from "react";

/** The day in Việt Nam when the component appeared, YYYY-MM-DD. */
export function useToday(): string {
  const [today] = useState(() => dateInVietnam(new Date()));
  return today;
}
