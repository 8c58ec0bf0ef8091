export { explainCheck } from "@thuocdo/criteria/explain-check";

export const messages = {
  title: "Kiểm tra",
  allPassed: "Nội dung không có lỗi.",
  counts: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} lưu ý`,
  error: "Lỗi",
  warning: "Lưu ý",
  hint: "Lỗi phải sửa trước khi ban hành. Lưu ý để cán bộ soạn thảo cân nhắc.",
  filterSeverity: "Mức độ",
  filterTopic: "Nội dung",
  filterOption: (label: string, count: number) => `${label} (${count})`,
  all: "Tất cả",
  noneOfThese: "Không có mục nào thuộc loại đã chọn.",
  place: (code: string, title: string) => {
    const name = title.trim() === "" ? "(chưa có tên)" : title;
    return code === "" ? name : `${code}. ${name}`;
  },
} as const;
