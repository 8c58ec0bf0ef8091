import { messages } from "#lib/presence/messages.ts";
import { initialsOf, usePresence, type PersonThere } from "#lib/presence/presence.ts";
import classes from "#lib/presence/present-at.module.css";

/** Those who are at a node, or in a field of it: small initials with the name to be read out. Nothing where nobody is. */
export function PresentAt({ nodeId, field }: { readonly nodeId: string; readonly field?: string }) {
  const there = usePresence().filter(
    (person) => person.nodeId === nodeId && (field === undefined || person.field === field),
  );
  const people = [...new Map(there.map((person) => [person.id, person])).values()];
  if (people.length === 0) return null;
  return (
    <span className={classes["there"]} data-in-field={field !== undefined}>
      {people.map((person) => (
        <Initials
          key={person.id}
          person={person}
          label={messages[field === undefined ? "atNode" : "inField"](nameOf(person))}
        />
      ))}
    </span>
  );
}

/** One person as a small mark. */
export function Initials({
  person,
  label,
}: {
  readonly person: Pick<PersonThere, "fullName">;
  readonly label: string;
}) {
  return (
    <span role="img" aria-label={label} title={label} className={classes["initials"]}>
      {initialsOf(person.fullName)}
    </span>
  );
}

export function nameOf({ fullName }: Pick<PersonThere, "fullName">): string {
  return fullName === "" ? messages.nameless : fullName;
}
