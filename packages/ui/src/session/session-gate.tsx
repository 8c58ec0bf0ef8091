import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Dialog } from "#dialog/dialog.tsx";
import { readFailure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";
import { meQuery } from "#session/queries.ts";
import { SessionContext } from "#session/session.ts";
import { sessionExpiry } from "#session/session-expiry.ts";
import { SignInForm } from "#session/sign-in-form.tsx";
import { SignInPage } from "#session/sign-in-page.tsx";
import { useSessionExpired } from "#session/use-session-expiry.ts";
import { Pending } from "#states/pending.tsx";
import { Refused } from "#states/refused.tsx";
import classes from "#session/session-gate.module.css";

/** Nobody signed in: the sign-in page. A session that ends later: a dialog over the page, which keeps what was typed. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const me = useQuery(meQuery());
  const expired = useSessionExpired();
  const queryClient = useQueryClient();

  function signedIn() {
    sessionExpiry.noteRenewed();
    void me.refetch();
  }

  async function signedInAgain(previousPersonId: string) {
    const next = await queryClient.fetchQuery({ ...meQuery(), staleTime: 0 });
    // Another person must not see what was loaded for the one before.
    if (next.person.id !== previousPersonId) return location.reload();
    sessionExpiry.noteRenewed();
    await queryClient.invalidateQueries();
  }

  if (me.data === undefined) {
    if (me.error === null) {
      return (
        <Centred>
          <Pending lines={4} />
        </Centred>
      );
    }
    if (readFailure(me.error).kind === "signed-out") return <SignInPage onSignedIn={signedIn} />;
    return (
      <Centred>
        <Refused error={me.error} onRetry={() => void me.refetch()} />
      </Centred>
    );
  }

  const { person } = me.data;
  return (
    <SessionContext value={me.data}>
      {children}
      <Dialog opened={expired} title={messages.signInAgain}>
        <Text size="sm">{messages.signInAgainHint}</Text>
        <SignInForm userName={person.userName} onSignedIn={() => void signedInAgain(person.id)} />
      </Dialog>
    </SessionContext>
  );
}

function Centred({ children }: { readonly children: ReactNode }) {
  return <main className={classes["centred"]}>{children}</main>;
}
