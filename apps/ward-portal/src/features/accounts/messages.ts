import type { AccountColumn, AccountRowProblem } from "@thuocdo/contract/account-lists";
import type { Account } from "@thuocdo/contract/accounts";
import { dateInVietnam, formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";

const columns: Readonly<Record<AccountColumn, string>> = {
  "full-name": "Họ và tên",
  "user-name": "Tên đăng nhập",
  email: "Thư điện tử",
  unit: "Đơn vị",
  role: "Vai trò",
  until: "Đến ngày",
};

const problems: Readonly<Record<AccountRowProblem["code"], string>> = {
  missing: "còn trống",
  "too-long": "quá dài",
  "not-a-user-name": "chỉ gồm 3 đến 30 chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới",
  "user-name-taken": "tên đăng nhập đã có người dùng",
  "not-an-email": "không phải địa chỉ thư điện tử",
  "unit-unknown": "không có đơn vị này trong phạm vi quản trị",
  "unit-several": "nhiều đơn vị cùng tên; hãy ghi mã đơn vị hoặc thêm cột thành phố",
  "role-unknown": "không phải một vai trò của hệ thống",
  "not-a-date": "không phải ngày, ví dụ 31/12/2026",
  "date-past": "ngày này đã qua",
  "other-name": "tên đăng nhập này ở dòng trên là của người khác",
  "row-twice": "người này đã có vai trò đó ở dòng trên",
};

export const messages = {
  title: "Tài khoản",
  newAccount: "Thêm tài khoản",
  fromFile: "Thêm từ tệp",
  rules: "Xác thực hai bước theo vai trò",
  search: "Tìm theo tên, tên đăng nhập, đơn vị",
  role: "Vai trò",
  everyRole: "Mọi vai trò",
  standing: "Tình trạng",
  everyStanding: "Mọi tình trạng",
  standings: {
    active: "Đang làm việc",
    "without-role": "Không còn vai trò",
    locked: "Đang bị khóa",
    "password-due": "Chưa đổi mật khẩu lần đầu",
    "without-second-factor": "Chưa bật xác thực hai bước",
  },
  found: (shown: number, found: number) =>
    shown < found
      ? `Hiện ${shown.toLocaleString("vi-VN")} trong ${found.toLocaleString("vi-VN")} tài khoản. Hãy tìm cụ thể hơn.`
      : `${found.toLocaleString("vi-VN")} tài khoản.`,
  none: "Không có tài khoản nào như vậy",
  noneHint: "Hãy đổi điều kiện tìm, hoặc thêm tài khoản.",
  person: "Người dùng",
  roles: "Vai trò, đơn vị",
  lastSignedIn: "Đang đăng nhập từ",
  never: "Không đăng nhập",
  act: "Chi tiết",
  open: "Mở",
  openOf: (name: string) => `Mở tài khoản của ${name}`,
  until: (instant: string) => `(${endOf(instant)})`,
  ended: "(đã kết thúc)",
  roleAt: (role: string, unit: string) => `${role} · ${unit}`,
  states: (account: Account): readonly string[] => [
    ...(account.locked === null ? [] : [`Bị khóa: ${account.locked.reason}`]),
    ...(account.lockedOutUntil === null
      ? []
      : [`Tạm khóa do nhập sai mật khẩu đến ${formatInstant(account.lockedOutUntil)}`]),
    ...(account.passwordDue ? ["Chưa đổi mật khẩu lần đầu"] : []),
    ...(account.secondFactor ? ["Xác thực hai bước"] : []),
    ...(account.simulated ? ["Tài khoản mô phỏng"] : []),
  ],
  working: "Bình thường",

  fullName: columns["full-name"],
  userName: columns["user-name"],
  userNameHint: "3 đến 30 chữ cái không dấu, chữ số, dấu chấm, gạch nối. Không đổi được về sau.",
  email: "Thư điện tử (nếu có)",
  emailHint: "Nhắc nộp hồ sơ được gửi thêm đến đây.",
  externalId: (provider: string | null) =>
    provider === null ? "Mã người dùng ở hệ thống đăng nhập" : `Mã người dùng ở ${provider}`,
  externalIdHint:
    "Ghi đúng mã, người này đăng nhập được bằng cả hai cách. Đổi hoặc xóa mã thì mọi nơi đang đăng nhập bị đăng xuất.",
  externalIdOnlyHint:
    "Người này chỉ đăng nhập bằng cách này, không có mật khẩu ở đây. Xóa mã thì không đăng nhập được nữa.",
  newExternalIdHint: "Để trống nếu đăng nhập bằng mật khẩu. Có mã thì không cấp mật khẩu.",
  unit: columns.unit,
  findUnit: "Tìm đơn vị",
  findUnitHint: "Gõ tên đơn vị; không cần dấu.",
  chosenUnit: (name: string) => `Đã chọn: ${name}`,
  noUnitFound: "Không có đơn vị nào như vậy trong phạm vi quản trị.",
  untilDay: "Đến hết ngày (nếu có hạn)",
  untilHint: "Ví dụ 31/12/2026. Để trống nếu không có hạn.",
  faults: {
    fullName: "Hãy nhập họ và tên.",
    userName:
      "Tên đăng nhập gồm 3 đến 30 chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
    email: "Đây không phải địa chỉ thư điện tử.",
    unit: "Hãy chọn đơn vị.",
    until: "Hãy nhập một ngày sau hôm nay, ví dụ 31/12/2026.",
  },
  make: "Tạo tài khoản",
  save: "Lưu",
  cancel: "Hủy",
  close: "Đóng",
  made: (count: number) => `Đã tạo ${count.toLocaleString("vi-VN")} tài khoản.`,
  passwordOnce:
    "Mật khẩu dưới đây chỉ hiện lần này. Hãy in hoặc chuyển cho đúng người; người đó phải đổi ngay khi đăng nhập lần đầu.",
  slips: "Phiếu giao tài khoản",
  slipTitle: "Thước Đo - phiếu giao tài khoản",
  slipPassword: "Mật khẩu dùng một lần",
  slipNote: "Đổi mật khẩu ngay khi đăng nhập lần đầu. Không cho người khác mượn tài khoản.",
  print: "In phiếu",
  download: "Tải danh sách (CSV)",
  slipsFile: "phieu-giao-tai-khoan.csv",
  slipsHead: ["Họ và tên", "Đơn vị", "Tên đăng nhập", "Mật khẩu dùng một lần"],
  slipsDone: "Đã in hoặc chuyển xong",

  accountOf: (name: string) => `Tài khoản của ${name}`,
  notAdministered:
    "Người này còn làm việc ở đơn vị khác hoặc đơn vị cấp trên, nên chỉ quản trị viên ở đó mới đặt lại mật khẩu, khóa hay sửa được. Vai trò ở đơn vị của bạn vẫn đổi được.",
  ownAccount: "Đây là tài khoản của bạn. Quản trị viên khác mới đổi được vai trò hay khóa.",
  giveRole: "Thêm hoặc gia hạn vai trò",
  give: "Giao vai trò",
  endRole: "Kết thúc",
  endRoleOf: (role: string) => `Kết thúc vai trò ${role}`,
  confirmEnd: (role: string, name: string) =>
    `Kết thúc ngay vai trò ${role} của ${name}? Việc đang làm dở vẫn còn, người khác ở đơn vị làm tiếp được; muốn giao cho một người, hãy dùng “Bàn giao và kết thúc”.`,
  leaving: "Chuyển công tác, nghỉ",
  leavingHint:
    "Xem việc còn dở, giao cho người khác cùng vai trò và kết thúc vai trò trong một lần.",
  handOver: "Bàn giao và kết thúc",
  handOverOf: (name: string) => `Bàn giao việc của ${name}`,
  endsRole: "Kết thúc vai trò này",
  nothingOpen: "Không còn việc dở.",
  receiver: "Người nhận bàn giao",
  chooseReceiver: "Chọn người nhận",
  noReceiver:
    "Chưa có người khác giữ vai trò này ở đơn vị. Hãy giao vai trò cho người nhận trước, rồi bàn giao.",
  receiverMissing: "Còn việc dở. Hãy chọn người nhận.",
  noRoleEnds: "Hãy chọn ít nhất một vai trò kết thúc.",
  lastDay: "Ngày làm việc cuối cùng",
  lastDayHint: "Ví dụ 31/12/2026. Để trống nếu kết thúc ngay.",
  handOverHint:
    "Nhóm tiêu chí và hồ sơ phúc tra chuyển ngay sang người nhận; việc của đơn vị ai giữ vai trò đó cũng làm tiếp được, số liệu giữ nguyên. Hai người đều thấy thông báo bàn giao khi đăng nhập.",
  details: "Thông tin",
  safety: "An toàn tài khoản",
  resetPassword: "Cấp mật khẩu mới",
  confirmReset: (name: string) =>
    `Cấp mật khẩu dùng một lần cho ${name}? Mọi nơi người này đang đăng nhập sẽ bị đăng xuất.`,
  lock: "Khóa tài khoản",
  lockHint: (name: string) =>
    `${name} sẽ bị đăng xuất ngay và không đăng nhập được cho đến khi mở khóa.`,
  unlock: "Mở khóa",
  resetSecondFactor: "Gỡ xác thực hai bước",
  resetSecondFactorHint: (name: string) =>
    `Dùng khi ${name} mất điện thoại. Hãy xác minh đúng người trước khi gỡ; người đó phải bật lại nếu vai trò yêu cầu.`,

  rulesHint: (unit: string) =>
    `Người giữ vai trò được chọn ở ${unit} và các đơn vị trực thuộc phải bật xác thực hai bước rồi mới làm việc được.`,
  rulesSaved: "Đã lưu.",

  fileHint:
    "Tệp Excel hoặc CSV có các cột: Họ và tên, Tên đăng nhập, Đơn vị (tên hoặc mã), Vai trò; có thể thêm Thành phố, Đến ngày, Thư điện tử. Mỗi dòng một vai trò; một người có thể ở nhiều dòng.",
  chooseFile: "Chọn tệp",
  readFrom: (file: string, sheet: string) => `Đọc từ tệp ${file}, trang tính ${sheet}.`,
  otherSheets: (names: readonly string[]) => `Không đọc các trang tính: ${names.join(", ")}.`,
  missingColumns: (missing: readonly AccountColumn[]) =>
    `Thiếu cột: ${missing.map((column) => columns[column]).join(", ")}.`,
  willMake: (people: number, rows: number) =>
    `${people.toLocaleString("vi-VN")} người, ${rows.toLocaleString("vi-VN")} vai trò sẽ được tạo.`,
  notTaken: (count: number) => `${count.toLocaleString("vi-VN")} chỗ chưa nhận được:`,
  rowProblem: ({ row, column, text, code }: AccountRowProblem) =>
    column === null
      ? `Dòng ${row}: ${problems[code]}.`
      : text === ""
        ? `Dòng ${row}, cột ${columns[column]}: ${problems[code]}.`
        : `Dòng ${row}, cột ${columns[column]}, “${text}”: ${problems[code]}.`,
  makeAll: (count: number) => `Tạo ${count.toLocaleString("vi-VN")} tài khoản`,
  making: (made: number, all: number) =>
    `Đang tạo ${made.toLocaleString("vi-VN")}/${all.toLocaleString("vi-VN")}…`,
  stopped: "Dừng giữa chừng. Các tài khoản đã tạo có phiếu dưới đây; phần còn lại chưa được tạo.",
} as const;

/** The last day that counts, where a role ends with a day. */
function endOf(instant: string): string {
  const before = new Date(Date.parse(instant) - 1);
  return formatInstant(instant).endsWith("00:00")
    ? `đến hết ${formatDate(dateInVietnam(before))}`
    : `đến ${formatInstant(instant)}`;
}
