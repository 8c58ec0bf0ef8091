/** Why the embedded PostgreSQL is not there; the caller turns the code into a sentence. */
export type EmbeddedPostgresProblem =
  | "platform-not-supported"
  | "folder-not-writable"
  | "disk-full"
  | "password-missing"
  | "cluster-of-other-version"
  | "did-not-start";

export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresProblem;

  constructor(code: EmbeddedPostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedPostgresError";
    this.code = code;
  }
}

/** Recognises what the operating system or the server's last words say about a failure. */
export function describeFailure(action: string, reason: unknown): EmbeddedPostgresError {
  if (reason instanceof EmbeddedPostgresError) return reason;
  const text = reason instanceof Error ? reason.message : String(reason);
  return new EmbeddedPostgresError(problemIn(text), `${action}: ${text.trim()}`, { cause: reason });
}

function problemIn(text: string): EmbeddedPostgresProblem {
  if (/ENOSPC|No space left on device/i.test(text)) return "disk-full";
  // Below /proc a folder can't be made "because there is none".
  if (/ENOENT[^\n]*, mkdir/.test(text)) return "folder-not-writable";
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Read-only file system/i.test(text)) {
    return "folder-not-writable";
  }
  return "did-not-start";
}
