import { useQuery } from "@tanstack/react-query";
import { messages } from "#features/rounds/messages.ts";
import { extensionsQuery } from "#features/rounds/queries.ts";
import classes from "#features/rounds/rounds.module.css";

/** Every later deadline that was given, with its reason. */
export function ExtensionList({ roundId }: { readonly roundId: string }) {
  const extensions = useQuery(extensionsQuery(roundId)).data;
  if (extensions === undefined || extensions.length === 0) return null;
  return (
    <details className={classes["extensions"]}>
      <summary>{messages.extensions(extensions.length)}</summary>
      <ul>
        {extensions.map(({ id, unitName, closesAt, reason, decidedAt, decidedBy }) => (
          <li key={id}>
            <strong>{unitName ?? messages.allUnits}</strong>{" "}
            {messages.extended(closesAt, decidedAt, decidedBy.fullName)}
            <br />
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
