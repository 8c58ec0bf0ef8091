import type {} from "@thuocdo/database/testing";
import { createTestCluster } from "@thuocdo/database/test-cluster";
import type { TestProject } from "vitest/node";

/** Projects are set up one by one, each with its own copy of this module: the process holds the cluster. */
const shared = globalThis as typeof globalThis & {
  thuocdoTestCluster?: ReturnType<typeof createTestCluster>;
  thuocdoTestClusterUsers?: number;
};

export default async function provideDatabase(project: TestProject) {
  shared.thuocdoTestCluster ??= createTestCluster();
  shared.thuocdoTestClusterUsers = (shared.thuocdoTestClusterUsers ?? 0) + 1;
  const cluster = await shared.thuocdoTestCluster;
  project.provide("databaseUrl", cluster.url);
  return async () => {
    shared.thuocdoTestClusterUsers = (shared.thuocdoTestClusterUsers ?? 1) - 1;
    if (shared.thuocdoTestClusterUsers > 0) return;
    delete shared.thuocdoTestCluster;
    await cluster.stop();
  };
}
