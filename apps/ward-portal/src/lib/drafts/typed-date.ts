import type { Answers } from "@thuocdo/submissions/answers";

const part = "evidence/";

/** The field key under which an unreadable date of a file's document is kept. */
export function typedDateKey(sha256: string): string {
  return part + sha256;
}

/** Whether an unreadable text belongs to a file that its indicator no longer has: nobody can mend it, it holds up nothing. */
export function isOfGoneFile(path: string, { byIndicator }: Answers): boolean {
  const at = path.indexOf("/");
  const fieldKey = path.slice(at + 1);
  if (!fieldKey.startsWith(part)) return false;
  const { evidence = [] } = byIndicator[path.slice(0, at)] ?? {};
  return !evidence.some(({ sha256 }) => typedDateKey(sha256) === fieldKey);
}
