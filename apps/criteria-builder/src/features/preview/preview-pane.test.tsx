import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { addLast, begun, edited, opened } from "@thuocdo/criteria/testing/supplements";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PreviewPane } from "#features/preview/preview-pane.tsx";

// "percent" is linear from 0 at 50 % to 5 points at 100 %: 45 of 60, 75 %, earns 2,5.
const set = criteriaSet("1.1 percent", "2.1 yes-no");
let edits: Edit[] = [];

beforeEach(() => {
  edits = [];
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Drafting({ start, nodeId }: { start: CriteriaSetVersion; nodeId: string }) {
  const [version, setVersion] = useState(start);
  const [sampleId, setSampleId] = useState<string>();
  return (
    <ThemeProvider>
      <PreviewPane
        version={version}
        nodeId={nodeId}
        sampleId={sampleId}
        onChoose={setSampleId}
        onClose={() => undefined}
        onEdit={(edit) => {
          const result = applyEdit(version, edit);
          if (!result.ok) throw new Error(JSON.stringify(result.refusal));
          edits.push(edit);
          setVersion(result.value.version);
        }}
      />
    </ThemeProvider>
  );
}

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label, { exact: false }), { target: { value: text } });
}

function wait(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const percent = set.groups[0]!.criteria[0]!.indicators[0]!;
const [part, whole] = percent.inputs.map(({ label }) => label);

test("what is typed is scored at once, and kept as a sample in one edit after a pause", () => {
  render(<Drafting start={set} nodeId="indicator-1-1" />);
  type(part!, "45");
  type(whole!, "60");
  wait(10);
  expect(screen.getByRole("region", { name: /Xem thử/ }).textContent).toContain("2,5");
  expect(edits).toEqual([]);
  wait(800);
  expect(edits).toMatchObject([
    {
      kind: "set-sample",
      sample: { answers: { "indicator-1-1": { values: { part: "45", whole: "60" } } } },
    },
  ]);
});

test("a cross-check that sample answers break is shown as the ward will see it, until it holds", () => {
  const checked = structuredClone(set);
  const figure = { indicatorId: null, period: "current" } as const;
  checked.groups[0]!.criteria[0]!.indicators[0]!.terms.crossChecks = [
    {
      key: "half",
      severity: "soft",
      figures: [
        { ...figure, name: "a", fieldKey: "part" },
        { ...figure, name: "b", fieldKey: "whole" },
      ],
      holds: "a * 2 <= b",
      sentence: "Không quá nửa.",
    },
  ];
  render(<Drafting start={checked} nodeId="indicator-1-1" />);
  type(part!, "45");
  type(whole!, "60");
  wait(10);
  expect(screen.getByText("Không quá nửa.")).toBeDefined();
  type(whole!, "90");
  wait(10);
  expect(screen.queryByText("Không quá nửa.")).toBeNull();
});

test("leaving at once keeps what was typed", () => {
  const { unmount } = render(<Drafting start={set} nodeId="indicator-1-1" />);
  type(part!, "45");
  unmount();
  expect(edits).toHaveLength(1);
});

test("a second answer is an edit of that answer alone", () => {
  render(<Drafting start={set} nodeId="criterion-1" />);
  type(part!, "45");
  wait(800);
  type(whole!, "60");
  wait(800);
  expect(edits.at(-1)).toMatchObject({
    kind: "set-sample-part",
    path: ["answers", "indicator-1-1"],
    value: { values: { part: "45", whole: "60" } },
  });
});

test("text that is no number stays in the field and is no answer", () => {
  render(<Drafting start={set} nodeId="indicator-1-1" />);
  type(part!, "bốn");
  wait(800);
  expect(screen.getByLabelText(part!, { exact: false })).toHaveProperty("value", "bốn");
  expect(edits).toEqual([]);
});

test("the present result becomes what is expected, and a rule changed later is told", () => {
  const sample = {
    name: "Phường mẫu",
    unit: { type: "ward" as const, class: null, periodFrom: "2021-06-01" },
    answers: { "indicator-1-1": { values: { part: "45", whole: "60" } } },
    expected: {},
  };
  const { rerender } = render(
    <Drafting start={{ ...set, samples: { s: sample } }} nodeId="indicator-1-1" />,
  );
  fireEvent.click(screen.getByText("Lấy kết quả hiện nay làm mong đợi"));
  expect(edits).toMatchObject([
    { path: ["expected"], value: { totalHundredths: 250, indicators: { "indicator-1-1": 250 } } },
  ]);
  expect(screen.getByText("Ra đúng kết quả mong đợi.")).toBeTruthy();
  const expected = { indicators: { "indicator-1-1": 300 } };
  rerender(
    <Drafting
      key="again"
      start={{ ...set, samples: { s: { ...sample, expected } } }}
      nodeId="indicator-1-1"
    />,
  );
  expect(screen.getByText("chỉ số 1.1 cần 3 điểm, nay 2,5 điểm")).toBeTruthy();
});

test("a version that is only read is tried without an edit", () => {
  render(
    <ThemeProvider>
      <PreviewPane
        version={set}
        nodeId="indicator-1-1"
        sampleId={undefined}
        onChoose={() => undefined}
        onClose={() => undefined}
      />
    </ThemeProvider>,
  );
  type(part!, "45");
  type(whole!, "60");
  wait(800);
  expect(screen.getByRole("region", { name: /Xem thử/ }).textContent).toContain("2,5");
});

test("the points of a city's additions stand beside the core's, never in them", () => {
  const core = opened(set, "criterion-1");
  // "levels" gives up to 5 points.
  const version = edited(begun(core), addLast(begun(core), "criterion-1", "levels", "own"), {
    kind: "set-field",
    nodeId: "indicator-1-1",
    path: ["terms", "minimum"],
    value: { text: "Từ 80%", effect: "criterion", reach: { kind: "at-least", value: "80" } },
  });
  render(
    <ThemeProvider>
      <PreviewPane
        version={version}
        core={core}
        nodeId="criterion-1"
        sampleId={undefined}
        onChoose={() => undefined}
        onClose={() => undefined}
      />
    </ThemeProvider>,
  );
  act(() => {
    fireEvent.click(screen.getByRole("radio", { name: /Đầy đủ/ }));
    vi.runAllTimers();
  });
  const totalOf = (label: string) => screen.getByText(label).parentElement?.textContent;
  expect(totalOf("Điểm theo bộ tiêu chí chung")).toContain("0 điểm");
  expect(totalOf("Điểm của chỉ số địa phương bổ sung")).toContain("5 điểm");
  // 75 % is below the city's 80; the core asks for none.
  const [part, whole] = screen.getAllByRole("textbox");
  act(() => {
    if (part) fireEvent.change(part, { target: { value: "45" } });
    if (whole) fireEvent.change(whole, { target: { value: "60" } });
    vi.runAllTimers();
  });
  expect(screen.getByLabelText("Mức tối thiểu địa phương nâng").textContent).toContain(
    "không đạt mức của địa phương.",
  );
  expect(totalOf("Điểm theo bộ tiêu chí chung")).toContain("2,5 điểm");
  expect(totalOf("Điểm của chỉ số địa phương bổ sung")).toContain("5 điểm");
});
