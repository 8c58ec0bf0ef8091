import { useQuery } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { listLetters } from "@thuocdo/contract/letters";
import { messages } from "#features/rounds/messages.ts";
import classes from "#features/rounds/rounds.module.css";

/** What became of the reminders that went by e-mail; nothing where none did. */
export function LetterList({ roundId }: { readonly roundId: string }) {
  const letters = useQuery({
    queryKey: ["rounds", roundId, "letters"],
    queryFn: ({ signal }) => call(listLetters, { params: { roundId }, signal }),
    // Those that wait are sent within seconds.
    refetchInterval: ({ state }) =>
      state.data?.items.some((letter) => letter.state === "waiting") === true ? 10_000 : false,
  }).data?.items;
  if (letters === undefined || letters.length === 0) return null;
  return (
    <details className={classes["extensions"]}>
      <summary>{messages.letters(letters.length)}</summary>
      <ul>
        {letters.map((letter) => (
          <li key={letter.id}>
            <strong>{letter.unitName}</strong> {letter.fullName}
            <br />
            {messages.letterState(letter)}
          </li>
        ))}
      </ul>
    </details>
  );
}
