import type { Finding } from "#lib/fields/field-settings.ts";
import classes from "#lib/fields/field-findings.module.css";

/** What the checks say, beside the field. */
export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map(({ sentence, severity }) => (
    <span key={sentence} className={classes["finding"]} data-severity={severity}>
      {sentence}
    </span>
  ));
}
