import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import { pagesOf } from "#view/form-view.ts";

const version = structuredClone(criteriaSet("1.1 yes-no", "1.2 yes-no", "2.1 yes-no"));
const idsOf = (pages: ReturnType<typeof pagesOf>) => pages.map(({ indicatorIds }) => indicatorIds);
const all = version.groups.flatMap(({ criteria }) =>
  criteria.map(({ indicators }) => indicators.map(({ id }) => id)),
);

test("a criterion at a time is a page for each, in order; a group at a time holds all of its criteria", () => {
  expect(idsOf(pagesOf(version, "criterion", undefined))).toEqual(all);
  expect(pagesOf(version, "group", undefined).map(({ groupId }) => groupId)).toEqual(
    version.groups.map(({ id }) => id),
  );
});

test("where only some indicators are to be shown, there is no page without any", () => {
  const [last] = all.at(-1) ?? [];
  expect(idsOf(pagesOf(version, "criterion", new Set([last!])))).toEqual([all.at(-1)]);
});
