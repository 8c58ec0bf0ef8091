import { criteriaOf, type Outline } from "@thuocdo/comparison/outline";
import type { Column } from "@thuocdo/ui/data-table";
import { messages } from "#lib/tables/messages.ts";

/** The criterion that a row is of: "18. Trụ sở làm việc". */
export function criterionColumn(
  outline: Outline,
  header: string = messages.criterion,
): Column<{ readonly criterionId: string }> {
  const named = new Map(criteriaOf(outline).map((each) => [each.id, each]));
  return {
    key: "criterion",
    header,
    cell: ({ criterionId }) => {
      const criterion = named.get(criterionId);
      return criterion === undefined ? criterionId : `${criterion.code}. ${criterion.title}`;
    },
  };
}
