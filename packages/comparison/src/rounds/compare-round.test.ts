import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRound } from "#rounds/compare-round.ts";
import { changeBetween } from "#rounds/change.ts";
import { fivePilotWards, sampleRound } from "#testing/sample-round.ts";

const pilot = compareRound(sampleRound(fivePilotWards));

test("the pilot is summed up as criteria met of 22, ward by ward", () => {
  expect(pilot.wards.map(({ name, appraised }) => [name, appraised?.criteriaMet])).toEqual([
    ["Phường An Hòa", 22],
    ["Phường Hải Châu I", 21],
    ["Phường Điện Biên", 21],
    ["Phường Quán Toan", 22],
    ["Phường Tân Chánh Hiệp", 22],
  ]);
  expect(pilot.comparison.overall.allCriteriaMet).toMatchObject({
    value: 3,
    unit: "units",
    n: 5,
    expected: 5,
  });
});

test("cities stand in Vietnamese order: Đà Nẵng before Hà Nội, Hà Nội before Hải Phòng", () => {
  expect(pilot.comparison.cities.map(({ cityName }) => cityName)).toEqual([
    "Cần Thơ",
    "Đà Nẵng",
    "Hà Nội",
    "Hải Phòng",
    "TP Hồ Chí Minh",
  ]);
});

test("a criterion that is not met names the indicator below its minimum", () => {
  const dienBien = pilot.wards.find(({ name }) => name === "Phường Điện Biên");
  expect(dienBien?.appraised?.criteria[17]).toEqual({
    criterionId: "c18",
    verdict: "not-met",
    hundredths: 0,
    causes: [{ kind: "below-minimum", indicatorId: "i18", knockOut: false }],
  });
  expect(pilot.comparison.overall.criteria[17]).toEqual({
    criterionId: "c18",
    met: 3,
    notMet: 2,
    missing: 0,
    notApplicable: 0,
    notAppraised: 0,
  });
});

test("self and appraised results stand apart and neither overwrites the other", () => {
  const dienBien = pilot.wards.find(({ name }) => name === "Phường Điện Biên");
  expect(dienBien?.self?.criteriaMet).toBe(22);
  expect(dienBien?.appraised?.criteriaMet).toBe(21);
});

test("wards with the same points share a rank", () => {
  // three at 110 points: =1 each; two at 105: =4 each
  expect(pilot.wards.map(({ standing }) => standing?.overall)).toEqual([
    { rank: 1, tied: true, n: 5 },
    { rank: 4, tied: true, n: 5 },
    { rank: 4, tied: true, n: 5 },
    { rank: 1, tied: true, n: 5 },
    { rank: 1, tied: true, n: 5 },
  ]);
});

test("five wards carry a mean, one ward of a city does not", () => {
  // (3·110 + 2·105)/5 = 108
  expect(pilot.comparison.overall.total.mean).toMatchObject({
    value: 10_800,
    n: 5,
    source: "appraised",
    snapshotNumber: 4,
  });
  expect(pilot.comparison.cities[0]?.total.mean).toMatchObject({
    value: null,
    gap: "too-few-units",
    n: 1,
  });
});

test("fewer than ten wards have no percentiles", () => {
  expect(pilot.wards.every(({ standing }) => standing?.percentile === null)).toBe(true);
});

test("the level comes with the next better one and what it lacks", () => {
  const haiChau = pilot.wards.find(({ name }) => name === "Phường Hải Châu I");
  expect(haiChau?.appraised).toMatchObject({
    level: "reached",
    next: { level: "full", lacks: [{ kind: "criteria", required: 22, met: 21 }] },
  });
});

const uneven = compareRound(
  sampleRound([
    { name: "Phường A", city: "Hà Nội", appraised: { missing: [1] } },
    { name: "Phường B", city: "Hà Nội", appraised: null, self: {} },
    { name: "Phường C", city: "Hà Nội", appraised: null, self: null },
    { name: "Phường D", city: "Hà Nội", appraised: { notApplicable: [18] } },
  ]),
);

test("a ward whose answers are missing, not appraised or not sent has no rank and says why", () => {
  expect(
    uneven.wards.map(({ standing, unranked }) => [standing?.overall.rank ?? null, unranked]),
  ).toEqual([
    [null, "answers-missing"],
    [null, "not-appraised"],
    [null, "not-submitted"],
    [1, null],
  ]);
  expect(uneven.comparison.overall.coverage).toEqual({
    expected: 4,
    submitted: 3,
    onTime: 3,
    appraised: 2,
    ranked: 1,
  });
});

test("missing is neither 0 nor not applicable: the ward's bounds say what it could still reach", () => {
  const [a, , , d] = uneven.wards;
  // 21 of 22 criteria of equal weight: 95.45 %; with the missing one full: 100 %
  expect(a?.appraised).toMatchObject({
    lowPercent: 9545,
    highPercent: 10_000,
    coveragePercent: 9545,
    level: null,
  });
  expect(a?.appraised?.criteria[0]).toMatchObject({
    verdict: "missing",
    causes: [{ kind: "not-answered", indicatorIds: ["i1"] }],
  });
  expect(d?.appraised).toMatchObject({
    lowPercent: 10_000,
    highPercent: 10_000,
    criteriaMet: 21,
    criteriaApplicable: 21,
  });
});

test("the five counts of a criterion add up to the units called", () => {
  for (const { met, notMet, missing, notApplicable, notAppraised } of uneven.comparison.overall
    .criteria)
    expect(met + notMet + missing + notApplicable + notAppraised).toBe(4);
});

test("the order in which units come changes nothing", () => {
  const round = sampleRound(fivePilotWards);
  fc.assert(
    fc.property(fc.shuffledSubarray([...round.wards], { minLength: 5 }), (wards) => {
      expect(compareRound({ ...round, wards })).toEqual(pilot);
    }),
    { numRuns: 20 },
  );
});

test("change is the plain difference of two rounds of one version", () => {
  const before = compareRound(
    sampleRound(fivePilotWards.map((ward) => ({ ...ward, appraised: { notMet: [5, 18] } }))),
  );
  const [anHoa, haiChau] = changeBetween(before, pilot);
  // An Hòa: 110 − 100; Hải Châu I: 105 − 100
  expect(anHoa?.total).toMatchObject({ value: 1000, unit: "points" });
  expect(anHoa?.criteriaMet).toMatchObject({ value: 2, unit: "criteria" });
  expect(haiChau?.total.value).toBe(500);
});

test("rounds of different versions are not subtracted from each other", () => {
  const round = sampleRound(fivePilotWards);
  const before = compareRound({ ...round, basis: { ...round.basis, versionId: "version-0" } });
  expect(changeBetween(before, pilot)[0]?.total).toMatchObject({
    value: null,
    gap: "not-comparable",
  });
});
