import type { ReactNode } from "react";
import { Notice } from "#states/notice.tsx";

/** There is nothing yet: says so, and what to do about it. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return <Notice {...props} />;
}
