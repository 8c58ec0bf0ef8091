import { createContext, useContext } from "react";

/** Somebody else who has the draft open, and where in it they are. */
export interface PersonThere {
  readonly id: string;
  /** Empty where their name may not be read. */
  readonly fullName: string;
  readonly nodeId: string | null;
  /** By its name on the page. */
  readonly field: string | null;
}

export const PresenceContext = createContext<readonly PersonThere[]>([]);

/** The others who have the draft open, each once for every place. */
export function usePresence(): readonly PersonThere[] {
  return useContext(PresenceContext);
}

/** "NVA" of Nguyễn Văn An: the letters by which people here sign in the margin, three at most. */
export function initialsOf(fullName: string): string {
  const words = fullName.match(/\p{L}+/gu) ?? [];
  const chosen = words.length > 3 ? [...words.slice(0, 1), ...words.slice(-2)] : words;
  return chosen.map((word) => word.slice(0, 1).toLocaleUpperCase("vi")).join("") || "?";
}
