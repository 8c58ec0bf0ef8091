import { UnstyledButton } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useReachable } from "#connection/use-reachable.ts";
import { messages } from "#messages.ts";
import { NewBuildBar } from "#new-build/new-build-bar.tsx";
import { forgetPerson } from "#session/forget-on-sign-out.ts";
import { leavePage, signOut } from "#session/sign-in.ts";
import { useSession } from "#session/session.ts";
import { frontEndsFor, labelOf, type FrontEnd } from "#shell/front-ends.ts";
import { Mark } from "#shell/mark.tsx";
import { SecrecyBanner } from "#shell/secrecy-banner.tsx";
import { Part } from "#states/part.tsx";
import classes from "#shell/shell.module.css";

export interface ShellProps {
  readonly frontEnd: FrontEnd;
  readonly children: ReactNode;
}

/** The frame of every screen: the product, the way to the other front-ends, who is signed in, what may not be entered. */
export function Shell({ frontEnd, children }: ShellProps) {
  const { assignments, demonstration, handOvers } = useSession();
  const [inAccount, setInAccount] = useState(false);
  const reachable = useReachable();
  return (
    <>
      <a className={classes["skip"]} href="#main" data-screen-only>
        {messages.skipToContent}
      </a>
      <header className={classes["header"]} data-screen-only>
        <a className={classes["home"]} href={`/${frontEnd}/`}>
          <Mark />
        </a>
        <nav className={classes["nav"]} aria-label={messages.frontEnds}>
          {frontEndsFor(assignments, frontEnd).map(({ name, label }) => (
            <a key={name} href={`/${name}/`} aria-current={name === frontEnd ? "true" : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <PersonBox onAccount={() => setInAccount(true)} />
      </header>
      {inAccount && (
        <Part
          name="account-dialog"
          // Asked for once in a while: it does not come with the first page.
          load={async () => (await import("#session/account-dialog.tsx")).AccountDialog}
          props={{ onClose: () => setInAccount(false) }}
        />
      )}
      <SecrecyBanner demonstration={demonstration} />
      <output data-screen-only>
        {!reachable && <span className={classes["offline"]}>{messages.offline}</span>}
      </output>
      <NewBuildBar base={`/${frontEnd}/`} />
      <main id="main" className={classes["main"]} tabIndex={-1}>
        {handOvers > 0 && (
          <Part
            name="hand-over-notices"
            // Once in a while, and for few.
            load={async () => (await import("#session/hand-over-notices.tsx")).HandOverNotices}
            props={{}}
          />
        )}
        {/* A page on its way, or refused, has no heading of its own yet. */}
        <h1 className={classes["standIn"]}>{labelOf(frontEnd)}</h1>
        {children}
      </main>
    </>
  );
}

function PersonBox({ onAccount }: { readonly onAccount: () => void }) {
  const { person, assignments, signedInBy } = useSession();
  const [failed, setFailed] = useState(false);
  const places = assignments.map(({ unitName, role }) =>
    messages.assignment(unitName, messages.role[role]),
  );

  async function leave() {
    await forgetPerson();
    if (await signOut()) leavePage(signedInBy);
    else setFailed(true);
  }

  return (
    <div className={classes["person"]}>
      <div className={classes["who"]}>
        <strong>{person.fullName}</strong>
        <span title={places.join("\n")}>{places[0] ?? messages.noAssignment}</span>
      </div>
      <UnstyledButton className={classes["account"]} onClick={onAccount}>
        {messages.myAccount}
      </UnstyledButton>
      <UnstyledButton className={classes["signOut"]} onClick={() => void leave()}>
        {messages.signOut}
      </UnstyledButton>
      {failed && (
        <span role="alert" className={classes["failed"]}>
          {messages.signOutFailed}
        </span>
      )}
    </div>
  );
}
