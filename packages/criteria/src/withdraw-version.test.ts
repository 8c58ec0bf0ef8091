import { expect, test } from "vitest";
import { versionStates } from "#version-lifecycle.ts";
import { withdrawVersion } from "#withdraw-version.ts";

test("the version in force is withdrawn with a reason", () => {
  expect(withdrawVersion("issued", "  Ban hành nhầm ")).toEqual({
    ok: true,
    value: { state: "withdrawn", reason: "Ban hành nhầm" },
  });
});

test("no version is withdrawn without a reason", () => {
  expect(withdrawVersion("issued", " \n ")).toEqual({
    ok: false,
    refusal: { code: "withdrawal-reason-missing" },
  });
});

test.each(versionStates.filter((state) => state !== "issued"))(
  "one that is %s is not withdrawn",
  (state) => {
    expect(withdrawVersion(state, "Nhầm")).toMatchObject({
      ok: false,
      refusal: { code: "act-not-possible", act: "withdraw", state },
    });
  },
);
