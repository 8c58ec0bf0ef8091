import { same } from "@thuocdo/criteria/same";
import { useState } from "react";

/** The value as it was first made, for as long as what is made anew says the same: what leans on it is not drawn again. */
export function useSteady<Value>(made: Value): Value {
  const [steady, setSteady] = useState(made);
  if (steady === made || same(steady, made)) return steady;
  setSteady(made);
  return made;
}
