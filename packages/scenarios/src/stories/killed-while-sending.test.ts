import { expect, test } from "vitest";
import { killServices } from "#load/kill-services.ts";
import { startLoadSystem } from "#load/load-system.ts";

test("what was acknowledged while the service and PostgreSQL were killed is there once, and the audit chains verify", async () => {
  const system = await startLoadSystem({ wards: 200, rounds: 4, crashes: true });
  try {
    const outcome = await killServices(system, { kills: 3, seed: 2 });
    expect(outcome).toMatchObject({
      lost: 0,
      doubled: 0,
      unrecorded: 0,
      brokenChain: null,
      unexpected: [],
    });
    expect(outcome.killed.service).toBeGreaterThan(0);
    expect(outcome.killed.database).toBeGreaterThan(0);
    expect(outcome.acknowledged).toBeGreaterThan(0);
  } finally {
    await system.stop();
  }
});
