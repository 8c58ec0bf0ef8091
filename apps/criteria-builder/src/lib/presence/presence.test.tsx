import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { PresentAt } from "#lib/presence/present-at.tsx";
import { initialsOf, PresenceContext, type PersonThere } from "#lib/presence/presence.ts";

afterEach(cleanup);

test.each([
  { name: "Nguyễn Văn An", initials: "NVA" },
  { name: "Trần Thị Thu Hà", initials: "TTH" },
  { name: "Cán bộ soạn thảo, Bộ Công an (mô phỏng)", initials: "CMP" },
  { name: "đỗ an", initials: "ĐA" },
  { name: "", initials: "?" },
])("$name signs as $initials", ({ name, initials }) => {
  expect(initialsOf(name)).toBe(initials);
});

const an: PersonThere = { id: "an", fullName: "Nguyễn Văn An", nodeId: "c1", field: "title" };

test("a person is shown once at a node, whatever the pages they have open, and in the field they are in", () => {
  const people = [an, { ...an, field: null }, { ...an, id: "b", fullName: "", nodeId: "c2" }];
  render(
    <PresenceContext value={people}>
      <PresentAt nodeId="c1" />
      <PresentAt nodeId="c1" field="title" />
      <PresentAt nodeId="c1" field="meaning" />
      <PresentAt nodeId="c2" />
    </PresenceContext>,
  );
  expect(screen.getAllByRole("img").map((mark) => mark.getAttribute("aria-label"))).toEqual([
    "Nguyễn Văn An đang ở mục này",
    "Nguyễn Văn An đang ở ô này",
    "Người khác đang ở mục này",
  ]);
});
