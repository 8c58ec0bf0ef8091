import { Link } from "@tanstack/react-router";
import { messages } from "#routes/messages.ts";
import { useDrafts } from "#routes/use-drafts.ts";
import classes from "#routes/version-sections.module.css";

/** The pages of one version, in the order in which they are worked through. */
const sections = [
  { to: "/versions/$versionId", label: messages.sections.content },
  { to: "/versions/$versionId/consultation", label: messages.sections.consultation },
  { to: "/versions/$versionId/compare", label: messages.sections.compare },
  { to: "/versions/$versionId/carry-over", label: messages.sections.carryOver },
  { to: "/versions/$versionId/papers", label: messages.sections.papers },
  { to: "/versions/$versionId/chain", label: messages.sections.chain },
  { to: "/versions/$versionId/history", label: messages.sections.history },
] as const;

/** What agencies say, and who wrote what and when, is the drafting unit's to read. */
const forDrafters: ReadonlySet<string> = new Set([
  "/versions/$versionId/consultation",
  "/versions/$versionId/history",
]);

export function VersionSections({ versionId }: { readonly versionId: string }) {
  const drafts = useDrafts();
  return (
    <nav aria-label={messages.sections.label} className={classes["sections"]} data-screen-only>
      {sections
        .filter(({ to }) => drafts || !forDrafters.has(to))
        .map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            params={{ versionId }}
            activeOptions={{ exact: to === "/versions/$versionId", includeSearch: false }}
            className={classes["section"] ?? ""}
          >
            {label}
          </Link>
        ))}
    </nav>
  );
}
