import { Badge } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { VersionSummary } from "@thuocdo/contract/criteria-sets";
import type { ReactNode } from "react";
import { VersionState } from "#features/criteria-sets/version-state.tsx";
import { messages } from "#routes/messages.ts";
import { VersionSections } from "#routes/version-sections.tsx";
import classes from "#routes/version-head.module.css";

export interface VersionHeadProps {
  readonly version: Pick<
    VersionSummary,
    "id" | "state" | "criteriaSetId" | "illustrative" | "supplement"
  >;
  readonly label: string;
  readonly title: string;
  readonly acts?: ReactNode;
}

/** Which version one is in, what can be done with it here, and the ways to its other pages. */
export function VersionHead({ version, label, title, acts }: VersionHeadProps) {
  return (
    <header className={classes["head"]}>
      <div className={classes["name"]}>
        <Link to="/" className={classes["back"] ?? ""} data-screen-only>
          {messages.back}
        </Link>
        <div className={classes["title"]}>
          <h1>{messages.versionName(label, title)}</h1>
          <VersionState state={version.state} />
          {version.illustrative && (
            <Badge color="red" variant="outline">
              {messages.illustrative}
            </Badge>
          )}
        </div>
        {version.supplement !== undefined && (
          <Link
            to="/versions/$versionId/supplements"
            params={{ versionId: version.supplement.coreVersionId }}
            className={classes["back"] ?? ""}
          >
            {messages.laidOver(version.supplement.unitName)}
          </Link>
        )}
      </div>
      <div className={classes["acts"]} data-screen-only>
        {acts}
      </div>
      <VersionSections version={version} />
    </header>
  );
}
