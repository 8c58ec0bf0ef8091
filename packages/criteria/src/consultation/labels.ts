import type { CommentField } from "#consultation/comment.ts";
import type { DispositionKind } from "#consultation/disposition.ts";
import type { NodeKind } from "#tree.ts";

/** On screen and on paper. */
export const commentFieldLabels = {
  title: "Tên gọi",
  meaning: "Nội hàm",
  scoring: "Cách chấm",
  points: "Điểm",
  evidence: "Minh chứng",
  general: "Ý kiến chung",
} as const satisfies Record<CommentField, string>;

export const dispositionLabels = {
  absorbed: "Tiếp thu toàn bộ",
  "partly-absorbed": "Tiếp thu một phần",
  explained: "Giải trình",
  noted: "Ghi nhận",
} as const satisfies Record<DispositionKind, string>;

/** A node as a paper names it: "Tiêu chí 5. Trụ sở". */
export function nodeHeading(
  kind: NodeKind,
  { code, title }: { readonly code?: string; readonly title: string },
): string {
  switch (kind) {
    case "version":
      return `Toàn bộ dự thảo: ${title}`;
    case "group":
      return `Nhóm ${code ?? ""}. ${title}`;
    case "criterion":
      return `Tiêu chí ${code ?? ""}. ${title}`;
    case "indicator":
      return `Chỉ số ${code ?? ""}. ${title}`;
  }
}

/** Headings of the sheet that agencies which answer by letter fill in; it is read back by them. */
export const letterSheetLabels = {
  agency: "Đơn vị góp ý",
  number: "Số công văn",
  date: "Ngày công văn",
  key: "Mã mục (không sửa)",
  heading: "Mục",
  field: "Nội dung góp ý về",
  text: "Văn bản lấy ý kiến",
  content: "Ý kiến",
  proposal: "Đề xuất sửa thành",
} as const;
