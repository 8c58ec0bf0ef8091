import { Anchor, Text } from "@mantine/core";
import type { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { criteriaOf, type CriterionOutline, type Outline } from "@thuocdo/comparison/outline";
import { causeText, namesOf } from "@thuocdo/comparison/report-words";
import { DataTable } from "@thuocdo/ui/data-table";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { messages } from "#features/ward/messages.ts";
import { verdictLabels } from "#lib/verdict-labels.ts";

/** One unit's points by criterion from both sources, with the way to the answers they come from. */
export function WardResultTable(props: { readonly ward: ComparedWard; readonly outline: Outline }) {
  const { ward, outline } = props;
  const names = namesOf(outline);
  const resultOf = (source: "self" | "appraised", { id }: CriterionOutline) =>
    ward[source]?.criteria.find(({ criterionId }) => criterionId === id);
  const points = (source: "self" | "appraised", criterion: CriterionOutline) => {
    const hundredths = resultOf(source, criterion)?.hundredths ?? null;
    return hundredths === null ? "–" : formatPoints(hundredths, { fixed: true });
  };
  const official = ward.appraised === null ? "self" : "appraised";
  return (
    <>
      {ward.submissionId === null ? (
        <Text>{messages.nothingSent}</Text>
      ) : (
        <Anchor href={`/ward-portal/submissions/${ward.submissionId}`} data-screen-only>
          {messages.openSubmission}
        </Anchor>
      )}
      <DataTable
        caption={messages.caption}
        rows={criteriaOf(outline)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "criterion",
            header: messages.criterion,
            cell: ({ code, title }) => `${code}. ${title}`,
          },
          { key: "self", header: messages.self, figures: true, cell: (row) => points("self", row) },
          {
            key: "appraised",
            header: messages.appraised,
            figures: true,
            cell: (row) => points("appraised", row),
          },
          {
            key: "verdict",
            header: messages.verdict,
            cell: (row) => verdictLabels[resultOf(official, row)?.verdict ?? "missing"],
          },
          {
            key: "causes",
            header: messages.causes,
            cell: (row) =>
              (resultOf(official, row)?.causes ?? [])
                .map((cause) => causeText(cause, names))
                .join("; "),
          },
        ]}
      />
    </>
  );
}
