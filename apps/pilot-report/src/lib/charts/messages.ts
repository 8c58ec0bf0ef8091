export const messages = {
  marks: (caption: string) => `Từng phần của biểu đồ: ${caption}`,
  marksHint:
    "Rê chuột trên biểu đồ, hoặc kéo thanh trượt (phím mũi tên), để đọc từng phần. Số liệu đầy đủ ở bảng dưới.",
} as const;
