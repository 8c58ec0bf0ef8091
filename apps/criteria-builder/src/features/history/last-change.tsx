import { Text } from "@mantine/core";
import type { AuthoredEdit } from "@thuocdo/criteria/authored-edit";
import { describeEdit } from "@thuocdo/criteria/describe-edit";
import { formatInstant } from "@thuocdo/criteria/formats/dates";
import type { FindName } from "@thuocdo/criteria/node-names";
import { touches } from "@thuocdo/criteria/touches";
import type { ReactNode } from "react";
import { messages } from "#features/history/messages.ts";

/** Who changed a node last, as far as is known here, and the way to all of its history. */
export function LastChange({
  log,
  nodeId,
  find,
  link,
}: {
  readonly log: readonly AuthoredEdit[];
  readonly nodeId: string;
  readonly find: FindName;
  readonly link: (label: string) => ReactNode;
}) {
  const last = log.findLast(({ edit }) => touches(edit).some((place) => place.nodeId === nodeId));
  return (
    <Text size="xs" c="var(--td-quiet)" mt="md" data-screen-only>
      {last !== undefined &&
        messages.lastChange(
          describeEdit(last.edit, find),
          last.editedBy?.fullName || messages.nameless,
          formatInstant(last.editedAt),
        )}{" "}
      {link(messages.nodeHistory)}
    </Text>
  );
}
