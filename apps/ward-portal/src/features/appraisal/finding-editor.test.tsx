import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answer } from "@thuocdo/submissions/answers";
import type { Finding } from "@thuocdo/submissions/finding";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { FindingEditor } from "#features/appraisal/finding-editor.tsx";

afterEach(cleanup);

const premises: Indicator = {
  id: "premises",
  code: "18.1",
  title: "Tình trạng trụ sở",
  guidance: "",
  inputs: [
    {
      kind: "whole-number",
      key: "rooms",
      label: "Số phòng",
      source: "",
      unit: "",
      min: "0",
      max: null,
    },
  ],
  measure: { kind: "input", input: "rooms" },
  rule: { kind: "linear", zeroAt: "0", fullAt: "4", hundredths: 400 },
  terms: {
    appliesTo: { types: [], classes: [] },
    minimum: null,
    notApplicable: { kind: "not-allowed" },
    evidence: [],
    period: "assessment-period",
    sensitivity: "ordinary",
  },
};

let found: Finding | undefined;

function Editor({ answer }: { readonly answer: Answer }) {
  const [finding, setFinding] = useState<Finding>();
  return (
    <ThemeProvider>
      <FindingEditor
        indicator={premises}
        answer={answer}
        finding={finding}
        onFinding={(next) => {
          found = next;
          setFinding(next);
        }}
      />
    </ThemeProvider>
  );
}

function show(answer: Answer = { values: { rooms: "4" } }) {
  found = undefined;
  render(<Editor answer={answer} />);
}

const open = () => fireEvent.click(screen.getByRole("button", { name: /^Có ý kiến/ }));
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

test("points lowered without a reason ask for one", () => {
  show();
  open();
  type("Điểm thẩm định", "2,5");
  expect(found).toEqual({ awardedHundredths: 250, reason: "" });
  expect(screen.getByText(/^Hãy nêu lý do/)).toBeDefined();
  type("Lý do, căn cứ", "Xuống cấp");
  expect(screen.queryByText(/^Hãy nêu lý do/)).toBeNull();
  expect(found).toEqual({ awardedHundredths: 250, reason: "Xuống cấp" });
});

test("points beyond the maximum are said to be, and are not awarded", () => {
  show();
  open();
  type("Điểm thẩm định", "4,01");
  expect(screen.getByText("Điểm phải từ 0 đến 4.")).toBeDefined();
  expect(found).toBeUndefined();
});

test("a corrected figure stands beside the unit's own", () => {
  show();
  open();
  fireEvent.click(screen.getByRole("button", { name: "Sửa số liệu" }));
  type("Số phòng", "3");
  expect(found).toEqual({ values: { rooms: "3" }, reason: "" });
  type("Số phòng", "4");
  expect(found).toBeUndefined();
});

test("a claim has to be decided: neither way is chosen beforehand", () => {
  show({ values: {}, notApplicable: { reason: "Không có", decision: "claimed" } });
  expect(screen.getByLabelText<HTMLInputElement>("Chấp nhận").checked).toBe(false);
  expect(screen.getByLabelText<HTMLInputElement>("Không chấp nhận").checked).toBe(false);
  fireEvent.click(screen.getByLabelText("Không chấp nhận"));
  expect(found).toEqual({ notApplicable: "refused", reason: "" });
});

test("a finding dropped leaves none", () => {
  show();
  open();
  fireEvent.click(screen.getByLabelText("Trả lại để đơn vị bổ sung"));
  expect(found).toEqual({ sentBack: true, reason: "" });
  fireEvent.click(screen.getByRole("button", { name: /^Bỏ ý kiến/ }));
  expect(found).toBeUndefined();
});
