import { refused, type Refused } from "#server/refused.ts";

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ETIMEDOUT",
  // What was being sent when the server went.
  "EPIPE",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
  "57P01",
  "57P02",
  "57P03",
  // The disk of evidence is full.
  "ENOSPC",
]);

/**
 * What PostgreSQL refused, where a use case did not see it coming: a row of another unit, a name taken meanwhile, or a
 * server that is away or has no room left. Who gets `unavailable` keeps what was to be stored, and tries again.
 */
export function problemOfDatabase(error: Error & { readonly code?: unknown }): Refused | undefined {
  const { code } = error;
  const about =
    "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
  if (typeof code !== "string") {
    return /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(
      error.message,
    )
      ? refused("unavailable", {}, { cause: error })
      : undefined;
  }
  // Class 08: no connection. Class 53: no room on the disk, no memory, no connection left.
  if (unreachable.has(code) || /^(08|53)/.test(code))
    return refused("unavailable", {}, { cause: error });
  // insufficient_privilege: also what row-level security says of a row that is not for this person's units.
  if (code === "42501") return refused("not-allowed", { needs: [] }, { cause: error });
  // A character that no text of PostgreSQL holds, in an address or a file.
  if (code === "22021" || code === "22P05") {
    const issues = [{ path: "", message: error.message }];
    return refused("request-malformed", { issues }, { cause: error });
  }
  if (code === "23505") return refused("already-exists", { what: about, id: "" }, { cause: error });
  if (code === "23503") return refused("not-found", { what: about, id: "" }, { cause: error });
  return undefined;
}
