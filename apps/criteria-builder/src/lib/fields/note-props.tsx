import type { ReactNode } from "react";
import { FieldFindings } from "#lib/fields/field-findings.tsx";
import type { FieldProps } from "#lib/fields/field-props.ts";
import type { Finding } from "#lib/fields/field-settings.ts";

/** What stands beside a field: why what is typed can't be read, what the checks say. A warning makes no field invalid. */
export function noteProps(
  { description }: Pick<FieldProps<unknown>, "description">,
  findings: readonly Finding[],
  refusal?: string,
): { description?: ReactNode; error?: ReactNode; inputWrapperOrder: typeof order } {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const error = refusal ?? (errors.length > 0 && <FieldFindings findings={errors} />);
  if (warnings.length === 0) return { description, error, inputWrapperOrder: order };
  return {
    description: (
      <>
        {description}
        <FieldFindings findings={warnings} />
      </>
    ),
    error,
    inputWrapperOrder: order,
  };
}

/** What explains a field stands below it, so that fields side by side stand in line. */
const order: ("label" | "input" | "description" | "error")[] = [
  "label",
  "input",
  "description",
  "error",
];
