import { MantineProvider } from "@mantine/core";
import { indicator } from "@thuocdo/criteria/testing/indicators";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { RuleScale } from "#features/node-editor/scale/rule-scale.tsx";
import { FieldSettingsContext, type FieldPath, type Finding } from "#lib/fields/field-settings.ts";

afterEach(cleanup);

/** Draws the rule of an indicator; what is set is written down. */
function draw(
  sort: Parameters<typeof indicator>[0],
  { readOnly = false, findings = [] as readonly Finding[], rule = indicator(sort, "a").rule } = {},
) {
  const set: [string, unknown][] = [];
  const settings = {
    readOnly,
    findingsAt: (path: FieldPath) => findings.filter((each) => each.path.join() === path.join()),
    set: (path: FieldPath, value: unknown) => set.push([path.join("."), value]),
  };
  render(
    <MantineProvider env="test">
      <FieldSettingsContext value={settings}>
        <RuleScale indicator={{ ...indicator(sort, "a"), rule }} />
      </FieldSettingsContext>
    </MantineProvider>,
  );
  return set;
}

test("bands are told in words to whoever does not see them", () => {
  draw("bands");
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Biểu đồ điểm theo giá trị. Dưới 3 vụ: 5 điểm; từ 3 đến dưới 6 vụ: 2,5 điểm; từ 6 vụ trở lên: 0 điểm.",
  );
});

test("a mark is a slider that says its value and moves by the arrow keys", () => {
  const set = draw("bands");
  const mark = screen.getByRole("slider", { name: "Ngưỡng dưới của bậc 2" });
  expect(mark.getAttribute("aria-valuetext")).toBe("3 vụ");
  fireEvent.keyDown(mark, { key: "ArrowRight" });
  fireEvent.keyDown(mark, { key: "ArrowLeft" });
  expect(set).toEqual([
    ["rule.bands.1.from", "4"],
    ["rule.bands.1.from", "2"],
  ]);
});

test("a mark stops before its neighbour", () => {
  const set = draw("bands");
  fireEvent.keyDown(screen.getByRole("slider", { name: "Ngưỡng dưới của bậc 2" }), {
    key: "PageUp",
  });
  fireEvent.keyDown(screen.getByRole("slider", { name: "Ngưỡng dưới của bậc 3" }), { key: "Home" });
  // The bands begin at 3 and 6.
  expect(set).toEqual([
    ["rule.bands.1.from", "5"],
    ["rule.bands.2.from", "4"],
  ]);
});

test("of a line both ends can be moved", () => {
  const set = draw("survey");
  fireEvent.keyDown(screen.getByRole("slider", { name: "Mốc 0 điểm" }), { key: "ArrowUp" });
  fireEvent.keyDown(screen.getByRole("slider", { name: "Mốc đủ điểm" }), { key: "ArrowDown" });
  expect(set.map(([path]) => path)).toEqual(["rule.zeroAt", "rule.fullAt"]);
});

test("the minimum is marked", () => {
  draw("survey");
  expect(screen.getByText("Tối thiểu 80 %")).toBeDefined();
});

test("where two bands overlap, or none begins, it is said on the line", () => {
  const at = (band: number): Finding => ({
    path: ["rule", "bands", band, "from"],
    severity: "error",
    sentence: "",
  });
  draw("bands", { findings: [at(2)] });
  expect(screen.getByText("chồng nhau")).toBeDefined();
  cleanup();
  const fromOne = { kind: "bands" as const, bands: [{ from: "1", hundredths: 0 }] };
  draw("bands", { findings: [at(0)], rule: fromOne });
  expect(screen.getByText("chưa có bậc")).toBeDefined();
});

test("of an issued version nothing can be moved", () => {
  draw("bands", { readOnly: true });
  expect(screen.queryByRole("slider")).toBeNull();
});

test("where no figure is measured nothing is drawn", () => {
  draw("yes-no");
  expect(screen.queryByRole("img")).toBeNull();
});
