import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { messages } from "#messages.ts";
import { signInWaysQuery } from "#session/queries.ts";

/** Where the browser goes to be signed in by the organisation's provider. */
function addressFor(returnTo: string): string {
  return `/api/auth/provider?returnTo=${encodeURIComponent(returnTo)}`;
}

/** The other way to sign in, where an organisation has one; nothing where it has none, or nobody knows yet. */
export function ProviderSignIn() {
  const { data } = useQuery(signInWaysQuery());
  if (typeof data?.provider !== "string") return null;
  return (
    <>
      <Text ta="center" size="sm" c="var(--td-quiet)" my="xs">
        {messages.or}
      </Text>
      <Button
        component="a"
        href={addressFor(location.pathname + location.search)}
        variant="default"
        fullWidth
      >
        {messages.signInBy(data.provider)}
      </Button>
    </>
  );
}

/** In a tab of its own, so that this page keeps what was typed; coming back to it looks whether that went well. */
export function ProviderSignInAgain({ onBack }: { readonly onBack: () => void }) {
  const { data } = useQuery(signInWaysQuery());
  useEffect(() => {
    window.addEventListener("focus", onBack);
    return () => window.removeEventListener("focus", onBack);
  }, [onBack]);
  if (typeof data?.provider !== "string") return null;
  return (
    <Button
      component="a"
      href={addressFor(location.pathname)}
      target="_blank"
      rel="noopener"
      variant="default"
      fullWidth
      mt="xs"
    >
      {messages.signInByInNewTab(data.provider)}
    </Button>
  );
}
