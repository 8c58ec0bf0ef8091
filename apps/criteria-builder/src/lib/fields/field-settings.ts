import { createContext, useContext, type ReactNode } from "react";

/** Names and positions from a node down into its own fields: ["rule", "bands", 2, "from"]. */
export type FieldPath = readonly (string | number)[];

/** What the checks say of one place of a node. */
export interface Finding {
  readonly path: FieldPath;
  readonly severity: "error" | "warning";
  readonly sentence: string;
}

/** What the fields of one node share. */
export interface FieldSettings {
  /** An issued version is read, never written. */
  readonly readOnly: boolean;
  /** What the checks say about exactly this field of the node. */
  readonly findingsAt: (path: FieldPath) => readonly Finding[];
  readonly set: (path: FieldPath, value: unknown) => void;
  /** What is to be shown beside a field: who else is in it, what others have made of it meanwhile. */
  readonly besideOf?: ((path: FieldPath) => ReactNode) | undefined;
}

export const FieldSettingsContext = createContext<FieldSettings>({
  readOnly: true,
  findingsAt: () => [],
  set: () => undefined,
});

export function useFieldSettings(): FieldSettings {
  return useContext(FieldSettingsContext);
}

/** The name by which a field is found on the page. */
export function pathName(path: FieldPath): string {
  return path.join(".");
}
