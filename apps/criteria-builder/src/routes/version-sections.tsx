import { Link } from "@tanstack/react-router";
import { messages } from "#routes/messages.ts";
import classes from "#routes/version-sections.module.css";

/** The pages of one version, in the order in which they are worked through. */
const sections = [
  { to: "/versions/$versionId", label: messages.sections.content },
  { to: "/versions/$versionId/papers", label: messages.sections.papers },
  { to: "/versions/$versionId/chain", label: messages.sections.chain },
] as const;

export function VersionSections({ versionId }: { readonly versionId: string }) {
  return (
    <nav aria-label={messages.sections.label} className={classes["sections"]} data-screen-only>
      {sections.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ versionId }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes["section"] ?? ""}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
