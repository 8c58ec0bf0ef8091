import type { PilotQuarter } from "#demonstration/pilot-quarters.ts";
import type { CalledWard } from "#demonstration/simulated-ward.ts";
import { deterministicId } from "#units/unit-id.ts";

/** A round of the demonstration: of the five pilot wards, or of all wards. */
export interface DemonstrationRound {
  readonly id: string;
  readonly kind: "pilot" | "all";
  readonly title: string;
  readonly quarter: PilotQuarter;
}

/** The units above a ward, which row-level security reads: itself first. */
export function scopeOf(ward: CalledWard, ministryId: string): readonly string[] {
  return [ward.unitId, ward.districtId, ward.cityId, ministryId];
}

export function roundIdOf(kind: DemonstrationRound["kind"], quarter: PilotQuarter): string {
  return deterministicId(`round:${kind}:${quarter.index + 1}`);
}

export function submissionIdOf(roundId: string, ward: CalledWard): string {
  return deterministicId(`submission:${roundId}:${ward.unitId}`);
}
