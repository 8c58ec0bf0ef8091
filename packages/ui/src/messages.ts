import { roleLabels } from "#session/role-labels.ts";

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
  lockedOut: (until: string) =>
    `Đăng nhập sai quá nhiều lần. Tên đăng nhập này tạm khóa đến ${until}; cần sớm hơn, hãy liên hệ quản trị viên của đơn vị.`,
  accountLocked: "Tài khoản đang bị khóa. Hãy liên hệ quản trị viên của đơn vị.",
  code: "Mã xác thực",
  codeHint: "Mã 6 số trên ứng dụng xác thực, hoặc một mã dự phòng.",
  codeMissing: "Hãy nhập mã xác thực.",
  codeWrong: "Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.",
  codeExpired: "Đã quá lâu hoặc sai quá nhiều lần. Hãy nhập lại tên đăng nhập và mật khẩu.",
  confirmCode: "Xác nhận",
  otherAccount: "Đăng nhập tài khoản khác",
  or: "hoặc",
  signInBy: (provider: string) => `Đăng nhập bằng ${provider}`,
  signInByInNewTab: (provider: string) =>
    `Đăng nhập bằng ${provider} ở thẻ mới, xong rồi quay lại đây`,
  providerUnreachable:
    "Chưa kết nối được với hệ thống đăng nhập của đơn vị. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu nếu có.",
  providerRefused: "Hệ thống đăng nhập của đơn vị đã từ chối, hoặc việc đăng nhập đã bị hủy.",
  providerInvalid:
    "Trả lời của hệ thống đăng nhập của đơn vị không hợp lệ nên không được nhận. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.",
  providerExpired: "Lần đăng nhập này đã quá lâu hoặc đã dùng rồi. Hãy đăng nhập lại từ đầu.",
  providerNotLinked:
    "Tài khoản ở hệ thống của đơn vị chưa được gắn với người nào ở đây. Hãy liên hệ quản trị viên của đơn vị.",
  providerSecondFactor:
    "Vai trò của bạn phải đăng nhập bằng hai bước, mà hệ thống đăng nhập của đơn vị không cho biết đã hỏi bước thứ hai. Hãy liên hệ quản trị viên của đơn vị.",
  myAccount: "Tài khoản",
  due: {
    password: "Đặt mật khẩu của riêng bạn",
    "second-factor": "Bật xác thực hai bước",
  },
  dueHint: {
    password:
      "Mật khẩu đang dùng do người khác cấp. Hãy đặt mật khẩu chỉ mình bạn biết rồi mới làm việc tiếp.",
    "second-factor":
      "Vai trò của bạn phải đăng nhập bằng hai bước. Hãy bật xác thực hai bước rồi mới làm việc tiếp.",
  },
  changePassword: "Đổi mật khẩu",
  passwordHint:
    "Mật khẩu có ít nhất 10 ký tự, không chứa tên đăng nhập, không phải từ dễ đoán. Một câu dài dễ nhớ là tốt nhất. Đổi xong, các thiết bị khác đang dùng tài khoản này phải đăng nhập lại.",
  currentPassword: "Mật khẩu đang dùng",
  newPassword: "Mật khẩu mới",
  repeatPassword: "Nhập lại mật khẩu mới",
  passwordChanged:
    "Đã đổi mật khẩu. Thiết bị này vẫn đăng nhập; các thiết bị khác đã bị đăng xuất.",
  passwordFault: {
    missing: "Hãy nhập mật khẩu đang dùng.",
    "too-short": "Mật khẩu mới cần ít nhất 10 ký tự.",
    "too-long": "Mật khẩu mới dài quá 128 ký tự.",
    common: "Mật khẩu này dễ đoán: nhiều người dùng, hoặc chỉ gồm từ quen thuộc và số.",
    "holds-user-name": "Mật khẩu mới không được chứa tên đăng nhập.",
    same: "Mật khẩu mới phải khác mật khẩu đang dùng.",
    "not-repeated": "Hai lần nhập mật khẩu mới không giống nhau.",
  },
  secondFactor: "Xác thực hai bước",
  secondFactorOff:
    "Chưa bật. Khi bật, ngoài mật khẩu còn phải nhập mã trên ứng dụng xác thực ở điện thoại; người khác biết mật khẩu cũng không đăng nhập được.",
  secondFactorOn: "Đang bật. Mỗi lần đăng nhập cần mã trên ứng dụng xác thực.",
  secondFactorRequired:
    "Đang bật. Vai trò của bạn phải đăng nhập bằng hai bước nên không tắt được.",
  setUpSecondFactor: "Bật xác thực hai bước",
  turnOnSecondFactor: "Bật",
  turnOffSecondFactor: "Tắt xác thực hai bước",
  renewBackupCodes: "Tạo mã dự phòng mới",
  passwordForSecondFactor: "Nhập mật khẩu để bắt đầu.",
  passwordForChange: "Mật khẩu, để đổi hoặc tắt",
  goOn: "Tiếp tục",
  scan: "Dùng ứng dụng xác thực trên điện thoại quét hình dưới đây, rồi nhập mã 6 số hiện trên ứng dụng.",
  qrCode: "Mã QR để quét bằng ứng dụng xác thực",
  noCamera: "Không quét được? Nhập khóa này vào ứng dụng",
  firstCode: "Mã 6 số trên ứng dụng",
  backupCodesHint:
    "Đã bật. Hãy cất các mã dự phòng này ở nơi an toàn, ngoài điện thoại: mỗi mã dùng được một lần khi mất điện thoại. Các mã này không hiện lại.",
  backupCodesFile: (userName: string) => `ma-du-phong-${userName}.txt`,
  backupCodesTitle: (userName: string) =>
    `Thước Đo - mã dự phòng của ${userName}. Mỗi mã dùng được một lần.`,
  saveBackupCodes: "Tải về",
  backupCodesKept: "Đã cất mã",
  secondFactorRefusal: {
    "password-wrong": "Mật khẩu không đúng.",
    "code-wrong": "Mã không đúng hoặc đã hết hạn. Hãy nhập mã đang hiện trên ứng dụng.",
    "too-many-attempts": "Thử quá nhiều lần. Hãy đợi vài phút rồi thử lại.",
    unreachable: "Chưa kết nối được với máy chủ. Hãy thử lại.",
    unexpected: "Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại.",
  },
  sessions: "Nơi đang đăng nhập",
  thisDevice: "thiết bị này",
  device: (browser: string, system: string) => `${browser} trên ${system}`,
  unknownDevice: "Thiết bị không rõ",
  unknownAddress: "không rõ",
  sessionFacts: (address: string, lastUsedAt: string, signedInAt: string) =>
    `Địa chỉ ${address} · dùng gần nhất ${lastUsedAt} · đăng nhập ${signedInAt}`,
  endSession: "Đăng xuất",
  endSessionOf: (device: string) => `Đăng xuất ${device}`,
  endOtherSessions: "Đăng xuất mọi nơi khác",
  noAssignment: "Chưa được phân công",
  assignment: (unitName: string, role: string) => `${unitName} · ${role}`,
  role: roleLabels,

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
  reason: "Lý do",
  reasonMissing: "Hãy nêu lý do.",
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
