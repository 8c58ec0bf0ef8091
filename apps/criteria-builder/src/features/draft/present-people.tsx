import { describeNode } from "@thuocdo/criteria/describe-edit";
import type { FindName } from "@thuocdo/criteria/node-names";
import { messages } from "#features/draft/messages.ts";
import classes from "#features/draft/present-people.module.css";
import { usePresence } from "#lib/presence/presence.ts";
import { Initials, nameOf } from "#lib/presence/present-at.tsx";

/** The others who have the draft open; a click leads to where they are. */
export function PresentPeople({
  find,
  onJump,
}: {
  readonly find: FindName;
  readonly onJump: (nodeId: string) => void;
}) {
  const people = [...new Map(usePresence().map((person) => [person.id, person])).values()];
  if (people.length === 0) return null;
  return (
    <ul aria-label={messages.people} className={classes["people"]}>
      {people.map((person) => {
        const { id, nodeId } = person;
        if (nodeId === null) {
          return (
            <li key={id}>
              <Initials person={person} label={messages.personHere(nameOf(person))} />
            </li>
          );
        }
        const label = messages.personAt(nameOf(person), describeNode(find(nodeId)));
        return (
          <li key={id}>
            <button type="button" onClick={() => onJump(nodeId)}>
              <Initials person={person} label={label} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
