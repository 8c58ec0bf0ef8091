/** What the checks say, beside the field. */
export function FieldFindings({ findings }: { readonly findings: readonly string[] }) {
  return findings.map((finding) => (
    <span key={finding} style={{ display: "block" }}>
      {finding}
    </span>
  ));
}
