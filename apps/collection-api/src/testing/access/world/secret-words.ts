/** Words that stand in one kind of text of the world alone: who meets them has been shown that text. */
export const secretWords = {
  draft: "Nội hàm còn bàn",
  answer: "Lời ghi của phường Bắc",
  evidenceName: "bien-ban-phuong-bac.pdf",
  appeal: "Kiến nghị của phường Bắc",
  finding: "Lý do thẩm định phường Bắc",
  comment: "Ý kiến thành phố Bắc đang viết",
  extension: "Lý do gia hạn phường Bắc",
  result: "Kết quả phường Bắc",
  report: "Báo cáo riêng của Bộ",
  cityPlan: "Nhiệm vụ riêng của phường Bắc",
} as const;
