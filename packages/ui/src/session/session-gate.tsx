import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Title } from "@mantine/core";
import type { Me } from "@thuocdo/contract/me";
import { useEffect, useState, type ReactNode } from "react";
import { readFailure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";
import { findKeptMe } from "#session/kept-me.ts";
import { meQuery } from "#session/queries.ts";
import { SessionContext } from "#session/session.ts";
import { sessionExpiry } from "#session/session-expiry.ts";
import { useSessionExpired } from "#session/use-session-expiry.ts";
import { Part } from "#states/part.tsx";
import { Pending } from "#states/pending.tsx";
import { Refused } from "#states/refused.tsx";
import classes from "#session/session-gate.module.css";

/**
 * Nobody signed in: the sign-in page. A session that ends later: a dialog over the page, which keeps what was typed.
 * Without a line, whoever was last signed in on this machine goes on with their work; the server knows them again, or
 * asks for the password, when there is one.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(meQuery());
  const [withoutLine, setWithoutLine] = useState<Me>();
  const queryClient = useQueryClient();
  const [entered, setEntered] = useState(false);
  const expired = useSessionExpired();

  function signedIn() {
    sessionExpiry.noteRenewed();
    void me.refetch();
  }

  const isUnreachable = me.error !== null && readFailure(me.error).kind === "unreachable";
  if (me.data === undefined && withoutLine === undefined && isUnreachable) {
    const kept = findKeptMe();
    if (kept !== undefined) setWithoutLine(kept);
  }
  // The person signed in is another one than the page was opened for.
  const isOther =
    withoutLine !== undefined && me.data !== undefined && !isSame(withoutLine, me.data);
  useEffect(() => {
    if (isOther) location.reload();
  }, [isOther]);

  const session = me.data ?? withoutLine;
  if (session === undefined || isOther) {
    if (me.error === null || isOther) {
      return (
        <Centred>
          <Pending lines={4} />
        </Centred>
      );
    }
    if (readFailure(me.error).kind === "signed-out")
      return (
        <Part
          name="sign-in-page"
          // Whoever is signed in needs none of it.
          load={async () => (await import("#session/sign-in-page.tsx")).SignInPage}
          props={{ onSignedIn: signedIn }}
        />
      );
    return (
      <Centred>
        <Refused error={me.error} onRetry={() => void me.refetch()} />
      </Centred>
    );
  }

  async function signedInAgain(previous: Me) {
    const next = await queryClient
      .fetchQuery({ ...meQuery(), staleTime: 0 })
      .catch(() => undefined);
    if (next === undefined) return;
    // Another person must not see what was loaded for the one before.
    if (!isSame(next, previous)) return location.reload();
    sessionExpiry.noteRenewed();
    await queryClient.invalidateQueries();
  }

  // Known from the server alone: what is kept on the machine says who, not what is due.
  const due = me.data?.due ?? null;
  const asked = due !== null && (
    <Part
      name="due"
      // Once in the life of an account: it does not come with the first page.
      load={async () => (await import("#session/due.tsx")).Due}
      props={{
        due,
        userName: session.person.userName,
        signedInBy: session.signedInBy,
        onDone: () => void me.refetch(),
      }}
    />
  );
  // Who comes to it while working keeps the page, with all that was typed, behind it.
  if (due === null && !entered) setEntered(true);
  if (due !== null && !entered) {
    return (
      <Centred>
        <Title order={1} mb="md">
          {messages.due[due]}
        </Title>
        <div className={classes["due"]}>{asked}</div>
      </Centred>
    );
  }
  return (
    <SessionContext value={session}>
      {children}
      {due !== null && !expired && (
        <Part
          name="due-dialog"
          load={async () => (await import("#session/session-dialogs.tsx")).DueDialog}
          props={{ due, children: asked }}
        />
      )}
      {expired && (
        <Part
          name="sign-in-again"
          load={async () => (await import("#session/session-dialogs.tsx")).SignInAgain}
          props={{ me: session, onSignedIn: () => void signedInAgain(session) }}
        />
      )}
    </SessionContext>
  );
}

function isSame(one: Me, other: Me): boolean {
  return one.person.id === other.person.id;
}

function Centred({ children }: { readonly children: ReactNode }) {
  return <main className={classes["centred"]}>{children}</main>;
}
