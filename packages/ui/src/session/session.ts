import { createContext, useContext } from "react";
import type { Me } from "@thuocdo/contract/me";

export const SessionContext = createContext<Me | undefined>(undefined);

/** Who is signed in, and for which units. Only inside the app, where somebody always is. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (me === undefined)
    throw new Error("useSession outside SessionGate: start the app with startApp");
  return me;
}
