import { Link } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import { messages } from "#routes/messages.ts";
import { useDrafts, useDraftsVersion } from "#routes/use-drafts.ts";
import classes from "#routes/version-sections.module.css";

/** The pages of a version, in the order in which they are worked through. */
const sections = [
  { to: "/versions/$versionId", label: messages.sections.content },
  { to: "/versions/$versionId/consultation", label: messages.sections.consultation },
  { to: "/versions/$versionId/compare", label: messages.sections.compare },
  { to: "/versions/$versionId/carry-over", label: messages.sections.carryOver },
  { to: "/versions/$versionId/backtest", label: messages.sections.backtest },
  { to: "/versions/$versionId/papers", label: messages.sections.papers },
  { to: "/versions/$versionId/supplements", label: messages.sections.supplements },
  { to: "/versions/$versionId/chain", label: messages.sections.chain },
  { to: "/versions/$versionId/history", label: messages.sections.history },
] as const;

/** A city's supplement stands beside its core and follows it; it is in no chain and laid before nobody. */
const supplementSections = [
  { to: "/versions/$versionId", label: messages.sections.content },
  { to: "/versions/$versionId/beside", label: messages.sections.beside },
  { to: "/versions/$versionId/attention", label: messages.sections.attention },
  { to: "/versions/$versionId/papers", label: messages.sections.papers },
  { to: "/versions/$versionId/history", label: messages.sections.history },
] as const;

/** What agencies say, and who wrote what and when, is the drafting unit's to read. */
const forDrafters: ReadonlySet<string> = new Set([
  "/versions/$versionId/consultation",
  "/versions/$versionId/history",
]);

export function VersionSections({
  version,
}: {
  readonly version: Pick<VersionSummary, "id" | "state" | "criteriaSetId" | "supplement">;
}) {
  const { id: versionId, supplement, state } = version;
  const isOpen = state === "draft" || state === "in-consultation";
  const drafts = useDraftsVersion(version);
  const isDrafter = useDrafts();
  return (
    <nav aria-label={messages.sections.label} className={classes["sections"]} data-screen-only>
      {(supplement === undefined ? sections : supplementSections)
        .filter(({ to }) => !isOpen || to !== "/versions/$versionId/supplements")
        .filter(({ to }) => drafts || !forDrafters.has(to))
        .filter(({ to }) => (isOpen && drafts) || to !== "/versions/$versionId/backtest")
        .filter(({ to }) => isDrafter || to !== "/versions/$versionId/attention")
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
