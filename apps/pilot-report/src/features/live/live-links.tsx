import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { messages } from "#features/live/messages.ts";
import { liveRoundsQuery } from "#features/live/queries.ts";

/** The way to rounds that are not frozen yet; nothing where there is none. */
export function LiveLinks() {
  const { data } = useQuery(liveRoundsQuery());
  if (data === undefined || data.items.length === 0) return null;
  return (
    <nav aria-label={messages.linksLabel} data-screen-only>
      <Text size="sm">
        {messages.links}
        {data.items.map(({ roundId, roundTitle }, at) => (
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
