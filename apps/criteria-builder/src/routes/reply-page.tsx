import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { ReplyPage as LoadedReply } from "@thuocdo/contract/replies";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { Notice } from "@thuocdo/ui/notice";
import { QueryState } from "@thuocdo/ui/query-state";
import { ChooseUnits } from "#features/consultation/choose-units.tsx";
import { messages as consultationMessages } from "#features/consultation/messages.ts";
import { consultationTextQuery, departmentsQuery } from "#features/consultation/queries.ts";
import { Departments } from "#features/reply/departments.tsx";
import { messages } from "#features/reply/messages.ts";
import { replyQuery } from "#features/reply/queries.ts";
import { SetAside } from "#features/reply/set-aside.tsx";
import { ReadingText } from "#features/reply/reading-text.tsx";
import { SendBar } from "#features/reply/send-bar.tsx";
import { useReply } from "#features/reply/use-reply.ts";
import { useToday } from "#lib/use-today.ts";
import { ReplyDifferences } from "#routes/reply-differences.tsx";
import classes from "#routes/reply-page.module.css";

/** An agency reads the fixed text, comments on it, and sends its reply once. */
export function ReplyPage() {
  const key = useParams({ from: "/consultations/$consultationId/$unitId" });
  const reply = useQuery({ ...replyQuery(key), staleTime: 0 });
  const text = useQuery(consultationTextQuery(key.consultationId));
  return (
    <QueryState query={text} pendingLines={12}>
      {({ document }) => (
        <QueryState query={reply} pendingLines={12}>
          {(page) => (
            <Reply
              key={`${key.consultationId} ${key.unitId}`}
              consultationId={key.consultationId}
              unitId={key.unitId}
              page={page}
              document={document}
            />
          )}
        </QueryState>
      )}
    </QueryState>
  );
}

function Reply({
  consultationId,
  unitId,
  page,
  document,
}: {
  readonly consultationId: string;
  readonly unitId: string;
  readonly page: LoadedReply;
  readonly document: CriteriaSetVersion;
}) {
  const { view } = useSearch({ from: "/consultations/$consultationId/$unitId" });
  const { store, comments } = useReply({ consultationId, unitId }, page);
  const { consultation, agency, mergedBy, mayWrite, departments } = page;
  const isCity = agency.unitLevel === "city";
  return (
    <div className={classes["page"]}>
      <header>
        <Link to="/" className={classes["back"] ?? ""} data-screen-only>
          {messages.back}
        </Link>
        <h1>{messages.draftName(consultation.label, consultation.title)}</h1>
        <p className={classes["facts"]}>
          <strong>{messages.forAgency(agency.unitName)}</strong>
          <span>{messages.due(agency.dueOn)}</span>
          {mergedBy !== null && <span>{messages.mergedBy(mergedBy)}</span>}
          {consultation.simulated && <strong>{messages.simulated}</strong>}
        </p>
        {consultation.message !== "" && (
          <p className={classes["message"]}>{consultation.message}</p>
        )}
      </header>
      {mayWrite ? <SendBar page={page} comments={comments} /> : <Standing page={page} />}
      {page.setAside.length > 0 && <SetAside page={page} document={document} />}
      {isCity && (mayWrite || departments.length > 0) && (
        <Departments
          page={page}
          document={document}
          comments={comments}
          store={store}
          chooser={(props) => <DepartmentChooser unitId={unitId} page={page} {...props} />}
        />
      )}
      <nav className={classes["views"]} aria-label={messages.views} data-screen-only>
        <Link
          to="/consultations/$consultationId/$unitId"
          params={{ consultationId, unitId }}
          activeOptions={{ exact: true }}
        >
          {messages.wholeText}
        </Link>
        <Link
          to="/consultations/$consultationId/$unitId"
          params={{ consultationId, unitId }}
          search={{ view: "compare" }}
        >
          {messages.comparedWithEarlier}
        </Link>
      </nav>
      {view === "compare" ? (
        <ReplyDifferences document={document} page={page} store={store} comments={comments} />
      ) : (
        <ReadingText document={document} page={page} store={store} comments={comments} />
      )}
    </div>
  );
}

function Standing({ page }: { readonly page: LoadedReply }) {
  const { agency, consultation, mergedBy, mergingReplySent } = page;
  const isClosed = consultation.state === "closed";
  if (agency.sentAt === null && mergingReplySent && mergedBy !== null)
    return <Notice tone="warning" title={messages.mergingSent(mergedBy)} />;
  if (agency.sentAt === null) return <Notice tone="warning" title={messages.closedUnsent} />;
  const title =
    agency.letter === null
      ? messages.sentAt(agency.sentAt, agency.stance)
      : messages.byLetter(agency.letter.number, agency.letter.date);
  const answers =
    page.comments.length === 0 ? "" : isClosed ? messages.hasAnswer : messages.waitAnswer;
  return (
    <Notice tone="good" title={title}>
      {messages.sentFixed}{" "}
      {isClosed && mergedBy !== null && !mergingReplySent
        ? messages.mergingUnsent(mergedBy)
        : answers}
    </Notice>
  );
}

function DepartmentChooser({
  unitId,
  page,
  chosen,
  onChange,
}: {
  readonly unitId: string;
  readonly page: LoadedReply;
  readonly chosen: readonly string[];
  readonly onChange: (unitIds: readonly string[]) => void;
}) {
  const departments = useQuery(departmentsQuery(unitId, useToday()));
  const asked = new Set(page.departments.map(({ agency }) => agency.unitId));
  return (
    <QueryState query={departments}>
      {(units) => (
        <ChooseUnits
          label={consultationMessages.agencies}
          units={units.filter(({ id }) => !asked.has(id))}
          chosen={chosen}
          onChange={onChange}
        />
      )}
    </QueryState>
  );
}
