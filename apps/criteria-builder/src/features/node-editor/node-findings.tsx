import { FieldFindings } from "#lib/fields/field-findings.tsx";
import type { Finding } from "#lib/fields/field-settings.ts";
import { messages } from "#features/node-editor/messages.ts";
import classes from "#features/node-editor/node-findings.module.css";

/** All that the checks say of the node, errors first; each leads to its field. One line until opened: nothing moves while typing. */
export function NodeFindings(props: {
  readonly findings: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
}) {
  const { findings } = props;
  if (findings.length === 0) {
    return (
      <p className={classes["none"]} data-screen-only>
        {messages.noFindings}
      </p>
    );
  }
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return (
    <details
      className={classes["findings"]}
      data-severity={errors.length > 0 ? "error" : "warning"}
      data-screen-only
    >
      <summary>{messages.findings(errors.length, warnings.length)}</summary>
      <ul>
        {[...errors, ...warnings].map((finding) => (
          <li key={`${finding.path.join("/")} ${finding.sentence}`}>
            <button type="button" onClick={() => props.onGo(finding)}>
              <FieldFindings findings={[finding]} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
