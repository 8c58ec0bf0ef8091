import { RouterProvider } from "@tanstack/react-router";
import { useSession } from "@thuocdo/ui/session";
import { Pending } from "@thuocdo/ui/pending";
import { useState } from "react";
import { useKeptReads } from "#lib/kept-reads/use-kept-reads.ts";
import { createPages } from "#routes/router.tsx";

export function WardPortalPages() {
  const { person, assignments } = useSession();
  const [router] = useState(createPages);
  const ready = useKeptReads(person.id);
  if (!ready) return <Pending />;
  return (
    <RouterProvider router={router} context={{ roles: assignments.map(({ role }) => role) }} />
  );
}
