import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Answer } from "@thuocdo/submissions/answers";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { CriteriaForm } from "#form/criteria-form.tsx";
import { useScore } from "#form/use-score.ts";
import { indicator, versionOf, whole } from "#testing/every-kind.ts";

afterEach(cleanup);

const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
const noAnswers: Readonly<Record<string, Answer>> = {};

/** The form as a front-end keeps it: answers and unreadable text by indicator. */
function Kept({ indicators }: { readonly indicators: Indicator[] }) {
  const [version] = useState(() => versionOf(...indicators));
  const [answers, setAnswers] = useState(noAnswers);
  const [typed, setTyped] = useState<Record<string, Record<string, string>>>({});
  const scored = useScore(version, answers, context);
  return (
    <ThemeProvider>
      <CriteriaForm
        version={version}
        answers={answers}
        typed={typed}
        score={scored.score}
        explain={scored.explain}
        onChange={(id, changes) => {
          const values = { ...answers[id]?.values };
          const unread = { ...typed[id] };
          for (const { fieldKey, value, typed: text } of changes) {
            if (value === undefined) delete values[fieldKey];
            else values[fieldKey] = value;
            if (text === undefined) delete unread[fieldKey];
            else unread[fieldKey] = text;
          }
          setAnswers({ ...answers, [id]: { ...answers[id], values } });
          setTyped({ ...typed, [id]: unread });
        }}
        onNotApplicable={(id, reason) => {
          const { notApplicable: _, ...rest } = answers[id] ?? { values: {} };
          setAnswers({
            ...answers,
            [id]:
              reason === undefined
                ? rest
                : { ...rest, notApplicable: { reason, decision: "claimed" } },
          });
        }}
        onNote={() => {}}
      />
    </ThemeProvider>
  );
}

function show(...indicators: Indicator[]) {
  render(<Kept indicators={indicators} />);
}

function type(field: HTMLElement, text: string) {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

function card(title: string) {
  return within(screen.getByRole("article", { name: new RegExp(title) }));
}

const ratio = indicator("a", {
  inputs: [whole("solved", "Số vụ đã làm rõ"), whole("cases", "Tổng số vụ")],
  measure: { kind: "percent", numerator: "solved", denominator: "cases", partOfWhole: true },
  rule: { kind: "linear", zeroAt: "60", fullAt: "80", hundredths: 200 },
  terms: {
    notApplicable: {
      kind: "leave-out",
      condition: "Không có vụ nào",
      claimedBy: "unit",
      needsApproval: true,
    },
  },
});

test("points follow the typing", async () => {
  show(ratio);
  expect(card("Chỉ số a").getByText("– / 2 điểm")).toBeDefined();
  type(screen.getByLabelText("Số vụ đã làm rõ"), "5");
  type(screen.getByLabelText("Tổng số vụ"), "7");
  expect(await card("Chỉ số a").findByText("1,14 / 2 điểm")).toBeDefined();
});

test("a number is shown the Vietnamese way once the field is left", () => {
  show(ratio);
  const field = screen.getByLabelText<HTMLInputElement>("Tổng số vụ");
  type(field, "1234");
  expect(field.value).toBe("1.234");
});

test("what can't be read is kept as typed, said, and leaves the indicator without points", () => {
  show(ratio);
  const field = screen.getByLabelText<HTMLInputElement>("Tổng số vụ");
  type(field, "7");
  type(field, "khoảng 7");
  expect(field.value).toBe("khoảng 7");
  expect(screen.getByText("Đây không phải là số. Ví dụ: 1.234,5.")).toBeDefined();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(card("Chỉ số a").getByText("– / 2 điểm")).toBeDefined();
});

test("a number with two readings is settled by one press", async () => {
  const share: Indicator = indicator("b", {
    inputs: [
      {
        kind: "decimal",
        key: "rate",
        label: "Mật độ",
        source: "",
        unit: "",
        places: 3,
        min: null,
        max: null,
      },
    ],
    rule: { kind: "linear", zeroAt: "0", fullAt: "2000", hundredths: 200 },
  });
  show(share);
  type(screen.getByLabelText("Mật độ"), "1.234");
  fireEvent.click(screen.getByRole("button", { name: "Hiểu là 1.234" }));
  expect(await card("Chỉ số b").findByText("1,23 / 2 điểm")).toBeDefined();
});

test("“không có mục nào” answers a checklist with 0 points, which is not the same as missing", async () => {
  show(
    indicator("c", {
      inputs: [
        {
          kind: "checklist",
          key: "list",
          label: "Đã niêm yết",
          source: "",
          items: [{ key: "fee", label: "Phí" }],
        },
      ],
      rule: { kind: "share-of-items", hundredths: 100 },
    }),
  );
  expect(card("Chỉ số c").getByText("– / 1 điểm")).toBeDefined();
  fireEvent.click(screen.getByLabelText("Không có mục nào"));
  expect(await card("Chỉ số c").findByText("0 / 1 điểm")).toBeDefined();
});

test("a claim of “không áp dụng” counts once its reason is given", async () => {
  show(ratio);
  fireEvent.click(screen.getByLabelText("Đề nghị không áp dụng"));
  expect(card("Chỉ số a").getByText("Còn thiếu")).toBeDefined();
  fireEvent.change(screen.getByLabelText("Lý do không áp dụng"), {
    target: { value: "Không phát sinh" },
  });
  expect(await card("Chỉ số a").findByText("Không áp dụng")).toBeDefined();
});

test("the way to the next gap puts the cursor in its first empty field", () => {
  show(ratio);
  type(screen.getByLabelText("Số vụ đã làm rõ"), "5");
  fireEvent.click(screen.getByRole("button", { name: /^Đến chỗ còn thiếu/ }));
  expect(document.activeElement).toBe(screen.getByLabelText("Tổng số vụ"));
});

test("F8 goes to the next gap, but not from under a dialog", () => {
  show(ratio);
  const dialog = document.createElement("dialog");
  dialog.open = true;
  document.body.append(dialog);
  fireEvent.keyDown(document, { key: "F8" });
  expect(document.activeElement).toBe(document.body);
  dialog.remove();
  fireEvent.keyDown(document, { key: "F8" });
  expect(document.activeElement).toBe(screen.getByLabelText("Số vụ đã làm rõ"));
});

test("the trail follows the figures even where the points stay the same", async () => {
  show(ratio);
  type(screen.getByLabelText("Số vụ đã làm rõ"), "9");
  type(screen.getByLabelText("Tổng số vụ"), "9");
  const details = (await screen.findByText("Vì sao được điểm này")).closest("details")!;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  expect(await screen.findByText(/9 ÷ 9 × 100 = 100 %/)).toBeDefined();
  type(screen.getByLabelText("Tổng số vụ"), "10");
  expect(await screen.findByText(/9 ÷ 10 × 100 = 90 %/)).toBeDefined();
});
