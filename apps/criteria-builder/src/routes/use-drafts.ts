import { useSession } from "@thuocdo/ui/session";

/** Whether the person drafts or issues, and so may read what agencies say and how a draft came to be. */
export function useDrafts(): boolean {
  const { assignments } = useSession();
  return assignments.some(({ role }) => role === "drafter" || role === "issuer");
}
