import { useNavigate, useSearch } from "@tanstack/react-router";
import { pathName, type FieldPath } from "#lib/fields/field-settings.ts";

/** Where one is in a version: kept in the address, so that it can be sent to a colleague. */
export interface Place {
  readonly node?: string;
  readonly field?: string;
  readonly view?: "checks" | "tree";
}

/** What an address says; anything else in it is left aside. */
export function readPlace(search: Readonly<Record<string, unknown>>): Place {
  const { node, field, view } = search;
  return {
    ...(typeof node === "string" && { node }),
    ...(typeof field === "string" && { field }),
    ...((view === "checks" || view === "tree") && { view }),
  };
}

export function usePlace() {
  const place = useSearch({ from: "/versions/$versionId" });
  const navigate = useNavigate({ from: "/versions/$versionId" });
  function go(next: Place): void {
    void navigate({ search: next, replace: next.node === place.node });
  }
  return {
    place,
    select: (node: string) => go({ node }),
    jump: ({ nodeId, path }: { readonly nodeId: string; readonly path: FieldPath }) =>
      go({ node: nodeId, field: pathName(path) }),
    show: (view: Place["view"]) =>
      go({ ...(place.node !== undefined && { node: place.node }), ...(view && { view }) }),
  };
}
