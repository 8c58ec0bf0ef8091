import { useQuery } from "@tanstack/react-query";
import { onThisMachine } from "@thuocdo/ui/on-this-machine";
import { useSession } from "@thuocdo/ui/session";
import { messages } from "#features/my-submissions/messages.ts";
import { listKept, openDeviceStore, ownerOf } from "#lib/drafts/device-store.ts";
import classes from "#features/my-submissions/my-submissions.module.css";

/** Says that changes still wait on this machine: they are sent when the form is opened with a line. */
export function KeptHere({ submissionId }: { readonly submissionId: string }) {
  const { person } = useSession();
  const kept = useQuery({
    queryKey: ["kept-here", person.id, submissionId],
    queryFn: () => countKept(ownerOf(person.id, submissionId)),
    meta: onThisMachine,
    staleTime: 0,
    retry: false,
  });
  if (kept.data === undefined || kept.data === 0) return null;
  return <span className={classes["kept"]}>{messages.keptHere(kept.data)}</span>;
}

async function countKept(owner: string): Promise<number> {
  const store = await openDeviceStore();
  const [changes, files] = await Promise.all([
    listKept(store, "change", owner),
    listKept(store, "file", owner),
  ]);
  store.close();
  return changes.size + files.size;
}
