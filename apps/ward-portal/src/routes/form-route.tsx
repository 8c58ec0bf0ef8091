import { useNavigate, useParams } from "@tanstack/react-router";
import { FormPage } from "#features/answering/form-page.tsx";

export function FormRoute() {
  const { submissionId } = useParams({ from: "/submissions/$submissionId" });
  const navigate = useNavigate();
  return (
    <FormPage
      key={submissionId}
      submissionId={submissionId}
      onBack={() => void navigate({ to: "/" })}
    />
  );
}
