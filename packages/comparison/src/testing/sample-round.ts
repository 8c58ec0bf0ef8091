import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Basis } from "#basis.ts";
import type { RoundResults } from "#rounds/compare-round.ts";
import { type Exceptions, sampleScore } from "#testing/sample-score.ts";
import { sampleVersion } from "#testing/sample-version.ts";
import type { WardScores } from "#wards/compared-ward.ts";

/** A basis as a frozen, simulated round has it. */
export function sampleBasis(version: CriteriaSetVersion, changes: Partial<Basis> = {}): Basis {
  return {
    roundId: "round-4",
    roundTitle: "Thí điểm, quý II năm 2022",
    periodFrom: "2022-04-01",
    periodTo: "2022-06-30",
    versionId: version.id,
    versionLabel: version.label,
    versionTitle: version.title,
    decision: { number: "01/QĐ-MP", decidedOn: "2021-05-20" },
    snapshotNumber: 4,
    asOf: "2022-07-11T02:00:00.000Z",
    simulated: true,
    illustrative: true,
    ...changes,
  };
}

/** One unit's sample results. Self defaults to appraised; null stands for "none". */
export interface SampleWard {
  readonly name: string;
  readonly city: string;
  readonly appraised?: Exceptions | null;
  readonly self?: Exceptions | null;
}

/** Units of one round, the first with code 00001. */
export function sampleRound(
  wards: readonly SampleWard[],
  criteriaByGroup: readonly number[] = [3, 5, 3, 3, 3, 3, 2],
): RoundResults {
  const version = sampleVersion(criteriaByGroup);
  return {
    basis: sampleBasis(version),
    version,
    wards: wards.map((ward, index) => sampleWard(version, ward, index + 1)),
  };
}

function sampleWard(version: CriteriaSetVersion, ward: SampleWard, number: number): WardScores {
  const appraised = ward.appraised === undefined ? {} : ward.appraised;
  const self = ward.self === undefined ? appraised : ward.self;
  const sent = self !== null;
  return {
    unitId: `unit-${number}`,
    code: String(number).padStart(5, "0"),
    name: ward.name,
    districtName: null,
    cityId: `city-${ward.city}`,
    cityName: ward.city,
    submissionId: sent ? `submission-${number}` : null,
    revision: sent ? 1 : null,
    progress: appraised !== null ? "approved" : sent ? "submitted" : "not-submitted",
    onTime: sent ? true : null,
    self: self === null ? null : sampleScore(version, self),
    appraised: appraised === null ? null : sampleScore(version, appraised),
  };
}

/** The five pilot wards as the sơ kết found them: three meet 22 of 22, two lack criterion 18, premises. Figures are invented. */
export const fivePilotWards: readonly SampleWard[] = [
  { name: "Phường Điện Biên", city: "Hà Nội", appraised: { notMet: [18] }, self: {} },
  { name: "Phường Tân Chánh Hiệp", city: "TP Hồ Chí Minh" },
  { name: "Phường Quán Toan", city: "Hải Phòng" },
  { name: "Phường Hải Châu I", city: "Đà Nẵng", appraised: { notMet: [18] } },
  { name: "Phường An Hòa", city: "Cần Thơ" },
];
