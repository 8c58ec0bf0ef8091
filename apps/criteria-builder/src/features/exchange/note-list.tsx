import { explainNote } from "@thuocdo/criteria/table-import/messages";
import type { TableNote } from "@thuocdo/criteria/table-import/table-node";
import { messages } from "#features/exchange/messages.ts";
import { ScrollList } from "#features/exchange/scroll-list.tsx";
import classes from "#features/exchange/exchange.module.css";

const mostShown = 200;

/** What was done with rows that fit nothing, row by row; errors first. */
export function NoteList({ notes }: { readonly notes: readonly TableNote[] }) {
  const ordered = [...notes].sort((one, other) => rank(one) - rank(other) || one.row - other.row);
  return (
    <section className={classes["part"]}>
      <h3>{messages.notesTitle(notes.length)}</h3>
      <ScrollList label={messages.notesTitle(notes.length)}>
        {ordered.slice(0, mostShown).map((note) => (
          <li key={`${note.row} ${note.code} ${explainNote(note)}`}>
            <span className={classes["severity"]} data-severity={note.severity}>
              {messages.row(note.row)}:
            </span>{" "}
            {explainNote(note)}
          </li>
        ))}
        {notes.length > mostShown && <li>{messages.moreNotes(notes.length - mostShown)}</li>}
      </ScrollList>
    </section>
  );
}

function rank({ severity }: TableNote): number {
  return severity === "error" ? 0 : 1;
}
