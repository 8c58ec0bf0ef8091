import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "#connect.ts";
import { createTestCluster } from "#embedded/test-cluster.ts";
import { migrateToLatest } from "#migrate.ts";
import { printSchema } from "#schema-sql/print-schema.ts";

/** Migrates a fresh cluster and writes what came of it beside the package's README. */
const cluster = await createTestCluster();
try {
  await migrateToLatest(cluster.url);
  const owner = connect({ url: cluster.url, role: "owner", max: 1 });
  await writeFile(join(import.meta.dirname, "../../schema.sql"), await printSchema(owner));
  await owner.destroy();
} finally {
  await cluster.stop();
}
