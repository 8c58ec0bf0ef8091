import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { DataTable } from "@thuocdo/ui/data-table";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { messages } from "#features/reply/messages.ts";
import { invitationsQuery } from "#features/reply/queries.ts";

/** The drafts on which a commenter's agencies are asked. */
export function Invitations() {
  const invitations = useQuery(invitationsQuery());
  return (
    <section>
      <Title order={2}>{messages.invitations}</Title>
      <Text size="sm" c="var(--td-quiet)" mb="xs">
        {messages.invitationsIntro}
      </Text>
      <QueryState query={invitations}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={messages.noInvitations} />
          ) : (
            <DataTable
              caption={messages.invitations}
              hideCaption
              rows={items}
              rowKey={({ consultation, agency }) => `${consultation.id} ${agency.unitId}`}
              columns={[
                {
                  key: "draft",
                  header: messages.draftColumn,
                  cell: ({ consultation, agency }) => (
                    <>
                      <Link
                        to="/consultations/$consultationId/$unitId"
                        params={{ consultationId: consultation.id, unitId: agency.unitId }}
                      >
                        <strong>{consultation.label}</strong>
                      </Link>
                      <Text size="xs" c="var(--td-quiet)">
                        {consultation.title}
                      </Text>
                    </>
                  ),
                },
                {
                  key: "agency",
                  header: messages.agencyColumn,
                  cell: ({ agency }) => agency.unitName,
                },
                {
                  key: "due",
                  header: messages.dueColumn,
                  cell: ({ agency }) => formatDate(agency.dueOn),
                },
                {
                  key: "stand",
                  header: messages.standColumn,
                  cell: ({ agency, consultation }) => messages.stand(agency, consultation.state),
                },
              ]}
            />
          )
        }
      </QueryState>
    </section>
  );
}
