import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, connectPool } from "@thuocdo/database/connect";
import { createTestDatabase, type TestDatabase } from "@thuocdo/database/testing";
import { effectsOn } from "#effects.ts";
import type { Workshop } from "#queue/run-job.ts";
import { buildHouse, good, type StoredHouse, type StoredWard } from "#testing/stored-round.ts";

export interface OpenWorkshop {
  readonly database: TestDatabase;
  readonly house: StoredHouse;
  readonly folder: string;
  readonly workshop: Workshop;
  readonly close: () => Promise<void>;
}

/** A database with units and a version, a folder, and what a job works with. */
export async function openWorkshop(): Promise<OpenWorkshop> {
  const database = await createTestDatabase();
  const house = await buildHouse(database.url);
  const folder = await mkdtemp(join(tmpdir(), "analytics-worker-"));
  const workshop: Workshop = {
    reading: connectPool({ url: database.url, role: "worker", max: 3 }),
    results: connect({ url: database.url, role: "queue", max: 2 }),
    effects: effectsOn(folder),
    memoryLimit: "1GB",
    log: () => {},
  };
  return {
    database,
    house,
    folder,
    workshop,
    async close() {
      await workshop.reading.end();
      await workshop.results.destroy();
      await house.owner.destroy();
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Wards of one round in every state that a figure may come from. */
export const variedWards: readonly StoredWard[] = [
  { name: "Phường A", city: "Hà Nội", answers: good },
  // corrected by the appraiser: 75 of 100 is halfway between 50 and 100, half of 5 points
  {
    name: "Phường B",
    city: "Hà Nội",
    answers: { ...good, "indicator-2-1": { kept: false } },
    findings: { "indicator-1-1": { values: { part: "75" }, reason: "Đối chiếu sổ theo dõi" } },
  },
  {
    name: "Phường C",
    city: "Cần Thơ",
    answers: good,
    findings: { "indicator-3-1": { awardedHundredths: 250, reason: "Chưa đủ hồ sơ" } },
  },
  {
    name: "Phường D",
    city: "Cần Thơ",
    answers: { "indicator-1-2": { done: true } },
    findings: null,
    late: true,
  },
  { name: "Phường Đ", city: "Cần Thơ", answers: null },
];
