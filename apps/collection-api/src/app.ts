import { join } from "node:path";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import { apiPrefix } from "@thuocdo/contract/route";
import { followUnits } from "@thuocdo/database/queries/people";
import type { Database } from "@thuocdo/database/schema";
import type { VersionChanges } from "@thuocdo/database/version-changes";
import fastify, { type FastifyServerOptions } from "fastify";
import type { Kysely } from "kysely";
import { createEvidenceStore } from "#evidence/evidence-store.ts";
import { createUploads } from "#evidence/uploads.ts";
import { frontEnds } from "#front-ends/front-ends.ts";
import { paperWriter } from "#papers/paper-writer.ts";
import { accountRoutes } from "#routes/accounts.ts";
import { appealRoutes } from "#routes/appeals.ts";
import { appraisalRoutes } from "#routes/appraisal.ts";
import { backtestRoutes } from "#routes/backtests.ts";
import { cityPlanRoutes } from "#routes/city-plans.ts";
import { consultationPaperRoutes } from "#routes/consultation-papers.ts";
import { consultationRoutes } from "#routes/consultations.ts";
import { criteriaSetRoutes } from "#routes/criteria-sets.ts";
import { evidenceRoutes } from "#routes/evidence.ts";
import { exchangeRoutes } from "#routes/exchange.ts";
import { groupShareRoutes } from "#routes/group-shares.ts";
import { flagRoutes } from "#routes/flags.ts";
import { handOverRoutes } from "#routes/hand-overs.ts";
import { healthRoutes } from "#routes/health.ts";
import { historyRoutes } from "#routes/history.ts";
import { issuedVersionRoutes } from "#routes/issued-versions.ts";
import { jobRoutes } from "#routes/jobs.ts";
import { liveDraftingRoutes } from "#routes/live-drafting.ts";
import { liveResultRoutes } from "#routes/live-results.ts";
import { meRoutes } from "#routes/me.ts";
import { myAccountRoutes } from "#routes/my-account.ts";
import { replyRoutes } from "#routes/replies.ts";
import { reportRoutes } from "#routes/reports.ts";
import { roundPlanningRoutes } from "#routes/round-planning.ts";
import { roundRoutes } from "#routes/rounds.ts";
import { secondAppraisalRoutes } from "#routes/second-appraisals.ts";
import { snapshotNoteRoutes } from "#routes/snapshot-notes.ts";
import { snapshotRoutes } from "#routes/snapshots.ts";
import { submissionPaperRoutes } from "#routes/submission-papers.ts";
import { submissionRoutes } from "#routes/submissions.ts";
import { supplementRoutes } from "#routes/supplements.ts";
import { unitChangeRoutes } from "#routes/unit-changes.ts";
import { unitImportRoutes } from "#routes/unit-imports.ts";
import { unitRoutes } from "#routes/units.ts";
import { uploadRoutes } from "#routes/uploads.ts";
import { versionPaperRoutes } from "#routes/version-papers.ts";
import { versionRoutes } from "#routes/versions.ts";
import { access } from "#server/access.ts";
import { acting } from "#server/acting.ts";
import { composedText } from "#server/composed-text.ts";
import { everyHour } from "#server/every-hour.ts";
import { helmetOptions } from "#server/helmet-options.ts";
import { problemReplies } from "#server/problem-replies.ts";
import { checkReplies, checkRequests } from "#server/schema-compilers.ts";
import type { App } from "#server/typed-app.ts";
import { passwordSignIn } from "#sign-in/password-sign-in.ts";
import { providerRoutes } from "#sign-in/provider/provider-routes.ts";
import type { Provider } from "#sign-in/provider/provider.ts";
import { secondFactorRoutes } from "#sign-in/second-factor-routes.ts";
import { createSignIn } from "#sign-in/sign-in.ts";
import { signInRoutes } from "#sign-in/sign-in-routes.ts";

const longestReceivingMs = 24 * 3_600_000;

export interface AppOptions {
  /** As the role of the service: row-level security applies. */
  readonly db: Kysely<Database>;
  /** As the same role, with the schema `auth` in front. */
  readonly signInDb: Kysely<Database>;
  /** What happens to drafts, in this process and in others. */
  readonly changes: VersionChanges;
  readonly clock: () => Date;
  /** Signs session cookies. */
  readonly secret: string;
  /** Where evidence and reports lie. */
  readonly dataFolder: string;
  /** Somebody sends letters: reminders are written by e-mail too. */
  readonly byMail?: boolean;
  /** The organisation's OpenID provider; without one people sign in by password alone. */
  readonly provider?: Provider | undefined;
  readonly logger?: FastifyServerOptions["logger"];
}

/** The whole service, not listening yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { db, signInDb, changes, clock, secret, dataFolder, provider } = options;
  const app: App = fastify({
    logger: options.logger ?? false,
    trustProxy: "loopback",
    return503OnClosing: true,
    forceCloseConnections: "idle",
  });
  app.setValidatorCompiler(checkRequests);
  app.setSerializerCompiler(checkReplies);

  await app.register(problemReplies);
  await app.register(composedText);
  await app.register(helmet, helmetOptions);
  await app.register(compress, { threshold: 1_024, encodings: ["br", "gzip"] });
  await app.register(signInRoutes, { signIn: createSignIn({ db: signInDb, secret }) });
  await app.register(acting, { db, clock });
  await app.register(access);
  await app.register(passwordSignIn);
  await app.register(secondFactorRoutes);
  await app.register(providerRoutes, { provider });
  await app.register(paperWriter);

  const evidence = createEvidenceStore(join(dataFolder, "evidence"));
  const uploads = createUploads(join(dataFolder, "evidence", "uploads"), evidence);
  await app.register(everyHour, {
    tasks: {
      uploads: uploads.sweep,
      evidence: async () => await evidence.sweep(new Date(Date.now() - longestReceivingMs)),
      roles: async () => await followUnits(db),
    },
  });

  const prefix = apiPrefix;
  await app.register(healthRoutes, { prefix });
  await app.register(meRoutes, { prefix });
  await app.register(myAccountRoutes, { prefix });
  await app.register(accountRoutes, { prefix, issuer: provider?.settings.issuer });
  await app.register(handOverRoutes, { prefix, byMail: options.byMail ?? false });
  await app.register(unitRoutes, { prefix });
  await app.register(unitChangeRoutes, { prefix });
  await app.register(unitImportRoutes, { prefix });
  await app.register(criteriaSetRoutes, { prefix });
  await app.register(versionRoutes, { prefix });
  await app.register(liveDraftingRoutes, { prefix, changes });
  await app.register(historyRoutes, { prefix });
  await app.register(issuedVersionRoutes, { prefix });
  await app.register(versionPaperRoutes, { prefix });
  await app.register(exchangeRoutes, { prefix });
  await app.register(consultationRoutes, { prefix });
  await app.register(replyRoutes, { prefix });
  await app.register(consultationPaperRoutes, { prefix });
  await app.register(supplementRoutes, { prefix });
  await app.register(roundRoutes, { prefix, byMail: options.byMail ?? false });
  await app.register(roundPlanningRoutes, { prefix });
  await app.register(submissionRoutes, { prefix });
  await app.register(groupShareRoutes, { prefix });
  await app.register(submissionPaperRoutes, { prefix });
  await app.register(evidenceRoutes, { prefix, evidence });
  await app.register(uploadRoutes, { prefix, uploads });
  await app.register(cityPlanRoutes, { prefix, evidence });
  await app.register(appraisalRoutes, { prefix });
  await app.register(appealRoutes, { prefix });
  await app.register(secondAppraisalRoutes, { prefix });
  await app.register(flagRoutes, { prefix });
  await app.register(snapshotNoteRoutes, { prefix });
  await app.register(backtestRoutes, { prefix });
  await app.register(liveResultRoutes, { prefix });
  await app.register(snapshotRoutes, { prefix });
  await app.register(reportRoutes, { prefix });
  await app.register(jobRoutes, { prefix });
  await app.register(frontEnds);
  return app;
}
