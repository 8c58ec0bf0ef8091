import { Button } from "@mantine/core";
import { downloadCanonical } from "@thuocdo/contract/issued-versions";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { useState } from "react";
import { hashDocument } from "#features/issuing/hash-document.ts";
import classes from "#features/issuing/issuing.module.css";
import { messages } from "#features/issuing/messages.ts";

export interface VerifyHashProps {
  readonly versionId: string;
  readonly document: CriteriaSetVersion;
  /** As recorded when it was issued. */
  readonly sha256: string;
}

/** Computes the hash of what is shown here anew, and says whether it is the recorded one. */
export function VerifyHash({ versionId, document, sha256 }: VerifyHashProps) {
  const [computed, setComputed] = useState<string>();
  return (
    <div className={classes["verify"]} data-screen-only>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => setComputed(hashDocument(document))}
      >
        {messages.verify}
      </Button>
      <a
        className={classes["file"]}
        href={`${apiPrefix}${urlOf(downloadCanonical.url, { versionId })}`}
        download={`${versionId}.json`}
      >
        {messages.canonical}
      </a>
      <output data-matches={computed === sha256}>
        {computed === undefined
          ? ""
          : computed === sha256
            ? messages.verified
            : messages.notVerified(computed)}
      </output>
    </div>
  );
}
