import type { TypedProblem } from "@thuocdo/contract/problem";
import { explainFileRefusal } from "@thuocdo/criteria/explain-file-refusal";
import { formatDate, formatInstant } from "@thuocdo/criteria/formats/dates";
import { messages } from "#messages.ts";
import { explainBreach } from "@thuocdo/criteria/supplement/messages";

type Sentences = {
  [C in TypedProblem["code"]]: (problem: Extract<TypedProblem, { code: C }>) => string;
};

const versionStates = {
  draft: "dự thảo",
  "in-consultation": "đang lấy ý kiến",
  issued: "đã ban hành",
  superseded: "đã thay thế",
  withdrawn: "đã thu hồi",
} as const;

const roundStates = {
  planned: "chưa mở",
  open: "đang mở",
  closed: "đã đóng",
  frozen: "đã chốt số liệu",
} as const;

const evidenceNameSentences = {
  blank: "Tệp chưa có tên. Hãy đặt tên cho tệp.",
  "too-long": "Tên quá dài, chỉ nhận đến 150 ký tự. Hãy rút ngắn tên.",
  "control-characters": "Tên có ký tự xuống dòng hoặc ký tự điều khiển. Hãy gõ lại tên.",
  "hidden-characters": "Tên có ký tự ẩn, có thể làm người đọc nhầm loại tệp. Hãy gõ lại tên.",
  path: "Tên tệp không được có dấu / hoặc \\. Hãy đặt tên khác.",
  reserved: "Máy tính Windows không cho đặt tên này. Hãy đặt tên khác.",
} as const;

const evidenceContentSentences = {
  empty: "Tệp rỗng, không có nội dung.",
  broken: "Tệp hỏng hoặc bị cắt cụt, không mở được. Hãy lưu lại rồi gửi tệp mới.",
  encrypted: "Tệp có mật khẩu nên người thẩm định không mở được. Hãy bỏ mật khẩu rồi gửi lại.",
  macros:
    "Tệp có chương trình nhúng bên trong (macro). Hãy lưu lại thành tệp không có macro, hoặc PDF.",
  "unpacks-too-large":
    "Tệp nén quá nhiều nội dung bên trong, có thể làm treo máy người mở. Hãy xuất ra PDF rồi gửi lại.",
  "several-formats":
    "Tệp chứa lẫn nội dung của loại tệp khác. Hãy mở bằng đúng chương trình, lưu lại rồi gửi tệp mới.",
  "too-many-pixels":
    "Ảnh có kích thước quá lớn, có thể làm treo máy người mở. Hãy thu nhỏ ảnh rồi gửi lại.",
} as const;

/** What the service refuses, code by code: a code without a sentence does not compile. */
const restingOn: Readonly<
  Record<Extract<TypedProblem, { code: "unit-change-built-upon" }>["details"]["on"][number], string>
> = {
  "later-change": "đã có thay đổi khác của đơn vị sau đó",
  round: "đã có đợt đánh giá gọi đơn vị mới, hoặc đợt đã chốt đọc đơn vị",
  account: "đã có tài khoản giữ vai trò ở đơn vị mới",
  supplement: "đã có bộ tiêu chí hoặc bản bổ sung của đơn vị mới",
  code: "mã của đơn vị đã được cấp cho đơn vị khác",
};

const sentences: Sentences = {
  "request-malformed": () =>
    "Nội dung gửi đi không đúng mẫu. Hãy tải lại trang; nếu vẫn lỗi, báo cho quản trị viên.",
  "signed-out": () => "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
  "not-allowed": () => "Tài khoản này không được phân công làm việc đó ở đơn vị này.",
  "origin-refused": () =>
    "Trang được mở từ địa chỉ khác. Hãy mở hệ thống theo đúng địa chỉ của nó.",
  "not-found": () => "Không tìm thấy nội dung, hoặc nội dung không thuộc phạm vi của đơn vị.",
  "already-exists": () => "Đã có nội dung khác dùng tên hoặc mã này.",
  "too-large": ({ details }) =>
    `Nội dung quá lớn, chỉ nhận tối đa ${Math.floor(details.maxBytes / 1_000_000)} MB.`,
  "type-not-taken": () => "Loại nội dung này không được nhận.",
  "too-many-requests": () => "Thao tác quá nhiều lần. Hãy đợi vài phút rồi thử lại.",
  unexpected: ({ details }) =>
    details.requestId === ""
      ? "Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên."
      : `Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo mã ${details.requestId} cho quản trị viên.`,
  unavailable: () => "Hệ thống tạm thời chưa trả lời. Hãy thử lại sau ít phút.",

  "sign-in-locked": ({ details }) => messages.lockedOut(formatInstant(details.until)),
  "account-locked": () => messages.accountLocked,
  "password-due": () => messages.dueHint.password,
  "second-factor-due": () => messages.dueHint["second-factor"],
  "password-wrong": () => "Mật khẩu đang dùng không đúng.",
  "password-not-taken": ({ details }) => messages.passwordFault[details.fault],
  "user-name-not-taken": ({ details }) =>
    `Tên đăng nhập “${details.userName}” không dùng được. Tên có từ 3 đến 30 ký tự, gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.`,
  "password-elsewhere": () =>
    "Người này đăng nhập qua hệ thống của đơn vị nên không có mật khẩu ở đây.",
  "provider-not-set-up": () =>
    "Chưa cài đặt đăng nhập qua hệ thống của đơn vị, nên chưa gắn được mã người dùng.",
  "own-account": () =>
    "Không tự khóa, đặt lại hay đổi vai trò của chính mình. Hãy nhờ quản trị viên khác.",
  "hand-over-end-past": () => "Ngày kết thúc đã qua. Hãy chọn hôm nay hoặc một ngày sau.",
  "hand-over-receiver-needed": ({ details }) =>
    `Còn ${details.open.toLocaleString("vi-VN")} việc dở. Hãy chọn người nhận bàn giao.`,
  "hand-over-receiver-unfit": () =>
    "Người nhận phải đang giữ cùng vai trò ở cùng đơn vị, và còn giữ sau ngày bàn giao. Hãy chọn người khác, hoặc giao vai trò cho người đó trước.",
  "hand-over-receiver-took-part": () =>
    "Có hồ sơ phúc tra mà người này là cán bộ của đơn vị đó, hoặc đã tham gia thẩm định lần đầu. Hãy chọn người khác.",
  "unit-ended": ({ details: { unitName, endedOn, successors } }) =>
    `${unitName} không còn từ ngày ${formatDate(endedOn)} nên không giao vai trò ở đơn vị này được. ${
      successors.length === 0
        ? "Hãy chọn một đơn vị đang hoạt động."
        : `Hãy chọn ${successors.join(" hoặc ")}.`
    }`,
  "role-not-held": () => "Người này không còn giữ vai trò đó ở đơn vị. Hãy tải lại trang.",

  "version-not-draft": ({ details }) =>
    `Phiên bản ${versionStates[details.state]}, chỉ bản dự thảo mới sửa hoặc ban hành được. Muốn sửa, hãy tạo dự thảo mới từ phiên bản này.`,
  "version-not-issued": ({ details }) =>
    `Phiên bản ${versionStates[details.state]}. Đợt đánh giá chỉ dùng phiên bản đã ban hành.`,
  "version-not-in-force": ({ details }) =>
    `Phiên bản ${versionStates[details.state]}. Chỉ phiên bản đã ban hành, đang có hiệu lực mới thu hồi được.`,
  "withdrawal-reason-missing": () => "Hãy nêu lý do thu hồi.",
  "not-for-supplements": () =>
    "Đây là bản bổ sung của địa phương. Việc này chỉ làm được với bộ tiêu chí chung.",
  "supplement-already-begun": () =>
    "Địa phương đang có dự thảo bổ sung cho phiên bản này. Hãy tiếp tục với dự thảo đó.",
  "unit-not-a-city": () => "Chỉ Công an cấp tỉnh, thành phố lập được bản bổ sung.",
  "core-not-in-force": ({ details }) =>
    `Phiên bản chung ${versionStates[details.state]}. Bản bổ sung chỉ lập và ban hành trên phiên bản đang có hiệu lực; hãy lập bản bổ sung trên phiên bản mới.`,
  "breaks-supplement-rule": ({ details }) => explainBreach(details.breach),
  "edit-refused": ({ details: { reason } }) =>
    reason.code === "breaks-supplement-rule"
      ? explainBreach(reason.breach)
      : "Thay đổi không áp dụng được vì dự thảo đã được sửa ở nơi khác. Hãy tải lại dự thảo.",
  "edit-id-reused": () => "Thay đổi này đã được lưu với nội dung khác. Hãy tải lại dự thảo.",
  "draft-changed": () =>
    "Dự thảo đã được sửa sau khi mở trang này. Hãy tải lại và xem lại trước khi ban hành.",
  "checks-failed": ({ details }) =>
    `Dự thảo còn ${details.checks.length} lỗi kiểm tra. Sửa hết lỗi rồi mới ban hành được.`,

  "comments-unresolved": ({ details }) =>
    `Còn ${details.unresolvedComments} ý kiến góp ý chưa được tiếp thu hoặc giải trình.`,
  "carry-over-unsettled": ({ details }) =>
    `Còn ${details.problems.length} điểm về kế thừa chỉ số của bản trước chưa được xác nhận đúng. Hãy mở phần Kế thừa của phiên bản.`,
  "decision-number-malformed": ({ details }) =>
    `Số quyết định “${details.decisionNumber}” không đúng dạng. Ví dụ: 05/QĐ-V05.`,
  "decision-date-malformed": () => "Ngày ký quyết định không hợp lệ.",
  "decision-date-in-future": () => "Ngày ký quyết định không được sau ngày hôm nay.",
  "signer-title-missing": () => "Hãy nhập chức vụ người ký.",
  "effective-date-malformed": () => "Ngày có hiệu lực không hợp lệ.",

  "consultation-already-open": () =>
    "Dự thảo đang được lấy ý kiến. Hãy kết thúc đợt đang mở, hoặc gửi thêm đơn vị trong đợt đó.",
  "consultation-act-not-possible": () => "Đợt lấy ý kiến đã kết thúc nên không làm được việc này.",
  "reply-act-not-possible": ({ details }) =>
    details.state === "sent"
      ? "Ý kiến của đơn vị đã gửi nên không sửa được nữa."
      : "Đơn vị đang soạn trả lời trên hệ thống, hoặc đợt lấy ý kiến đã kết thúc.",
  "comment-act-not-possible": ({ details }) =>
    details.state === "answered"
      ? "Ý kiến này đã được trả lời. Hãy tải lại trang."
      : "Ý kiến này chưa có trả lời để rút lại.",
  "due-date-passed": ({ details }) =>
    `Hạn góp ý phải từ ngày ${formatDate(details.earliest)} trở đi.`,
  "comment-place-unknown": () =>
    "Văn bản lấy ý kiến không có mục này, hoặc đề xuất không phù hợp với mục này.",
  "comment-overtaken": () =>
    "Người khác của đơn vị vừa sửa ý kiến này. Hãy xem lại rồi chọn nội dung giữ lại.",
  "merging-reply-sent": () =>
    "Thành phố đã gửi ý kiến chung nên ý kiến của đơn vị không gửi được nữa. Nếu vẫn cần góp ý, hãy trao đổi với thành phố.",
  "stance-contradicted": ({ details }) =>
    details.stance === "agreed"
      ? `Đơn vị còn ${details.comments} ý kiến góp ý nên không gửi “Nhất trí toàn bộ” được.`
      : "Chưa có ý kiến góp ý nào để gửi.",
  "reply-id-reused": () => "Ý kiến của đơn vị đã được gửi trước đó. Hãy tải lại trang.",
  "disposition-reason-missing": () => "Hãy nêu lý do, trừ khi tiếp thu toàn bộ.",
  "disposition-applies-nothing": () => "Chỉ ý kiến được tiếp thu mới đưa vào dự thảo.",
  "take-refused": ({ details: { reason } }) => {
    switch (reason.code) {
      case "no-proposal":
        return "Ý kiến không đề xuất câu chữ nào để đưa vào dự thảo.";
      case "place-gone":
        return "Mục được góp ý không còn trong dự thảo. Hãy sửa dự thảo rồi trả lời, không áp dụng.";
      case "proposal-by-hand":
        return "Mục này không thay bằng một câu chữ được. Hãy sửa trong dự thảo rồi trả lời, không áp dụng.";
      case "text-changed":
        return "Dự thảo đã được sửa ở mục này sau khi lấy ý kiến. Hãy xem cả hai nội dung rồi quyết định.";
      case "proposal-refused":
        return "Dự thảo không nhận đề xuất này. Hãy sửa trong dự thảo rồi trả lời, không áp dụng.";
    }
  },

  "round-not-open": ({ details }) =>
    `Đợt đánh giá ${roundStates[details.state]} hoặc đã hết hạn nộp đối với đơn vị.`,
  "round-act-not-possible": ({ details }) =>
    `Đợt đánh giá ${roundStates[details.state]} nên không làm được việc này.`,
  "round-plan-refused": ({ details }) =>
    `Kế hoạch đợt đánh giá còn ${details.problems.length} chỗ thiếu hoặc sai thứ tự thời gian. Hãy xem lại từng mục.`,
  "unit-not-callable": ({ details }) =>
    `Có ${details.unitIds.length} đơn vị không gọi được vào đợt này: chỉ gọi phường, xã, thị trấn thuộc đơn vị tổ chức tại ngày cuối kỳ.`,
  "unit-without-appraiser": ({ details }) =>
    `Không có cấp nào thẩm định cho ${details.names.join(", ")}. Hãy chọn thêm cấp thẩm định.`,
  "group-unknown": () => "Bộ tiêu chí của đợt không có nhóm này. Hãy tải lại trang.",
  "officer-not-of-unit": () =>
    "Người được chọn không còn là cán bộ phụ trách hồ sơ của đơn vị. Hãy chọn người khác.",
  "reminder-not-due": ({ details }) =>
    `${details.unitIds.length} đơn vị đã nộp hồ sơ nên không cần nhắc nữa. Hãy tải lại trang.`,
  "unit-not-there": ({ details }) =>
    details.name === undefined
      ? `Không có đơn vị này vào ngày ${formatDate(details.on)}.`
      : `${details.name} chưa có hoặc không còn vào ngày trước ${formatDate(details.on)}. Hãy chọn ngày hiệu lực khác.`,
  "unit-changed-later": ({ details }) =>
    `${details.name} đã có thay đổi từ ngày ${formatDate(details.on)}. Thay đổi mới phải có hiệu lực sau mọi thay đổi đã ghi của đơn vị.`,
  "unit-in-frozen-round": ({ details }) =>
    `${details.name} có số liệu trong ${details.roundTitle}, đợt đã chốt với kỳ đến hết ngày ${formatDate(details.until)}. Ngày hiệu lực phải sau ngày đó.`,
  "unit-into-itself": ({ details }) => `${details.name} không nhập vào chính mình được.`,
  "unit-under-itself": ({ details }) =>
    `${details.other} thuộc ${details.name}, nên ${details.name} không chuyển về đó được.`,
  "unit-level-differs": ({ details }) =>
    `${details.name} và ${details.other} không cùng cấp, hoặc không đúng cấp trên, cấp dưới của nhau.`,
  "unit-has-units-below": ({ details }) =>
    `${details.name} còn ${details.count} đơn vị trực thuộc. Hãy chuyển các đơn vị đó trước.`,
  "unit-unchanged": ({ details }) => `${details.name} hiện đã như vậy, không có gì thay đổi.`,
  "unit-code-taken": ({ details }) =>
    `Mã ${details.unitCode} đang thuộc ${details.holder} từ ngày ${formatDate(details.from)}.`,
  "unit-change-built-upon": ({ details }) =>
    `Không thu hồi được vì ${details.on.map((kind) => restingOn[kind]).join("; ")}. Hãy ghi một thay đổi mới.`,
  "unit-file-unknown": () =>
    "Tệp không có dòng tiêu đề với đủ các cột Mã, Tên, Mã cấp trên. Hãy thêm các cột đó.",
  "unit-file-refused": ({ details }) =>
    details.conflicts === 0
      ? "Tệp không có đơn vị nào mới."
      : `Tệp còn ${details.conflicts} dòng không nhập được, nên chưa ghi gì.`,
  "unit-change-taken-back": () => "Thay đổi này đã được thu hồi. Hãy tải lại trang.",
  "plan-item-changed": () =>
    "Có người khác vừa sửa đúng mục này của Đề án. Hãy xem nội dung mới rồi quyết định.",
  "plan-refused": () => "Nội dung Đề án chưa hợp lệ nên chưa ghi được.",
  "unit-not-of-city": () =>
    "Có đơn vị không thuộc thành phố của Đề án trong thời gian thực hiện, hoặc không phải cấp phường, xã.",
  "deadline-not-later": ({ details }) =>
    `Hạn mới phải sau thời điểm hiện tại và sau hạn đang có (${formatInstant(details.closesAt)}).`,
  "unit-goes-on": () => "Đơn vị vẫn còn, nên không cho thôi nộp hồ sơ được.",
  "unit-let-off-already": () => "Đơn vị đã được cho thôi nộp. Hãy tải lại trang.",
  "act-not-possible": () =>
    "Hồ sơ đã chuyển sang bước khác nên không làm được việc này. Hãy tải lại hồ sơ.",
  "answers-incomplete": ({ details }) =>
    `Hồ sơ còn thiếu ${details.missing.length} mục số liệu hoặc minh chứng.`,
  "answers-invalid": ({ details }) =>
    `Hồ sơ có ${details.invalid.length} mục số liệu không hợp lệ.`,
  "indicator-not-open": ({ details }) =>
    `Hồ sơ được trả lại chỉ mở các chỉ số cần bổ sung; ${details.indicatorIds.length} chỉ số khác phải giữ như đã nộp.`,
  "revision-id-reused": () => "Lần nộp này đã được ghi nhận với nội dung khác. Hãy tải lại hồ sơ.",
  "revision-overtaken": ({ details }) =>
    `Đã có nội dung mới hơn (lần ${details.current}). Hãy tải lại hồ sơ trước khi tiếp tục.`,
  "another-levels-turn": ({ details }) =>
    `Hồ sơ đang chờ ${details.unitName} thẩm định, chưa hoặc không còn ở bước của đơn vị này.`,
  "step-not-endable": () => "Đợt đánh giá này không có bước thẩm định đó. Hãy tải lại trang.",
  "findings-made": () =>
    "Hồ sơ đã có ý kiến thẩm định nên phải mở ra duyệt riêng, không duyệt chung một lượt.",
  "appeal-closed": ({ details }) =>
    `Thời hạn kiến nghị xem lại đã hết (${formatInstant(details.until)}).`,
  "already-appealed": () =>
    "Kết quả này đã có kiến nghị xem lại, mỗi kết quả chỉ kiến nghị và trả lời một lần. Hãy tải lại trang.",
  "appeal-answer-unfit": ({ details }) =>
    `Còn ${details.indicatorIds.length} chỉ số chưa trả lời đúng theo kiến nghị.`,
  "appeals-open": ({ details }) =>
    `Chưa chốt được số liệu: kiến nghị xem lại của ${details.names.join(", ")} chưa được trả lời.`,
  "second-appraiser": () =>
    "Hồ sơ này được rút để đồng chí phúc tra nên đồng chí không tham gia thẩm định, trả lại hoặc duyệt lần đầu.",
  "took-part": () =>
    "Người đã thẩm định hoặc phúc tra hồ sơ này không quyết định về chỗ hai lần chấm khác nhau.",
  "nothing-to-settle": () =>
    "Hồ sơ này không còn chỗ khác nhau nào chờ thống nhất. Hãy tải lại trang.",
  "settlement-unfit": ({ details }) =>
    `Còn ${details.indicatorIds.length} chỉ số chưa được quyết định đúng theo chỗ khác nhau. Hãy tải lại trang.`,
  "appeal-waits": () =>
    "Kiến nghị xem lại của đơn vị về kết quả này chưa được trả lời. Hãy trả lời kiến nghị trước.",
  "own-unit": () => "Không ai được thẩm định hồ sơ của chính đơn vị mình.",
  "reason-missing": ({ details }) =>
    details.indicatorIds.length === 0
      ? "Hãy nêu lý do."
      : `Hãy nêu lý do cho ${details.indicatorIds.length} chỉ số có thay đổi.`,
  "finding-invalid": () =>
    "Điểm thẩm định không hợp lệ: ngoài khoảng cho phép hoặc chỉ số không tồn tại.",

  "report-state": ({ details }) => reportStateSentences[details.state],
  "narrative-changed": ({ details }) =>
    `${details.editedByName} vừa sửa phần này. Bài của bạn vẫn được giữ; hãy chọn giữ bài nào hoặc ghép hai bài.`,
  "report-changed": () => "Phần lời của báo cáo vừa được sửa. Hãy xem lại rồi thực hiện.",
  "report-figures-lost": ({ details }) =>
    `Có ${details.narrativeKeys.length} phần lời nêu số liệu không còn trong bộ số liệu. Hãy bỏ hoặc thay số liệu đó.`,
  "report-unwritten": ({ details }) =>
    `Còn ${details.parts.length} phần chưa viết. Hãy viết, bỏ đi, hoặc xác nhận duyệt như vậy.`,

  "evidence-type-refused": ({ details }) =>
    `Tệp thuộc loại ${details.found}, không được nhận làm minh chứng. Các loại được nhận: ${details.allowed.join(", ")}.`,
  "evidence-name-refused": ({ details }) => evidenceNameSentences[details.because],
  "evidence-content-refused": ({ details }) => evidenceContentSentences[details.because],
  "upload-not-whole": () => "Tệp chưa được gửi lên đủ. Hệ thống sẽ gửi tiếp phần còn lại.",
  "too-many-uploads": ({ details }) =>
    `Hồ sơ đang có ${details.most} tệp gửi dở. Hãy đợi các tệp đó gửi xong, hoặc bỏ bớt.`,
  "evidence-hash-differs": () => "Tệp bị thay đổi trên đường gửi. Hãy gửi lại.",
  "file-not-taken": ({ details }) =>
    explainFileRefusal({ code: "not-a-workbook", found: details.found }),
  "file-not-readable": ({ details: { because, limit, most } }) => {
    if (because !== "too-large") return explainFileRefusal({ code: because });
    return explainFileRefusal({ code: because, limit: limit ?? "bytes", most: most ?? 0 });
  },

  "evidence-not-stored": () => "Minh chứng chưa được tải lên. Hãy tải tệp lên trước.",
};

const reportStateSentences = {
  drafting: "Báo cáo đang soạn, chưa được duyệt.",
  approved: "Báo cáo đã được duyệt: muốn sửa phải mở lại để soạn.",
  frozen: "Báo cáo đã chốt, không sửa được nữa.",
} as const;

/** The Vietnamese sentence for a refusal of the service. */
export function explainProblem(problem: TypedProblem): string {
  // The table pairs each code with the sentence for its own details.
  const sentence = sentences[problem.code] as (problem: TypedProblem) => string;
  return sentence(problem);
}
