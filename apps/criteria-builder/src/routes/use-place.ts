import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { pathName, type FieldPath } from "#lib/fields/field-settings.ts";

/** Where one is in a version: kept in the address, so that it can be sent to a colleague. */
export interface Place {
  readonly node?: string;
  readonly field?: string;
  readonly view?: "checks" | "tree";
  /** The version is tried beside the editor, with this sample; `first` is the first one. */
  readonly preview?: string;
}

/** What an address says; anything else in it is left aside. */
export function readPlace(search: Readonly<Record<string, unknown>>): Place {
  const { node, field, view, preview } = search;
  return {
    ...(typeof node === "string" && { node }),
    ...(typeof field === "string" && { field }),
    ...((view === "checks" || view === "tree") && { view }),
    ...(typeof preview === "string" && { preview }),
  };
}

/** The place, and the ways to others; the same until one goes. */
export function usePlace() {
  const place = useSearch({ from: "/versions/$versionId" });
  const navigate = useNavigate({ from: "/versions/$versionId" });
  return useMemo(() => {
    const go = (next: Place) => void navigate({ search: next, replace: next.node === place.node });
    const node = place.node === undefined ? {} : { node: place.node };
    const preview = place.preview === undefined ? {} : { preview: place.preview };
    return {
      place,
      select: (nodeId: string) => go({ ...preview, node: nodeId }),
      jump: ({ nodeId, path }: { readonly nodeId: string; readonly path: FieldPath }) =>
        go(
          path[0] === "samples"
            ? { ...node, preview: String(path[1]) }
            : { ...preview, node: nodeId, field: pathName(path) },
        ),
      show: (view: Place["view"]) => go({ ...preview, ...node, ...(view && { view }) }),
      tryWith: (sampleId: string | undefined) =>
        go({ ...node, ...(sampleId !== undefined && { preview: sampleId }) }),
    };
  }, [place, navigate]);
}
