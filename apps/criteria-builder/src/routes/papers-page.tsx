import { useParams } from "@tanstack/react-router";
import { IssuanceCard } from "#features/issuing/issuance-card.tsx";
import { VersionPapers } from "#features/papers/version-papers.tsx";
import { VersionSubpage } from "#routes/version-subpage.tsx";

/** Văn bản: the official papers of a version. */
export function PapersPage() {
  const { versionId } = useParams({ from: "/versions/$versionId/papers" });
  return (
    <VersionSubpage versionId={versionId}>
      {(loaded) => (
        <>
          <IssuanceCard loaded={loaded} />
          <VersionPapers version={loaded.version} />
        </>
      )}
    </VersionSubpage>
  );
}
