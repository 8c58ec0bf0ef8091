import { Badge, Button, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { VersionWithDocument } from "@thuocdo/contract/versions";
import { Empty } from "@thuocdo/ui/empty";
import { QueryState } from "@thuocdo/ui/query-state";
import { useState } from "react";
import { AgencyBoard } from "#features/consultation/agency-board.tsx";
import { CommentList } from "#features/consultation/comment-list.tsx";
import { PaperLinks } from "#features/consultation/paper-links.tsx";
import { FiguresStrip } from "#features/consultation/figures-strip.tsx";
import { messages } from "#features/consultation/messages.ts";
import { OpenDialog } from "#features/consultation/open-dialog.tsx";
import {
  consultationQuery,
  consultationsQuery,
  consultationTextQuery,
} from "#features/consultation/queries.ts";
import { versionQuery } from "#features/criteria-sets/queries.ts";
import type { ConsultationSearch } from "#routes/consultation-search.ts";
import { VersionHead } from "#routes/version-head.tsx";
import classes from "#routes/consultation-page.module.css";

/** A version's consultations: opening one, who answered, what they said, and what becomes of it. */
export function ConsultationPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/consultation" });
  const version = useQuery({ ...versionQuery(versionId), staleTime: 0 });
  return (
    <QueryState query={version} pendingLines={12}>
      {(loaded) => <Consultations loaded={loaded} />}
    </QueryState>
  );
}

function Consultations({ loaded }: { readonly loaded: VersionWithDocument }) {
  const { version, document, mayEdit } = loaded;
  const consultations = useQuery(consultationsQuery(version.id));
  const { consultation: asked } = useSearch({ from: "/versions/$versionId/consultation" });
  const { go } = useGo();
  const [opening, setOpening] = useState(false);
  const mayOpen = version.state === "draft" && mayEdit;

  return (
    <div className={classes["page"]}>
      <VersionHead
        version={{ ...version, illustrative: document.illustrative }}
        label={document.label}
        title={document.title}
        acts={
          mayOpen &&
          (consultations.data?.items.length ?? 0) > 0 && (
            <Button variant="default" onClick={() => setOpening(true)}>
              {messages.openAgain}
            </Button>
          )
        }
      />
      <QueryState query={consultations}>
        {({ items }) => {
          const shown = items.find(({ consultation }) => consultation.id === asked) ?? items[0];
          if (shown === undefined) {
            return (
              <Empty title={mayOpen ? messages.noneTitle : messages.noneClosed}>
                {mayOpen && (
                  <>
                    <Text size="sm">{messages.noneHint}</Text>
                    <Button mt="sm" onClick={() => setOpening(true)}>
                      {messages.open}
                    </Button>
                  </>
                )}
              </Empty>
            );
          }
          return (
            <>
              {items.length > 1 && (
                <NativeSelect
                  label={messages.which}
                  value={shown.consultation.id}
                  data={items.map(({ consultation: { id, openedAt, state } }) => ({
                    value: id,
                    label: messages.round(openedAt, state),
                  }))}
                  onChange={(event) => go({ consultation: event.currentTarget.value })}
                />
              )}
              <Shown consultationId={shown.consultation.id} loaded={loaded} />
            </>
          );
        }}
      </QueryState>
      {opening && (
        <OpenDialog
          version={version}
          onClose={() => setOpening(false)}
          onOpened={(consultation) => {
            setOpening(false);
            go({ consultation, part: "agencies" });
          }}
        />
      )}
    </div>
  );
}

function Shown({
  consultationId,
  loaded,
}: {
  readonly consultationId: string;
  readonly loaded: VersionWithDocument;
}) {
  const board = useQuery(consultationQuery(consultationId));
  const text = useQuery(consultationTextQuery(consultationId));
  const search = useSearch({ from: "/versions/$versionId/consultation" });
  const { go } = useGo();
  const part = search.part ?? "comments";
  return (
    <QueryState query={board}>
      {(shown) => {
        const { consultation, figures } = shown;
        const { openedAt, closedAt, dueOn, state, simulated, message } = consultation;
        return (
          <>
            <div className={classes["facts"]}>
              <Badge color={state === "open" ? "navy" : "gray.7"} variant="outline">
                {messages.state[state]}
              </Badge>
              <span>{messages.opened(openedAt)}</span>
              <span>{messages.due(dueOn)}</span>
              {closedAt !== null && <span>{messages.closedAt(closedAt)}</span>}
              {simulated && <strong>{messages.simulated}</strong>}
            </div>
            {message !== "" && <p className={classes["message"]}>{message}</p>}
            <FiguresStrip figures={figures} />
            <PaperLinks consultationId={consultationId} />
            <nav className={classes["parts"]} aria-label={messages.parts} data-screen-only>
              {(["comments", "agencies"] as const).map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-current={part === name ? "page" : undefined}
                  onClick={() => go({ ...search, part: name })}
                >
                  {name === "comments"
                    ? messages.partComments(figures.unanswered)
                    : messages.partAgencies(figures.silent)}
                </button>
              ))}
            </nav>
            {part === "agencies" ? (
              <AgencyBoard board={shown} />
            ) : (
              <QueryState query={text}>
                {({ document: fixed }) => (
                  <CommentList
                    board={shown}
                    fixed={fixed}
                    draft={loaded.document}
                    mayAnswer={loaded.mayEdit}
                    filter={search}
                    onFilter={(filter) => go({ ...search, ...filter })}
                    linkTo={(node) => (
                      <Link
                        to="/versions/$versionId"
                        params={{ versionId: loaded.version.id }}
                        search={{ node }}
                      >
                        {messages.toDraft}
                      </Link>
                    )}
                  />
                )}
              </QueryState>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function useGo() {
  const { versionId } = useParams({ from: "/versions/$versionId/consultation" });
  const navigate = useNavigate();
  return {
    go: (search: ConsultationSearch) =>
      void navigate({
        to: "/versions/$versionId/consultation",
        params: { versionId },
        search,
        replace: true,
      }),
  };
}
