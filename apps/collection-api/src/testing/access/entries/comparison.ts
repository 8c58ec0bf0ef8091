import { randomUUID } from "node:crypto";
import { listFlags, settleFlag } from "@thuocdo/contract/flags";
import { comparing } from "@thuocdo/contract/access";
import { cancelJob, getJob, listSnapshotJobs } from "@thuocdo/contract/jobs";
import {
  downloadReport,
  editNarrative,
  getReport,
  listNarrativeEdits,
  listReports,
  moveReport,
  writeReport,
} from "@thuocdo/contract/reports";
import { getLiveOverview, listLiveRounds, listLiveUnits } from "@thuocdo/contract/live-results";
import {
  getAnalysis,
  getChanges,
  getComparison,
  getOverview,
  getReadiness,
  getSelfScores,
  getSensitivity,
  getStandings,
  listSnapshots,
} from "@thuocdo/contract/snapshots";
import {
  listSnapshotNotes,
  withdrawSnapshotNote,
  writeSnapshotNote,
} from "@thuocdo/contract/snapshot-notes";
import { type Answers, as, at, entry, toAll } from "#testing/access/entry.ts";

/** Its units see that there is a snapshot, and nothing of what is said of it as a whole. */
const seenInSnapshot = as(
  404,
  comparing,
  "ministry",
  "north.city",
  "north.ward",
  "sibling.ward",
  "south.city",
  "south.ward",
);
/** Its units see that there is a snapshot; only its organiser's see it whole. */
const wholeSnapshot: Answers = {
  ...at(404, "ministry"),
  seenFrom: ["north.city", "north.ward", "sibling.ward", "south.city", "south.ward"],
};

/** Its units see that it is followed. */
const seenInRound = as(
  404,
  comparing,
  "ministry",
  "north.city",
  "north.ward",
  "sibling.ward",
  "south.city",
  "south.ward",
);

export const comparisonEntries = [
  entry(listLiveRounds)(() => ({}), toAll),
  // Those who see a unit of the round are told how far it is; what is said of it as a whole is the ministry's.
  entry(getLiveOverview)(({ rounds }) => ({ params: { roundId: rounds.approved } }), seenInRound),
  entry(listLiveUnits)(
    ({ rounds }) => ({ params: { roundId: rounds.approved }, query: {} }),
    seenInRound,
  ),
  entry(listSnapshots)(() => ({ query: {} }), toAll),
  entry(getComparison)(
    ({ snapshotId }) => ({ params: { snapshotId }, query: {} }),
    // The southern units see nothing of a snapshot whose results are the northern ward's.
    as(404, comparing, "ministry", "north.city", "north.ward"),
  ),
  ...[
    getOverview,
    getAnalysis,
    getStandings,
    getChanges,
    getReadiness,
    getSelfScores,
    getSensitivity,
  ].map((analysis) =>
    entry(analysis)(({ snapshotId }) => ({ params: { snapshotId } }), seenInSnapshot),
  ),
  entry(listFlags)(({ snapshotId }) => ({ params: { snapshotId } }), seenInSnapshot),
  entry(settleFlag)(
    ({ snapshotId }) => ({
      params: { snapshotId },
      body: {
        id: randomUUID(),
        flagKey: "late-bulk-edit:unit",
        outcome: "explained",
        reason: "Mất điện hai ngày",
      },
    }),
    wholeSnapshot,
  ),
  entry(listSnapshotNotes)(({ snapshotId }) => ({ params: { snapshotId } }), seenInSnapshot),
  entry(writeSnapshotNote)(
    ({ snapshotId }) => ({
      params: { snapshotId },
      body: { id: randomUUID(), unitId: null, criterionId: null, text: "Ghi chú" },
    }),
    wholeSnapshot,
  ),
  // Its writer alone takes a note back.
  entry(withdrawSnapshotNote)(({ snapshotNoteId }) => ({ params: { noteId: snapshotNoteId } }), {
    ...as(404, ["leader"], "ministry"),
    seenFrom: ["ministry"],
  }),
  entry(listReports)(() => ({ query: {} }), toAll),
  entry(writeReport)(
    ({ snapshotId }) => ({ params: { snapshotId }, body: { kind: "interim" } }),
    wholeSnapshot,
  ),
  entry(getReport)(({ reportId }) => ({ params: { reportId } }), at(404, "ministry")),
  entry(listNarrativeEdits)(
    ({ reportId }) => ({ params: { reportId }, query: {} }),
    at(404, "ministry"),
  ),
  entry(editNarrative)(
    ({ reportId }) => ({
      params: { reportId },
      body: { narrativeKey: "situation", text: "Tình hình", basedOn: 0 },
    }),
    at(404, "ministry"),
  ),
  entry(moveReport)(
    ({ reportId }) => ({
      params: { reportId },
      body: { act: "approve", edits: 0, withUnwritten: true },
    }),
    at(404, "ministry"),
  ),
  entry(downloadReport)(
    ({ reportId }) => ({ params: { reportId }, query: { format: "docx" } }),
    at(404, "ministry"),
    { atOnePlace: true },
  ),
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
