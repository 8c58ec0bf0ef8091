import { MantineProvider } from "@mantine/core";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { Minimum } from "@thuocdo/criteria/terms";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { RaiseMinimum } from "#features/supplements/raise-minimum.tsx";

afterEach(cleanup);

// Of 5 points the deduction asks for 2; the yes-no has no minimum.
const [deduction, yesNo] = listIndicators(criteriaSet("1.1 deduction", "1.2 yes-no"));

function open(core: Indicator | undefined, own: Minimum | null = core?.terms.minimum ?? null) {
  if (core === undefined) throw new TypeError("The set has such an indicator.");
  const set: (Minimum | null)[] = [];
  const indicator = { ...core, terms: { ...core.terms, minimum: own } };
  render(
    <MantineProvider env="test">
      <RaiseMinimum core={core} indicator={indicator} onSet={(minimum) => set.push(minimum)} />
    </MantineProvider>,
  );
  return set;
}

function raiseTo(points: string) {
  fireEvent.change(screen.getByLabelText("Nâng lên, từ (điểm)"), { target: { value: points } });
  fireEvent.click(screen.getByRole("button", { name: "Nâng mức" }));
}

test("a minimum is raised in one act, figure and words together", () => {
  const set = open(deduction);
  raiseTo("3,5");
  expect(set).toEqual([
    {
      text: "Được từ 3,5 điểm trở lên",
      effect: "criterion",
      reach: { kind: "points", hundredths: 350 },
    },
  ]);
});

test.each([
  { points: "1,5", says: "Không được hạ mức tối thiểu của chỉ số 1.1" },
  { points: "5,5", says: "cao hơn mức tối đa" },
  { points: "nhiều", says: "Hãy nhập một số." },
])("$points is refused where it was typed: $says", ({ points, says }) => {
  const set = open(deduction);
  raiseTo(points);
  expect(screen.getByRole("alert").textContent).toContain(says);
  expect(set).toEqual([]);
});

test("what was raised goes back to the core's", () => {
  const before = deduction?.terms.minimum ?? null;
  const set = open(deduction, {
    text: "Từ 4 điểm",
    effect: "criterion",
    reach: { kind: "points", hundredths: 400 },
  });
  fireEvent.click(screen.getByRole("button", { name: "Trở lại mức chung" }));
  expect(set).toEqual([before]);
});

test("where the core has no minimum, one is put that the measure can be judged by", () => {
  const set = open(yesNo);
  fireEvent.click(screen.getByRole("button", { name: "Đặt mức tối thiểu" }));
  expect(set).toEqual([{ text: "Trả lời là có", effect: "criterion", reach: { kind: "yes" } }]);
});
