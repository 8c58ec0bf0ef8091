import { getHealth } from "@thuocdo/contract/health";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { newestMigration } from "#server/schema-version.ts";
import { isDemonstration } from "#use-cases/demonstration-flag.ts";

export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const startedAt = performance.now();
  app.route({
    ...getHealth,
    async handler() {
      const demonstration = await isDemonstration(app.db);
      const upSeconds = Math.floor((performance.now() - startedAt) / 1000);
      return {
        status: "ok" as const,
        version: "0.1.0",
        schema: newestMigration,
        upSeconds,
        demonstration,
      };
    },
  });
};
