import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeLifecycle } from "#lifecycle.ts";
import {
  nextVersionState,
  versionLifecycle,
  versionStates,
  type VersionAct,
  type VersionState,
} from "#version-lifecycle.ts";

describe("a version", () => {
  test("goes from draft through consultation to issue, and is then replaced", () => {
    const acts: readonly VersionAct[] = ["edit", "open-consultation", "edit", "issue", "supersede"];
    const end = acts.reduce<VersionState>((state, act) => {
      const next = nextVersionState(state, act);
      return next.ok ? next.value : state;
    }, "draft");
    expect(end).toBe("superseded");
  });

  test.each(["issued", "superseded", "withdrawn"] as const)("that is %s is not edited", (state) => {
    expect(nextVersionState(state, "edit")).toMatchObject({
      ok: false,
      refusal: { code: "act-not-possible", act: "edit", state },
    });
  });

  test("that is issued says what is still possible", () => {
    expect(nextVersionState("issued", "issue")).toMatchObject({
      refusal: { possible: ["supersede", "withdraw"] },
    });
  });

  test.each(["superseded", "withdrawn"] as const)("that is %s has come to its end", (state) => {
    expect(versionLifecycle.some(({ from }) => (from as string) === state)).toBe(false);
  });

  test("is issued by an issuer only", () => {
    const issuing = versionLifecycle.filter(({ to }) => to === "issued");
    expect(issuing.map(({ roles }) => roles)).toEqual([["issuer"], ["issuer"]]);
  });

  test("can come into every state from a draft", () => {
    const reached = new Set<string>(["draft", ...versionLifecycle.map(({ to }) => to)]);
    expect([...reached].toSorted()).toEqual([...versionStates].toSorted());
  });
});

test("lifecycle.md shows the table as it is", () => {
  const page = readFileSync(new URL("../lifecycle.md", import.meta.url), "utf8");
  expect(page).toContain(describeLifecycle(versionLifecycle));
});
