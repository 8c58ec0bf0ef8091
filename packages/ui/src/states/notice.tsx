import type { ReactNode } from "react";
import { Text } from "@mantine/core";
import classes from "#states/notice.module.css";

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done about it: a button or a link. */
  readonly action?: ReactNode;
  readonly tone?: "quiet" | "warning" | "refusal" | "good";
  /** Said at once by screen readers; for what has just happened. */
  readonly urgent?: boolean;
  /** It is all there is on the page: its title is the page's. */
  readonly whole?: boolean;
}

export function Notice(props: NoticeProps) {
  const { title, children, action, tone = "quiet", urgent = false, whole = false } = props;
  return (
    <div className={classes["notice"]} data-tone={tone} role={urgent ? "alert" : undefined}>
      <Text component={whole ? "h1" : "p"} fw={600} m={0}>
        {title}
      </Text>
      {children !== undefined && <div className={classes["body"]}>{children}</div>}
      {action !== undefined && (
        <div className={classes["action"]} data-screen-only>
          {action}
        </div>
      )}
    </div>
  );
}
