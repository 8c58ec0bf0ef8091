import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { ImportPage } from "#features/units/import-page.tsx";
import { UnitPage } from "#features/units/unit-page.tsx";
import { UnitsPage } from "#features/units/units-page.tsx";
import { useServerClock } from "#lib/clock/use-server-clock.ts";

export function UnitsRoute() {
  const { ngay } = useSearch({ from: "/units" });
  const navigate = useNavigate();
  const today = dateInVietnam(new Date(useServerClock().now()));
  return (
    <UnitsPage
      asOf={ngay ?? today}
      onAsOf={(day) => void navigate({ to: "/units", search: { ngay: day }, replace: true })}
      onImport={() => void navigate({ to: "/units/import" })}
      onOpen={(unitId) => void navigate({ to: "/units/$unitId", params: { unitId } })}
    />
  );
}

export function ImportUnitsRoute() {
  const navigate = useNavigate();
  return <ImportPage onBack={() => void navigate({ to: "/units" })} />;
}

export function UnitRoute() {
  const { unitId } = useParams({ from: "/units/$unitId" });
  const navigate = useNavigate();
  return (
    <UnitPage
      key={unitId}
      unitId={unitId}
      onBack={() => void navigate({ to: "/units" })}
      onOpen={(id) => void navigate({ to: "/units/$unitId", params: { unitId: id } })}
    />
  );
}
