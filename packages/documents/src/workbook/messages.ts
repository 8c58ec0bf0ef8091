export const messages = {
  notInList: "Không có trong danh sách",
  chooseFromList: "Hãy chọn một giá trị trong danh sách của ô này.",
  whenBlank: (words: string) => `Bỏ trống là: ${words}`,
  guide: "Hướng dẫn",
  guideLines: (label: string, title: string) => [
    `${label} · ${title}`,
    "Tệp này chứa toàn bộ một phiên bản bộ tiêu chí. Sửa trong các trang sau rồi nhập lại vào phần mềm: trước khi ghi, phần mềm cho xem từng thay đổi và từng lỗi theo trang, dòng, cột.",
    "Mỗi dòng là một mục. Thứ tự các dòng là thứ tự trong bộ tiêu chí; ký hiệu (I, 1, 1.1) được đánh lại theo vị trí.",
    "Thêm dòng để thêm mục, bỏ trống cột ký hiệu. Cột “Thuộc nhóm”, “Thuộc tiêu chí”, “Thuộc chỉ số” cho biết dòng thuộc mục nào: ghi ký hiệu đang có của mục đó trong tệp này.",
    "Xóa cả dòng để bỏ một mục. Không xóa cột ẩn và dòng ẩn: nhờ đó phần mềm biết mục nào là mục cũ.",
    "Số thập phân viết 12,5; ngày viết 31/03/2026; nhiều lựa chọn cách nhau bằng dấu chấm phẩy.",
    "Không nhập nội dung bí mật nhà nước.",
  ],
} as const;
