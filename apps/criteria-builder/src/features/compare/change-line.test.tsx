import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { diffVersions } from "@thuocdo/criteria/diff-versions";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { afterEach, expect, test } from "vitest";
import { ChangeLine, type Discussion } from "#features/compare/change-line.tsx";

afterEach(cleanup);

const before = criteriaSet("1.1 percent");
const after = {
  ...before,
  groups: before.groups.map((group) => ({ ...group, maxHundredths: 700 })),
};
const [node] = diffVersions(before, after).nodes;
const [change] = node!.changes;

function line(discussion: Discussion | undefined) {
  render(
    <MantineProvider env="test">
      <ol>
        <ChangeLine
          node={node!}
          heading="Nhóm tiêu chí I"
          change={change!}
          isCurrent={false}
          discussion={discussion}
        />
      </ol>
    </MantineProvider>,
  );
}

test("what was said of a change is opened at its line, and closed again", () => {
  line({ label: "2 ý kiến", isEmpty: false, thread: () => "Nên giảm điểm" });
  const button = screen.getByRole("button", { name: "2 ý kiến về Nhóm tiêu chí I, Điểm tối đa" });
  expect(button.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByText("Nên giảm điểm")).toBeNull();
  fireEvent.click(button);
  expect(screen.getByText("Nên giảm điểm")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: /^Đóng ý kiến/u }));
  expect(screen.queryByText("Nên giảm điểm")).toBeNull();
});

test("who may not read what was said sees nothing of it", () => {
  line(undefined);
  expect(screen.queryByRole("button")).toBeNull();
});
