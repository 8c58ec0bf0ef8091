/**
 * What the shell and the primitives say. Each feature keeps such a file of its own: whole sentences, parameters for what
 * varies, nothing glued together in the page.
 */
export const messages = {
  productName: "Thước Đo",
  secrecyBanner: "Không nhập nội dung bí mật nhà nước",
  reminder: "Lưu ý chung",
  demonstration: "Dữ liệu mô phỏng",
  skipToContent: "Bỏ qua đến nội dung chính",
  frontEnds: "Các phần của hệ thống",
  criteriaBuilder: "Xây dựng bộ tiêu chí",
  wardPortal: "Chấm điểm hồ sơ",
  pilotReport: "So sánh, báo cáo",

  signIn: "Đăng nhập",
  signOut: "Đăng xuất",
  signOutFailed:
    "Chưa đăng xuất được ở máy chủ. Khi chưa có kết nối, trang này không mở lại được nữa; có kết nối, hãy đăng xuất lại.",
  userName: "Tên đăng nhập",
  password: "Mật khẩu",
  showPassword: "Hiện hoặc ẩn mật khẩu",
  signInHint: "Tài khoản do quản trị viên của đơn vị cấp.",
  signInAgain: "Phiên đăng nhập đã hết",
  signInAgainHint: "Nội dung đang nhập vẫn còn trên trang này. Hãy đăng nhập lại để tiếp tục.",
  credentialsMissing: "Hãy nhập tên đăng nhập và mật khẩu.",
  credentialsWrong: "Tên đăng nhập hoặc mật khẩu không đúng.",
  tooManyAttempts: "Đăng nhập sai quá nhiều lần. Hãy đợi vài phút rồi thử lại.",
  changePassword: "Đổi mật khẩu",
  passwordHint:
    "Mật khẩu có ít nhất 10 ký tự. Đổi xong, các thiết bị khác đang dùng tài khoản này phải đăng nhập lại.",
  currentPassword: "Mật khẩu đang dùng",
  newPassword: "Mật khẩu mới",
  repeatPassword: "Nhập lại mật khẩu mới",
  passwordChanged:
    "Đã đổi mật khẩu. Thiết bị này vẫn đăng nhập; các thiết bị khác đã bị đăng xuất.",
  passwordFault: {
    missing: "Hãy nhập mật khẩu đang dùng.",
    "too-short": "Mật khẩu mới cần ít nhất 10 ký tự.",
    same: "Mật khẩu mới phải khác mật khẩu đang dùng.",
    "not-repeated": "Hai lần nhập mật khẩu mới không giống nhau.",
  },
  passwordRefusal: {
    "password-wrong": "Mật khẩu đang dùng không đúng.",
    "too-many-attempts": "Thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.",
    "signed-out": "Phiên đăng nhập đã hết. Hãy đăng nhập lại rồi đổi mật khẩu.",
    unreachable: "Chưa kết nối được với máy chủ. Mật khẩu chưa đổi; hãy thử lại.",
    unexpected: "Hệ thống gặp lỗi ngoài dự kiến. Mật khẩu có thể chưa đổi; hãy thử lại.",
  },
  noAssignment: "Chưa được phân công",
  assignment: (unitName: string, role: string) => `${unitName} · ${role}`,
  role: {
    administrator: "Quản trị",
    drafter: "Soạn thảo",
    issuer: "Ban hành",
    commenter: "Góp ý dự thảo",
    "ward-officer": "Cán bộ phường",
    appraiser: "Thẩm định",
    analyst: "Phân tích",
    leader: "Lãnh đạo",
  },

  offline:
    "Mất kết nối với máy chủ. Vẫn nhập tiếp được; hệ thống tự thử lại và gửi khi có kết nối.",
  newBuild:
    "Máy chủ đã có bản mới của chương trình. Nội dung đã nhập vẫn còn; khi tiện, hãy tải bản mới.",
  takeNewBuild: "Tải bản mới",
  offlinePage: "Chưa kết nối được với máy chủ",
  offlinePageHint: "Trang sẽ tự tải lại khi có kết nối.",
  pending: "Đang tải…",
  unexpected: "Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.",
  refusedTitle: "Không thực hiện được",
  tryAgain: "Thử lại",
  cancel: "Hủy",
  close: "Đóng",
  crashedTitle: "Trang gặp lỗi",
  crashedHint:
    "Nội dung đã lưu không bị mất. Hãy tải lại trang; nếu vẫn lỗi, báo cho quản trị viên.",
  reload: "Tải lại trang",

  decimal: {
    blank: "Chưa nhập số.",
    notANumber: "Đây không phải là số. Ví dụ: 1.234,5.",
    ambiguous: (thousand: string, fraction: string) =>
      `Chưa rõ là ${thousand} hay ${fraction}. Hãy nhập lại cho rõ.`,
    tooManyPlaces: (places: number) =>
      places === 0 ? "Chỉ nhận số nguyên." : `Chỉ nhận tối đa ${places} chữ số sau dấu phẩy.`,
  },
} as const;
