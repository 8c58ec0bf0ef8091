import { Link } from "@tanstack/react-router";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import type { Column } from "@thuocdo/ui/data-table";
import type { ReactNode } from "react";
import { messages } from "#lib/tables/messages.ts";

interface UnitRow {
  readonly unitId: string;
}

/** The unit that a row is of, open to its own page, and its city. */
export function unitColumns<Row extends UnitRow>(of: {
  readonly snapshotId: string;
  readonly wards: ReadonlyMap<string, ComparedWard>;
  /** What stands behind the name. */
  readonly remark?: (row: Row) => ReactNode;
}): readonly Column<Row>[] {
  const { snapshotId, wards, remark } = of;
  return [
    {
      key: "unit",
      header: messages.unit,
      cell: (row) => (
        <>
          <Link
            to="/snapshots/$snapshotId/wards/$unitId"
            params={{ snapshotId, unitId: row.unitId }}
          >
            {wards.get(row.unitId)?.name ?? row.unitId}
          </Link>
          {remark?.(row)}
        </>
      ),
    },
    { key: "city", header: messages.city, cell: ({ unitId }) => wards.get(unitId)?.cityName },
  ];
}

/** Units by id, to name rows by. */
export function wardsById(wards: readonly ComparedWard[]): ReadonlyMap<string, ComparedWard> {
  return new Map(wards.map((ward) => [ward.unitId, ward]));
}
