import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { PlanPage } from "#features/city-plans/plan-page.tsx";
import { PlansPage } from "#features/city-plans/plans-page.tsx";
import { UnitPicker } from "#features/units/unit-picker.tsx";

export function CityPlansRoute() {
  const navigate = useNavigate();
  return (
    <PlansPage
      onOpen={(planId) => void navigate({ to: "/city-plans/$planId", params: { planId } })}
    />
  );
}

export function CityPlanRoute() {
  const { planId } = useParams({ from: "/city-plans/$planId" });
  const { phan } = useSearch({ from: "/city-plans/$planId" });
  const navigate = useNavigate();
  return (
    <PlanPage
      key={planId}
      planId={planId}
      part={phan}
      onPart={(part) =>
        void navigate({ to: "/city-plans/$planId", params: { planId }, search: { phan: part } })
      }
      onBack={() => void navigate({ to: "/city-plans" })}
      pickWards={({ label, asOf, within, picked, onChange }) => (
        <UnitPicker
          label={label}
          error={undefined}
          asOf={asOf}
          isOffered={({ id }) => within.has(id)}
          picked={picked}
          onPick={(unit) => onChange([...picked, unit])}
          onUnpick={(unit) => onChange(picked.filter(({ id }) => id !== unit.id))}
        />
      )}
    />
  );
}
