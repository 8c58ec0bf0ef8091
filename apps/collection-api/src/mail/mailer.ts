import { claimMail, settleMail, type ClaimedMail } from "@thuocdo/database/queries/mail";
import type { Database } from "@thuocdo/database/schema";
import type { Kysely } from "kysely";
import { createTransport } from "nodemailer";
import type { MailSettings } from "#mail/mail-settings.ts";

/** Tried 10 times, over some five hours; then it is given up. */
const mostAttempts = 10;

export interface MailerLog {
  readonly info: (facts: object, message: string) => void;
  readonly warn: (facts: object, message: string) => void;
}

export interface Mailer {
  /** Sends what is due now. */
  readonly sendDue: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Sends queued letters. Several processes may: each letter is claimed by one of them at a time. */
export function startMailer({
  db,
  settings,
  log,
  everyMs = 5_000,
}: {
  readonly db: Kysely<Database>;
  readonly settings: MailSettings;
  readonly log: MailerLog;
  readonly everyMs?: number;
}): Mailer {
  const { host, port, security, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user !== undefined && password !== undefined && { auth: { user, pass: password } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  async function sendOne({ id, address, subject, body, attempts }: ClaimedMail): Promise<void> {
    try {
      await transport.sendMail({
        from,
        to: { name: "", address },
        subject,
        text: body,
        textEncoding: "base64",
        // The same letter sent again, after a process ended before it could say so, is known as the same.
        messageId: `<${id}@${from.split("@")[1] ?? "localhost"}>`,
      });
      await settleMail(db, { id, error: null, final: false });
      log.info({ mailId: id }, "letter sent");
    } catch (error) {
      const final = isFinal(error) || attempts >= mostAttempts;
      await settleMail(db, { id, error: reasonOf(error), final });
      log.warn({ mailId: id, attempts, final }, "letter not sent");
    }
  }

  async function sendDue(): Promise<void> {
    for (;;) {
      const due = await claimMail(db, 20);
      if (due.length === 0) return;
      await Promise.all(due.map(sendOne));
    }
  }

  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const timer = setInterval(() => {
    running = running
      .then(async () => {
        if (!stopped) await sendDue();
      })
      .catch((error: unknown) => log.warn({ err: error }, "letters wait"));
  }, everyMs);
  timer.unref();
  return {
    sendDue,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      transport.close();
    },
  };
}

/** 5xx of the mail server about this letter: it will say so again. */
function isFinal(error: unknown): boolean {
  const status =
    error instanceof Error && "responseCode" in error ? Number(error.responseCode) : Number.NaN;
  return (
    status >= 500 &&
    status < 600 &&
    !(error instanceof Error && "code" in error && error.code === "EAUTH")
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "response" in error && typeof error.response === "string" ? error.response : error.message;
}
