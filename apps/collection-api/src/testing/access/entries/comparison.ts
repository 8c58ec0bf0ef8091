import { comparing } from "@thuocdo/contract/access";
import { cancelJob, getJob, listSnapshotJobs } from "@thuocdo/contract/jobs";
import { downloadReport, listReports, writeReport } from "@thuocdo/contract/reports";
import {
  getAnalysis,
  getChanges,
  getComparison,
  getOverview,
  getSelfScores,
  getStandings,
  listSnapshots,
} from "@thuocdo/contract/snapshots";
import { as, at, entry, toAll } from "#testing/access/entry.ts";

export const comparisonEntries = [
  entry(listSnapshots)(() => ({ query: {} }), toAll),
  entry(getComparison)(
    ({ snapshotId }) => ({ params: { snapshotId }, query: {} }),
    // The southern units see nothing of a snapshot whose results are the northern ward's.
    as(404, comparing, "ministry", "north.city", "north.ward"),
  ),
  ...[getOverview, getAnalysis, getStandings, getChanges, getSelfScores].map((analysis) =>
    entry(analysis)(
      ({ snapshotId }) => ({ params: { snapshotId } }),
      // Its units see that there is a snapshot, and nothing of what is said of it as a whole.
      as(
        404,
        comparing,
        "ministry",
        "north.city",
        "north.ward",
        "sibling.ward",
        "south.city",
        "south.ward",
      ),
    ),
  ),
  entry(listReports)(() => ({ query: {} }), toAll),
  entry(writeReport)(
    ({ snapshotId }) => ({ params: { snapshotId }, body: { kind: "interim" } }),
    // Its units see that there is a snapshot; only its organiser's see it whole.
    {
      ...at(404, "ministry"),
      seenFrom: ["north.city", "north.ward", "sibling.ward", "south.city", "south.ward"],
    },
  ),
  entry(downloadReport)(({ reportId }) => ({ params: { reportId } }), at(404, "ministry")),
  entry(getJob)(({ jobId }) => ({ params: { jobId } }), at(404, "ministry")),
  entry(cancelJob)(({ jobId }) => ({ params: { jobId } }), at(404, "ministry")),
  entry(listSnapshotJobs)(
    ({ snapshotId }) => ({ params: { snapshotId } }),
    // Its units see that there is a snapshot, and of its jobs only those of the whole.
    as(
      404,
      comparing,
      "ministry",
      "north.city",
      "north.ward",
      "sibling.ward",
      "south.city",
      "south.ward",
    ),
  ),
];
