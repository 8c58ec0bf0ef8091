import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { messages } from "#features/live/messages.ts";
import { liveRoundsQuery } from "#features/live/queries.ts";

/** The way to rounds that are not frozen yet, but the one that is shown; nothing where there is none. */
export function LiveLinks({ except }: { readonly except?: string }) {
  const { data } = useQuery(liveRoundsQuery());
  const rounds = (data?.items ?? []).filter(({ roundId }) => roundId !== except);
  if (rounds.length === 0) return null;
  return (
    <nav aria-label={messages.linksLabel} data-screen-only>
      <Text size="sm">
        {messages.links}
        {rounds.map(({ roundId, roundTitle }, at) => (
          <span key={roundId}>
            {at > 0 ? " · " : " "}
            <Link to="/rounds/$roundId" params={{ roundId }}>
              {roundTitle}
            </Link>
          </span>
        ))}
      </Text>
    </nav>
  );
}
