import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Place } from "#lib/place.ts";

/** The way to the units that a figure counts; of a round that is not frozen there is no such list, and the figure stands alone. */
export function UnitsLink(props: {
  readonly snapshotId: string | null;
  readonly search: Place;
  readonly children: ReactNode;
}) {
  const { snapshotId, search, children } = props;
  if (snapshotId === null) return children;
  return (
    <Link to="/snapshots/$snapshotId/units" params={{ snapshotId }} search={search}>
      {children}
    </Link>
  );
}
