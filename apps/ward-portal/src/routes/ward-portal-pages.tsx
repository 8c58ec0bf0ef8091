import { RouterProvider } from "@tanstack/react-router";
import { useSession } from "@thuocdo/ui/session";
import { useState } from "react";
import { createPages } from "#routes/router.tsx";

export function WardPortalPages() {
  const { assignments } = useSession();
  const [router] = useState(createPages);
  return (
    <RouterProvider router={router} context={{ roles: assignments.map(({ role }) => role) }} />
  );
}
