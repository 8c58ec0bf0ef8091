export const messages = {
  back: "Danh sách phiên bản",
  versionName: (label: string, title: string) => `${label} · ${title}`,
  illustrative: "Bộ tiêu chí minh họa",
  checks: (errors: number, warnings: number) =>
    errors + warnings === 0 ? "Kiểm tra: đạt" : `Kiểm tra: ${errors} lỗi, ${warnings} lưu ý`,
  backToEditor: "Về nội dung đang soạn",
  backToText: "Về nội dung",
  preview: "Xem thử",
  showTree: "Cây tiêu chí",
  notDrafter: "Dự thảo này chỉ xem, không sửa.",
  sections: {
    label: "Các phần của phiên bản",
    content: "Nội dung",
    papers: "Văn bản",
    chain: "Các phiên bản",
    consultation: "Lấy ý kiến",
    history: "Lịch sử",
    compare: "So sánh",
    carryOver: "Kế thừa",
  },
  notFoundTitle: "Không có trang này",
  notFoundHint: "Địa chỉ có thể đã đổi.",
} as const;
