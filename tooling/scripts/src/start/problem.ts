import type { EmbeddedPostgresProblem } from "@thuocdo/database/embedded-postgres-error";

/** Why the system does not start. Each has one sentence in messages.ts, with what to do. */
export type StartProblem =
  | { readonly code: "port-invalid"; readonly value: string }
  | { readonly code: "host-invalid"; readonly value: string }
  | { readonly code: "database-url-invalid" }
  | { readonly code: "demonstration-invalid"; readonly value: string }
  | { readonly code: "port-busy"; readonly host: string; readonly port: number }
  | { readonly code: "port-not-allowed"; readonly port: number }
  | { readonly code: "host-not-here"; readonly host: string }
  | { readonly code: "folder-not-writable"; readonly folder: string }
  | { readonly code: "disk-full"; readonly folder: string }
  | { readonly code: "already-running"; readonly pid: number; readonly folder: string }
  | { readonly code: "database-refused"; readonly server: string; readonly reason: string }
  | { readonly code: "schema-older"; readonly pending: number }
  | { readonly code: "schema-newer" }
  | { readonly code: "migration-failed"; readonly reason: string }
  | {
      readonly code: "embedded-postgres";
      readonly problem: EmbeddedPostgresProblem;
      readonly folder: string;
      readonly reason: string;
    }
  | { readonly code: "front-ends-not-built"; readonly log: string }
  | { readonly code: "service-ends"; readonly service: string; readonly log: string }
  | {
      readonly code: "not-healthy";
      readonly url: string;
      readonly seconds: number;
      readonly log: string;
    };

/** Carries a problem up to where it is told. */
export class StartRefused extends Error {
  readonly problems: readonly StartProblem[];

  constructor(problems: readonly StartProblem[], options?: ErrorOptions) {
    super(problems.map(({ code }) => code).join(", "), options);
    this.name = "StartRefused";
    this.problems = problems;
  }
}
