import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { MySubmissionsPage } from "#features/my-submissions/my-submissions-page.tsx";

export function HomeRoute() {
  const navigate = useNavigate();
  const router = useRouter();

  useEffect(() => {
    // The form's script comes while the list is read: it is there when wanted, and when the line breaks.
    const timer = setTimeout(
      () => void router.loadRouteChunk(router.routesByPath["/submissions/$submissionId"]),
      500,
    );
    return () => clearTimeout(timer);
  }, [router]);

  return (
    <MySubmissionsPage
      onOpen={(submissionId) =>
        void navigate({ to: "/submissions/$submissionId", params: { submissionId } })
      }
    />
  );
}
