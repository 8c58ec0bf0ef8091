import { Text, Title } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useSession } from "@thuocdo/ui/session";
import { useEffect } from "react";
import { MySubmissionsPage } from "#features/my-submissions/my-submissions-page.tsx";
import { messages } from "#routes/messages.ts";

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

  const { assignments } = useSession();
  if (!assignments.some(({ role }) => role === "ward-officer")) {
    return (
      <>
        <Title order={1}>{messages.nothingHere}</Title>
        <Text>{messages.nothingHereHint}</Text>
      </>
    );
  }
  return (
    <MySubmissionsPage
      onOpen={(submissionId) =>
        void navigate({ to: "/submissions/$submissionId", params: { submissionId } })
      }
    />
  );
}
