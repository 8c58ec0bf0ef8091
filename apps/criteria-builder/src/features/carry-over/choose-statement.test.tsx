import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { CarryOverStatement } from "@thuocdo/criteria/carry-over";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { afterEach, expect, test } from "vitest";
import { carryOverSheet } from "#features/carry-over/carry-over-rows.ts";
import { ChooseStatement } from "#features/carry-over/choose-statement.tsx";

afterEach(cleanup);

const previous = criteriaSet("1.1 percent", "1.2 yes-no");
const [group] = previous.groups;
const [criterion] = group!.criteria;
const [, second] = criterion!.indicators;
// 1.1 is gone from the draft.
const draft = {
  ...previous,
  id: "next",
  groups: [{ ...group!, criteria: [{ ...criterion!, indicators: [second!] }] }],
};
const targets = [{ id: second!.id, name: "1.1. Chỉ số nhận" }];

/** The choice for an old indicator; what is confirmed is written down. */
function open(at: number) {
  const stated: (CarryOverStatement | null)[] = [];
  const { rows } = carryOverSheet(previous, draft);
  render(
    <MantineProvider env="test">
      <ChooseStatement row={rows[at]!} targets={targets} onState={(next) => stated.push(next)} />
    </MantineProvider>,
  );
  return stated;
}

const confirm = () => fireEvent.click(screen.getByRole("button", { name: /^Xác nhận/u }));
const choose = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("what is proposed is confirmed by one press", () => {
  const stated = open(0);
  confirm();
  expect(stated).toEqual([{ kind: "ended" }]);
});

test("only what the draft allows can be chosen", () => {
  open(1);
  const options = screen.getByLabelText(/Trong phiên bản này/u).querySelectorAll("option");
  expect([...options].map(({ value }) => value)).toEqual(["kept", "merged", "split"]);
});

test("a merge waits for its target and a whole percentage", () => {
  const stated = open(0);
  choose(/Trong phiên bản này/u, "merged");
  confirm();
  expect(stated).toEqual([]);
  expect(screen.getByText("Hãy chọn đủ nơi nhận.")).toBeDefined();
  choose(/Hợp nhất vào/u, second!.id);
  choose(/Tỷ trọng/u, "40,5");
  confirm();
  expect(stated).toEqual([]);
  choose(/Tỷ trọng/u, "40");
  confirm();
  expect(stated).toEqual([{ kind: "merged", into: second!.id, weightPercent: 40 }]);
});
