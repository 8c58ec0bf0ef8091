import { act, cleanup, render, screen } from "@testing-library/react";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicators, walkNodes } from "@thuocdo/criteria/tree";
import { nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { afterEach, expect, test } from "vitest";
import { PrintedText } from "#features/papers/printed-text.tsx";

afterEach(cleanup);

const version = criteriaSet("1.1 deduction", "1.2 yes-no", "2.1 percent");

function headings() {
  return screen.queryAllByRole("heading").map(({ textContent }) => textContent);
}
function print() {
  act(() => void dispatchEvent(new Event("beforeprint")));
}

test("a set is printed in full: every group, criterion and indicator in reading order", () => {
  render(<PrintedText version={version} nodeId={version.id} />);
  print();
  const expected = [...walkNodes(version)]
    .filter(({ kind }) => kind !== "version")
    .map(({ kind, node }) => nodeHeading(kind, node));
  expect(expected).toHaveLength(6);
  expect(headings()).toEqual(expected);
  expect(screen.getAllByText("Cách chấm")).toHaveLength(3);
});

test("of a node that is chosen, it and what is below it are printed", () => {
  const [first] = listIndicators(version);
  render(<PrintedText version={version} nodeId={first?.id ?? ""} />);
  print();
  expect(headings()).toEqual([nodeHeading("indicator", first ?? version)]);
});

test("nothing of it stands on the screen before and after", () => {
  render(<PrintedText version={version} nodeId={version.id} />);
  expect(headings()).toEqual([]);
  print();
  act(() => void dispatchEvent(new Event("afterprint")));
  expect(headings()).toEqual([]);
});
