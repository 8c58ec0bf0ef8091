import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** A version of groups with so many yes/no criteria each: criterion n has indicator `i<n>` worth 5 points, its minimum "yes". */
export function sampleVersion(criteriaByGroup: readonly number[]): CriteriaSetVersion {
  let number = 0;
  const groups = criteriaByGroup.map((count, group) => ({
    id: `g${group + 1}`,
    code: roman[group] ?? String(group + 1),
    title: `Nhóm ${group + 1}`,
    meaning: "",
    maxHundredths: 500 * count,
    criteria: Array.from({ length: count }, () => criterion(++number)),
  }));
  return {
    formatVersion: 1,
    id: "version-1",
    criteriaSetId: "set-1",
    label: "2021.1",
    title: "Bộ tiêu chí thử",
    note: "",
    illustrative: true,
    validFrom: null,
    validTo: null,
    numbering: { groups: "roman", criteria: "continuous" },
    totalCapHundredths: 500 * number,
    leaveOutRescales: "criterion",
    groups,
    classification: {
      levels: [
        level("full", "Đạt điển hình, kiểu mẫu", "all"),
        level("reached", "Đạt", number - 1),
        level("short", "Chưa đạt", null),
      ],
    },
  };
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII"];

function criterion(number: number): CriteriaSetVersion["groups"][number]["criteria"][number] {
  return {
    id: `c${number}`,
    code: String(number),
    title: `Tiêu chí thứ ${number}`,
    meaning: "",
    openToSupplement: false,
    maxHundredths: 500,
    verdict: { kind: "all-indicators" },
    indicators: [
      {
        id: `i${number}`,
        code: `${number}.1`,
        title: `Chỉ số ${number}.1`,
        guidance: "",
        inputs: [{ kind: "yes-no", key: "held", label: "Có", source: "" }],
        measure: { kind: "input", input: "held" },
        rule: { kind: "pass-fail", hundredths: 500 },
        terms: {
          appliesTo: { types: [], classes: [] },
          minimum: { text: "Có", effect: "criterion", reach: { kind: "yes" } },
          notApplicable: { kind: "not-allowed" },
          evidence: [],
          period: "assessment-period",
          sensitivity: "ordinary",
        },
      },
    ],
  };
}

function level(key: string, label: string, criteriaMet: "all" | number | null) {
  return {
    key,
    label,
    requires: {
      totalAtLeastHundredths: null,
      criteriaMet,
      groupShareAtLeastPercent: null,
      knockOut: null,
    },
  };
}
