import type { SubmissionState } from "#submission-lifecycle.ts";

/** What officers call each state of a submission (hồ sơ), on screens and papers alike. */
export const submissionStateLabels = {
  "not-started": "Chưa bắt đầu",
  "in-progress": "Đang nhập",
  submitted: "Đã nộp, chờ thẩm định",
  "under-appraisal": "Đang thẩm định",
  returned: "Được trả lại",
  approved: "Đã duyệt",
  reopened: "Được mở lại",
} as const satisfies Record<SubmissionState, string>;
